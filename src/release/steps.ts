// The rule for the step from one release to the next: what each change asks for, and why.
import type { ChangeKind } from '../figure/change-kinds.ts';
import type { Change, FieldChange } from './changes.ts';
import { compareVersions, STEP_IN_WORDS, STEPS, type Step } from './version.ts';

export type Asked = Pick<Change, 'step' | 'because'>;

/** `printed` and `reworded` say how many values are printed otherwise. */
export function stepOfFigure(
  address: string,
  what: Change['what'],
  fields: readonly FieldChange[],
  { printed, reworded }: { printed: number; reworded: number },
): Asked {
  if (what === 'added') return { step: 'minor', because: `${address} is added` };
  if (what === 'removed') return { step: 'major', because: `${address} is no longer there` };
  const definition = fields.find(({ weight }) => weight === 'definition');
  if (definition !== undefined)
    return { step: 'major', because: `what ${address} means changes (${definition.field})` };
  const hasWords = fields.length > 0 || reworded > 0;
  const row = fields.find(({ weight }) => weight === 'addition');
  if (row !== undefined) return { step: 'minor', because: `${address} gets the row ${row.after}` };
  const moved = printed > 0 ? 'values' : hasWords ? 'words' : 'computed numbers';
  return { step: 'patch', because: `${moved} of ${address} change` };
}

/** A claim that is judged is something new to read; a caveat or a source belongs to what was there. */
export function stepOfListed(name: 'caveat' | 'source' | 'claim', id: string, what: Change['what']): Asked {
  return {
    step: name === 'claim' && what === 'added' ? 'minor' : 'patch',
    because: `the ${name} ${id} is ${what}`,
  };
}

/** Kinds that change what readers must expect of the columns and bases, whatever the program can see. */
export const STEP_OF_KIND: Readonly<Record<ChangeKind, Step>> = {
  redefinition: 'major',
  'coverage change': 'major',
  withdrawal: 'major',
  addition: 'minor',
  'scheduled revision': 'patch',
  correction: 'patch',
  clarification: 'patch',
};

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
