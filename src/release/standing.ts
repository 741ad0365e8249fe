// What a reader must know of the state of the numbers before reading them.
import type { Release } from '../figure/report.ts';

/** The banner of a page that is not a release; null for a release. */
export function draftBanner({ state, version }: Release): string | null {
  return state === 'draft'
    ? `This is a draft of release ${version}. Its numbers and words may still change: do not cite it.`
    : null;
}
