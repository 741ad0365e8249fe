// Why a published number or word changes. The kinds are those that codes of practice keep apart: UK Statistics Authority,
// Code of Practice for Statistics (2022), T3 and V4; European Statistics Code of Practice, 6.6 and 8.5; SDMX, revision policy.
export const CHANGE_KINDS = {
  'scheduled revision': 'better data came in, as was to be expected',
  correction: 'an error is put right; say in which release it first appeared',
  redefinition: 'the same name means something else now',
  'coverage change': 'other people, bodies, places or times are covered',
  addition: 'something new stands beside what there was',
  withdrawal: 'something is taken back',
  clarification: 'other words, the same numbers',
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;
export const CHANGE_KIND_NAMES = Object.keys(CHANGE_KINDS) as [ChangeKind, ...ChangeKind[]];

/** What an editor says of a change. `since` is the release in which an error first appeared. */
export interface Statement {
  readonly subject: string;
  readonly kind: ChangeKind;
  readonly since: string | null;
  readonly reason: string;
}
