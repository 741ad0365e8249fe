// Every text of the input files that can stand on a chart, with its place: what a drawing cannot show is looked for here.
import type { Place } from '../../figure/place.ts';
import type { InputFile } from '../../read/report.ts';
import { readYaml, type YamlNode } from '../../read/yaml.ts';

export interface LabelText {
  readonly text: string;
  readonly place: Place;
  /** 0 in the figure itself, 1 in its file, 2 in a table beside it, 3 in what all figures share. */
  readonly distance: number;
}

/** Keys whose texts stand on pages and in files alone. */
const NEVER_DRAWN = new Set('full note url summary licence contact support publication-status reason'.split(' '));
const SHARED = /^data\/(report|sources|caveats|errata|changes)\.yaml$/;

/** The nearest first. */
export function labelTexts(files: readonly InputFile[], address: string): LabelText[] {
  const [population, breakdown] = address.split('.');
  const own = files.filter(({ path }) => path === `data/figures/${population}.yaml`);
  const tables = files.filter(({ path }) => path.endsWith('.csv'));
  const shared = files.filter(({ path }) => SHARED.test(path));
  const inOwn = own.flatMap((file) =>
    textsIn(file).map(
      ({ path, ...text }): LabelText => ({
        ...text,
        distance: path[0] === 'breakdowns' && path[1] === breakdown ? 0 : 1,
      }),
    ),
  );
  const inShared = shared.flatMap((file) => textsIn(file).map(({ text, place }) => ({ text, place, distance: 3 })));
  return [...inOwn, ...tables.flatMap(cellsOf), ...inShared].sort((a, b) => a.distance - b.distance);
}

interface Text {
  readonly text: string;
  readonly place: Place;
  readonly path: readonly string[];
}

function textsIn({ path, text }: InputFile): Text[] {
  const { root } = readYaml(path, text);
  return root === null ? [] : textsBelow(root, []);
}

/** Rows are named by keys. */
function textsBelow(node: YamlNode, path: readonly string[]): Text[] {
  if (node.kind === 'scalar') return [{ text: node.text, place: node.place, path }];
  if (node.kind === 'list') return node.items.flatMap((item) => textsBelow(item, path));
  return node.entries.flatMap(({ key, keyPlace, node: value }) =>
    NEVER_DRAWN.has(key) ? [] : [{ text: key, place: keyPlace, path }, ...textsBelow(value, [...path, key])],
  );
}

function cellsOf({ path: file, text }: InputFile): LabelText[] {
  return text.split(/\r?\n/).flatMap((line, index) =>
    [...line.matchAll(/[^,"]+/g)].map((cell) => {
      const place = { file, line: index + 1, column: cell.index + 1, length: cell[0].length };
      return { text: cell[0], place, distance: 2 };
    }),
  );
}
