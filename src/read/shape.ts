// A file's tree against its schema: either its typed contents, or problems in the editor's words, each at its place.
import { z } from 'zod';
import type { Place } from '../figure/place.ts';
import type { Problem } from '../figure/problem.ts';
import { UNKNOWN_FORMS, UNKNOWN_FORMS_OVER_ROWS } from './schema.ts';
import { placeAt, plain, type YamlNode } from './yaml.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Keys that files had once, and what stands for them now. */
const GONE_KEYS: Readonly<Record<string, string>> = {
  release: 'npm run release asks for the date and says which release it is',
};

/** Rows by two things at once would be a table of two directions. */
const ONE_THING =
  'rows are told apart by one thing only, such as by: area; for areas in several years make one breakdown a year, or one figures file a year';

/** More unknown keys than this in one place have one cause. */
const MOST_KEYS = 20;

/** A file that has the right shape. Places and the order of keys come from the tree. */
export class ShapedFile<Contents> {
  readonly contents: Contents;
  private readonly root: YamlNode;

  constructor(contents: Contents, root: YamlNode) {
    this.contents = contents;
    this.root = root;
  }

  /** The place of a value (or of its key, where the value is a mapping or a list). */
  place(...path: Path): Place {
    return placeAt(this.root, path);
  }

  keyPlace(...path: Path): Place {
    return placeAt(this.root, path, 'key');
  }

  /** The tree at a path, for what is read without going by the schema's types. */
  node(...path: Path): YamlNode | null {
    let node: YamlNode | undefined = this.root;
    for (const step of path) {
      if (node?.kind === 'mapping') node = node.entries.find(({ key }) => key === String(step))?.node;
      else if (node?.kind === 'list') node = node.items[Number(step)];
    }
    return node ?? null;
  }

  /** Entries in the order of the file: objects would move keys such as 2010 to the front. */
  inOrder<Value>(entries: Readonly<Record<string, Value>>, ...path: Path): [string, Value][] {
    const node = this.node(...path);
    if (node?.kind !== 'mapping') return [];
    return node.entries.flatMap(({ key }) => (Object.hasOwn(entries, key) ? [[key, entries[key] as Value]] : []));
  }
}

export function shape<Schema extends z.ZodType>(
  schema: Schema,
  root: YamlNode,
): { file: ShapedFile<z.infer<Schema>> | null; problems: Problem[] } {
  const result = schema.safeParse(plain(root));
  if (result.success) return { file: new ShapedFile(result.data, root), problems: [] };
  return { file: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, root)) };
}

