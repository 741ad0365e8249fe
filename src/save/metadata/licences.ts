// Terms of use that have a name of their own. Whatever else an editor writes stays the editor's words: nothing is guessed.

export interface Licence {
  /** As the editors write it. */
  readonly text: string;
  /** Null where the words are not exactly a name in the table below. */
  readonly known: { readonly spdx: string; readonly address: string } | null;
}

const CC0 = { spdx: 'CC0-1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' };
const CC_BY = { spdx: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' };
const OGL = {
  spdx: 'OGL-UK-3.0',
  address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** Identifiers: https://spdx.org/licenses. */
const NAMES: ReadonlyMap<string, { readonly spdx: string; readonly address: string }> = new Map([
  ['CC0', CC0],
  ['CC0 1.0', CC0],
  ['CC0-1.0', CC0],
  ['CC0 1.0 Universal', CC0],
  ['CC BY 4.0', CC_BY],
  ['CC-BY-4.0', CC_BY],
  ['Creative Commons Attribution 4.0 International', CC_BY],
  ['OGL 3.0', OGL],
  ['OGL-UK-3.0', OGL],
  ['Open Government Licence v3.0', OGL],
]);

export function licenceOf(text: string): Licence {
  return { text, known: NAMES.get(text) ?? null };
}
