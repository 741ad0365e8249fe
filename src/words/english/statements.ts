// What is said of a figure: its base, what is unknown, its answers, its limits, its source. In the order in which a reader meets it.
import { capitalised } from '../letters.ts';

// ---- What the figure is ----

/** "Visits to the town libraries, in 2023: purpose of the visit" */
export const title = (whole: string, question: string): string => `${whole}: ${question}`;

/** "Reason for the referral, by year"; "Was the patient seen? By clinic" */
export function questionByRow(question: string, rowLabel: string): string {
  const by = rowLabel.toLowerCase();
  return question.endsWith('?') ? `${question} By ${by}` : `${question}, by ${by}`;
}

/** "Not known: reason for the visit", where parts of two questions have one name. */
export const partOfQuestion = (label: string, question: string): string => `${label}: ${question}`;

/** "UK, since the start of 2008" */
export const whenAndWhere = (areaAndPeriod: readonly string[]): string => areaAndPeriod.join(', ');

/** "2,379 visits to the town libraries, UK, since the start of 2008" */
export const withWhenAndWhere = (name: string, whenAndWhereItWas: string): string => `${name}, ${whenAndWhereItWas}`;

// ---- The base: of whom, and how many they are ----

/** "1 person", "2,379 people" */
export const counted = (amount: string, name: string): string => `${amount} ${name}`;

/** To follow "of": "the 2,379 people" */
export const the = (base: string): string => `the ${base}`;

/** "all 2,379 visits to the town libraries" */
export const allOf = (base: string): string => `all ${base}`;
export const ofUnsaidSize = (base: string): string => `${base} (their number is not said)`;

/** "visits with a purpose (about 1,200, between 1,070 and 1,309)" */
export const sized = (base: string, size: string): string => `${base} (${size})`;
export const partOfWhole = (base: string, whole: string): string => `${base}, part of ${whole}`;
export const baseLine = (base: string): string => `Base: ${base}`;
export const baseLineOfRows = (base: string, rowLabel: string): string => `Base: ${eachByItself(base, rowLabel)}`;

/** "visits, each year by itself" */
export const eachByItself = (base: string, rowLabel: string): string =>
  `${base}, each ${rowLabel.toLowerCase()} by itself`;
export const EVERYBODY = 'all';
export const THESE = 'these';
export const everybodyIn = (row: string): string => `all in ${row}`;
export const THOSE_KNOWN = 'those known';
export const thoseKnownAmong = (base: string): string => `those known among ${base}`;
export const THOSE_UNKNOWN = 'those unknown';
export const ofEverybody = (amount: string): string => `${amount} of all`;
export const ofThoseKnown = (amount: string): string => `${amount} of those known`;

// ---- Kinds of not knowing ----

export const unknownKinds = {
  'not stated': 'not stated',
  'not known': 'not known',
  'not recorded': 'not recorded',
  excluded: 'excluded',
  'no reply': 'no reply',
  suppressed: 'suppressed',
};

export const meaningsOfUnknownKinds = {
  'not stated': 'asked, and the person declined or gave no answer',
  'not known': 'the source says that it is not known, without saying why',
  'not recorded': 'never asked or never written down',
  excluded: 'left out by the source for lack of information',
  'no reply': 'a body that was asked sent nothing',
  suppressed: 'known to the publisher and withheld, usually to protect people in small groups',
};

/** How "For a third of visits, …" ends where nothing else is unknown, and no editor has written it. */
export const endingsOfUnknownKinds = {
  'not stated': 'the answer is not known',
  'not known': 'the answer is not known',
  'not recorded': 'the answer is not known',
  excluded: 'the answer was left out for lack of information',
  'no reply': 'there was no reply',
  suppressed: 'the answer is withheld',
};

/** Of several kinds together. */
export const NOT_KNOWN_ENDING = 'the answer is not known';
export const NOT_KNOWN_OR_WITHHELD_ENDING = 'the answer is not known or is withheld';

/** What an editor wrote of those that nobody knows, where some are withheld besides; the editor may have said so already. */
export const orWithheldEnding = (written: string): string =>
  /withheld|suppressed/i.test(written) ? written : `${written} or the answer is withheld`;

// ---- What is unknown, as a sentence without its full stop; below what may follow it ----

