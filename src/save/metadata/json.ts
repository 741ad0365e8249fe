// Metadata as JSON text: two spaces, a line feed at the end, what is short on one line, nothing that could end a script element.
import { printedJson } from '../print-json.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Inside a page "<" could begin "</script" or "<!--" (HTML, restrictions on script elements): JSON can spell it \u003c. */
export function jsonText(value: Json): string {
  return printedJson(value).replaceAll('<', '\\u003c');
}
