// Everything of one state of a report that a later state is compared with.
import { CONVENTION_WORDS, type Conventions } from '../figure/conventions.ts';
import {
  type CountedBreakdown,
  type Figure,
  type PopulationFigure,
  type RowsFigure,
  withBreakdowns,
} from '../figure/figure.ts';
import { type Breakdown, type Claim, partsOf, type Report, unknownKindsOf, unknownPartsOf } from '../figure/report.ts';
import type { InputFile } from '../read/report.ts';
import type { Download } from '../save/download.ts';
import { carriedBy } from '../tell/carried.ts';
import { percent } from '../tell/number.ts';
import { endingOf } from '../tell/unknown.ts';
import { words } from '../words/words.ts';
import { type Finding, findingsOf } from './findings.ts';
import { textOrSum } from './frozen.ts';
import { keyOf } from './identity.ts';
import { type PublishedPart, partsOfReport } from './published.ts';

export type Texts = ReadonlyMap<string, string>;

export interface FigureState {
  /** The id of its population. */
  readonly population: string;
  readonly title: string;
  /** What decides what the numbers mean: another value here is another definition. */
  readonly definition: Texts;
  /** How it is called, how its parts are by their ids, and where it stands. */
  readonly wording: Texts;
  readonly labels: Texts;
  readonly populations: Texts;
  readonly place: Texts;
  /** Parts and, in a table, rows. */
  readonly parts: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly caveats: ReadonlySet<string>;
  /** Figures whose numbers go into this one, the nearest first, those further up last. */
  readonly upstream: readonly string[];
}

export interface Snapshot {
  readonly figures: ReadonlyMap<string, FigureState>;
  readonly parts: ReadonlyMap<string, PublishedPart>;
  readonly findings: readonly Finding[];
  readonly caveats: ReadonlyMap<string, Texts>;
  readonly sources: ReadonlyMap<string, Texts>;
  readonly claims: ReadonlyMap<string, Texts>;
  readonly conventions: Texts;
  /** What stands around the figures: title, publisher, licence and so on. */
  readonly report: Texts;
  /** Pages and charts that editors wrote, whole, and the checksums of their images. */
  readonly prose: Texts;
  /** The columns of every data file. */
  readonly columns: Texts;
}

export interface State {
  readonly report: Report;
  readonly conventions: Conventions;
  readonly figures: readonly PopulationFigure[];
  /** Made when they are first asked for: comparing needs none of them. */
  readonly downloads: () => readonly Download[];
  /** The first line of every CSV file, by its path: of a release as it was frozen. */
  readonly columns: () => Texts;
  readonly inputs: readonly InputFile[];
}

const say = words.releases.fields;

export function snapshotOf({ report, conventions, figures, columns, inputs }: State): Snapshot {
  const all = figures.flatMap(withBreakdowns);
  const prose = inputs.filter(({ path }) => path.startsWith('content/'));
  return {
    figures: new Map(all.map((figure) => [figure.address, stateOf(figure)])),
    parts: new Map(partsOfReport(figures).map((part) => [keyOf(part), part])),
    findings: findingsOf(figures, report),
    caveats: new Map(
      [...report.caveatsById.values()].map(({ id, short, full }) => [
        id,
        texts({ [say.shortForm]: short, [say.fullForm]: full }),
      ]),
    ),
    sources: new Map(
      [...report.sources.values()].map(({ id, title, publisher, date, note, url, caveats }) => [
        id,
        texts({
          [say.title]: title,
          [say.publisher]: publisher,
          [say.date]: date,
          [say.note]: note,
          [say.url]: url,
          [say.caveats]: caveats.join(', '),
        }),
      ]),
    ),
    claims: new Map(report.claims.map((claim) => [claim.id, claimTexts(claim)])),
    conventions: new Map(
      CONVENTION_WORDS.map((word) => {
        const { below, above } = conventions[word];
        return [word, say.reach(percent(below, 1), percent(above, 1))];
      }),
    ),
    report: texts({
      [say.title]: report.title,
      [say.summary]: report.summary,
      [say.publisher]: report.publisher,
      [say.status]: report.publicationStatus,
      [say.licence]: report.licence,
      [say.language]: report.language,
      [say.contact]: report.contact,
      [say.address]: report.address,
    }),
    prose: new Map(prose.map((input) => [input.path, textOrSum(input)])),
    columns: columns(),
  };
}

