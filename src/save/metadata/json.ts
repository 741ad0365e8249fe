// Metadata as JSON text: two spaces, a line feed at the end, what is short on one line, nothing that could end a script element.
import { printedJson } from '../print-json.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type Properties = { readonly [key: string]: Json };

export function jsonText(value: Json): string {
  return safeInPages(printedJson(value));
}

/** The same on one line: a page is read by people, and what stands in it for programs is kept short. */
export function shortJsonText(value: Json): string {
  return safeInPages(JSON.stringify(value));
}

/**
 * Inside a page "<" could begin "</script" or "<!--" (HTML, restrictions on script elements): JSON can spell it \u003c. The two
 * line separators end a line for whoever takes JSON for a program.
 */
function safeInPages(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
