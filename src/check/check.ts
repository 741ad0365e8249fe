// A report -> everything wrong with it, sorted by place. Errors stop a build, warnings do not.
import type { Problem } from '../figure/problem.ts';
import type { CheckInput } from './rule.ts';
import { RULES } from './rules.ts';

/** Asks every rule that can be asked. Never throws for what an editor wrote. */
export function check(input: CheckInput): Problem[] {
  const problems: Problem[] = [];
  for (const { name, severity, isCounting, check: ask } of RULES) {
    if (isCounting && problems.some((problem) => problem.severity === 'error' && STRUCTURE.has(problem.rule))) continue;
    ask(input, (place, message, fix) => problems.push({ rule: name, severity, place, message, fix }));
  }
  return problems;
}

/** Without these a figure cannot be counted. */
const STRUCTURE = new Set(['references-exist', 'no-cycles', 'part-ids-differ', 'one-rest']);

export function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.rule, b.rule),
  );
}

/** By code unit: the same order in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
