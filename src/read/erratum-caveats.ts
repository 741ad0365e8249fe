// A corrected value -> the caveat that says so, on everything that the value goes into. No editor has to attach it.
import type { Caveat, Erratum, Population, Source } from '../figure/report.ts';

/** What data/caveats.yaml allows as well: it has to fit onto every chart. */
const LONGEST_SHORT = 70;

export function caveatOf(erratum: Erratum, sources: ReadonlyMap<string, Source>): Caveat {
  const { caveat, label, printed, used, reason, source, place } = erratum;
  const seen = sources.get(source.source);
  const where = seen === undefined ? source.at : `${seen.title}, ${seen.publisher}, ${seen.date}: ${source.at}`;
  return {
    id: caveat,
    short: shortOf(printed, label),
    full: `The source prints “${printed}” (${label}). This report uses “${used}” instead. ${sentence(reason)} The right value can be seen in: ${where}.`,
    isErratum: true,
    place,
  };
}

/** "Corrected here: the source prints “38%” (Study)": as much of it as fits. */
function shortOf(printed: string, label: string): string {
  const head = 'Corrected here: the source prints';
  const quoted = `${head} “${printed}”`;
  const start = quoted.length <= LONGEST_SHORT ? quoted : `${head} it otherwise`;
  const whole = `${start} (${label})`;
  if (whole.length <= LONGEST_SHORT) return whole;
  const room = LONGEST_SHORT - `${start} (…)`.length;
  const words = label.slice(0, room + 1).replace(/[\s,]*\s\S*$/, '');
  const cut = words.length <= room ? words : label.slice(0, room);
  return cut.length < 4 ? start : `${start} (${cut}…)`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * The population with the caveats of its errata first, so that a card that shows only one shows this. A corrected part
 * changes what is left for the others and what is known at all: the caveat goes to its whole breakdown, not to the part.
 */
export function withErrata(population: Population, errata: readonly Erratum[]): Population {
  const of = (address: string): string[] =>
    errata.filter((erratum) => erratum.address === address).map(({ caveat }) => caveat);
  const ofBreakdown = (id: string): string[] => of(`${population.id}.${id}`);
  return {
    ...population,
    caveats: [...of(population.id), ...population.caveats],
    breakdowns: population.breakdowns.map((breakdown) => ({
      ...breakdown,
      caveats: [...shownBy(breakdown.id, population).flatMap(ofBreakdown), ...breakdown.caveats],
    })),
    tables: population.tables.map((table) => ({ ...table, caveats: [...ofBreakdown(table.id), ...table.caveats] })),
  };
}

/** The breakdowns whose values a breakdown shows: its own, those that it divides or restates, and theirs in turn. */
function shownBy(id: string, { breakdowns }: Population): string[] {
  const shown = new Set([id]);
  for (const each of shown) {
    const { of, restates } = breakdowns.find((breakdown) => breakdown.id === each) ?? { of: null, restates: null };
    if (of !== null) shown.add(of.breakdown);
    if (restates !== null) shown.add(restates.breakdown);
  }
  return [...shown];
}
