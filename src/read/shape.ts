// A YAML file as text -> its typed contents by its schema, or problems in the editor's words, each at its place.
import { z } from 'zod';
import { type Place, topOf } from '../figure/place.ts';
import { error, type Problem } from '../figure/problem.ts';
import { UNKNOWN_FORMS, UNKNOWN_FORMS_OVER_ROWS } from './schema.ts';
import { nodeAt, placeAt, plain, readYaml, type YamlNode } from './yaml.ts';

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

/** An input file. `path` is relative to the report's folder, with forward slashes: data/figures/visits.yaml. */
export interface InputFile {
  readonly path: string;
  readonly text: string;
  /** Of an image, whose text is empty. */
  readonly bytes?: Uint8Array;
}

/** What has the right shape: a file, or what stands at one of its keys. Places and the order of keys come from the tree. */
export class Shaped<Contents> {
  readonly contents: Contents;
  private readonly root: YamlNode;
  private readonly path: Path;
  private readonly problems: Problem[];

  constructor(contents: Contents, root: YamlNode, path: Path, problems: Problem[]) {
    this.contents = contents;
    this.root = root;
    this.path = path;
    this.problems = problems;
  }

  /** The place of a value (or of its key, where the value is a mapping or a list). */
  place(...path: Path): Place {
    return placeAt(this.root, [...this.path, ...path]);
  }

  keyPlace(...path: Path): Place {
    return placeAt(this.root, [...this.path, ...path], 'key');
  }

  /** The tree, for what is read without going by the schema's types. */
  node(): YamlNode | undefined {
    return nodeAt(this.root, this.path);
  }

  at<Key extends keyof Contents>(key: Key): Shaped<NonNullable<Contents[Key]>> {
    const contents = this.contents[key] as NonNullable<Contents[Key]>;
    return new Shaped(contents, this.root, [...this.path, key], this.problems);
  }

  /** In the order of the file: objects would move keys such as 2010 to the front. */
  entries(): (readonly [string, Shaped<NonNullable<Contents[keyof Contents]>>])[] {
    const node = this.node();
    if (node?.kind !== 'mapping') return [];
    return node.entries.map(({ key }) => [key, this.at(key as keyof Contents)]);
  }

  tell(rule: string, place: Place, message: string, fix: string): void {
    this.problems.push(error(rule, place, message, fix));
  }
}

/** Adds what is wrong to `problems`. `file` is null where something is; `root` is there wherever the text is YAML. */
export function readShaped<Schema extends z.ZodType>(
  { path, text }: InputFile,
  schema: Schema,
  problems: Problem[],
): { file: Shaped<z.infer<Schema>> | null; root: YamlNode | null } {
  const { root, problems: found } = readYaml(path, text);
  problems.push(...found);
  if (root === null) {
    if (found.length === 0) problems.push(error('yaml', topOf(path), 'the file is empty', 'fill it, or delete it'));
    return { file: null, root };
  }
  const result = schema.safeParse(plain(root));
  if (result.success) return { file: new Shaped(result.data, root, [], problems), root };
  problems.push(...result.error.issues.flatMap((issue) => problemsOf(issue, schema, root)));
  return { file: null, root };
}

