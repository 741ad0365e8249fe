// Problems for machines: JSON for programs, workflow commands for GitHub, which shows them on their lines of a pull request.
import type { Problem } from '../figure/problem.ts';

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
