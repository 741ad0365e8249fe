// What stands in drawings, from the frame inwards: around a drawing, above its bars, beside them, below them. What only one kind of
// chart says follows kind by kind; then what is said of a bar to those who point at it, and what a chart says as a file for Vega-Lite.

// Around a drawing that leaves its page.

export const source = (where: string): string => `Source: ${where}`;
export const releaseAndAddress = (release: string, address: string): string => `${release} · ${address}`;

/** Where a drawing shows a second figure. */
export const sourceBeside = (question: string, where: string): string => `Source of “${question}”: ${where}`;
export const caveatsBeside = (question: string, caveats: string): string => `Also for “${question}”: ${caveats}`;
export const toldBeside = (question: string, told: string): string => `Compared with “${question}”: ${told}`;

// What a card has no room for.

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const moreAnswers = (count: number): string => many(count, 'more answer');
export const answersElsewhere = (count: number): string => `See the figure for ${many(count, 'more answer')}.`;
export const caveatsElsewhere = (count: number): string =>
  `Read with care: see the figure for ${many(count, 'limit')}.`;
export const caveatsAndMore = (caveats: string, more: number): string =>
  `Read with care: ${caveats} · and ${many(more, 'more limit')}`;
export const unknownAndMore = (unknown: string, questions: number): string =>
  `${unknown} See the figure for what is not known of ${many(questions, 'more question')}.`;

// Above bars.

export const OF_ALL = 'Of all';
export const ONLY_OF_KNOWN = 'Only of those known';
/** `base`: "all 2,379 visits to the town libraries". */
export const ofBase = (base: string): string => `Of ${base}`;
export const onlyOfKnown = (known: string, unknownShare: string): string => `Only ${known}; unknown: ${unknownShare}`;
export const NOT_KNOWN_OF_ALL = 'Not known, of all';
export const UNKNOWN_IN_ALL = 'Unknown in all';

// Above the values in a list of names.

export const VALUES_OF_ALL = 'of all';
export const VALUES_OF_KNOWN = 'of those known';
export const valuesOf = (base: string): string => `of ${base}`;

// Beside and below bars.

export const NO_VALUE = '–';
export const NO_FIGURE = 'no figure';
export const NOT_SAID = 'not said';
export const NONE_UNKNOWN = 'none unknown';
export const unknownOfRow = (share: string): string => `unknown: ${share}`;
export const ifUnknown = (bounds: string): string => `If none or all of the unknown: ${bounds}`;
export const rowAfterBreak = (row: string): string => `${row} (after a break in the series)`;
export const onlyOfKnownIn = (row: string): string => `${row}, only of those known`;

// The key: what fills, edges and lines mean.

export const PALE_ZONE = 'Solid: at least this share. Pale with a dashed edge: it may reach as far as this.';
export const WHISKER = 'A line across an edge: the range that the wording or the rounding of the source allows.';
export const BOUNDS =
  'Empty with a dashed edge: as far as the share would reach if all of the unknown belonged here. A limit, not a finding.';

/** `what` is one of the three below, or several of them. */
export const openZone = (what: string): string =>
  `Solid and hatched: at least this share. Between them with a dashed edge: ${what} leave open whose it is.`;
export const OPEN_BY_WORDS = 'the words of the source';
export const OPEN_BY_NOT_AVAILABLE = 'values that are not available, [x],';
export const OPEN_BY_LOW = 'values that round to zero, [low],';
export const and = (first: string, second: string): string => `${first} and ${second}`;

export const BREAK_BETWEEN_COLUMNS =
  'A line between columns: the series breaks there. What comes before it cannot be compared with what comes after.';
export const BREAK_BETWEEN_ROWS =
  'A line between rows: the series breaks there. What comes before it cannot be compared with what comes after.';

// From the whole to the answers.

export const unknownSoFar = (share: string): string => `unknown so far: ${share}`;
/** `question` has no question mark at its end. */
export const theAnswers = (question: string): string => `${question}: the answers`;

// A source that can be read in two ways.

export const readingUsed = (base: string): string =>
  `Reading used: printed as shares of ${base}, drawn as shares of all`;
export const otherReading = (base: string): string =>
  `Other reading: printed as shares of ${base}, drawn as shares of all`;
