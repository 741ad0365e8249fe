// The data that goes along with each chart of a figure, in its CSV file and in its spec: the text that its picture shows, and
// the digits.
import { wholeBase } from '../../src/tell/phrase.ts';
import type { Asked } from './asked.ts';
import type { Digits } from './digits.ts';
import { type CsvDigits, digitsIn } from './in-csv.ts';
import { chartsOf, isParts } from './in-pictures.ts';
import type { CsvRow, Loose, Written } from './written.ts';

/** The rows of each chart's data for a fact. */
function rowsFor(written: Written, asked: Asked): CsvRow[] {
  const { fact } = asked;
  return chartsOf(written, asked).flatMap(({ csv }) =>
    csv.filter((row) => {
      if (!isParts(asked)) return asked.what === 'whole' && row.part === 'all';
      const { counted, reading, index, part } = asked;
      const at =
        counted.bases[fact.measure === 'count' && asked.what !== 'base size' ? counted.bases.length - 1 : index];
      if (at === undefined || row.figure !== asked.figure.address || (row.row ?? '') !== (fact.row ?? '')) return false;
      if ((row.reading === 'used') !== (reading === counted.preferred)) return false;
      const isOfKnown = row.share_of?.startsWith('those known among ') === true;
      const own = part.breakdown === counted.breakdown.id ? `${counted.breakdown.id}.${part.id}` : part.id;
      if (asked.what === 'base size') return !isOfKnown && row.share_of === wholeBase(at);
      if (asked.what === 'unknown in all') return row.unknown_share_of === wholeBase(at);
      if (fact.measure === 'count') return row.part === own;
      return (
        row.part === own &&
        (fact.among === 'known'
          ? isOfKnown && row.share_of === `those known among ${at.label}`
          : row.share_of === wholeBase(at))
      );
    }),
  );
}

/** As each chart's data says that the picture shows it. */
export function inChartData(written: Written, asked: Asked): string[] {
  const { fact, what, range } = asked;
  const rows = rowsFor(written, asked);
  if (range === 'over unknowns') return rows.flatMap((row) => row.share_if_unknown_as_shown || []);
  if (what === 'whole') return rows.flatMap((row) => row.as_shown ?? []);
  if (fact.measure === 'count') return [];
  return rows.flatMap((row) => (what === 'unknown in all' ? row.unknown_as_shown : row.as_shown) ?? []);
}

export function digitsInChartData(written: Written, asked: Asked): Digits[] {
  const { fact, what, range } = asked;
  const name: CsvDigits =
    range === 'over unknowns'
      ? 'share_if_unknown'
      : what === 'base size'
        ? 'base_size'
        : what === 'unknown in all'
          ? 'unknown_share'
          : fact.measure;
  if (what === 'unknown in all' && fact.measure === 'count') return [];
  return rowsFor(written, asked).flatMap((row) => (`${name}_low` in row ? [digitsIn(row, name)] : []));
}

/** As the data of each chart's Vega-Lite spec says it. */
export function inSpecs(written: Written, asked: Asked): string[] {
  const { fact, range, what } = asked;
  if (!isParts(asked) || what === 'base size' || fact.measure === 'count') return [];
  const { counted, reading, index, part, row } = asked;
  const base = counted.bases[index];
  if (base === undefined || reading !== counted.preferred) return [];
  const of = fact.among === 'known' ? `those known among ${base.label}` : wholeBase(base);
  const own = part.breakdown === counted.breakdown.id ? `${counted.breakdown.id}.${part.id}` : part.id;
  return chartsOf(written, asked).flatMap(({ kind, spec }) => {
    // Two readings of one base, or two statements, are told apart by their panels alone.
    if (kind === 'readings' || kind === 'versions' || kind.startsWith('own-')) return [];
    const here = spec.filter((each: Loose) => each.of === of && each.row === (row?.row.id ?? null));
    // The bar of a step above says what is unknown so far.
    const ofQuestion = here.filter((each: Loose) => each.part.startsWith(`${counted.breakdown.id}.`));
    if (what === 'unknown in all') return ofQuestion.flatMap(({ unknown }: Loose) => unknown ?? []);
    const ofPart = here.filter((each: Loose) => each.part === own && each.zone === 'sure');
    return ofPart.flatMap(({ text, if_unknown }: Loose) => (range === 'value' ? text : if_unknown) ?? []);
  });
}