/** "For about two thirds (61 to 70%) of the 2,379 visits to the town libraries, no purpose is known" */
export const unknownOf = (amount: string, of: string, ending: string): string => `For ${amount} of ${of}, ${ending}`;
export const noneUnknown = (of: string): string => `For all of ${of}, the answer is known`;
export const nobodyInBase = (base: string): string => `The base is 0 (${base}), so there are no shares`;
export const howManyNotSaid = (of: string, ending: string): string =>
  `The source does not say for how many ${of} ${ending}`;
export const unknownOfAndMore = (amount: string, of: string, ending: string): string =>
  `For ${amount} of ${of}, ${ending}; the source does not say for how many more`;

/** "20 (4.2%)", to stand in "For 20 (4.2%) of the 480 visits, …" */
export const countAndShare = (count: string, share: string): string => `${count} (${share})`;
export const because = (statement: string, reason: string): string => `${statement}: ${reason}`;
export const thatIs = (statement: string, amount: string, of: string): string =>
  `${statement}; that is ${amount} of ${of}.`;
export const leftOutBefore = (statement: string, amount: string, of: string): string =>
  `${statement}. Left out earlier: ${amount} of ${of}.`;
export const togetherWithLeftOutBefore = (statement: string, amount: string, of: string): string =>
  `${statement}. Together with those left out earlier, it is ${amount} of ${of}.`;
export const leftOutBeforeNotSaid = (statement: string): string =>
  `${statement}. The source does not say how many were left out earlier.`;

// ---- The unknown parts one by one ----

export const partNotSaid = (label: string, base: string): string =>
  `${label}: the source does not say how many ${base}`;
export const partAbsent = (label: string, why: string): string => `${label}: ${why}`;

/** "No record: about half (45 to 55%) of all visits" */
export const partOfAll = (label: string, amount: string, whole: string): string =>
  `${label}: ${amount} of all ${whole}`;

/** "Purpose not known: almost a third of visits with a record, which is 14 to 18% of all visits" */
export const partOfBaseAndOfAll = (
  label: string,
  amount: string,
  base: string,
  amountOfAll: string,
  whole: string,
): string => `${label}: ${amount} of ${base}, which is ${amountOfAll} of all ${whole}`;

// ---- What is unknown, in short: for a picture, a card, a list of questions ----

export const SHORT_NOBODY = 'the base is 0';
export const SHORT_NONE_UNKNOWN = 'none unknown';
export const SHORT_NOT_SAID = 'The source does not say how many are unknown';

/** "No purpose is known: about two thirds of all" */
export const shortUnknown = (ending: string, ofAll: string): string => `${capitalised(ending)}: ${ofAll}`;

/** "No purpose is known: 3.6% of residents aged 16 to 64, 2.3% of all" */
export const shortUnknownOfAsked = (ending: string, amount: string, asked: string, ofAll: string): string =>
  `${capitalised(ending)}: ${amount} of ${asked}, ${ofAll}`;

/** Those that are unknown for another reason, named as such: "with those left out earlier 2.3% of all" */
export const withThoseLeftOutBefore = (ofAll: string): string => `with those left out earlier ${ofAll}`;

/** The same with the names of the parts: "…, with “No record” and “Left out”" */
export const withParts = (statement: string, labels: readonly string[]): string =>
  `${statement}, with ${labels.map((label) => `“${label}”`).join(' and ')}`;
export const ofQuestion = (question: string, statement: string): string => `${question}: ${statement}`;

// ---- What is unknown, after what is said of one answer: "Study: 38% of visits; for about two thirds of all, no purpose is known" ----

export const andNobody = (statement: string): string => `${statement}; the base is 0`;
export const andNoneUnknown = (statement: string): string => `${statement}; none are unknown`;
export const andUnknownNotSaid = (statement: string): string =>
  `${statement}; the source does not say for how many it is unknown`;
export const andUnknown = (statement: string, ofAll: string, ending: string): string =>
  `${statement}; for ${ofAll}, ${ending}`;
export const andUnknownOfAsked = (
  statement: string,
  amount: string,
  asked: string,
  ofAll: string,
  ending: string,
): string => `${statement}; for ${amount} of ${asked} (${ofAll}), ${ending}`;

// ---- What is unknown in a table of rows, such as years or places ----

export const noRows = (of: string): string => `The source has no rows for ${of}`;
export const noneUnknownInAnyRow = (reason: string): string => `The answer is known in every row: ${reason}`;
export const howManyNotSaidInAnyRow = (of: string, ending: string): string =>
  `No row of the source says for how many ${of} ${ending}`;
export const UNKNOWN_GIVEN_IN_NO_ROW = 'No row says how many are unknown';

