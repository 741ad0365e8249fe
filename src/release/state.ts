// One state of a report, read and counted: of its frozen inputs, or of the working files.
import { figuresOf } from '../count/figures.ts';
import type { Conventions } from '../figure/conventions.ts';
import type { Problem } from '../figure/problem.ts';
import type { Release, Report } from '../figure/report.ts';
import { type InputFile, readReport } from '../read/report.ts';
import { type Download, once, type Saved } from '../save/download.ts';
import { downloadsOf, tablesOf } from '../save/downloads.ts';
import { type FrozenRelease, frozenInputs, RELEASES } from './frozen.ts';
import { firstOtherNumber } from './numbers.ts';
import type { State } from './snapshot.ts';
import { numbersOf } from './standing.ts';

/** What stands in data/ beside the report: about releases, not part of one. */
const BESIDE = new Set(['data/changes.yaml', 'data/calendar.yaml']);

/** The files that a release is made of. */
export function inputsOf(files: readonly InputFile[]): InputFile[] {
  return files.filter(({ path }) => !BESIDE.has(path));
}

/** Counts a report that passed the checks. Changes and corrections are told in its files. */
export function stateOf(
  { report, conventions }: { report: Report; conventions: Conventions },
  inputs: readonly InputFile[],
  { changes = [], corrections = [] }: Pick<Saved, 'changes' | 'corrections'> = {},
): State {
  const figures = figuresOf(report);
  const saved = { report, conventions, figures, changes, corrections };
  const downloads = once(() => downloadsOf(saved));
  const columns = (): ReadonlyMap<string, string> => headersOf(tablesOf(saved));
  return { report, conventions, figures, downloads, columns, inputs: inputsOf(inputs) };
}

/** The first line of every CSV file. */
function headersOf(files: readonly Pick<Download, 'path' | 'contents'>[]): ReadonlyMap<string, string> {
  const tables = files.filter(({ path }) => path.endsWith('.csv'));
  return new Map(
    tables.map(({ path, contents }) => [path, Buffer.from(contents).toString('utf8').split('\r\n', 1)[0] ?? '']),
  );
}

export function releaseOf({ version, date }: Pick<FrozenRelease, 'version' | 'date'>): Release {
  return { version, date, state: 'released' };
}

/** Reads and counts the frozen inputs, and proves that they still give the frozen numbers. */
export function frozenState(release: FrozenRelease): { state: State } | { problems: readonly Problem[] } {
  const inputs = frozenInputs(release);
  const { report, conventions, problems } = readReport(inputs, releaseOf(release));
  if (report === null || problems.some(({ severity }) => severity === 'error')) {
    const [first] = problems;
    return { problems: [cannotCount(release, `cannot be read any more: ${first?.message ?? 'a file is missing'}`)] };
  }
  const frozenTables = release.files.filter((file) => /^data\/.*\.csv$/.test(file));
  const state: State = {
    ...stateOf({ report, conventions }, inputs),
    // What the program writes today may have other columns than what was published.
    columns: () => headersOf(frozenTables.map((file) => ({ path: file, contents: release.read(file) }))),
  };
  const other = firstOtherNumber(numbersOf(release), state.figures);
  return other === null
    ? { state }
    : { problems: [cannotCount(release, `no longer computes to its numbers: ${other}`)] };
}

function cannotCount({ version }: FrozenRelease, message: string): Problem {
  const file = `${RELEASES}/${version}/numbers.json`;
  const fix =
    'use the version of the program that the report was last built with; if the program counted wrongly before, tell its makers';
  return { rule: 'released', severity: 'error', place: { file, line: 1, column: 1, length: 1 }, message, fix };
}
