// npm run check: the checks alone, nothing is written. Ends with 1 where an error would stop the build.
// "--format json" prints the problems for programs, "--format github" as annotations of a pull request.
import { hasErrors } from './check/check.ts';
import { asGitHubAnnotations, asJson } from './check/formats.ts';
import type { Problem } from './figure/problem.ts';
import type { InputFile } from './read/report.ts';
import { inputProblems, readInputs } from './site/inputs.ts';
import { checkWithDrawings } from './site/prepare.ts';
import { countProblems, printProblems } from './site/problems.ts';
import { terminal } from './terminal.ts';

type Format = (problems: readonly Problem[], files: readonly InputFile[]) => string;

const FORMATS: Readonly<Record<string, Format>> = { text: asText, json: asJson, github: asGitHubAnnotations };

const { root, format = 'text' } = terminal.options('check', { root: 'text', format: 'text' });
const print =
  (Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined) ??
  terminal.stop(`--format knows ${Object.keys(FORMATS).join(', ')}, not ${format}`);
terminal.enter(root);
const files = readInputs('.');
const { problems } = await checkWithDrawings(files, inputProblems('.', files));
const printed = print(problems, files);
if (printed !== '') terminal.log().say(printed);
process.exitCode = hasErrors(problems) ? 1 : 0;

function asText(found: readonly Problem[], read: readonly InputFile[]): string {
  const summary = `checked ${read.length} files: ${found.length === 0 ? 'no problems' : countProblems(found)}`;
  return found.length === 0 ? summary : `${printProblems(found, read)}\n\n${summary}`;
}
