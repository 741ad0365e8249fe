// The numbers of a chart as a table: one row a part and scale; for the number of a population a row of its own.
import type { Base } from '../figure/fact.ts';
import type { Figure, PopulationFigure } from '../figure/figure.ts';
import { type CarriedWords, carriedBy } from '../tell/carried.ts';
import { boundsSpan, knownSpan, span } from '../tell/fact-text.ts';
import type { Panel, PanelPart } from '../tell/panel.ts';
import { sizeInWords, wholeBase } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import { BLANK } from './blanks.ts';
import { columnsOf, type Reader } from './column.ts';
import type { FigureLine } from './lines.ts';
import { isBlank } from './numbers.ts';
import { BASE_SIZE, COUNT, IF_UNKNOWN, IN_WORDS, PART, RELEASE, SHARE, UNKNOWN_SHARE } from './shared-columns.ts';
import { tableCsv } from './table.ts';

type OfPart = 'figure' | 'row' | 'counted' | 'part' | 'kind' | 'unknownStatement';

interface ChartLine extends Pick<FigureLine, OfPart | 'size' | 'share' | 'count' | 'unknown'> {
  readonly chart: string;
  readonly said: CarriedWords;
  readonly reading: 'used' | 'other' | null;
  readonly asShown: string;
  readonly shareOf: string;
  readonly unknownOf: Base | null;
}

/** A column that charts alone have. */
const own = (read: (line: ChartLine) => string | null): Reader<ChartLine> => ({ holds: 'text', read });

/** In order. The last columns are the same in every row of a figure, so that a pasted row has them. */
const COLUMNS = {
  figure: own(({ figure }) => figure.address),
  title: own(({ said }) => said.title),
  chart: own(({ chart }) => chart),
  question: PART.question,
  row_by: PART.row_by,
  row: PART.row,
  reading: own(({ reading }) => reading),
  part: own(({ part }) => part.id),
  part_label: PART.part_label,
  kind: PART.kind,
  unknown_kind: PART.unknown_kind,
  as_shown: own(({ asShown }) => asShown),
  marks: PART.marks,
  shorthand: PART.shorthand,
  ...SHARE,
  share_of: own(({ shareOf }) => shareOf),
  ...COUNT,
  ...BASE_SIZE,
  ...UNKNOWN_SHARE,
  unknown_share_of: own(({ unknownOf }) => unknownOf && wholeBase(unknownOf)),
  unknown_as_shown: own(({ unknown }) => (isBlank(unknown) ? null : span(unknown))),
  known_as_shown: own(({ unknown }) => (isBlank(unknown) ? null : knownSpan(unknown))),
  blank_reasons: IN_WORDS.blank_reasons,
  base_statement: own(({ said }) => said.base),
  unknown_statement: IN_WORDS.unknown_statement,
  caveats: own(({ said }) => said.caveats),
  source: own(({ said }) => said.source),
  release: RELEASE.release,
  release_date: RELEASE.release_date,
  release_state: RELEASE.release_state,
  report: own(({ said }) => said.report),
};

/** Where readers see what the truth could be if all or none of the unknown belonged here; elsewhere an end is not for quoting. */
const BOUNDS = {
  ...IF_UNKNOWN,
  share_if_unknown_as_shown: own(({ share }) => (isBlank(share) ? null : boundsSpan(share))),
};

export interface ShownChart {
  readonly figure: Figure;
  /** The name of the kind, or of the editor's chart. */
  readonly name: string;
  readonly panels: readonly Panel[];
  readonly showsBounds: boolean;
  /** The figure that a breakdown belongs to, where a chart shows more than one: each row has its own source and caveats. */
  readonly figureOf: (breakdown: string) => Figure | undefined;
}

export function chartCsv(chart: ShownChart): string {
  const { figure, panels, showsBounds } = chart;
  const lines = [
    ...(figure.kind === 'population' ? [wholeLine(chart, figure)] : []),
    ...panels.flatMap((panel) => panel.parts.map((part) => partLine(chart, panel, part))),
  ];
  return tableCsv(columnsOf<Reader<ChartLine>>({ ...COLUMNS, ...(showsBounds ? BOUNDS : {}) }), lines);
}

/** What every row of a figure has. */
function carried(figure: Figure, chart: string): Pick<ChartLine, 'figure' | 'chart' | 'said' | 'unknownStatement'> {
  const said = carriedBy(figure);
  return { figure, chart, said, unknownStatement: said.unknown };
}

function wholeLine({ name }: ShownChart, figure: PopulationFigure): ChartLine {
  const { base } = figure;
  return {
    ...carried(figure, name),
    row: null,
    counted: null,
    reading: null,
    part: { ...base.size.part, id: 'all' },
    kind: 'whole population',
    asShown: base.size.value === null ? words.charts.NOT_SAID : sizeInWords(base.size),
    share: BLANK.whole,
    shareOf: wholeBase(base),
    size: base.size,
    count: base.size,
    unknown: BLANK.whole,
    unknownOf: null,
  };
}

function partLine({ figure, name, figureOf }: ShownChart, panel: Panel, part: PanelPart): ChartLine {
  const { counted, base, reading } = panel;
  const row = figure.kind === 'rows' ? (figure.rows.find((each) => each.counted === counted) ?? null) : null;
  const { kind, share, count, text } = part;
  // Shares of those known have no unknown among them: said is the unknown of those who were asked.
  const unknownOf = base ?? counted.bases[0];
  const unknown = reading.unknown[counted.bases.indexOf(unknownOf)];
  if (unknown === undefined) throw new Error(`${counted.breakdown.id} lacks its unknown share of ${unknownOf.id}`);
  return {
    ...carried(row === null ? (figureOf(counted.breakdown.id) ?? figure) : figure, name),
    row,
    counted,
    reading: reading.reading.preferred ? 'used' : 'other',
    part,
    kind,
    asShown: text,
    share,
    shareOf: panel.of,
    size: panel.size,
    count,
    unknown,
    unknownOf,
  };
}
