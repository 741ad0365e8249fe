// A chart of this program as a Vega-Lite spec that can be read and changed. The program itself draws in pixels, to leave no
// text unmeasured: this is the same data, the same parts and the same scale, with what is unknown striped.

import type { Fact } from '../../figure/fact.ts';
import type { Figure, RowsFigure } from '../../figure/figure.ts';
import type { JsonObject } from '../../figure/own-chart.ts';
import type { Quantity } from '../../figure/quantity.ts';
import { boundsSpan, span } from '../../tell/fact-text.ts';
import { isOfKnownInAll, type Panel } from '../../tell/panel.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import type { Chart } from '../draw.ts';
import { type ChartRow, whyNotAddedUp, type ZoneRow, zonesOf } from '../own/rows.ts';
import { inkOf } from '../part-look.ts';
import { rowLabel, rowsKey } from '../row-panels.ts';
import { placesOf, stackedRows } from './stacked-rows.ts';
import { hasNoPlace, recordOf } from './values.ts';

/** Data, marks and scales, with the colours of a page. */
export function builtInSpec({ figure, kind }: Chart, panels: readonly Panel[]): JsonObject {
  if (panels.length === 0) return numberAlone(figure);
  const rows = figure.kind === 'rows' && whyNotAddedUp(figure) === null ? figure : null;
  const zones = zonesOf(panels, rows !== null, 'spec').map((zone) => ({ zone, panel: headingOf(zone.panel, figure) }));
  return rows !== null ? barsOfRows(zones, rows) : barsOfParts(zones, figure, kind.name === 'bounds');
}

/** What the reader must know of it, a line each. */
export function keyOfSpec({ figure }: Chart, panels: readonly Panel[]): string[] {
  if (figure.kind !== 'rows') return [];
  const isInBars = whyNotAddedUp(figure) === null && placesOf(figure, panels).breaks.length > 0;
  return rowsKey(figure, isInBars ? 'rows' : null);
}

interface HeadedZone {
  readonly zone: ZoneRow;
  readonly panel: string;
}

/** A figure that nothing divides shows its number. */
function numberAlone(figure: Figure): JsonObject {
  const { label } = figure.population;
  const values = [{ part: 'all', label, text: figure.population.count.wording }];
  return {
    data: { values },
    mark: { type: 'text', align: 'left', fontSize: 40, fontWeight: 600 },
    encoding: { text: { field: 'text' } },
    width: 600,
    height: 60,
  };
}

/** What tells the panels of a chart apart, in words: the question, the base, and how the source was read. */
function headingOf(panel: Panel, figure: Figure): string {
  const { counted, reading, base, of } = panel;
  const isOwn = figure.kind === 'breakdown' && counted.breakdown === figure.counted.breakdown;
  const known =
    base === null ? words.charts.headingOfKnown(of, span(reading.unknown[0])) : words.charts.headingOfSpec(of);
  const ofRow = base === null ? words.charts.VALUES_OF_KNOWN : words.charts.VALUES_OF_ALL;
  const ofBase = figure.kind === 'rows' ? ofRow : known;
  const whole =
    figure.kind === 'rows' || isOwn
      ? ofBase
      : words.charts.withQuestion(counted.breakdown.question.replace(/[?.]$/, ''), ofBase);
  const heading = isOfKnownInAll(panel) ? words.charts.answersAsOne(whole) : whole;
  if (counted.readings.length < 2) return capitalised(heading);
  const { preferred } = reading.reading;
  return capitalised(preferred ? words.charts.withReadingUsed(heading) : words.charts.withOtherReading(heading));
}

/** One bar a row, unknown parts first; the stretch that the source leaves open belongs to none of them. */
function barsOfRows(headed: readonly HeadedZone[], figure: RowsFigure): JsonObject {
  const shown = headed.filter(({ zone }) => zone.row.zone !== 'may be');
  const values = shown.map(({ zone, panel }) => ({ ...recordOf(zone), panel }));
  const fill = fillBy(
    'look',
    shown.map(({ zone }) => [zone.row.look, zone.fill]),
  );
  const places = placesOf(
    figure,
    shown.map(({ zone }) => zone.panel),
  );
  return inPanels(values, (heading) => {
    const panels = shown.flatMap(({ zone, panel }) => (panel === heading ? [zone.panel] : []));
    return stackedRows(figure, places, panels, fill);
  });
}

