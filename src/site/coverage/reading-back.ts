// Reading back what was written: the words of a page, of a model, of a citation; nothing is taken from a writer.
import { decodeXML } from 'entities';
import { rejoined } from '../../draw/text.ts';
import type { ReadWritten } from './cells.ts';

export function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

export function textIn(read: ReadWritten): (path: string) => string | null {
  return (path) => {
    const bytes = read(path);
    return bytes === null ? null : utf8(bytes);
  };
}

/** The words of HTML or XML that are shown: no tags, no styles, no titles of drawings. */
export function shownWords(markup: string): string {
  return rejoined(decodeXML(markup.replace(/<(style|title|desc)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')));
}

/** The content of a meta element. */
export function attributeIn(page: string, name: string): string {
  return decodeXML(new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(page)?.[1] ?? '');
}

/** The first section of a page with this id; "" where there is none. */
export function sectionIn(page: string, id: string): string {
  const found = new RegExp(`<section [^>]*id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</section>`).exec(page);
  return found?.[0] ?? '';
}

/** Every object anywhere in a model that has a text under this key, by that text. */
export function objectsBy(key: string, model: unknown): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  const search = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const name = (value as Record<string, unknown>)[key];
    if (typeof name === 'string') found.set(name, [...(found.get(name) ?? []), value]);
    for (const inside of Object.values(value)) search(inside);
  };
  search(model);
  return found;
}

/** Every text anywhere in a model. */
export function strings(model: unknown): string[] {
  if (typeof model === 'string') return [model];
  return typeof model === 'object' && model !== null ? Object.values(model).flatMap(strings) : [];
}

/** A text, or objects, of a whole that says some things once for all: each with what stands there under these keys. */
export function withShared(found: readonly unknown[], whole: unknown, ...keys: readonly string[]): string[] {
  const shared =
    typeof whole === 'object' && whole !== null ? keys.map((key) => (whole as Record<string, unknown>)[key]) : [];
  return found.map((one) => strings([one, shared]).join(' '));
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** BibTeX as its readers show it, as far as our citations use it. */
export function wordsOfBibtex(text: string): string {
  return (
    text
      .replace(/\\(?:(text[a-z]+)\{\}|([%&#_$]))/g, (all, name?: string, sign?: string) =>
        name === undefined ? (sign ?? all) : (TEX_SIGNS[name] ?? all),
      )
      // Between two dashes or quotes, which BibTeX would join to one.
      .replaceAll('{}', '')
  );
}

/** RIS without its tags: https://en.wikipedia.org/wiki/RIS_(file_format), two letters, two spaces, a dash. */
export function wordsOfRis(text: string): string {
  return text.replace(/^[A-Z][A-Z0-9] {2}- /gm, ' ');
}
