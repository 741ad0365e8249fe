// `npm test` tries a sample of what takes long, always the same one; `npm run test:all` tries all of it.

/** Whether all is tried. */
export const IN_FULL = process.env.TEST_SAMPLES === 'all';

/** Every nth case, beginning with the first. */
export function sampleOf<Case>(every: number, cases: readonly Case[]): readonly Case[] {
  return IN_FULL ? cases : cases.filter((_, index) => index % every === 0);
}
