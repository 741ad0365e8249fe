// One state of a report, counted, with the files that it gives.
import { figuresOf } from '../count/figures.ts';
import type { Conventions } from '../figure/conventions.ts';
import type { Release, Report } from '../figure/report.ts';
import type { InputFile } from '../read/report.ts';
import { type Download, once, type Saved } from '../save/download.ts';
import { downloadsOf } from '../save/downloads.ts';
import { tablesOf } from '../save/tables.ts';
import type { FrozenRelease } from './frozen.ts';
import type { State } from './snapshot.ts';

/** What stands in data/ beside the report: about releases, not part of one. */
const ABOUT_RELEASES = new Set(['data/changes.yaml', 'data/calendar.yaml']);

/** The files that a release is made of. */
export function inputsOf(files: readonly InputFile[]): InputFile[] {
  return files.filter(({ path }) => !ABOUT_RELEASES.has(path));
}

/** A report that passed the checks, counted unless its figures are given. Changes and corrections are told in its files. */
export function stateOf(
  { report, conventions }: { report: Report; conventions: Conventions },
  inputs: readonly InputFile[],
  { figures = figuresOf(report), ...told }: Partial<Omit<Saved, 'report' | 'conventions'>> = {},
): State {
  const saved = { report, conventions, figures, ...told };
  const downloads = once(() => downloadsOf(saved));
  const columns = (): ReadonlyMap<string, string> => headersOf(tablesOf(saved));
  return { report, conventions, figures, downloads, columns, inputs: inputsOf(inputs) };
}

/** The first line of every CSV file. */
export function headersOf(files: readonly Pick<Download, 'path' | 'contents'>[]): ReadonlyMap<string, string> {
  const tables = files.filter(({ path }) => path.endsWith('.csv'));
  return new Map(
    tables.map(({ path, contents }) => [path, Buffer.from(contents).toString('utf8').split('\r\n', 1)[0] ?? '']),
  );
}

export function releaseOf({ version, date }: Pick<FrozenRelease, 'version' | 'date'>): Release {
  return { version, date, state: 'released' };
}
