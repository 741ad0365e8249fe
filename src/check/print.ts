// Problems in words for an editor, in JSON for programs, and as workflow commands for GitHub, which shows them on their lines
// of a pull request.
import type { Problem } from '../figure/problem.ts';

/** Place, what is wrong, the line with a caret, the cure. `text` is the file's text, or undefined where the file does not exist. */
export function printProblem(problem: Problem, text: string | undefined): string {
  const { place, severity, rule, message, fix } = problem;
  const lines = [`${place.file}:${place.line}:${place.column}  ${severity}  ${rule}`, ...indented(message)];
  const source = text?.split(/\r?\n/)[place.line - 1];
  if (source !== undefined && source.trim() !== '') {
    const number = String(place.line);
    const room = Math.max(1, source.length - place.column + 1);
    lines.push(
      `    ${number} | ${source}`,
      `    ${' '.repeat(number.length)} | ${' '.repeat(place.column - 1)}${'^'.repeat(Math.min(place.length, room))}`,
    );
  }
  const [first = '', ...more] = fix.split('\n');
  lines.push(`    fix: ${first}`, ...more.map((line) => `         ${line}`.trimEnd()));
  return lines.join('\n');
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `    ${line}`);
}

/** An array of problems, as they are, in order of place. */
export function asJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, null, 2);
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export function asGitHubAnnotations(problems: readonly Problem[]): string {
  return problems.map(annotation).join('\n');
}

function annotation({ severity, place, rule, message, fix }: Problem): string {
  const properties = Object.entries({
    file: place.file,
    line: place.line,
    col: place.column,
    endColumn: place.column + place.length,
    title: rule,
  }).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${severity} ${properties.join(',')}::${inMessage(`${message}\nfix: ${fix}`)}`;
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
