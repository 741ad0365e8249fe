// How a chart that an editor writes looks where its spec says nothing: the font, the sizes and the colours of all other charts.
import { isObject, type JsonObject } from '../../figure/own-chart.ts';
import { FONT_FAMILY } from '../render.ts';
import { STYLES } from '../text.ts';

const { axis, label, heading } = STYLES;
const titled = { titleFontSize: axis.sizePx, titleFontWeight: 400, titleColor: axis.fill, titleLimit: 0 };
/** An outline that every mode shows, thin enough that the smallest part keeps its fill. */
const outlined = { stroke: 'var(--hatch)', strokeWidth: 0.6, color: 'var(--known)' };

const KEY_LAYOUT =
  "{frame: 'bounds', offset: 18, direction: 'horizontal', left: {direction: 'vertical'}, right: {direction: 'vertical'}}";

const HOUSE: JsonObject = {
  view: { stroke: null, continuousHeight: 260 },
  axis: {
    ...titled,
    labelFontSize: axis.sizePx,
    labelColor: axis.fill,
    labelLimit: 0,
    labelPadding: 5,
    domainColor: 'var(--line)',
    tickColor: 'var(--line)',
    gridColor: 'var(--line)',
  },
  axisQuantitative: { tickCount: 5 },
  axisY: { titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleX: 0, titleY: -8, titleBaseline: 'bottom' },
  axisDiscrete: { labelFontSize: label.sizePx, labelColor: label.fill, ticks: false, labelPadding: 6, domain: false },
  legend: {
    ...titled,
    orient: 'bottom',
    // Below the names of the axis too, so that the key has the whole width. The schema of Vega-Lite takes an expression only, and
    // an expression stands in place of Vega's own layout: what that says must be said here.
    layout: { expr: KEY_LAYOUT },
    direction: 'vertical',
    labelFontSize: label.sizePx,
    labelColor: label.fill,
    labelLimit: 0,
    symbolType: 'square',
    symbolSize: 180,
    symbolStrokeWidth: 0.6,
    symbolStrokeColor: 'var(--hatch)',
    columnPadding: 14,
    rowPadding: 5,
  },
  title: { fontSize: heading.sizePx, fontWeight: 600, color: heading.fill, anchor: 'start', limit: 0 },
  text: { fontSize: axis.sizePx, color: axis.fill, limit: 0 },
  rule: { color: 'var(--ink)' },
  bar: outlined,
  rect: outlined,
  arc: outlined,
  area: { ...outlined, line: false },
};

/** The same in every chart, whatever its spec says: texts are measured in one font, and the frame speaks to screen readers. */
const FIXED: JsonObject = { font: FONT_FAMILY, aria: false };

export function configFor(own: JsonObject, rowHeightPx: number): JsonObject {
  const house = merged(HOUSE, { view: { discreteHeight: { step: rowHeightPx } } });
  return { ...merged(house, own), ...FIXED };
}

function merged(under: JsonObject, over: JsonObject): JsonObject {
  const both = Object.entries(over).map(([key, value]) => {
    const below = under[key];
    return [key, isObject(below) && isObject(value) ? merged(below, value) : value] as const;
  });
  return { ...under, ...Object.fromEntries(both) };
}
