// JSON that people can read and that stays small: what is short stands on one line, and so does each row of a table.

export type Json = string | number | boolean | null | readonly Json[] | Properties;
export type Properties = { readonly [key: string]: Json };

const LONGEST_LINE = 160;

/** `value` is what JSON can hold. `isOneLine` says of a key whether each entry of the list below it stands on a line of its own, however long. */
export function printedJson(value: unknown, isOneLine: (key: string) => boolean = () => false): string {
  return `${printed(value, '', '', isOneLine)}\n`;
}

function printed(value: unknown, key: string, indent: string, isOneLine: (key: string) => boolean): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const entries = isOneLine(key)
      ? value.map((entry) => JSON.stringify(entry))
      : value.map((entry) => printed(entry, key, deeper, isOneLine));
    return joined('[', entries, ']', indent, isOneLine(key));
  }
  const held = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const entries = held.map(([name, entry]) => `${JSON.stringify(name)}: ${printed(entry, name, deeper, isOneLine)}`);
  return joined('{', entries, '}', indent, false);
}

/** What has a line break inside cannot stand on one line. */
function joined(open: string, entries: readonly string[], close: string, indent: string, isBroken: boolean): string {
  const length = entries.reduce((sum, entry) => sum + entry.length + 2, indent.length);
  const fits = length <= LONGEST_LINE && !entries.some((entry) => entry.includes('\n'));
  if (entries.length === 0 || (fits && !isBroken)) return `${open}${entries.join(', ')}${close}`;
  return `${open}\n${entries.map((entry) => `${indent}  ${entry}`).join(',\n')}\n${indent}${close}`;
}

/** Metadata as text. Nothing in it could end a script element. */
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