function claimTexts({ text, source, about, row, base, statement }: Claim): Texts {
  const says = statement.kind === 'says' ? statement.printed.wording : say.moreThan(statement.other.id);
  return texts({
    [say.claim]: text,
    [say.about]: about.id,
    [say.row]: row?.id ?? null,
    [say.base]: base?.id ?? null,
    [say.says]: says,
    [say.by]: say.placeIn(source.source, source.at),
  });
}

/** What is not there is no text: null and "" are left out. */
function texts(entries: Readonly<Record<string, string | null>>): Texts {
  return new Map(
    Object.entries(entries).flatMap(([name, text]) => (text === null || text === '' ? [] : [[name, text]])),
  );
}

function stateOf(figure: Figure): FigureState {
  const { kind, caveats, source } = figure;
  const { id, label, unit, period, area } = figure.population;
  const breakdown = breakdownIn(figure);
  const parts = breakdown === null ? [] : partsOf(breakdown);
  return {
    population: id,
    title: carriedBy(figure).title,
    definition: new Map([
      ...(kind === 'population'
        ? texts({ [say.unit]: `${unit.one}, ${unit.many}`, [say.period]: period, [say.area]: area })
        : []),
      ...(breakdown === null ? [] : definitionOf(breakdown)),
      ...(kind === 'rows' ? definitionOfRows(figure) : []),
    ]),
    wording: new Map([
      ...(kind === 'population' ? texts({ [say.population]: label }) : []),
      ...(breakdown === null ? [] : wordingOf(breakdown)),
      ...(kind === 'rows' ? texts({ [say.rows]: figure.table.label }) : []),
    ]),
    labels: new Map(parts.map((part) => [part.id, part.label])),
    populations: new Map(
      parts.flatMap((part) => ('population' in part && part.population !== null ? [[part.id, part.population]] : [])),
    ),
    place: texts({ [say.source]: source.source.id, [say.at]: source.citation.at }),
    parts: new Set(parts.map((part) => part.id)),
    rows: new Set(kind === 'rows' ? figure.rows.map(({ row }) => row.id) : []),
    caveats: new Set(caveats.map((caveat) => caveat.id)),
    upstream: [
      ...(kind === 'breakdown' ? breakdownsAbove(figure.counted).map((above) => `${id}.${above}`) : []),
      ...(kind === 'population' ? [] : [id]),
    ],
  };
}

/** What all rows have in common is in the first. */
function breakdownIn(figure: Figure): Breakdown | null {
  if (figure.kind === 'breakdown') return figure.counted.breakdown;
  return (figure.kind === 'rows' ? figure.rows[0]?.row.breakdown : null) ?? null;
}

function breakdownsAbove({ parent }: CountedBreakdown): string[] {
  return parent === null ? [] : [parent.counted.breakdown.id, ...breakdownsAbove(parent.counted)];
}

function definitionOfRows({ table, rows }: RowsFigure): Texts {
  const afterBreak = rows.flatMap(({ row }) => (row.isAfterBreak ? [row.id] : []));
  return texts({ [say.rowKind]: table.by, [say.rowsAfterBreak]: afterBreak.join(', ') });
}

/** Whom it divides, of what the shares are, and why something is not known. */
function definitionOf(breakdown: Breakdown): Texts {
  const readings = breakdown.readings.map(({ id, base, preferred }) =>
    breakdown.readings.length === 1
      ? say.shares(base)
      : preferred
        ? say.sharesInReadingUsed(id, base)
        : say.sharesInReading(id, base),
  );
  return texts({
    [say.divides]: breakdown.of === null ? say.dividesAll : `${breakdown.of.breakdown}.${breakdown.of.category}`,
    [say.base]: readings.join('; '),
    [say.unknown]: breakdown.unknown.state === 'parts' ? null : breakdown.unknown.state,
    [say.sum]: breakdown.doesNotSum === null ? null : say.neverTheWhole,
    [say.restates]: breakdown.restates?.breakdown ?? null,
    ...Object.fromEntries(unknownPartsOf(breakdown).map(({ id, unknownKind }) => [say.unknownKind(id), unknownKind])),
  });
}

function wordingOf(breakdown: Breakdown): Texts {
  return texts({
    [say.question]: breakdown.question,
    [say.ifUnknown]: endingOf(breakdown.ifUnknown, unknownKindsOf(breakdown)),
    [say.whyNobody]: breakdown.unknown.state === 'none' ? breakdown.unknown.because : null,
    [say.whyNoSum]: breakdown.doesNotSum,
    ...Object.fromEntries(breakdown.readings.map(({ id, because }) => [say.becauseOfReading(id), because])),
  });
}
