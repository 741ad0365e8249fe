// Where the page's table shows a number of a figure.
import type { RowsFigure } from '../../src/figure/figure.ts';
import type { Asked, OfParts } from './asked.ts';
import { wholeIn } from './in-sentences.ts';
import { type PageTable, tablesIn, wordsOf } from './page.ts';
import type { Written } from './written.ts';

const EMPTY = '–';

export function inTable({ sections }: Written, asked: Asked): string[] {
  const { figure, what, range } = asked;
  const section = sections.get(figure.address);
  if (section === undefined || range !== 'value') return [];
  if (what === 'whole')
    return wholeIn(
      wordsOf(/<p class="sub">([\s\S]*?)<\/p>/.exec(section)?.[1] ?? '').replace(/^Base: (?:all |the )?/, ''),
      figure.population.label,
    );
  if (what === 'printed again') return [];
  const tables = tablesIn(section);
  const found =
    asked.row === null
      ? inBreakdownTable(tables[0], asked)
      : figure.kind === 'rows' && asked.reading === asked.counted.preferred
        ? inRowsTable(tables[0], asked, figure)
        : null;
  if (found === EMPTY) throw new Error(`the table has nothing for ${asked.part.id}`);
  return found === null ? [] : [found];
}

/** Columns: as printed; of the reading used each base from the narrowest, those known, how many; of others all and those known. */
function inBreakdownTable(
  table: PageTable | undefined,
  { what, fact, part, index, counted, reading }: OfParts,
): string | null {
  if (table === undefined) throw new Error('the page has no such table');
  const isUsed = reading === counted.preferred;
  const others = counted.readings.filter((each) => each !== counted.preferred);
  const group = isUsed ? 1 : 2 + others.indexOf(reading);
  const start = table.bands.slice(0, group).reduce((all, { columns }) => all + columns, 0) || 2;
  const head = table.head.slice(
    start,
    table.bands.length === 0 ? undefined : start + (table.bands[group]?.columns ?? 0),
  );
  const isTop = index === counted.bases.length - 1;
  if (!isUsed && (what === 'base size' || fact.measure === 'count' || !isTop)) return null;
  if (what === 'base size') return sizeIn(head[index] ?? '', counted.bases[index]?.label ?? '');
  const { label, kind, id } = part;
  const isTotal = what === 'unknown in all';
  const rows = table.rows.filter((row) =>
    isTotal ? row.kind === 'total-unknown' : row.label === label && row.kind === kind.replaceAll(' ', '-'),
  );
  const same = reading.parts.filter((each) => each.label === label && each.kind === kind);
  const row = rows[isTotal ? 0 : same.findIndex((each) => each.id === id)];
  if (row === undefined) {
    if (isTotal) return null;
    throw new Error(`the table has no row for ${id}`);
  }
  const at =
    fact.measure === 'count'
      ? head.indexOf('How many')
      : fact.among === 'known'
        ? head.indexOf('Of those known')
        : isUsed
          ? index
          : 0;
  return at < 0 ? null : (row.cells[start - 1 + at] ?? null);
}

/** "Of all 2,379 visits" -> "2,379"; null where the head says no number. */
function sizeIn(head: string, label: string): string | null {
  const said = head
    .replace(/^Of (?:all )?/, '')
    .replace(label, '')
    .trim();
  return said === '' ? null : said;
}

/** A long table is cut; whatever it leaves out stands in the data file. */
function inRowsTable(
  table: PageTable | undefined,
  { what, fact, part, row, reading }: OfParts,
  { table: { label: by } }: RowsFigure,
): string | null {
  if (table === undefined) throw new Error('the page has no such table');
  const record = table.rows.find((each) => each.label === row?.row.id);
  if (record === undefined || table.head[0] !== by) return null;
  const cell = (head: string): string | null => {
    const at = table.head.indexOf(head);
    return at < 0 ? null : (record.cells[at - 1] ?? null);
  };
  const { label, kind } = part;
  if (what === 'base size') return cell('How many');
  if (what === 'unknown in all') {
    const [only, ...others] = reading.parts.filter((each) => each.kind === 'unknown');
    if (fact.measure === 'count') return null;
    return others.length === 0 ? (only === undefined ? null : cell(`${only.label}, of all`)) : cell('Unknown in all');
  }
  if (fact.measure === 'count') return null;
  if (kind === 'not itemised') return fact.among === 'known' ? null : cell('Not itemised, of all');
  return cell(fact.among === 'known' ? `${label}, of those known` : `${label}, of all`);
}
