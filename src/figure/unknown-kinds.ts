// The kinds of not knowing, kept apart everywhere: in the YAML, on charts (pattern and word), in tables and files.

/** Each kind with what it means, printed in the editors' schema and in the reader's notes. */
export const UNKNOWN_KINDS = {
  'not stated': 'asked, and the person declined or gave no answer',
  'not known': 'the source says that it is not known, without saying why',
  'not recorded': 'never asked or never written down',
  excluded: 'left out by the source for lack of information',
  'no reply': 'a body that was asked sent nothing',
  suppressed: 'known to the publisher and withheld, usually to protect people in small groups',
} as const;

export type UnknownKind = keyof typeof UNKNOWN_KINDS;
export const UNKNOWN_KIND_NAMES = Object.keys(UNKNOWN_KINDS) as UnknownKind[];

/** The end of "For a third of visits, …" where the editor writes none: what the kinds of a breakdown have in common. */
export function endingFor(kinds: readonly UnknownKind[]): string {
  const all = (kind: UnknownKind): boolean => kinds.length > 0 && kinds.every((each) => each === kind);
  if (all('suppressed')) return 'the answer is withheld';
  if (all('no reply')) return 'there was no reply';
  if (all('excluded')) return 'the answer was left out for lack of information';
  return ANSWER_NOT_KNOWN;
}

export const ANSWER_NOT_KNOWN = 'the answer is not known';
