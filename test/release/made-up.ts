// Small made-up reports in two states: files as text, counted, and what differs between them.

import { figuresOf } from '../../src/count/figures.ts';
import { COUNTING } from '../../src/count/version.ts';
import { readReleaseFile } from '../../src/read/release-files.ts';
import { type InputFile, readReport } from '../../src/read/report.ts';
import type { FoundChange } from '../../src/release/changes.ts';
import { type Comparison, compare } from '../../src/release/comparison.ts';
import { draftOf } from '../../src/release/draft.ts';
import { exactText } from '../../src/release/exact-text.ts';
import type { FrozenRelease } from '../../src/release/frozen.ts';
import { keyOf } from '../../src/release/identity.ts';
import { releaseFiles } from '../../src/release/make.ts';
import { partsOfReport } from '../../src/release/published.ts';
import { type Snapshot, type State, snapshotOf } from '../../src/release/snapshot.ts';
import { stateOf } from '../../src/release/state.ts';

/** The files of a report by their paths; null takes one away. */
export type Files = Readonly<Record<string, string | null>>;

export const REPORT: Files = {
  'data/report.yaml': `title: Visits
summary: Made up for the tests.
publisher: The makers of the tests
licence: CC0
language: en-GB
`,
  'data/sources.yaml': `survey: {title: A survey that never was, publisher: the town, date: 2024}
`,
  'data/figures/visits.yaml': `population: visits to the town libraries
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}
breakdowns:
  asked:
    question: Was the reason asked?
    categories:
      yes: {label: Asked, population: visits whose reason was asked, count: 800}
    unknown: {no: {label: Not asked, kind: not recorded, share: the rest}}
  reason:
    of: asked.yes
    question: Why did people come?
    categories:
      borrow: {label: To borrow, share: 45%}
      study: {label: To study, share: 30%}
    unknown:
      other: {label: Not legible, kind: not known, share: 25%}
  day:
    question: On which day?
    categories: {week: {label: Weekday, share: 70%}, end: {label: Weekend, share: 30%}}
    unknown: {none: every ticket has its day}
`,
};

export const VISITS = 'data/figures/visits.yaml';

export function inputs(files: Files): InputFile[] {
  return Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
}

/** Throws where the made-up report itself has a problem: then the wrong thing would be tested. */
export function stateFrom(files: readonly InputFile[]): State {
  const { report, conventions, problems } = readReport(files);
  if (report === null || problems.length > 0) throw new Error(`the report cannot be read: ${JSON.stringify(problems)}`);
  return stateOf({ report, conventions }, files);
}

export function snapshot(files: Files): Snapshot {
  return snapshotOf(stateFrom(inputs({ ...REPORT, ...files })));
}

export function between(before: Files, after: Files): Comparison {
  return compare(snapshot(before), snapshot(after));
}

/** Replacements in some of the files of a release. */
export type Edits = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** As if the version of the counting before this one had made the numbers. */
export const BY_ANOTHER: Edits = { 'release.yaml': [[`counting: ${COUNTING}`, `counting: ${COUNTING - 1}`]] };

/** The report as release 1.0.0, with some of what was frozen replaced. Nothing is written to a disk. */
export function released(edits: Edits = {}, files: readonly InputFile[] = inputs(REPORT)): FrozenRelease {
  const state = stateFrom(files);
  const draft = draftOf(null, state, [], []);
  const contents = new Map(
    releaseFiles(state, draft, { version: '1.0.0', date: '2024-01-01', last: null }).map(({ path, contents: text }) => [
      path,
      replaced(String(text), edits[path] ?? []),
    ]),
  );
  const { contents: file } = readReleaseFile({ path: 'release.yaml', text: contents.get('release.yaml') ?? '' });
  if (file === null) throw new Error('release.yaml cannot be read');
  const read = (name: string): Buffer => Buffer.from(contents.get(name) ?? '');
  const checksum = JSON.stringify([...contents.values()]);
  return { version: '1.0.0', date: '2024-01-01', file, withdrawal: null, checksum, files: [...contents.keys()], read };
}

/** The visits with some of their text replaced. Throws where a piece is not there. */
export function visits(...replacements: readonly (readonly [string, string])[]): Files {
  return { [VISITS]: replaced(REPORT[VISITS] ?? '', replacements) };
}

export function replaced(text: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((before, [piece, other]) => {
    if (!before.includes(piece)) throw new Error(`"${piece}" does not stand in the text`);
    return before.replace(piece, () => other);
  }, text);
}

/** A population of its own, of 1,000 things, with these lines below "breakdowns:". */
export function things(breakdowns: string, head = 'count: 1,000'): Files {
  const text = `population: things
unit: {one: thing, many: things}
${head}
source: {id: survey, at: table 2}
breakdowns:
${breakdowns}
`;
  return { 'data/figures/things.yaml': text, [VISITS]: null };
}

export function changeOf({ changes }: Pick<Comparison, 'changes'>, subject: string): FoundChange {
  const found = changes.find((change) => change.subject === subject);
  if (found === undefined)
    throw new Error(`${subject} did not change; what did is ${changes.map((change) => change.subject).join(', ')}`);
  return found;
}

/** Each number of a state as text, by what it is of. */
export function numbersOf(state: State): Map<string, string> {
  return new Map(
    partsOfReport(figuresOf(state.report)).flatMap((part) =>
      part.numbers.map((number) => [keyOf(part, number), exactText(number.quantity)] as const),
    ),
  );
}

/** What all numbers that a comparison lists are of, in its order. */
export function listedNumbers({ changes }: Comparison): string[] {
  return changes.flatMap(({ numbers }) => numbers.map((number) => keyOf(number, number)));
}