/** "For 7% (2010) to 12% (2011) of visits, no purpose is known; after a break in the series, …, for 37% (2014, provisional)" */
export function unknownInRows(amount: string, of: string, ending: string, afterBreaks: readonly string[]): string {
  const after = afterBreaks.map(
    (each) => `; after a break in the series, and not comparable with earlier rows, for ${each}`,
  );
  return `${unknownOf(amount, of, ending)}${after.join('')}`;
}

export const unknownNotGivenFor = (statement: string, which: string): string =>
  `${statement}. The unknown share is not given for ${which}`;

/** "37% (2014, provisional)" */
export const inRow = (amount: string, row: string): string => `${amount} (${row})`;

/** "30% (2013) to 37% (2014, provisional)" */
export const fromRowToRow = (least: string, most: string): string => `${least} to ${most}`;

/** "…, or 35% or more (2012, suppressed to protect people)," */
export const orInWithheldRows = (amount: string, withheld: string): string => `${amount}, or ${withheld},`;
export const eachOfRows = (rows: number): string => `each of ${rows} rows`;
export const widestOfRows = (row: string, rows: number): string => `${row}, the widest of ${rows} rows`;
export const someOfRows = (some: number, rows: number): string => `${some} of ${rows} rows`;

/** "85 to 95% of people recorded as Asian" */
export const shareOfThese = (share: string, these: string): string => `${share} of ${these}`;

/** In the middle of a sentence: "for 30% (2013) to 37% (2014, provisional), no purpose is known" */
export const forAmount = (amount: string, ending: string): string => `for ${amount}, ${ending}`;
export const forAmountOf = (amount: string, of: string, ending: string): string => `for ${amount} of ${of}, ${ending}`;
export const sinceTheBreak = (row: string, statement: string): string => `since the break before ${row}, ${statement}`;
export const notSaidHowManyUnknown = (question: string): string =>
  `for “${question}” it is not said how many are unknown`;
export const noneOfThemUnknownInAnyRow = (of: string): string => `For all ${of}, the answer is known in every row`;

/** Of a single row: "For 37% (provisional) of these visits, no purpose is known." */
export const unknownOfThese = (amount: string, of: string, ending: string): string =>
  `For ${amount} of these ${of}, ${ending}.`;
export const noneOfTheseUnknown = (of: string, reason: string): string =>
  `For all of these ${of}, the answer is known: ${reason}.`;
export const nobodyInRow = (of: string): string => `The base is 0: there are no shares of these ${of}.`;
export const howManyOfTheseNotSaid = (of: string, ending: string): string =>
  `The source does not say for how many of these ${of} ${ending}.`;
export const seriesBreaks = (before: readonly string[]): string =>
  `The series breaks before ${before.join(' and before ')}: what comes before cannot be compared with what comes after.`;
export const gaps = (absentRows: readonly string[]): string =>
  `No figures for ${absentRows.join(', ')}: an absent row is not a zero.`;

// ---- What is unknown of a whole population ----

export const NO_BREAKDOWN = 'The source gives no breakdown of this number.';

/** One statement after the other, each a sentence. */
export const oneAfterTheOther = (statements: readonly string[]): string => `${statements.join('. ')}.`;

// ---- The finding: a figure in a sentence or two ----

export const NO_ANSWERS_UNKNOWN = 'All answers are known.';

/** "For a third, no purpose is known; for 5%, no age is known; 2 more questions have unknown answers." */
export function unknownOfQuestions(clauses: readonly string[], more: number): string {
  const others = more === 1 ? '1 more question has unknown answers' : `${more} more questions have unknown answers`;
  return `${capitalised([...clauses, ...(more === 0 ? [] : [others])].join('; '))}.`;
}

/** "Of all, Study: 350 (35%); Work: 90 (9%); and 3 more answers." */
export const answersOf = (of: string, answers: readonly string[], more: number): string =>
  `Of ${of}, ${answers.join('; ')}${andMoreAnswers(more)}.`;

/** Where something is unknown a share of all is what was recorded: the least that it can be. */
export const recordedOf = (of: string, answers: readonly string[], more: number): string =>
  `Of ${of}, recorded as ${answers.join('; as ')}${andMoreAnswers(more)}.`;

const andMoreAnswers = (more: number): string =>
  more === 0 ? '' : `; and ${more} more ${more === 1 ? 'answer' : 'answers'}`;

/** In a list of questions, instead of a share that is not known. */
export const NOBODY_UNKNOWN = 'none';

/** "34 rows by year" */
export const rowsBy = (rows: number, rowLabel: string): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'} by ${rowLabel.toLowerCase()}`;