/** A bar a part: what is sure in full tone, and paler what the source leaves possible. */
function barsOfParts(headed: readonly HeadedZone[], figure: Figure, showsBounds: boolean): JsonObject {
  const shown = headed.filter(({ zone }) => zone.row.zone !== 'open');
  const values = shown.map(({ zone, panel }): JsonObject => {
    const part = zone.parts[0];
    const isMore = ({ zone: { row, panel: of } }: HeadedZone): boolean =>
      row.zone === 'may be' && of === zone.panel && row.part === zone.row.part;
    const isEnd = zone.row.zone === 'may be' || !shown.some(isMore);
    // The share of what is unknown is what it is: only of the others the truth may be elsewhere.
    const isBounded = part?.kind === 'category' || part?.kind === 'not itemised';
    const bounds = showsBounds && isBounded ? part.share.overUnknowns : null;
    return {
      ...recordOf(zone),
      panel: zone.row.row === null ? panel : words.charts.rowThenHeading(nameOfRow(zone, figure), panel.toLowerCase()),
      shown_as: shownAs(zone.row),
      // Where its text stands: at the axis, where it has no length.
      end: part !== undefined && hasNoPlace(part) ? 0 : zone.row.to,
      // What stands beside the bar, once for a part.
      beside: isEnd ? zone.row.text : '',
      ...(part === undefined || bounds === null ? {} : boundsOf(part.share, bounds)),
    };
  });
  const fills = shown.map(({ zone }): [string, string] => {
    const [part] = zone.parts;
    const ink = part === undefined ? null : inkOf(part, 'spec');
    return [shownAs(zone.row), (zone.row.zone === 'may be' ? ink?.pale : ink?.fill) ?? zone.fill];
  });
  const x = { type: 'quantitative', title: words.charts.SHARE, scale: { domainMin: 0, domainMax: 100, nice: false } };
  const bars = {
    mark: 'bar',
    encoding: { x: { field: 'from', ...x }, x2: { field: 'to' }, fill: fillBy('shown_as', fills) },
  };
  const reaches = {
    mark: { type: 'rule', strokeDash: [4, 3] },
    encoding: { x: { field: 'if_unknown_low', ...x }, x2: { field: 'if_unknown_high' } },
  };
  const marksOf = (panel: string): JsonObject => ({
    encoding: { y: { field: 'label', type: 'nominal', sort: null, title: null } },
    layer: [
      // Vega-Lite warns of marks none of which has a place.
      ...(values.some((value) => value.panel === panel && value.from !== null) ? [bars] : []),
      ...(showsBounds ? [reaches] : []),
      {
        mark: { type: 'text', align: 'left', dx: 5, ...(showsBounds ? { dy: -11 } : {}) },
        encoding: { x: { field: 'end', ...x }, text: { field: 'beside' } },
      },
    ],
    width: 420,
    height: { step: showsBounds ? 40 : 26 },
  });
  return inPanels(values, marksOf);
}

function boundsOf(share: Fact, bounds: Quantity): JsonObject {
  const { low, high } = bounds.interval;
  return {
    if_unknown_low: low.valueOf() * 100,
    if_unknown_high: (high?.valueOf() ?? 1) * 100,
    if_unknown: boundsSpan(share),
  };
}

function nameOfRow({ panel, row }: ZoneRow, figure: Figure): string {
  const counted = figure.kind === 'rows' ? figure.rows.find((each) => each.counted === panel.counted) : undefined;
  return counted === undefined ? (row.row ?? '') : rowLabel(counted);
}

function shownAs({ kind_in_words, zone }: ChartRow): string {
  return zone === 'may be' ? words.charts.mayReach(kind_in_words) : kind_in_words;
}

/** One below the other, each under its heading. Facets would be shorter, and warn of names that differ from panel to panel. */
function inPanels(values: readonly JsonObject[], marksOf: (panel: string) => JsonObject): JsonObject {
  const panels = [...new Set(values.map(({ panel }) => panel as string))];
  return {
    data: { values },
    vconcat: panels.map((panel) => ({
      title: { text: panel, fontSize: 14, fontWeight: 600, limit: 0, anchor: 'start', frame: 'group' },
      transform: [{ filter: { field: 'panel', equal: panel } }],
      ...marksOf(panel),
    })),
  };
}

function fillBy(field: string, pairs: readonly (readonly [string, string])[]): JsonObject {
  const fills = new Map(pairs);
  return {
    field,
    type: 'nominal',
    sort: null,
    title: null,
    scale: { domain: [...fills.keys()], range: [...fills.values()] },
    legend: { columns: 1 },
  };
}
