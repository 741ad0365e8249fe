// npm run check: the checks alone, nothing is written. Ends with 1 where an error would stop the build, or where something
// that was released is no longer what it was. "--coverage" builds where nobody sees it, and prints what of every figure was
// found in every output.
// "--format json" prints the problems for programs, "--format github" as annotations of a pull request.
import { hasErrors, sorted } from '../check/check.ts';
import { asGitHubAnnotations, asJson } from '../check/print.ts';
import type { Problem } from '../figure/problem.ts';
import type { InputFile } from '../read/report.ts';
import { readHistory } from '../release/frozen.ts';
import { releasedAddresses } from '../site/addresses/rendered-files.ts';
import { coverageTable, frozenLines } from '../site/coverage/printed-table.ts';
import { coverageOfWorkingFiles } from '../site/editions/working-coverage.ts';
import { inputProblems, readInputs } from '../site/inputs/inputs.ts';
import { readReleaseInputs } from '../site/inputs/release-inputs.ts';
import { checkWithDrawings } from '../site/prepare/check-with-drawings.ts';
import { countProblems, printProblems } from '../site/prepare/problems.ts';
import { releaseProblems } from '../site/prepare/release-problems.ts';
import { ROOT, terminal } from './terminal.ts';

type Format = (problems: readonly Problem[], files: readonly InputFile[]) => string;

const FORMATS: Readonly<Record<string, Format>> = { text: asText, json: asJson, github: asGitHubAnnotations };

const {
  root,
  format = 'text',
  coverage,
} = terminal.options('check', 'checks the report and writes nothing; ends with 1 where a build would stop', {
  root: ROOT,
  format: {
    form: 'text',
    value: 'format',
    says: 'text, json (for programs) or github (annotations of a pull request)',
  },
  coverage: { form: 'switch', says: 'print what of every figure was found in every output' },
});
const print =
  (Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined) ??
  terminal.stop(`--format knows ${Object.keys(FORMATS).join(', ')}, not ${format}`);
terminal.enter(root);
const files = readInputs('.');
const { releases, problems: touched } = readHistory('.');
const releaseInputs = readReleaseInputs(files);
const checked = await checkWithDrawings(
  files,
  [...touched, ...inputProblems('.', files), ...releaseInputs.problems],
  releasedAddresses(releases),
);
const problems = sorted([...checked.problems, ...releaseProblems(checked, files, releases, releaseInputs)]);
const printed = print(problems, files);
if (printed !== '') terminal.log().say(printed);
process.exitCode = hasErrors(problems) ? 1 : 0;
if (coverage === true && checked.report !== null && !hasErrors(problems)) {
  const working = { checked: { ...checked, report: checked.report }, files };
  const { cells, problems: lost, frozen } = await coverageOfWorkingFiles(working, releases, releaseInputs);
  terminal.log().say(`\n${coverageTable(cells)}`);
  if (frozen !== null) terminal.log().say(`\n${frozenLines(frozen.cells, frozen.version).join('\n')}`);
  if (lost.length > 0) process.exitCode = 1;
}

function asText(found: readonly Problem[], read: readonly InputFile[]): string {
  const summary = `checked ${read.length} files: ${found.length === 0 ? 'no problems' : countProblems(found)}`;
  return found.length === 0 ? summary : `${printProblems(found, read)}\n\n${summary}`;
}
