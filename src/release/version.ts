// Release numbers: three numbers with dots. Which of them grows says what a reader has to expect.

import { words } from '../words/words.ts';

/** major: columns, definitions or bases change; minor: figures are added; patch: values or words are put right. */
export const STEPS = ['patch', 'minor', 'major'] as const;
export type Step = (typeof STEPS)[number];

/** What a step means, for those who release and for readers. */
export const STEP_IN_WORDS: Readonly<Record<Step, string>> = words.releases.steps;

/** Below zero where `a` comes before `b`. Both must be three numbers with dots. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** The number after `version` that takes this step: 1.2.3 and minor -> 1.3.0. */
export function nextVersion(version: string, step: Step): string {
  const [major, minor, patch] = partsOf(version);
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

export function largestStep(steps: readonly Step[]): Step {
  return STEPS[Math.max(0, ...steps.map((step) => STEPS.indexOf(step)))] as Step;
}

function partsOf(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
}

/** Whether `version` is far enough from the last one for what changed; null where it is, else why not. */
export function tooSmallAStep(version: string, last: string, step: Step, because: string): string | null {
  if (compareVersions(version, last) <= 0) return `${version} does not come after ${last}`;
  const [major, minor] = version.split('.').map(Number);
  const [lastMajor, lastMinor] = last.split('.').map(Number);
  const taken: Step = major !== lastMajor ? 'major' : minor !== lastMinor ? 'minor' : 'patch';
  return STEPS.indexOf(taken) < STEPS.indexOf(step)
    ? `from ${last} to ${version} is ${STEP_IN_WORDS[taken]}, and the changes ask for ${STEP_IN_WORDS[step]}: ${because}`
    : null;
}
