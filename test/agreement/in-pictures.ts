// Where the charts of a figure show a number: in their keys and labels, and in what they say of a bar that one points at.
import { decodeXML } from 'entities';
import { capitalised, wholeBase } from '../../src/tell/phrase.ts';
import type { Asked, OfParts } from './asked.ts';
import type { DrawnNumber } from './drawn-key.ts';
import type { Written, WrittenChart } from './written.ts';

export function chartsOf({ charts }: Written, { figure }: Asked): readonly WrittenChart[] {
  return charts.get(figure.address) ?? [];
}

export function isParts(asked: Asked): asked is OfParts {
  return asked.what !== 'whole' && asked.what !== 'printed again';
}

/** A part may have why it is unknown in brackets behind its name. */
function isNamed(name: string, label: string): boolean {
  return name === label || (name.startsWith(`${label} (`) && name.endsWith(')'));
}

/** What stands over the numbers of a fact's base: the heads of columns, and the headings of blocks that have none. */
function placesOf({ figure, counted, reading, fact, index, row }: OfParts): {
  columns: readonly string[];
  blocks: readonly string[];
} {
  const base = counted.bases[index];
  const { question } = counted.breakdown;
  if (base === undefined) return { columns: [], blocks: [] };
  const isUsed = reading === counted.preferred;
  if (row !== null)
    return fact.among === 'known'
      ? { columns: [`${row.row.id}, of known`], blocks: [] }
      : { columns: [`${row.row.id}, of all`], blocks: [] };
  if (fact.among === 'known')
    return isUsed
      ? { columns: ['of those known'], blocks: [`Only those known among ${base.label}`] }
      : { columns: [], blocks: [] };
  if (!isUsed) return { columns: base.isTop ? ['of all, other reading'] : [], blocks: [] };
  if (!base.isTop)
    return { columns: [`of ${base.label}`], blocks: [`Of ${wholeBase(base)}`, capitalised(wholeBase(base))] };
  const all = wholeBase(base);
  const ofTop = [
    `Of ${all}`,
    capitalised(all),
    question,
    `${question.replace(/\?$/, '')}: the answers`,
    `Here: ${question}`,
  ];
  return { columns: ['of all', 'of all, as used', 'here'], blocks: figure.kind === 'breakdown' ? ofTop : [] };
}

/** The keys and labels of the pictures. */
export function inKeys(written: Written, asked: Asked): string[] {
  const { fact, figure, range } = asked;
  if (!isParts(asked) || asked.what === 'base size' || figure.kind === 'population') return [];
  const found = (entry: DrawnNumber): boolean => entry.text !== EMPTY && isIn(entry, asked);
  return chartsOf(written, asked).flatMap(({ kind, key }) => {
    if (kind.startsWith('own-') || range !== 'value') return [];
    return key.filter(found).flatMap(({ text }) => {
      if (fact.measure !== 'count') return [text];
      // "13 of 150, 8.7%": charts of who replied begin with how many.
      const [, many] = kind.startsWith('coverage') ? (/^(.+?) of [\d,]+, /.exec(text) ?? []) : [];
      return many === undefined ? [] : [many];
    });
  });
}

const EMPTY = '–';

function isIn({ block, column, name }: DrawnNumber, asked: OfParts): boolean {
  const { fact, part, what, row, counted, reading } = asked;
  const { columns, blocks } = placesOf(
    fact.measure === 'count' ? { ...asked, index: counted.bases.length - 1 } : asked,
  );
  const isHere =
    columns.includes(column) ||
    (column === '' && blocks.some((each) => block === each || block.startsWith(`${each};`)));
  if (what === 'part') {
    const isLegend = block === '' && column === '' && row === null && fact.among === 'all';
    const isOfRow =
      row !== null && column === '' && isRowNamed(name, asked) && isBlockOf(block, part.label, fact.among);
    return isOfRow || (isHere && isNamed(name, part.label)) || (isLegend && isNamed(name, part.label));
  }
  if (fact.measure === 'count') return false;
  if (row !== null)
    return (
      (column === 'unknown' && isRowNamed(name, asked)) ||
      (column === 'year' && block === 'Of all' && name === row.row.id) ||
      (column === '' && block === 'Unknown in all' && isRowNamed(name, asked)) ||
      name.startsWith(`${row.row.id}: `)
    );
  const isTop = asked.index === counted.bases.length - 1;
  if (column === 'unknown') return isTop && reading === counted.preferred && name === counted.breakdown.question;
  return isHere && name === 'Unknown in all';
}

function isRowNamed(name: string, { row }: OfParts): boolean {
  return row !== null && (name === row.row.id || name === `${row.row.id} (after a break in the series)`);
}

/** "Sparrow, of all", "Sparrow, of those known" */
function isBlockOf(block: string, label: string, among: string): boolean {
  const ending = among === 'known' ? ', of those known' : ', of all';
  return block.endsWith(ending) && isNamed(block.slice(0, -ending.length), label);
}

const pointedBefore = new WeakMap<WrittenChart, readonly string[]>();

/** What the picture says of each bar: "Study: 38% of all 2,379 visits". */
function pointedIn(chart: WrittenChart): readonly string[] {
  const before = pointedBefore.get(chart);
  if (before !== undefined) return before;
  const found = chart.svgs.flatMap((svg) =>
    [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => decodeXML(title)),
  );
  const titles = [...new Set(found)];
  pointedBefore.set(chart, titles);
  return titles;
}

export function inBars(written: Written, asked: Asked): string[] {
  const { fact, range } = asked;
  if (!isParts(asked) || asked.what !== 'part' || fact.measure === 'count' || range !== 'value') return [];
  const { reading, counted, index } = asked;
  const base = counted.bases[index];
  if (base === undefined) return [];
  const of = ` of ${fact.among === 'known' ? `those known among ${base.label}` : wholeBase(base)}`;
  const start = asked.part.label;
  return chartsOf(written, asked).flatMap((chart) => {
    // Two readings of one base, or two statements, are told apart by their bars alone.
    if (
      chart.kind === 'readings' ||
      chart.kind === 'versions' ||
      chart.kind.startsWith('own-') ||
      reading !== counted.preferred
    )
      return [];
    return pointedIn(chart).flatMap((title) => {
      if (!title.startsWith(start) || !title.endsWith(of)) return [];
      const [, text] = /^(?: \([^()]*\))?: (.*)$/.exec(title.slice(start.length, -of.length)) ?? [];
      return text === undefined ? [] : [text];
    });
  });
}