// ---- Answers ----

/** "Study: 38% of visits with a purpose" */
export const answer = (label: string, amount: string): string => `${label}: ${amount}`;

/** "Study 38%", one of several. */
export const answerInAList = (label: string, amount: string): string => `${label} ${amount}`;

/** "“Study” for 38% of the 2,379 visits" */
export const answerFor = (label: string, amountOfWhom: string): string => `“${label}” for ${amountOfWhom}`;
export const answerAbsent = (label: string, why: string): string => `“${label}” (${why})`;

/** By the reason why there is no number: "“Married” does not apply". */
export const hasNoNumber = {
  suppressed: (label: string): string => `“${label}” is suppressed to protect people`,
  'not available': (label: string): string => `“${label}” is not available`,
  'not applicable': (label: string): string => `“${label}” does not apply`,
  'not said': (label: string): string => `“${label}” has no number: the source does not say`,
  nobody: (label: string): string => `“${label}” has no share: the base is 0`,
};

export const among = (statement: string, base: string): string => `${statement}, among ${base}`;

/** "a, b and c" */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
export const forHowManyNotSaid = (of: string): string => `the source does not say for how many ${of}`;

/** "38% of visits with a purpose, about 19% (16 to 22%) of all 2,379 visits" */
export const alsoOf = (statement: string, amount: string, whole: string): string =>
  `${statement}, ${amount} of ${whole}`;

/** What the number of a card is of, to stand below it: "branches: “Replied”", "of visits: “Borrowing”", "among visits: “Study”" */
export const nameOfHeadline = (base: string, label: string): string => `${base}: “${label}”`;
export const ofUnsaidNumber = (base: string): string => `of ${base}`;
export const amongThem = (name: string): string => `among ${name}`;

// ---- The table ----

export const needNotAddUp = (reason: string): string => `The parts need not add up: ${reason}`;

export const heads = {
  asPrinted: 'As printed',
  howMany: 'How many',
  ofThoseKnown: 'Of those known',
  unknownInAll: 'Unknown in all',
  notItemisedOfAll: 'Not itemised, of all',
};

export const headOf = (base: string): string => `Of ${base}`;
export const headOfAll = (label: string): string => `${label}, of all`;
export const headOfThoseKnown = (label: string): string => `${label}, of those known`;

/** Above the columns of one way to read the source. */
export const readingUsed = (of: string): string => `Used: shares of ${of}`;
export const otherReading = (of: string): string => `Other reading: shares of ${of}`;

/** Before the name of a column of that reading, on a phone. */
export const inOtherReading = (column: string): string => `Other reading: ${column}`;

/** What stands beside a part's name. An unknown part has its kind. */
export const kindsOfPart = {
  category: 'known',
  unknown: 'unknown',
  'not itemised': 'computed',
  outside: 'not asked here',
};

/** Instead of the kind of an unknown part. */
export const KIND_NOT_SAID = 'not said';

/** In the column of the source's own words. */
export const COMPUTED = 'computed';
export const STATED = 'stated';
export const correctedTo = (sourcePrints: string, wording: string): string =>
  `${sourcePrints}, corrected to ${wording}`;
export const noneBecause = (reason: string): string => `none, because ${reason}`;
export const AFTER_A_BREAK = 'after a break in the series';

/** "[p] provisional; [c] suppressed to protect people" */
export const keyOfMarks = (letters: readonly string[], meanings: readonly string[]): string =>
  letters.map((letter, index) => `[${letter}] ${meanings[index]}`).join('; ');

// ---- Names of parts in a chart ----

export const KNOWN_IN_ALL = 'Known';
export const notAskedHere = (label: string): string => `${label} (not asked here)`;
export const ofKind = (label: string, kind: string): string => `${label} (${kind})`;

/** Instead of a kind. */
export const HOW_MANY_THE_SOURCE_DOES_NOT_SAY = 'the source does not say how many';

/** "almost a third, 30 to 34%" */
export const wordingWithNumber = (wording: string, amount: string): string => `${wording}, ${amount}`;

// ---- For those who do not see the chart ----

export const chartOnPage = (kind: string): string =>
  `Chart (${kind}). The sentence above says what it shows; the table of the figure has every number.`;
export const rowInWords = (row: string, unknownAmount: string, answers: readonly string[]): string =>
  `${row}: unknown ${unknownAmount}, ${answers.join(', ')}.`;