export const READ_AS_ALL = 'all';
export const READ_AS_KNOWN = 'those known';
export const because = (reason: string): string => `because ${reason}`;
export const VALUES_AS_USED = 'of all, as used';
export const VALUES_READ_OTHERWISE = 'of all, other reading';

// Two statements on one question.

export const here = (question: string): string => `Here: ${question}`;
export const there = (question: string): string => `There: ${question}`;
export const VALUES_HERE = 'here';
export const VALUES_THERE = 'there';

// Who replied.

export const oneSquare = (unit: string): string => `One square is one ${unit}`;
export const countOf = (count: string, all: string): string => `${count} of ${all}`;
export const countAndShare = (count: string, share: string): string => `${count}, ${share}`;
export const partCounted = (part: string, count: string, share: string): string => `${part}: ${count}, ${share}`;
export const squaresOf = (part: string, count: number): string => `${part}: ${count}`;

// Rows over the years, and rows side by side.

export const KNOWN_OF_ALL = 'Known, of all';
export const UNKNOWN_OF_ALL = 'Unknown, of all';
export const rowOfAll = (row: string): string => `${row}, of all`;
export const rowOfKnown = (row: string): string => `${row}, of known`;
export const partOfAll = (part: string): string => `${part}, of all`;
export const partOfKnown = (part: string): string => `${part}, of those known`;

// More rows than can be drawn one by one.

export const UNKNOWN_BY_ROW = 'Unknown share, row by row';
export const rowWithLeast = (row: string): string => `${row}: least`;
export const rowAtAQuarter = (row: string): string => `${row}: a quarter of the rows have this or less`;
export const rowAtHalf = (row: string): string => `${row}: half of the rows have this or less`;
export const rowAtThreeQuarters = (row: string): string => `${row}: three quarters of the rows have this or less`;
export const rowWithMost = (row: string): string => `${row}: most`;
export const allRows = (rows: string): string => `All ${rows} rows are in the data file.`;

// What a bar says to those who point at it.

export const barOf = (part: string, share: string, base: string): string => `${part}: ${share} of ${base}`;
export const inOpenZone = (part: string): string => `${part}: at most the zone that the source leaves open`;
export const mayBeOne = (part: string): string => `May also be ${part}`;
/** `parts` stand in one list, with semicolons between. */
export const mayBeAny = (parts: string): string => `The source leaves open which of these: ${parts}`;
export const partWithShare = (part: string, share: string): string => `${part} (${share})`;

// A chart that an editor wrote: its axes, its key, and what its parts are called.

export const SHARE_OF_ALL = 'Share of all (%)';
export const FULL_AND_PALER = 'Full tone: at least this share. Paler: it may reach as far as this.';
export const OPEN_IN_OWN = 'Left open: the words of the source do not say whose share this is.';
export const KINDS_OF_PARTS = {
  category: 'Known',
  unknown: 'Unknown',
  'not itemised': 'Not itemised',
  outside: 'Not asked here',
  open: 'Left open by the source',
} as const;
export const kindOfUnknown = (unknown: string, kind: string): string => `${unknown}: ${kind}`;
export const partMayBe = (part: string): string => `${part}, may be`;
export const leftOpen = (parts: string): string => `Left open: ${parts}`;
export const or = (first: string, second: string): string => `${first} or ${second}`;
/** A part that has no bar, with its word instead. */
export const partWithoutBar = (part: string, word: string): string => `${part}: ${word}`;

// A chart as a file for Vega-Lite.

export const SHARE = 'Share (%)';
export const NO_FIGURES = 'no figures';
export const mayReach = (kind: string): string => `${kind}, may reach as far as this`;
export const marked = (part: string, share: string): string => `${part}: ${share}`;
export const headingOfSpec = (of: string): string => `of ${of}`;
export const headingOfKnown = (known: string, unknownShare: string): string => `of ${known}; unknown: ${unknownShare}`;
export const answersAsOne = (heading: string): string => `${heading}, the answers as one`;
export const withQuestion = (question: string, heading: string): string => `${question}: ${heading}`;
export const withReadingUsed = (heading: string): string => `${heading} (reading used)`;
export const withOtherReading = (heading: string): string => `${heading} (other reading)`;
/** `heading` begins with a small letter. */
export const rowThenHeading = (row: string, heading: string): string => `${row}, ${heading}`;