function problemsOf(issue: Issue, schema: z.ZodType, root: YamlNode, above: Path = []): Problem[] {
  const path = [...above, ...issue.path];
  const wanted = description(schema, path);
  const at = (place: Place, message: string, fix: string, rule = 'shape'): Problem => ({
    rule,
    severity: 'error',
    place,
    message,
    fix,
  });
  const name = nameOf(path);
  const value = valueAt(plain(root), path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      if (name === 'unknown') return [unknownProblem()];
      const known = keysAt(schema, path);
      const told = issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(key, known));
      const more = issue.keys.length - told.length;
      return more === 0
        ? told
        : [
            ...told,
            at(
              placeAt(root, path),
              `${more} more keys of ${whose()} are unknown`,
              'mend the first ones; the rest may follow from them',
              'unknown-key',
            ),
          ];
    }
    case 'invalid_key':
      return [
        at(
          placeAt(root, path, 'key'),
          `"${name}" cannot be an id`,
          'use lower-case letters, digits and single dashes, such as not-known',
        ),
      ];
    case 'invalid_union': {
      const branches = issue.errors.filter((branch) => branch.some(({ path: inner }) => inner.length > 0));
      const nearest = branches.sort((a, b) => a.length - b.length)[0];
      const saysBoth =
        name === 'unknown' &&
        typeof value === 'object' &&
        value !== null &&
        'none' in value &&
        Object.keys(value).length > 1;
      if (value !== undefined && nearest !== undefined && !saysBoth)
        return nearest.flatMap((inner) => problemsOf(inner, schema, root, path));
      return [unionProblem()];
    }
    case 'custom':
      return [name === 'unknown' ? unknownProblem() : unionProblem()];
    default: {
      if (name === 'by' && path.at(-2) === 'rows' && Array.isArray(value))
        return [at(placeAt(root, path), '"by" of "rows" names several things', ONE_THING)];
      return [at(placeAt(root, path), sentence(), `${name === '' ? 'this file' : name}: ${wanted}`, missingRule())];
    }
  }

  function unknownKey(key: string, known: readonly string[]): Problem {
    const place = placeAt(root, [...path, key], 'key');
    const message = `"${key}" is not a key of ${whose()}`;
    // In braces a comma ends the value: {count: 2,000} holds "count: 2" and "000".
    if (/^\d[\d.,]*%?$/.test(key))
      return at(place, message, 'put a value with a comma in quotes: {count: "2,000"}', 'unknown-key');
    const gone = path.length === 0 ? GONE_KEYS[key] : undefined;
    if (gone !== undefined) return at(place, message, `remove it: ${gone}`, 'unknown-key');
    const meant = closest(key, known);
    const choice = known.length > 0 ? `known here: ${known.join(', ')}` : 'remove it';
    const [word = '', ...behind] = key.split(/\s+/);
    if (behind.length > 0 && known.includes(word))
      return at(
        place,
        message,
        `write a colon and a space behind "${word}": ${word}: ${behind.join(' ')}`,
        'unknown-key',
      );
    if (meant === null && path.length === 2 && path[0] === 'breakdowns')
      return at(place, message, `if it is a category or an unknown part, set it in further; ${choice}`, 'unknown-key');
    return at(place, message, `${meant === null ? '' : `did you mean "${meant}"? `}${choice}`, 'unknown-key');
  }
  function whose(): string {
    return path.length === 0 ? 'this file' : `"${name}"`;
  }
  function unionProblem(): Problem {
    if (name === 'unknown') return unknownProblem();
    return at(placeAt(root, path), sentence(), `${name}: ${wanted}`);
  }
  function unknownProblem(): Problem {
    const whose = nameOf(path.slice(0, -1));
    const message =
      value === undefined
        ? `"${whose}" does not say how many are unknown`
        : `"unknown" of "${whose}" says nothing that can be read`;
    const overRows = valueAt(plain(root), [...path.slice(0, -1), 'rows']) !== undefined;
    const forms = overRows ? UNKNOWN_FORMS_OVER_ROWS : UNKNOWN_FORMS;
    return at(placeAt(root, path), message, `write one of these three:\n${forms.join('\n')}`, 'unknown-stated');
  }
  function missingRule(): string {
    return value === undefined ? 'missing-key' : 'shape';
  }
  function sentence(): string {
    const whose = path.length > 1 ? ` of "${nameOf(path.slice(0, -1))}"` : '';
    if (path.length === 0) return 'the file does not have the shape it should';
    if (value === undefined) return `"${name}"${whose} is missing`;
    if (value === '') return `"${name}"${whose} is empty`;
    if (issue.code === 'too_big') return `"${name}"${whose} is longer than ${issue.maximum} characters`;
    if (typeof value === 'string') return `"${value}" cannot stand for "${name}"${whose}`;
    return `"${name}"${whose} is ${Array.isArray(value) ? 'a list' : 'a mapping'} and should be something else`;
  }
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  return last === undefined
    ? ''
    : typeof last === 'number'
      ? `${nameOf(path.slice(0, -1))}[${last + 1}]`
      : String(last);
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current;
}

/** Walks a schema along a path, into the branch of a union that has the next key. */
function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  let current: z.ZodType[] = [schema];
  for (const step of path) current = current.flatMap(branches).flatMap((branch) => child(branch, step));
  return current;
}

function child(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const inner = (schema.shape as Record<PropertyKey, z.ZodType | undefined>)[step];
    return inner === undefined ? [] : [inner];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return [];
}

function branches(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => branches(option as z.ZodType));
  return [schema];
}

function description(schema: z.ZodType, path: Path): string {
  for (const candidate of schemasAt(schema, path)) {
    const text =
      candidate.description ?? branches(candidate).find((branch) => branch.description !== undefined)?.description;
    if (text !== undefined) return text;
  }
  return 'see the examples in README.md';
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path)
    .flatMap(branches)
    .flatMap((branch) => (branch instanceof z.ZodObject ? Object.keys(branch.shape) : []));
}

/** The one known word within two letters of what was typed, or null where none or several are. */
export function closest(typed: string, known: readonly string[]): string | null {
  const isAsLong = (word: string): boolean => Math.abs(word.length - typed.length) <= 2;
  const near = known.filter(
    (word) => word !== typed && isAsLong(word) && distance(typed, word) <= (word.length > 4 ? 2 : 1),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Names in a message; a table may have thousands of rows. */
const MOST_NAMES = 12;

export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}

/** Letters to change, add, remove or swap with a neighbour (optimal string alignment; Damerau 1964). */
function distance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? j;
  for (let j = 1; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, cell(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return cell(a.length, b.length);
}
