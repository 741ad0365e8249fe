// The matrix as a table for the terminal, after what comes out of it: a line a figure, a column an output, in as many bands as the width asks for.
import type { CoverageCell } from './cells.ts';
import { FACETS } from './facets.ts';

const MOST_CHARACTERS = 120;
const COLUMN = 3;

/** No line is longer than 120 characters, unless the address of a figure or a message is. */
export function coverageTable(cells: readonly CoverageCell[]): string {
  const outputs = [...new Set(cells.map(({ output }) => output))];
  const figures = [...new Set(cells.map(({ figure }) => figure))];
  const byPair = new Map(cells.map((cell) => [`${cell.figure}|${cell.output}`, cell]));
  const width = Math.max(...figures.map(({ length }) => length));
  const most = Math.max(1, Math.floor((MOST_CHARACTERS - width) / COLUMN));
  const bandCount = Math.ceil(outputs.length / most);
  const numbered = outputs.map((name, index) => ({ name, number: String(index + 1).padStart(COLUMN) }));
  const bands = inGroupsOf(Math.ceil(outputs.length / bandCount), numbered).map((band) =>
    [
      `${' '.repeat(width)}${band.map(({ number }) => number).join('')}`,
      ...figures.map(
        (figure) =>
          `${figure.padEnd(width)}${band.map(({ name }) => markOf(byPair.get(`${figure}|${name}`)).padStart(COLUMN)).join('')}`,
      ),
      '',
      ...legend(band.map(({ name, number }) => `${number}  ${name}`)),
      '',
    ].join('\n'),
  );
  return [...summary(cells), '', ...bands].join('\n').trimEnd();
}

function markOf(cell: CoverageCell | undefined): string {
  if (cell === undefined || cell.lost === null) return '–';
  return cell.lost.length === 0 ? '+' : '!';
}

function legend(entries: readonly string[]): string[] {
  const width = Math.max(...entries.map(({ length }) => length)) + COLUMN;
  const perLine = Math.max(1, Math.floor(MOST_CHARACTERS / width));
  return inGroupsOf(perLine, entries).map((line) =>
    line
      .map((entry) => entry.padEnd(width))
      .join('')
      .trimEnd(),
  );
}

function summary(cells: readonly CoverageCell[]): string[] {
  const spoken = cells.filter(({ lost }) => lost !== null);
  const gaps = spoken.filter(({ lost }) => lost?.length !== 0);
  return [
    `${spoken.length === 1 ? '1 pair' : `${spoken.length} pairs`} of figure and output, ${gaps.length === 0 ? 'nothing lost' : `${gaps.length} have lost something`}`,
    ...gaps.map(({ figure, output, lost }) => `! ${figure} in ${output}: lost ${lost?.join(', ')}`),
    '+ base, unknown, caveats, source and release were read back from what was written',
    '– the output is not meant to speak of the figure',
    'This says that they are there, not that they are true: whether the source prints them so, nobody but you can see.',
  ];
}

/** What the frozen files of a release lack, a line an output: they can no longer be changed, and nothing is asked of anybody. */
export function frozenLines(cells: readonly CoverageCell[], version: string): string[] {
  const outputs = [...new Set(cells.map(({ output }) => output))];
  const lacking = outputs.flatMap((output) => {
    const own = cells.filter((cell) => cell.output === output && (cell.lost ?? []).length > 0);
    const facets = FACETS.filter((facet) => own.some(({ lost }) => lost?.includes(facet)));
    return own.length === 0
      ? []
      : [`~ ${output}: ${facets.join(', ')} of ${own.length === 1 ? 'one figure' : `${own.length} figures`}`];
  });
  if (lacking.length === 0) return [`Release ${version}, as it was frozen: nothing lost`];
  return [
    `Release ${version} was frozen as it is and can no longer be changed. What its files lack, or say in other words than the program does now:`,
    ...lacking,
  ];
}

function inGroupsOf<Entry>(size: number, entries: readonly Entry[]): Entry[][] {
  const groups = Math.ceil(entries.length / size);
  return Array.from({ length: groups }, (_, index) => entries.slice(index * size, (index + 1) * size));
}
