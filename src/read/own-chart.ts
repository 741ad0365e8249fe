// content/charts/<name>.vl.yaml -> a chart that an editor wrote, and what stands in the way of reading it.
import type { JsonObject, OwnChartFile, SpecKey } from '../figure/own-chart.ts';
import type { Place } from '../figure/place.ts';
import type { Problem } from '../figure/problem.ts';
import { jsonOf } from './json.ts';
import type { InputFile } from './report.ts';
import { readYaml, type YamlNode } from './yaml.ts';

const FOLDER = 'content/charts/';
const ENDING = '.vl.yaml';

export function isOwnChart({ path }: Pick<InputFile, 'path'>): boolean {
  return path.startsWith(FOLDER) && path.endsWith(ENDING);
}

export interface ReadOwnCharts {
  readonly charts: readonly OwnChartFile[];
  readonly problems: readonly Problem[];
}

/** Reads all of them; what they say of the report's figures is asked by the checks. */
export function readOwnCharts(files: readonly InputFile[]): ReadOwnCharts {
  const read = files.filter(isOwnChart).map(readOwnChart);
  return {
    charts: read.flatMap(({ chart }) => chart ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readOwnChart({ path, text }: InputFile): { chart: OwnChartFile | null; problems: readonly Problem[] } {
  const top: Place = { file: path, line: 1, column: 1, length: 1 };
  const name = path.slice(FOLDER.length, -ENDING.length);
  const problems: Problem[] = [];
  const tell = (rule: string, place: Place, message: string, fix: string): void => {
    problems.push({ rule, severity: 'error', place, message, fix });
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    tell(
      'file-name',
      top,
      `"${name}" cannot be the name of a chart`,
      `name the file with lower-case letters, digits and single dashes: ${FOLDER}visits-as-columns${ENDING}`,
    );
  const { root, problems: yamlProblems } = readYaml(path, text, { hasShorthand: false });
  if (yamlProblems.length > 0) return { chart: null, problems: [...problems, ...yamlProblems] };
  if (root?.kind !== 'mapping') {
    tell('own-chart', root?.place ?? top, 'this is not a Vega-Lite spec', 'begin it with: data: {name: visits.reason}');
    return { chart: null, problems };
  }
  const keys = keysIn(root, []);
  const named = keys.find(({ path: way }) => way.join('.') === 'data.name');
  const address = typeof named?.value === 'string' ? named.value : null;
  return { chart: { name, address, spec: jsonOf(root) as JsonObject, keys, place: top }, problems };
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
