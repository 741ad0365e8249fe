// Problems printed for a terminal, with the lines that they are about.
import { printProblem } from '../../check/print.ts';
import type { Problem } from '../../figure/problem.ts';
import type { InputFile } from '../../read/report.ts';

export function printProblems(problems: readonly Problem[], files: readonly InputFile[]): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return problems.map((problem) => printProblem(problem, texts.get(problem.place.file))).join('\n\n');
}

/** "2 errors, 1 warning" */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const many = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  return [errors > 0 ? many(errors, 'error') : '', warnings > 0 ? many(warnings, 'warning') : '']
    .filter((text) => text !== '')
    .join(', ');
}

/** What stops a build, with the reasons for editors. */
export class BuildStopped extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('the build stops');
    this.problems = problems;
  }
}
