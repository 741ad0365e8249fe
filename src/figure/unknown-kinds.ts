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

/**
 * The end of "For a third of visits, …", true of all these kinds. `written` is the editor's, null where there is none: it is
 * said of what nobody knows, and what is known and withheld is named beside it.
 */
export function endingOf(written: string | null, kinds: readonly UnknownKind[]): string {
  if (written === null) return endingFor(kinds);
  const isMixed = kinds.includes('suppressed') && kinds.some((kind) => kind !== 'suppressed');
  return isMixed && !/withheld|suppressed/i.test(written) ? `${written} or the answer is withheld` : written;
}

function endingFor(kinds: readonly UnknownKind[]): string {
  const all = (kind: UnknownKind): boolean => kinds.length > 0 && kinds.every((each) => each === kind);
  if (all('suppressed')) return 'the answer is withheld';
  if (all('no reply')) return 'there was no reply';
  if (all('excluded')) return 'the answer was left out for lack of information';
  return kinds.includes('suppressed') ? 'the answer is not known or is withheld' : 'the answer is not known';
}