export const allValuesInTable = (rows: number, rowLabel: string): string =>
  `${rowsBy(rows, rowLabel)}; all values are in the table.`;
export const readInstead = (of: string, answers: readonly string[]): string =>
  `Read as shares of ${of} instead, of all: ${answers.join(', ')}.`;

// ---- Two statements of one source, or of two, on the same question ----

export const THEY_AGREE = 'The two agree, within what their words allow.';
export const theyDisagree = (labels: readonly string[]): string =>
  `The two do not agree on this: ${labels.map((label) => `“${label}”`).join('; ')}.`;
export const totalsDiffer = (verdict: string, difference: string, one: string, other: string): string =>
  `${verdict} Their totals differ by ${difference}: ${one} and ${other}.`;

// ---- Limits, source, release, report ----

export function limits(many: number): string {
  if (many === 0) return 'no limits stated';
  return many === 1 ? '1 limit' : `${many} limits`;
}

export const caveats = (shorts: readonly string[]): string =>
  shorts.length === 0 ? 'No limits are stated.' : `Read with care: ${shorts.join(' · ')}`;

/** "Survey of visits, Office of Libraries, June 2024: table 3" */
export const sourced = (sourceTitle: string, publisher: string, published: string, at: string): string =>
  `${sourceTitle}, ${publisher}, ${published}: ${at}`;
export const withSourceOfBase = (source: string, sourceOfBase: string): string =>
  `${source}. The base: ${sourceOfBase}`;
export const sourceLine = (source: string): string => `Source: ${source}`;
export const draftOf = (version: string): string => `Draft of release ${version}`;
export const releaseOf = (version: string, published: string): string => `Release ${version}, ${published}`;

/** Which report a picture was taken from, once it has left the page. */
export const fromReport = (titlePublisherAddress: readonly string[]): string =>
  `From: ${titlePublisherAddress.join(' · ')}`;

// ---- A sentence to quote, which is complete in itself ----

export const questionConcerns = (question: string, whom: string): string =>
  `The question “${question}” concerns ${whom}`;

/** With time and place where the source gives them: "all 5,316 households (UK, since the start of 2008)". */
export const placed = (statement: string, whenAndWhereItWas: string): string =>
  statement.endsWith(')') ? `${statement}, ${whenAndWhereItWas}` : `${statement} (${whenAndWhereItWas})`;

/** "Cars and vans: “Two or more” for 12%", "Is there central heating? “Yes” for 90%" */
export const asked = (question: string, answers: string): string =>
  question.endsWith('?') ? `${question} ${answers}` : `${question}: ${answers}`;

/** "Reason for the visit (year: 2014): “Study” for 8%", "Was the patient seen (clinic: South)? “Yes” for 90%" */
export function askedInRow(question: string, rowLabel: string, row: string, answers: string): string {
  const where = `(${rowLabel.toLowerCase()}: ${row})`;
  return question.endsWith('?') ? `${question.slice(0, -1)} ${where}? ${answers}` : `${question} ${where}: ${answers}`;
}

export const quotedOnly = (rows: string): string =>
  `Only the first and the last of ${rows} rows are quoted, and those with the least and the most unknown.`;
export const quotedOnlyBesideBreaks = (rows: string): string =>
  `Only the first and the last of ${rows} rows are quoted, and those with the least and the most unknown, separately on each side of a break.`;

/** What follows each sentence: "(Read with care: … Source: … In: “Visits to libraries”, The publisher, Release 1.0.0, 30 June 2011)" */
export const inBrackets = (limitsAndSource: readonly string[], report: string): string =>
  `(${limitsAndSource.join(' ')} ${report})`;
export const inReport = (reportTitle: string, publisherReleaseAddress: readonly string[]): string =>
  `In: ${[`“${reportTitle}”`, ...publisherReleaseAddress].join(', ')}`;
export const WHOSE_NUMBERS_MAY_CHANGE = 'whose numbers may still change';

// ---- A citation ----

export const NOT_TO_BE_CITED = 'This is a draft and should not be cited: its numbers may still change.';
export const unknownLine = (statement: string): string => `Unknown: ${statement}`;

/** "The publisher. “Visits, by purpose.” In: Visits to libraries. Release 1.0.0, 30 June 2011. https://… [Base: …]" */
export function citation(
  author: string,
  figureTitle: string,
  report: string,
  release: string,
  address: string | null,
  notes: string,
): string {
  const where = address === null ? '' : ` ${address}`;
  return `${author} “${figureTitle}” In: ${report}. ${release}.${where} [${notes}]`;
}
