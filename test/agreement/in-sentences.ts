// Where a sentence says a number of a figure. It is taken apart by the names that it must have: those of its part and its base.
import type { Part } from '../../src/figure/fact.ts';
import { type Answer, absent, chosen, escaped, numbersIn, numbersOfBases } from './answer.ts';
import type { Asked, OfParts } from './asked.ts';
import { findingIn, quotesIn, workedOutIn } from './page.ts';
import type { Written } from './written.ts';

/** Of the figure's sentences to quote. */
export function inQuotes({ sections }: Written, asked: Asked): string[] {
  const { figure, range } = asked;
  const section = sections.get(figure.address);
  if (section === undefined || range !== 'value') return [];
  const sentences = quotesIn(section);
  if (asked.what === 'whole') return wholeIn(sentences[0] ?? '', figure.population.label);
  if (asked.what === 'printed again' || asked.what === 'base size') return [];
  const { row, counted, part } = asked;
  if (asked.reading !== counted.preferred) return [];
  const lead = row === null || figure.kind !== 'rows' ? null : `(${figure.table.label.toLowerCase()}: ${row.row.id})`;
  // Of a long table only some rows are quoted.
  const [own] = lead === null ? sentences : sentences.filter((sentence) => sentence.includes(lead));
  if (own === undefined) return [];
  if (asked.what === 'unknown in all')
    return lead === null ? inUnknownSentence(own, asked) : inUnknownOfRow(own, asked);
  const at = counted.preferred.parts.filter(({ kind }) => kind === 'category').findIndex(({ id }) => id === part.id);
  if (at < 0) return [];
  return chosen(lead === null ? quoted(sentences[at + 1] ?? '', asked) : quotedInRow(own, asked), asked);
}

function afterLabel(sentence: string, { label }: Part): string {
  const [, words] = new RegExp(`“${escaped(label)}” (.*)$`).exec(sentence) ?? [];
  if (words === undefined) throw new Error(`“${label}” is not in "${sentence}"`);
  return words;
}

/** "“Study” for 38% of visits with a purpose (about 1,200), about 19% (16 to 22%) of all 2,379 visits …" */
function quoted(sentence: string, asked: OfParts): Answer {
  const words = afterLabel(sentence, asked.part).replace(/\. (?:For|The source|The base) .*$/, '');
  return words.startsWith('for ') ? numbersOfBases(words.slice(4), asked) : absent(words.split(', among ')[0] ?? '');
}

/** "“Seen” for 700 (58.3%; 70 to 75% of those known) and “Not seen” for 300 (…) of the 1,200 referrals …" */
function quotedInRow(sentence: string, { figure, part }: OfParts): Answer {
  const words = afterLabel(sentence, part);
  const [, instead] = /^\(([^()]*)\)/.exec(words) ?? [];
  if (instead !== undefined) return absent(instead);
  const end = `, “| and “|(?: of)? (?:the |about )?(?:\\S+ )??${escaped(figure.population.label)}`;
  const [, main] = new RegExp(`^for (.*?)(?:${end})`).exec(words) ?? [];
  if (main === undefined) throw new Error(`no answer in "${words}"`);
  return numbersIn(main);
}

export function wholeIn(sentence: string, label: string): string[] {
  const [, instead] = /\((their number is not said)\)/.exec(sentence) ?? [];
  const [, words] = new RegExp(`^(.*?) ?${escaped(label)}`, 'i').exec(sentence) ?? [];
  return [instead ?? words].flatMap((each) => each ?? []);
}

/** "For 284 (3.6%) of the 7,864 residents aged 16 to 64, …; that is 2.3% of the 12,480 usual residents." */
export function inUnknownSentence(sentence: string, { counted, index, fact }: OfParts): string[] {
  const own = escaped(counted.bases[0].label);
  const top = escaped(counted.bases.at(-1)?.label ?? '');
  const isTop = index === counted.bases.length - 1;
  const isSilent = new RegExp(`[Tt]he source does not say for how many ${own} `).test(sentence);
  if (isSilent) return index === 0 ? ['not said'] : [];
  const [, ofAll] =
    new RegExp(`(?:; that is|left out earlier, it is|Left out earlier:) (.*?) of (?:the )?(?:\\S+ )??${top}\\.`).exec(
      sentence,
    ) ?? [];
  const of = ofAll === undefined ? top : own;
  const [, words] = new RegExp(`For (.*?) of (?:the )?(?:\\S+ ){0,2}?${of}(?: \\([^()]*\\))?, `).exec(sentence) ?? [];
  if (words === undefined) return [];
  const { count, share } = numbersIn(words);
  const said = fact.measure === 'count' ? count : ofAll !== undefined && index > 0 ? ofAll : share;
  const isHere = fact.measure === 'count' || isTop || (index === 0 && ofAll !== undefined);
  return isHere && said !== undefined ? [said] : [];
}

