// Numbers in words, and what stands where there is none.

// ---- How digits are written ----

/** 2379 -> "2,379" */
export const THOUSANDS = ',';
/** 8.7 */
export const DECIMAL_SIGN = '.';
export const percentage = (digits: string): string => `${digits}%`;

// ---- A share or a number in a sentence, before "of": "about two thirds", "between 401 and 504" ----

export const fractions = {
  half: 'half',
  third: 'a third',
  twoThirds: 'two thirds',
  quarter: 'a quarter',
  threeQuarters: 'three quarters',
  fifth: 'a fifth',
  twoFifths: 'two fifths',
  threeFifths: 'three fifths',
  fourFifths: 'four fifths',
  tenth: 'a tenth',
  nineTenths: 'nine tenths',
};

export const about = (amount: string): string => `about ${amount}`;
export const moreThan = (amount: string): string => `more than ${amount}`;
export const atLeast = (amount: string): string => `at least ${amount}`;
export const lessThan = (amount: string): string => `less than ${amount}`;
export const atMost = (amount: string): string => `at most ${amount}`;
export const between = (low: string, high: string): string => `between ${low} and ${high}`;

/** "about two thirds (61 to 70%)" */
export const shareWithRange = (share: string, range: string): string => `${share} (${range})`;

/** "about 450, between 401 and 504" */
export const countWithRange = (count: string, range: string): string => `${count}, ${range}`;
export const UNKNOWN_SHARE = 'an unknown share';
export const UNKNOWN_COUNT = 'an unknown number';

// ---- The same in tables and charts, where there is little room ----

export const over = (amount: string): string => `over ${amount}`;
export const under = (amount: string): string => `under ${amount}`;
export const orMore = (amount: string): string => `${amount} or more`;
export const upTo = (amount: string): string => `up to ${amount}`;

/** "61 to 70%", of the digits alone */
export const shareFromTo = (low: string, high: string): string => `${low} to ${high}%`;
export const countFromTo = (low: string, high: string): string => `${low} to ${high}`;
export const NOT_KNOWN = 'not known';

// ---- A share or a number with what it is of ----

/** "38% of visits", "most of the 150 branches", but "most visits" and "nine in 10 visits": "of" would ask for "the". */
export const amountOf = (amount: string, whom: string): string => `${amount}${linkBefore(whom, amount)}${whom}`;

/** The same to stand small below its amount: "of visits", "visits". */
export const ofWhom = (amount: string, whom: string): string => `${linkBefore(whom, amount).trimStart()}${whom}`;

function linkBefore(whom: string, amount: string): string {
  const isBare = !/^(the|those|all|about|around|almost|nearly|just|over|more|at|under|fewer|less|up)\b|^\d/.test(whom);
  return isBare && /^(most|\S+( out of | in )\S+)$/.test(amount) ? ' ' : ' of ';
}

/** What a source says of a share, to stand before "of": "mostly" is "most of". */
export const sourcesShare = (wording: string): string => wording.replace(/^mostly$/, 'most');

/** The source's own words with the range that they allow, "almost a third (30 to 34%)", unless they name an end themselves. */
export const sourcesShareWithRange = (wording: string, range: string): string =>
  /^(between|less|more|at)\b/.test(wording) || wording === range ? wording : `${wording} (${range})`;

/** "13 of 150" */
export const countOf = (count: string, whole: string): string => `${count} of ${whole}`;

// ---- What stands where there is no number ----

/** What a source prints instead of a number, in square brackets. */
export const shorthand = {
  c: 'suppressed to protect people',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to zero, but is not zero',
};

/** On labels and in cells of a table. */
export const absentInACell = {
  suppressed: '[c]',
  'not available': '[x]',
  'not applicable': '[z]',
  'not said': 'not said',
  nobody: 'base is 0',
};

/** The same in words. */
export const absentInWords = {
  suppressed: shorthand.c,
  'not available': shorthand.x,
  'not applicable': shorthand.z,
  'not said': 'the source does not say',
  nobody: 'the base is 0',
};

/** What a source says of a number, in square brackets beside it. */
export const marks = {
  p: 'provisional',
  r: 'revised',
  b: 'break in the series',
  e: 'estimated',
  u: 'low reliability',
};

// ---- How a number came about ----

/** "38% of about half of 2,379" */
export const timesEachOther = (factors: readonly string[]): string => factors.join(' of ');
export const partOf = (part: string, whole: string): string => `${part} of ${whole}`;
export const THE_WHOLE = 'the whole';
export const theWholeLess = (others: readonly string[]): string => `the whole less ${others.join(', ')}`;
export const addedUp = (parts: readonly string[]): string => parts.join(' + ');
export const workedOut = (how: string, result: string): string => `${how} = ${result}`;

// ---- Dates ----

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
export const date = (year: number, month: number, day: number): string => `${day} ${monthOf(year, month)}`;
export const monthOf = (year: number, month: number): string => `${MONTHS[month - 1]} ${year}`;
