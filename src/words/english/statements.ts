// What is said of a figure: its base, what is unknown, its answers, its limits, its source.

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

// The finding: a figure in a sentence or two. First what is unknown ("For a third of the 90 visits, no purpose is known."), then this.

/** Where something is unknown a share of all is what was recorded: the least that it can be. `of`: "all", "these". */
export const recordedAs = (of: string, answers: readonly string[]): string =>
  `Of ${of}, recorded as ${answers.join('; as ')}`;
export const answered = (of: string, answers: readonly string[]): string => `Of ${of}, ${answers.join('; ')}`;
/** `share`: "350 (35%)". */
export const answer = (label: string, share: string): string => `${label}: ${share}`;
export const ALL = 'all';
export const THESE = 'these';
export const allIn = (row: string): string => `all in ${row}`;
/** What has no room. */
export const andMoreAnswers = (count: number): string => `and ${plural(count, 'more answer', 'more answers')}`;
export const andMoreQuestions = (count: number): string =>
  plural(count, 'more question has unknown answers', 'more questions have unknown answers');

export const unknownOf = (amount: string, ending: string): string => `for ${amount}, ${ending}`;
export const unknownNotSaid = (question: string): string => `for “${question}” it is not said how many are unknown`;
export const NO_BREAKDOWN = 'The source gives no breakdown of this number.';
export const ALL_KNOWN = 'All answers are known.';
export const knownInEveryRow = (population: string): string =>
  `For all ${population}, the answer is known in every row`;
export const rowsBy = (rows: number, by: string): string => `The table has ${plural(rows, 'row', 'rows')}, by ${by}.`;
/** In a list of questions, instead of an answer. */
export const rowsInList = (rows: number, by: string): string => `${plural(rows, 'row', 'rows')} by ${by}`;