/** "For 37% (provisional) of these visits, …", "The source does not say for how many of these tickets …" */
function inUnknownOfRow(sentence: string, { fact }: OfParts): string[] {
  const isSilent = /The source does not say for how many of these /.test(sentence);
  if (isSilent) return fact.measure === 'count' ? [] : ['the source does not say'];
  const [, words] = /\. For (.*?) of these /.exec(sentence) ?? [];
  if (words === undefined) return [];
  const { count, share = words } = numbersIn(words);
  if (fact.measure === 'count') return count === undefined ? [] : [count];
  return count === undefined || share !== words ? [share] : [];
}

/** "Of all, recorded as Study: 350 (35.0%); as …" */
export function inFindings({ sections }: Written, asked: Asked): string[] {
  const { figure, range, what, fact } = asked;
  const said = findingIn(sections.get(figure.address) ?? '');
  if (said === '' || range !== 'value') return [];
  if (what === 'whole') return wholeIn(said, figure.population.label);
  if (what === 'unknown in all' && asked.row === null && asked.reading === asked.counted.preferred)
    return inUnknownSentence(said, asked);
  if (what !== 'part' || fact.among === 'known' || asked.reading !== asked.counted.preferred) return [];
  const { row, counted, part, index } = asked;
  const [, whom = '', answers = ''] = /\. Of (all|these)(?: in [^:]*)?, ((?:recorded as )?.*)\.$/.exec(said) ?? [];
  const isSpokenOf = index === (whom === 'these' ? 0 : counted.bases.length - 1);
  if (part.kind !== 'category' || !isSpokenOf || (row !== null && figure.kind === 'rows' && row !== figure.rows.at(-1)))
    return [];
  const [, words] =
    new RegExp(
      `(?:^|^recorded as |; (?:as )?)${escaped(part.label)}: (.*?)(?:; as |; [^;:]*: |; and \\d+ more|$)`,
    ).exec(answers) ?? [];
  if (words === undefined) return [];
  const instead = numbersIn(words);
  return /\d/.test(words)
    ? [fact.measure === 'count' ? instead.count : instead.share].flatMap((each) => each ?? [])
    : [words];
}

/** Of the list of how the numbers were worked out. */
export function inWorkedOut({ sections }: Written, asked: Asked): string[] {
  const { figure, fact, range, what } = asked;
  const found = workedOutIn(sections.get(figure.address) ?? '');
  if (found === null || range !== 'value' || what === 'whole' || what === 'printed again' || what === 'base size')
    return [];
  const { counted, reading, part } = asked;
  if (reading !== counted.preferred || fact.among === 'known') return [];
  if (what === 'unknown in all') return inUnknownSentence(found.unknown, asked);
  const of = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => (line.startsWith(`${part.label}: `) ? [line.slice(part.label.length + 2)] : []));
  if (fact.measure === 'share')
    return part.kind === 'unknown' ? of(found.unknownParts).flatMap((line) => inUnknownPart(line, asked)) : [];
  // Two parts may have one name: the lines stand in the order of the parts.
  const same = counted.preferred.parts.filter(({ label }) => label === part.label);
  const line = of(found.counts)[same.findIndex(({ id }) => id === part.id)];
  return line === undefined ? [] : [line.split(' = ').at(-1) ?? line];
}

/** "almost a third of people with …, which is 13 to 19% of all people", "about half (45 to 55%) of all visits" */
function inUnknownPart(line: string, { counted: { bases }, index }: OfParts): string[] {
  const own = bases[index]?.label ?? '';
  const [, whom] = /^how many (.*), the source does not say$/.exec(line) ?? [];
  if (whom !== undefined) return whom === own ? ['the source does not say'] : [];
  if (!line.includes(' of ')) return [line];
  const isTop = index === bases.length - 1;
  const [, first = '', ofAll] = /^(.*) of .*?, which is (.*?) of all /.exec(line) ?? [];
  if (ofAll === undefined) return isTop ? [line.replace(/ of all .*$/, '')] : [];
  return isTop ? [ofAll] : line.includes(` of ${own}, which is`) ? [first] : [];
}
