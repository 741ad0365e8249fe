// content/charts/<name>.vl.yaml -> a chart that an editor wrote, and what stands in the way of reading it.
import type { JsonObject, OwnChartFile, SpecKey } from '../figure/own-chart.ts';
import { topOf } from '../figure/place.ts';
import { error, type Problem } from '../figure/problem.ts';
import { jsonOf } from './json.ts';
import { ID_PATTERN } from './schema.ts';
import type { InputFile } from './shape.ts';
import { readYaml, type YamlNode } from './yaml.ts';

const FOLDER = 'content/charts/';
const ENDING = '.vl.yaml';

/** Reads all of them; what they say of the report's figures is asked by the checks. */
export function readOwnCharts(files: readonly InputFile[]): { charts: OwnChartFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const own = files.filter(({ path }) => path.startsWith(FOLDER) && path.endsWith(ENDING));
  return { charts: own.flatMap((file) => readOwnChart(file, problems) ?? []), problems };
}

function readOwnChart({ path, text }: InputFile, problems: Problem[]): OwnChartFile | null {
  const top = topOf(path);
  const name = path.slice(FOLDER.length, -ENDING.length);
  if (!ID_PATTERN.test(name)) {
    const fix = `name the file with lower-case letters, digits and single dashes: ${FOLDER}visits-as-columns${ENDING}`;
    problems.push(error('file-name', top, `"${name}" cannot be the name of a chart`, fix));
  }
  const { root, problems: found } = readYaml(path, text, { hasShorthand: false });
  problems.push(...found);
  if (found.length > 0) return null;
  if (root?.kind !== 'mapping') {
    const fix = 'begin it with: data: {name: visits.reason}';
    problems.push(error('own-chart', root?.place ?? top, 'this is not a Vega-Lite spec', fix));
    return null;
  }
  const keys = keysIn(root, []);
  const named = keys.find(({ path: way }) => way.join('.') === 'data.name');
  const address = typeof named?.value === 'string' ? named.value : null;
  return { name, address, spec: jsonOf(root) as JsonObject, keys, place: top };
}

function keysIn(node: YamlNode, path: readonly string[]): SpecKey[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item, index) => keysIn(item, [...path, String(index)]));
  return node.entries.flatMap(({ key, keyPlace, node: value }) => {
    const way = [...path, key];
    const place = value.kind === 'scalar' ? value.place : keyPlace;
    return [{ key, path: way, value: jsonOf(value), keyPlace, place }, ...keysIn(value, way)];
  });
}
