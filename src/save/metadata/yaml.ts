// Metadata as YAML: blocks of keys and lists whose texts are always in double quotes, so that no reader guesses at a type.
import type { Json } from './json.ts';

/**
 * YAML 1.1 and 1.2 (chapter 5.1 of both) read a JSON string as it is, but for these: what they call not printable, and
 * what 1.1 takes for the end of a line.
 */
const NOT_PRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Lists and objects must have something in them. */
export function yamlText(value: { readonly [key: string]: Json }): string {
  return `${block(value).join('\n')}\n`;
}

function block(value: Json): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry: Json) => {
      const [first = '', ...others] = block(entry);
      return [`- ${first}`, ...others.map((line) => `  ${line}`)];
    });
  if (value === null || typeof value !== 'object') return [scalar(value)];
  return Object.entries(value).flatMap(([key, entry]: [string, Json]) =>
    entry !== null && typeof entry === 'object'
      ? [`${key}:`, ...block(entry).map((line) => `  ${line}`)]
      : [`${key}: ${scalar(entry)}`],
  );
}

function scalar(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(
    NOT_PRINTABLE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
