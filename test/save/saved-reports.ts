// Every report of the test suite, counted and saved without a build: its files by their paths.
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { figuresOf } from '../../src/count/figures.ts';
import type { InputFile } from '../../src/read/report.ts';
import type { Download, Saved } from '../../src/save/download.ts';
import { downloadsOf } from '../../src/save/downloads.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { REPORTS } from '../build-report.ts';

export interface SavedReport {
  readonly saved: Saved;
  readonly downloads: readonly Download[];
  /** Throws where there is no such file. */
  readonly file: (name: string) => Download['contents'];
}

export function savedFrom(files: readonly InputFile[]): SavedReport {
  const { report, conventions, problems } = readAndCheck(files);
  if (report === null) throw new Error(`the report does not pass: ${JSON.stringify(problems[0])}`);
  const saved = { report, conventions, figures: figuresOf(report) };
  const downloads = downloadsOf(saved);
  const file = (name: string): Download['contents'] => {
    const found = downloads.find((download) => download.path === name);
    if (found === undefined) throw new Error(`no file ${name}`);
    return found.contents;
  };
  return { saved, downloads, file };
}

export const SAVED_REPORTS: readonly (readonly [string, SavedReport])[] = REPORTS.map((report) => [
  path.basename(report),
  savedFrom(readInputs(report)),
]);

export type CsvRow = Readonly<Record<string, string>>;

export function rowsOf(contents: Download['contents']): CsvRow[] {
  return parse(contents as string, { columns: true }) as CsvRow[];
}
