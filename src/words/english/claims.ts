// Sentences that somebody wrote, and what becomes of them.

// ---- The verdict, and why it is what it is ----

export const verdicts = {
  'holds whatever the unknowns are': 'holds whatever the unknowns are',
  'holds only among the known': 'holds only among the known',
  'cannot be determined': 'cannot be determined',
  'contradicted by the figures': 'contradicted by the figures',
};

/** Of a sentence about a number of people or things. */
export const reasonOfCount = {
  'holds whatever the unknowns are': 'The number fits the sentence.',
  'holds only among the known': 'The number fits the sentence among the known.',
  'contradicted by the figures': 'The number does not fit the sentence.',
  'cannot be determined': 'The words of the source leave it open.',
};

/** Of a sentence about the share of one answer, where some are unknown. */
export const reasonOfShare = {
  'holds whatever the unknowns are': 'The sentence fits, whatever the unknown answers are.',
  'holds only among the known': 'The sentence fits those known; with the unknown included, it may not.',
  'contradicted by the figures': 'The sentence does not fit, whatever the unknown answers are.',
  'cannot be determined': 'The sentence may be right or wrong: nobody knows what the unknown answers are.',
};

/** The same where nobody is unknown, or where the sentence is about the unknown. */
export const reasonOfShareOfAll = {
  'holds whatever the unknowns are': 'Everything that the figures allow fits the sentence.',
  'holds only among the known': 'The sentence fits those known; with the unknown included, it may not.',
  'contradicted by the figures': 'Nothing that the figures allow fits the sentence.',
  'cannot be determined': 'The words of the source leave it open.',
};

/** Of a sentence that one answer is given more often than another. */
export const reasonOfOrder = {
  'holds whatever the unknowns are': (one: string, other: string): string =>
    `“${one}” is larger than “${other}” even if all of the unknown belong to “${other}”.`,
  'holds only among the known': (one: string, other: string): string =>
    `Of those known “${one}” is larger than “${other}”; if the unknown belong to “${other}”, it may not be.`,
  'contradicted by the figures': (one: string, other: string): string =>
    `“${one}” is not larger than “${other}” even if all of the unknown belong to “${one}”.`,
  'cannot be determined': (_one: string, _other: string): string =>
    'The sentence may be right or wrong: nobody knows what the unknown answers are.',
};

/** The same where nobody is unknown. */
export const reasonOfOrderOfAll = {
  'holds whatever the unknowns are': (one: string, other: string): string =>
    `“${one}” is larger than “${other}”, and nobody is unknown.`,
  'holds only among the known': (one: string, other: string): string =>
    `“${one}” is larger than “${other}”, and nobody is unknown.`,
  'contradicted by the figures': (one: string, other: string): string =>
    `“${one}” is not larger than “${other}”, and nobody is unknown.`,
  'cannot be determined': (_one: string, _other: string): string => 'The words of the source leave it open.',
};

// ---- What goes with the verdict: a name, and beside it what is said ----

export const names = {
  sentenceSays: 'The sentence says',
  figuresSay: 'The figures say',
  unknown: 'Unknown',
  base: 'Base',
  marked: 'Marked by the source',
  otherReading: 'The source can be read in another way',
  caveats: 'Caveats',
  source: 'Source',
  release: 'Release',
};

// ---- What the sentence says ----

export const isLargerThan = (one: string, other: string, base: string): string =>
  `“${one}” is larger than “${other}”, of ${base}.`;

/** "“Borrowing” is the majority (over 50%) of the 1,000 library visits." Words that mean what they say need no range. */
export function isShareOf(label: string, wording: string, range: string | null, base: string): string {
  const meansWhatItSays = /^(over|more than|at least|under|fewer than|less than|up to) [\d.]+%$/i.test(wording);
  const reach = range === null || meansWhatItSays ? '' : ` (${range})`;
  return `“${label}” is ${wording}${reach} of ${base}.`;
}

// ---- What the figures say ----

export const NO_NUMBER_OF = 'no number of';
export const figureSays = (label: string, amount: string, base: string): string =>
  `“${label}” is ${amount} of ${base}.`;

/** "“Borrowing” is 40% of the 1,000 library visits: between 40% and 65%, depending on the unknown." */
export const figureSaysWithUnknown = (label: string, amount: string, base: string, bounds: string): string =>
  `“${label}” is ${amount} of ${base}: ${bounds}, depending on the unknown.`;
export const andOfThoseKnown = (statement: string, amount: string): string => `${statement} Of those known: ${amount}.`;

// ---- What is unknown ----

export const noneOf = (base: string): string => `None of ${base}.`;
export const noneOfBecause = (base: string, reason: string): string => `None of ${base}: ${reason}.`;
export const howManyUnknownNotSaid = (base: string): string =>
  `The source does not say how many of ${base} are unknown.`;

/** "About two thirds of the 2,379 visits: no purpose is known." */
export const unknownOf = (amount: string, base: string, ending: string | null): string =>
  ending === null ? `${amount} of ${base}.` : `${amount} of ${base}: ${ending}.`;

// ---- Base, marks, other readings ----

export const base = (whole: string): string => `${whole}.`;
export const basePartOf = (own: string, whole: string): string => `${own}, part of ${whole}.`;

/** "“Reason not known”: provisional" */
export const markedAs = (label: string, meanings: readonly string[]): string => `“${label}”: ${meanings.join(', ')}`;
export const allMarked = (marked: readonly string[]): string => `${marked.join('; ')}.`;
export const THOSE_KNOWN = 'those known';
export const allUnknownOnesIncluded = (whole: string): string => `all ${whole}, including the unknown`;

/** By the verdict that the other reading leads to. */
export const readOtherwise = {
  'holds whatever the unknowns are': (of: string): string =>
    `If its shares are shares of ${of}, the claim holds whatever the unknowns are.`,
  'holds only among the known': (of: string): string =>
    `If its shares are shares of ${of}, the claim holds only among the known.`,
  'cannot be determined': (of: string): string => `If its shares are shares of ${of}, the claim cannot be determined.`,
  'contradicted by the figures': (of: string): string =>
    `If its shares are shares of ${of}, the claim is contradicted by the figures.`,
};
