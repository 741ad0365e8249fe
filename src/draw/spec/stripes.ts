// Colours and hatching of a spec that leaves the page. Vega-Lite has no patterns: a gradient with hard stops is striped like one.
import { isObject, type Json, type JsonObject } from '../../figure/own-chart.ts';
import type { Pattern } from '../../figure/unknown-kinds.ts';
import { patternIn } from '../patterns.ts';
import { PALETTES } from '../theme.ts';

const { light } = PALETTES;

/** The fill of a pattern, as Vega's gradient. */
function stripesOf({ stripes: { count, thick, direction } }: Pattern, pale: boolean): JsonObject {
  const [ink, ground] = pale ? [light['hatch-pale'], light.paper] : [light.hatch, light['hatch-ground']];
  const stops = Array.from({ length: count }, (_, index) => {
    const at = (within: number): number => Math.round(((index + within) / count) * 10_000) / 10_000;
    const [from, to] = [0.5 - thick / 2, 0.5 + thick / 2];
    return [
      { offset: at(from), color: ground },
      { offset: at(from), color: ink },
      { offset: at(to), color: ink },
      { offset: at(to), color: ground },
    ];
  }).flat();
  const line = direction === 'across' ? { x1: 0, y1: 0, x2: 1, y2: 0 } : { x1: 0, y1: 0, x2: 0, y2: 1 };
  return {
    gradient: 'linear',
    ...line,
    stops: [{ offset: 0, color: ground }, ...stops, { offset: 1, color: ground }],
  };
}

/** A spec with the report's light colours written in and stripes for its patterns: nothing of it depends on a page. */
export function standaloneSpec(spec: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, freed(value, key)]));
}

function freed(value: Json, key: string): Json {
  if (typeof value === 'string') return colourOf(value, key);
  if (Array.isArray(value)) return value.map((each: Json) => freed(each, key));
  // Data are what readers see, and no colours.
  if (isObject(value)) return key === 'data' ? value : standaloneSpec(value);
  return value;
}

function colourOf(text: string, key: string): Json {
  const pattern = /^url\(#[^)]*\)$/.test(text) ? patternIn(text) : null;
  if (pattern !== null) {
    const stripes = stripesOf(pattern, text.endsWith('-pale)'));
    // The range of a scale takes no gradient, and an expression that gives one.
    return key === 'range' ? { expr: JSON.stringify(stripes) } : stripes;
  }
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(text)?.[1];
  return name !== undefined && Object.hasOwn(light, name) ? light[name as keyof typeof light] : text;
}
