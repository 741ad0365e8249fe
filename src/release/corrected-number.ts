// A number that a later release put right, told in one sentence, as text or with its values set apart on a page.

export interface CorrectedNumber {
  readonly figure: string;
  readonly label: string;
  /** As it stands in the release that is read; null where nothing is printed. */
  readonly before: string | null;
  /** As it is since; null where it was taken out. */
  readonly after: string | null;
}

/** Words, or a value among them. */
export type Piece = string | { readonly value: string };

type Said = Pick<CorrectedNumber, 'label' | 'before' | 'after'>;

/** "“Study” is 350 here and should be 340" */
export function correctedPieces(number: Said): Piece[] {
  const { after } = number;
  return [...piecesOfHere(number), ...(after === null ? ['should not be there'] : ['should be ', { value: after }])];
}

/** "“Study” is 350 here and was 340 in release 1.0.1", of a correction that was withdrawn. */
export function formerPieces(number: Said, release: string): Piece[] {
  const { after } = number;
  const there = after === null ? ['was not there'] : ['was ', { value: after }];
  return [...piecesOfHere(number), ...there, ` in release ${release}`];
}

function piecesOfHere({ label, before }: Said): Piece[] {
  return before === null
    ? [label, ' has no printed value here and ']
    : [label, ' is ', { value: before }, ' here and '];
}

export function correctedLine(number: Said): string {
  return inText(correctedPieces(number));
}

export function formerLine(number: Said, release: string): string {
  return inText(formerPieces(number, release));
}

function inText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
}
