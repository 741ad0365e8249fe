// Something that a release put right, as the files tell of it.

export interface Correction {
  /** The release that put it right. */
  readonly release: string;
  /** Year-month-day; null where that release is still a draft, which has none. */
  readonly date: string | null;
  /** In the words of the change log, with what its numbers must not lose. */
  readonly text: string;
}

/** "Corrected in release 1.0.1" */
export function correctedIn({ release, date }: Pick<Correction, 'release' | 'date'>): string {
  return date === null ? `Corrected in the draft of release ${release}` : `Corrected in release ${release}`;
}