function problemsOf(issue: Issue, schema: z.ZodType, root: YamlNode, above: Path = []): Problem[] {
  const path = [...above, ...issue.path];
  const name = nameOf(path);
  const parent = path.slice(0, -1);
  const value = valueAt(root, path);
  const here = placeAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      if (name === 'unknown') return [unknownProblem()];
      const known = keysAt(schema, path);
      const told = issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(key, known));
      const more = issue.keys.length - told.length;
      if (more === 0) return told;
      const fix = 'mend the first ones; the rest may follow from them';
      return [...told, error('unknown-key', here, `${more} more keys of ${whose()} are unknown`, fix)];
    }
    case 'invalid_key': {
      const fix = 'use lower-case letters, digits and single dashes, such as not-known';
      return [error('shape', placeAt(root, path, 'key'), `"${name}" cannot be an id`, fix)];
    }
    case 'invalid_union': {
      const branches = issue.errors.filter((branch) => branch.some(({ path: inner }) => inner.length > 0));
      const nearest = branches.sort((a, b) => a.length - b.length)[0];
      const node = nodeAt(root, path);
      const keys = node?.kind === 'mapping' ? node.entries.map(({ key }) => key) : [];
      const saysBoth = name === 'unknown' && keys.includes('none') && keys.length > 1;
      if (value !== undefined && nearest !== undefined && !saysBoth)
        return nearest.flatMap((inner) => problemsOf(inner, schema, root, path));
      return [name === 'unknown' ? unknownProblem() : wrong()];
    }
    case 'custom':
      return [name === 'unknown' ? unknownProblem() : wrong()];
    default:
      if (name === 'by' && path.at(-2) === 'rows' && Array.isArray(value))
        return [error('shape', here, '"by" of "rows" names several things', ONE_THING)];
      return [wrong(value === undefined ? 'missing-key' : 'shape')];
  }

  function wrong(rule = 'shape'): Problem {
    return error(rule, here, sentence(), `${name === '' ? 'this file' : name}: ${description(schema, path)}`);
  }
  function unknownKey(key: string, known: readonly string[]): Problem {
    const told = (fix: string): Problem =>
      error('unknown-key', placeAt(root, [...path, key], 'key'), `"${key}" is not a key of ${whose()}`, fix);
    // In braces a comma ends the value: {count: 2,000} holds "count: 2" and "000".
    if (/^\d[\d.,]*%?$/.test(key)) return told('put a value with a comma in quotes: {count: "2,000"}');
    const gone = path.length === 0 ? GONE_KEYS[key] : undefined;
    if (gone !== undefined) return told(`remove it: ${gone}`);
    const [word = '', ...behind] = key.split(/\s+/);
    if (behind.length > 0 && known.includes(word))
      return told(`write a colon and a space behind "${word}": ${word}: ${behind.join(' ')}`);
    const meant = closest(key, known);
    const choice = known.length > 0 ? `known here: ${known.join(', ')}` : 'remove it';
    if (meant !== null) return told(`did you mean "${meant}"? ${choice}`);
    const isPart = path.length === 2 && path[0] === 'breakdowns';
    return told(isPart ? `if it is a category or an unknown part, set it in further; ${choice}` : choice);
  }
  function whose(): string {
    return path.length === 0 ? 'this file' : `"${name}"`;
  }
  function unknownProblem(): Problem {
    const whole = nameOf(parent);
    const message =
      value === undefined
        ? `"${whole}" does not say how many are unknown`
        : `"unknown" of "${whole}" says nothing that can be read`;
    const forms = valueAt(root, [...parent, 'rows']) === undefined ? UNKNOWN_FORMS : UNKNOWN_FORMS_OVER_ROWS;
    return error('unknown-stated', here, message, `write one of these three:\n${forms.join('\n')}`);
  }
  function sentence(): string {
    if (path.length === 0) return 'the file does not have the shape it should';
    const of = `"${name}"${path.length > 1 ? ` of "${nameOf(parent)}"` : ''}`;
    if (value === undefined) return `${of} is missing`;
    if (value === '') return `${of} is empty`;
    if (issue.code === 'too_big') return `${of} is longer than ${issue.maximum} characters`;
    if (typeof value === 'string') return `"${value}" cannot stand for ${of}`;
    return `${of} is ${Array.isArray(value) ? 'a list' : 'a mapping'} and should be something else`;
  }
}

function nameOf(path: Path): string {
  const last = path.at(-1) ?? '';
  return typeof last === 'number' ? `${nameOf(path.slice(0, -1))}[${last + 1}]` : String(last);
}

function valueAt(root: YamlNode, path: Path): unknown {
  const node = nodeAt(root, path);
  return node && plain(node);
}

/** Walks a schema along a path, into the branch of a union that has the next key. */
function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  let current: z.ZodType[] = [schema];
  for (const step of path) current = current.flatMap(branches).flatMap((branch) => child(branch, step));
  return current;
}

function child(schema: z.ZodType, step: PropertyKey): z.ZodType | z.ZodType[] {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType | undefined>)[step] ?? [];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return [];
}

function branches(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => branches(option as z.ZodType));
  return [schema];
}

function description(schema: z.ZodType, path: Path): string {
  const texts = schemasAt(schema, path)
    .flatMap((candidate) => [candidate, ...branches(candidate)])
    .flatMap((candidate) => candidate.description ?? []);
  return texts[0] ?? 'see the examples in README.md';
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
