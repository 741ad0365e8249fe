// A problem as an editor sees it: place, what is wrong, the line with a caret, the cure.
import type { Problem } from '../figure/problem.ts';

/** `text` is the file's text, or undefined where the file does not exist. */
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
