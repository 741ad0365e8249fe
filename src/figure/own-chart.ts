// A chart that an editor wrote: a Vega-Lite spec over a figure's data, every key with its place. Nothing is drawn here.
import type { Place } from './place.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key anywhere in the spec; `path` are the keys and the numbers in lists that lead to it, itself included. */
export interface SpecKey {
  readonly key: string;
  readonly path: readonly string[];
  readonly value: Json;
  readonly keyPlace: Place;
  /** Where the value stands, or the key where the value is not a single word. */
  readonly place: Place;
}

/** `content/charts/<name>.vl.yaml`. */
export interface OwnChartFile {
  readonly name: string;
  /** The figure named by `data: {name: …}`; null where the file does not say. */
  readonly address: string | null;
  readonly spec: JsonObject;
  /** In the order of the file. */
  readonly keys: readonly SpecKey[];
  /** The top of the file. */
  readonly place: Place;
}

/** The place of the first of these keys that the file has, wherever it stands; else the top of the file. */
export function placeOfKey({ keys, place }: Pick<OwnChartFile, 'keys' | 'place'>, wanted: readonly string[]): Place {
  for (const name of wanted) {
    const found = keys.find(({ key }) => key === name);
    if (found !== undefined) return found.keyPlace;
  }
  return place;
}
