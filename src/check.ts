// npm run check: the checks alone, nothing is written. Ends with 1 where an error would stop the build.
import { hasErrors } from './check/check.ts';
import { readInputs } from './site/inputs.ts';
import { readAndCheck } from './site/prepare.ts';
import { countProblems, printProblems } from './site/problems.ts';
import { terminal } from './terminal.ts';

const { root, unknown } = terminal.arguments(['--root']);
if (unknown.length > 0) terminal.stop(`npm run check does not know ${unknown.join(' ')}. It knows: --root folder`);
process.chdir(root);
const files = readInputs('.');
const { problems } = readAndCheck(files);
const log = terminal.log();
if (problems.length > 0) log.say(`${printProblems(problems, files)}\n`);
log.say(
  problems.length === 0
    ? `checked ${files.length} files: no problems`
    : `checked ${files.length} files: ${countProblems(problems)}`,
);
process.exitCode = hasErrors(problems) ? 1 : 0;
