// A chart as a Vega-Lite spec to take away: with its data, with the lines of its frame, with no need of a page or a network.
import { isObject, type JsonObject } from '../../figure/own-chart.ts';
import type { Panel } from '../../tell/panel.ts';
import { type Chart, figuresBeside, panelsShown, WIDTHS } from '../draw.ts';
import type { Fonts } from '../font.ts';
import type { OwnChart } from '../own/chart.ts';
import { configFor } from '../own/config.ts';
import { withDefaults } from '../own/defaults.ts';
import { rowHeightPx } from '../own/labels.ts';
import { whyNotAddedUp, zonesOf } from '../own/rows.ts';
import { PALETTES } from '../theme.ts';
import { builtInSpec, keyOfSpec } from './built-in.ts';
import { specFrame } from './frame.ts';
import { lostFrom } from './lost.ts';
import { standaloneSpec } from './stripes.ts';
import { recordOf } from './values.ts';

export const SPEC_SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** Valid Vega-Lite 6. Throws where a spec would lose a part or a line of its frame: a mistake of the program's. */
export function specOf(chart: Chart | OwnChart, fonts: Fonts): JsonObject {
  const panels = panelsShown(chart);
  const beside = figuresBeside(chart);
  const { own, ...inside } = 'file' in chart ? ownSpec(chart, panels, fonts) : { ...housed(chart, panels), own: null };
  const key = 'file' in chart ? [] : keyOfSpec(chart, panels);
  const spec = {
    $schema: SPEC_SCHEMA,
    ...specFrame(chart.figure, { beside, own, key }),
    background: PALETTES.light.paper,
    padding: PADDING,
    ...standaloneSpec(inside),
  };
  const lost = lostFrom(spec, { figure: chart.figure, beside, panels });
  if (lost.length > 0) throw new Error(`the spec of ${chart.id} would lose something:\n${lost.join('\n')}`);
  return spec;
}

const PADDING = 16;

function housed(chart: Chart, panels: readonly Panel[]): JsonObject {
  return { config: { ...configFor({}, 26), aria: true }, ...builtInSpec(chart, panels) };
}

/** What the editor wrote, dressed as it is drawn, with its rows in it. */
function ownSpec(
  { figure, file }: OwnChart,
  panels: readonly Panel[],
  fonts: Fonts,
): JsonObject & { readonly own: string | null } {
  const { title, description: _, usermeta: __, $schema: ___, ...written } = file.spec;
  const canvas = { widthPx: WIDTHS.wide, fonts, id: 'spec' };
  const zones = zonesOf(panels, whyNotAddedUp(figure) === null, canvas.id);
  const shown = zones.filter(({ row }) => !filteredOut(file.spec).has(row.zone));
  const dressed = withDefaults(written, { figure, zones, shown, canvas });
  const config = isObject(file.spec.config) ? file.spec.config : {};
  return {
    ...dressed,
    own: ownTitle(title),
    data: { name: file.address ?? '', values: zones.map(recordOf) },
    width: WIDTHS.wide + 2 * PADDING,
    autosize: { type: 'fit-x', contains: 'padding' },
    config: { ...configFor(config, rowHeightPx(file.spec, figure, shown, canvas)), aria: true },
  };
}

/** Zones that a filter takes out need no entry in the key: datum.zone !== 'open'. */
function filteredOut(spec: JsonObject): ReadonlySet<string> {
  const filters = JSON.stringify(spec.transform ?? []).matchAll(/datum\.zone !==? ['\\"]+(may be|open)/g);
  return new Set([...filters].map(([, zone = '']) => zone));
}

function ownTitle(title: JsonObject[string] | undefined): string | null {
  const text = isObject(title) ? title.text : title;
  if (Array.isArray(text)) return text.join(' ');
  return typeof text === 'string' ? text : null;
}
