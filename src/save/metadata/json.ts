// Metadata as JSON text: two spaces, a line feed at the end, nothing that could end a script element.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Inside a page "<" could begin "</script" or "<!--" (HTML, restrictions on script elements): JSON can spell it \u003c. */
export function jsonText(value: Json): string {
  return `${JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')}\n`;
}
