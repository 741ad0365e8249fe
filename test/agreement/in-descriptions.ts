// Where the description of a drawing, for those who do not see it, says a number of a figure.
import { decodeXML } from 'entities';
import { absent, chosen, escaped, numbersIn, numbersOfBases } from './answer.ts';
import type { Asked, OfParts } from './asked.ts';
import { inUnknownSentence } from './in-sentences.ts';
import type { Written } from './written.ts';

export function inDescriptions({ charts }: Written, asked: Asked): string[] {
  const { what, figure, range } = asked;
  if (what === 'whole' || what === 'printed again' || what === 'base size' || range !== 'value') return [];
  if (asked.reading !== asked.counted.preferred) return [];
  const svgs = (charts.get(figure.address) ?? []).flatMap(({ kind, svgs: all }) =>
    // A drawing that stays on its page leaves the numbers to the words around it.
    kind.startsWith('own-') ? [] : all.slice(0, 1),
  );
  const descriptions = new Set(svgs.map((svg) => decodeXML(/<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '')));
  return [...descriptions].flatMap((text) => (asked.row === null ? inBreakdown(text, asked) : inRow(text, asked)));
}

/** "Study: 38% of visits with a purpose, about 19% (16 to 22%) of all 2,379 visits; for about two thirds of all, …" */
function inBreakdown(text: string, asked: OfParts): string[] {
  const { what, part, counted } = asked;
  if (what === 'unknown in all')
    return inUnknownSentence(text.split(`. ${counted.preferred.parts[0]?.label}: `)[0] ?? '', asked);
  if (part.kind === 'outside') return [];
  const [, sentence] = new RegExp(`[.?!] ${escaped(part.label)}: (.*?)\\.(?= \\p{Lu}|$)`, 'u').exec(text) ?? [];
  if (sentence === undefined) throw new Error(`the description says nothing of ${part.id}`);
  const [words = '', ...tail] = sentence.split(/; (?=for |none )/);
  if (tail.length === 0 && !/ of | most /.test(` ${words}`)) return chosen(absent(words), asked);
  const [, whom] = /^for how many (.*), the source does not say$/.exec(words) ?? [];
  if (whom !== undefined) return chosen({ share: 'the source does not say' }, asked);
  return chosen(numbersOfBases(words, asked), asked);
}

/** "South: unknown [c], Seen 700 (58.3%; 70% or more of those known), Not seen 300." */
function inRow(text: string, asked: OfParts): string[] {
  const { what, part, row, counted, fact } = asked;
  const categories = counted.preferred.parts.filter(({ kind }) => kind === 'category');
  const names = categories.map(({ label }) => escaped(label));
  const wanted = what === 'unknown in all' ? -1 : categories.findIndex(({ id }) => id === part.id);
  if (what === 'part' && wanted < 0) return [];
  const answers = names.map((name) => `, ${name} (.*?)`).join('');
  const found = new RegExp(`[.?!] ${escaped(row?.row.id ?? '')}: unknown (.*?)${answers}\\.(?= |$)`).exec(text);
  // Of a long table only some rows are said.
  if (found === null) return [];
  const words = found[wanted + 2] ?? '';
  if (what === 'unknown in all') return fact.measure === 'count' ? [] : [words];
  return chosen(/\d/.test(words) ? numbersIn(words) : absent(words), asked);
}
