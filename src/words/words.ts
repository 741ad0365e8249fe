// Every sentence that a reader sees, in one catalogue a language. The other rooms take their words from here and put in numbers and names:
// the catalogue knows no figure and computes nothing. A second language is one more folder beside english/, of type `Words`: an entry
// without its translation does not compile.
import * as charts from './english/charts.ts';
import * as claims from './english/claims.ts';
import * as files from './english/files.ts';
import * as numbers from './english/numbers.ts';
import * as pages from './english/pages.ts';
import * as releases from './english/releases.ts';
import * as statements from './english/statements.ts';

const english = { numbers, statements, claims, charts, files, releases, pages };

/** An entry of the same shape in other words: the same names and the same parameters, and no text that has to be this one. */
type Entry<Value> = Value extends string
  ? string
  : Value extends (...values: infer Values) => infer Said
    ? Said extends string
      ? (...values: Values) => string
      : Value
    : { readonly [Name in keyof Value]: Entry<Value[Name]> };

export type Words = Entry<typeof english>;
export const words: Words = english;
