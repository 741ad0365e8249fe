// What files say that readers take away: the list of them, README.txt, the columns of the tables, why a number is missing, the
// workbook, and the descriptions that catalogues and search engines read. Names of columns, keys and files are no words: they stay
// the same in every language.

// ── The list of files: what each is called, and what is in it ──

export const ARCHIVE = {
  label: 'Everything',
  description:
    'ZIP: all files with README.txt (how to cite, caveats in full, columns, changes, corrections) and SHA256SUMS',
};
export const TABLE_OF_POPULATION =
  'CSV: one row for each part, reading and base, with unknown rows, caveats, source and release';
export const TABLE_OF_ALL = {
  label: 'All figures',
  description: 'CSV: every population of the report in one table, with the same columns',
};
export const TABLE_OF_CLAIMS = {
  label: 'Claims, checked against the figures',
  description:
    'CSV: one row for each sentence, with who wrote it, its verdict, base, unknown share, caveats and source',
};
export const PARQUET = {
  label: 'All figures, with data types',
  description: 'Parquet: the same table as data/all.csv, with data types',
};
export const MODEL = {
  label: 'The whole model',
  description:
    'JSON: every number with its range, exact fractions, wording and formula; every figure with base, unknown share, caveats, source and release',
};
export const SCHEMA_OF_MODEL = {
  label: 'What report.json holds',
  description: 'JSON Schema: every key with its meaning, unit and range',
};

const WORKBOOK_HOLDS = 'all tables with a cover, notes in full, unknown shares, bases and sources';
const withClaims = (holds: string, hasClaims: boolean): string =>
  hasClaims ? `${holds}, and the claims with their verdicts` : holds;
export const EXCEL_LABEL = 'The whole report as a workbook (Excel)';
export const excelHolds = (hasClaims: boolean): string => `XLSX: ${withClaims(WORKBOOK_HOLDS, hasClaims)}`;
export const OPEN_DOCUMENT_LABEL = 'The whole report as a workbook (OpenDocument)';
export const openDocumentHolds = (hasClaims: boolean): string => `ODS: ${withClaims(WORKBOOK_HOLDS, hasClaims)}`;

export const columnsOfFile = (file: string): string => `Columns of ${file}`;
export const COLUMNS_OF_FILE_HOLDS =
  'CSV on the Web: what each column and each empty cell means, with base, unknown and caveats';
/** `about`: "figures" or "claims". */
export const columnsOfTables = (about: string): string => `Columns of the tables of ${about}`;
export const COLUMNS_OF_TABLES_HOLDS =
  'Table Schema: what each column holds, its unit and range, and what an empty cell means';
export const TERMS = {
  label: 'Terms of use',
  description: 'The terms on which the report and its data may be used, in the words of the publisher',
};
export const DATA_PACKAGE = {
  label: 'All files described',
  description:
    'Frictionless Data Package 2: every file with its size, hash, columns and figures, with base, unknown and caveats',
};
export const DATASET = {
  label: 'Description for search engines',
  description:
    'schema.org Dataset: what is measured, of which base, with which caveats, what was corrected, and the files',
};
export const CATALOGUE = {
  label: 'Description for data catalogues',
  description: 'DCAT 3: the dataset and its files with checksums, base, unknown and caveats',
};
export const CITATION = {
  label: 'How to cite',
  description: 'Citation File Format 1.2.0, for reference managers',
};

// ── README.txt, in its order ──

export const STATUS_NOT_STATED = 'Publication status not stated';

export const HOW_TO_CITE = 'How to cite';
export const DRAFT_NOT_TO_CITE = 'This is a draft: its numbers may still change. Do not cite it.';
export const cited = (publisher: string, title: string, release: string): string =>
  `${publisher}: ${title}. ${release}.`;
export const citedAt = (publisher: string, title: string, release: string, address: string): string =>
  `${publisher}: ${title}. ${release}. ${address}`;
export const CITATIONS_OF_DRAFT = 'Each figure has a citation of its own beside its chart.';
export const CITATIONS_OF_RELEASE =
  'Each figure has a citation of its own beside its chart. Name the release: its numbers never change.';

export const HOW_TO_READ_NUMBERS = 'How to read the numbers';
export const READING_NUMBERS =
  'Every share is a share of a base. What is not known is a part like all others, always with its kind; it is never zero, never left out and never shared out among the known. What the source does not itemise is neither known nor unknown. A number is as printed, or worked out from printed numbers. The least and the most that it may be are beside it; where a source has only words, there are only these two. Say the base and the unknown share with every number that you use.';

export const FIGURES_HEADING = 'The figures: base, what is unknown, caveats, source';
/** A name with the short one that stands for it in the data. */
export const named = (name: string, id: string): string => `${name} (${id})`;
export const unknown = (what: string): string => `Unknown: ${what}`;
export const source = (where: string): string => `Source: ${where}`;

export const CAVEATS_IN_FULL = 'Caveats in full';
export const SOURCES_HEADING = 'Sources';
export const sourceWithId = (title: string, publisher: string, date: string, id: string): string =>
  `${title}, ${publisher}, ${date} (${id}).`;
export const CLAIMS_WRITTEN_IN = 'The claims that are checked against the figures were written in:';

export const WHAT_CHANGED = 'What changed';
export const FIRST_RELEASE = 'This is the first release: there is nothing to compare it with.';
export const CORRECTIONS = 'Corrections';
export const correctedIn = (release: string): string => `Corrected in release ${release}`;
export const correctedInDraft = (release: string): string => `Corrected in the draft of release ${release}`;
export const correctedOn = (correctedIn: string, date: string): string => `${correctedIn}, ${date}`;
export const NOTHING_CORRECTED = 'Nothing has been corrected up to this release.';
export const LATER_CORRECTIONS = 'The page of all releases says what later releases correct in this one.';
export const laterCorrectionsAt = (address: string): string =>
  `What later releases correct in this one is listed at ${address}`;

export const FILES_HEADING = 'Files';
export const CHECKSUMS = 'SHA256SUMS has the checksum of each file: sha256sum -c SHA256SUMS';
/** `about`: "figures" or "claims". */
export const columnsHeading = (about: string): string => `Columns of the CSV files about ${about}`;
export const LICENCE_HEADING = 'Licence';

// ── Why there is no number ──

/** Reasons have no "=" and no ";" in them: these part the reasons in the column `blank_reasons`. */
export const BLANKS = {
  whole: 'the row is a whole, not a share of it',
  notSaid: 'the source gives no number',
  nobody: 'the base is 0, so there are no shares',
  words: 'the words of the source leave it open',
  computed: 'computed from numbers that are not exact',
  noEnd: 'no upper end is known',
  unknownPart: 'an unknown part is not a share of those known',
  nobodyKnown: 'nobody’s answer is known',
  outside: 'not an answer to this question',
  inRows: 'each row is a whole of its own',
  oneAnswer: 'the sentence compares no second part',
  notAShare: 'the sentence is about a number, not a share',
  notANumber: 'the sentence is about a share, not a number',
} as const;
/** "c: suppressed to protect people" */
export const blankForShorthand = (letters: string, meaning: string): string => `${letters}: ${meaning}`;

/** What stands in square brackets in a sheet where a number would. */
export const IN_BRACKETS = {
  unknown: 'not known: the source does not say how many, and no number follows from what it says',
  range: 'no exact number is known; the columns “at least” and “at most” give its range',
  'base is 0': 'the base is 0, so there are no shares',
  'no end': 'the source gives no upper end',
  'not printed': 'the source prints no value here: the numbers of the row follow from what it does print',
} as const;

// ── The columns of the tables: what stands above each, what it holds, and what an empty cell means ──

export interface ColumnWords {
  readonly title: string;
  readonly meaning: string;
  /** Left out where no cell is empty. */
  readonly ifEmpty?: string;
}

/** A number with its ends. `what` stands in the middle of a sentence: "the share". */
export interface NumberWords {
  readonly title: string;
  readonly what: string;
  readonly meaning: string;
}

/** For whoever describes a file: no part of a sentence. */
export const GUARDED =
  'Where a text begins with an apostrophe before =, +, - or @, the apostrophe was added: it keeps spreadsheet programs from taking the text for a formula';

/** What an empty cell means. In a sheet the first stands as "[not printed]", the three that begin with "none" as "none". */
export const NOT_PRINTED = 'the source prints no value here';
export const NONE = 'none';
export const NONE_MISSING = 'none is missing';
export const NONE_STATED = 'none is stated';
export const NO_NUMBER = 'no number: the column blank_reasons says why';
export const NO_VALUE = 'no value';
const WHOLE = 'the row is a whole, not a part of it';
const NO_ROWS = 'the breakdown has no rows';
const NOT_COMPUTED = 'nothing was computed';

export const ifEmpty = (meaning: string, empty: string): string => `${meaning} An empty cell means: ${empty}.`;

export const POPULATION_COLUMNS = {
  population: { title: 'Population, id', meaning: 'Id of the group counted.' },
  population_label: { title: 'Population', meaning: 'The group counted, in words.' },
  unit: { title: 'Unit', meaning: 'What is counted, in the plural.' },
  period: { title: 'Period', meaning: 'When.', ifEmpty: 'the source gives no time' },
  area: { title: 'Area', meaning: 'Where.', ifEmpty: 'the source gives no place' },
} satisfies Readonly<Record<string, ColumnWords>>;

export const PART_COLUMNS = {
  breakdown: {
    title: 'Breakdown, id',
    meaning: 'Id of the question by which the population is divided.',
    ifEmpty: WHOLE,
  },
  question: {
    title: 'Question',
    meaning: `The question by which the population is divided. ${GUARDED}.`,
    ifEmpty: WHOLE,
  },
  row_by: { title: 'Rows by', meaning: 'What the rows of the breakdown are: years, ages, areas.', ifEmpty: NO_ROWS },
  row: {
    title: 'Row',
    meaning: 'Which row of the breakdown: 2014. Each row is a whole of its own.',
    ifEmpty: NO_ROWS,
  },
  after_break: {
    title: 'After a break in the series',
    meaning: 'Whether the series breaks before this row, so that earlier ones cannot be compared with it.',
    ifEmpty: NO_ROWS,
  },
  reading: { title: 'Reading, id', meaning: 'Id of the way in which the source is read.', ifEmpty: WHOLE },
  reading_used: {
    title: 'Reading used',
    meaning: 'Whether the report uses this reading; leave "no" out of any sum.',
    ifEmpty: WHOLE,
  },
  part: { title: 'Part, id', meaning: 'Id of the category, or of another part. "all" is the whole.' },
  part_label: { title: 'Part', meaning: `The category, or another part, in words. ${GUARDED}.` },
  kind: {
    title: 'Kind of part',
    meaning:
      'Not itemised is what the printed parts leave of the whole; outside is another answer to a question above.',
  },
  unknown_kind: {
    title: 'Kind of unknown',
    meaning: 'Why an unknown part is unknown.',
    ifEmpty: 'the part is not unknown',
  },
  headline: {
    title: 'Number on the card',
    meaning: 'The number that stands for its figure on a card, as the pages print it.',
    ifEmpty: 'another row has it',
  },
  as_printed: {
    title: 'As printed',
    meaning: `The value in the words of the source. ${GUARDED}.`,
    ifEmpty: NOT_PRINTED,
  },
  as_corrected: {
    title: 'As corrected',
    meaning: 'What the editors use instead, where the source prints a wrong value.',
    ifEmpty: 'the editors correct nothing here',
  },
} satisfies Readonly<Record<string, ColumnWords>>;

/** "p provisional" */
export const wordMeans = (word: string, meaning: string): string => `${word} ${meaning}`;
/** `meanings` stand in one list, with semicolons between. */
export const marksColumn = (meanings: string): ColumnWords => ({
  title: 'Marks of the source',
  meaning: `What the source says beside the value, with spaces between: ${meanings}.`,
  ifEmpty: NONE,
});
export const shorthandColumn = (meanings: string): ColumnWords => ({
  title: 'Shorthand of the source',
  meaning: `What stands instead of a number: ${meanings}.`,
  ifEmpty: NONE,
});

export const BASE_COLUMNS = {
  base: { title: 'Base, id', meaning: 'Id of what the share is a share of.' },
  base_label: { title: 'Base', meaning: 'What the share is a share of, in words.' },
  base_statement: { title: 'Base with its size', meaning: 'The same with its number: all 150 boards.' },
} satisfies Readonly<Record<string, ColumnWords>>;

// Numbers have three columns: the number itself, the least and the most that it may be.

export const NUMBERS = {
  base_size: { title: 'Size of the base', what: 'the base', meaning: 'How many the base is' },
  share: {
    title: 'Share of the base',
    what: 'the share',
    meaning: 'Share of the base in percent, 0 to 100, four decimals',
  },
  share_of_top: {
    title: 'Share of the whole',
    what: 'the share of the whole',
    meaning: 'Share of the whole population, or of the whole row, in percent',
  },
  unknown_share: {
    title: 'Unknown share of the base',
    what: 'the unknown share',
    meaning: 'Share of the base of which the answer is not known, in percent',
  },
  share_of_known: {
    title: 'Share of those known',
    what: 'the share of those known',
    meaning: 'Share of those whose answer is known, in percent: never say it without the unknown share',
  },
  count: { title: 'Count', what: 'it', meaning: 'How many' },
  other_share: {
    title: 'Share of the other part',
    what: 'it',
    meaning: 'The same of the part that it is compared with',
  },
} satisfies Readonly<Record<string, NumberWords>>;

export const atLeast = (title: string): string => `${title}, at least`;
export const atMost = (title: string): string => `${title}, at most`;
export const countItself = (meaning: string): string => `${meaning}, where that is known exactly.`;
export const fewest = (what: string): string => `The fewest that ${what} may be: a whole number, rounded down.`;
export const most = (what: string): string => `The most that ${what} may be: a whole number, rounded up.`;
/** `name` is that of the column. */
export const shareItself = (meaning: string, name: string): string =>
  `${meaning}. As printed, or worked out from printed numbers: where the words of the source leave it open, ${name}_low and ${name}_high say how far.`;
export const leastShare = (what: string): string =>
  `The least that ${what} may be, in percent: rounded down to four decimals.`;
export const mostShare = (what: string): string =>
  `The most that ${what} may be, in percent: rounded up to four decimals.`;

const SHARE_COMES_FROM =
  'Where the share comes from: printed; computed, also of printed numbers (13 of 150); corrected by the editors; not said, also where shorthand stands instead of a number.';

export const NUMBER_COLUMNS = {
  base_size_origin: {
    title: 'Where the size of the base comes from',
    meaning: 'printed, computed, corrected or not said.',
  },
  share_low_open: {
    title: 'Above the least share',
    meaning: 'Whether the share is above share_low and never equal to it.',
    ifEmpty: WHOLE,
  },
  share_high_open: {
    title: 'Below the most share',
    meaning: 'Whether the share is below share_high and never equal to it.',
    ifEmpty: WHOLE,
  },
  share_origin: { title: 'Where the share comes from', meaning: SHARE_COMES_FROM, ifEmpty: WHOLE },
  share_formula: {
    title: 'How the share was computed',
    meaning: 'Of what a computed share was computed.',
    ifEmpty: NOT_COMPUTED,
  },
  share_if_unknown_low: {
    title: 'Share if none of the unknown belongs here',
    meaning: 'The share in percent if none of the unknown belonged to the part (worst case).',
  },
  share_if_unknown_high: {
    title: 'Share if all of the unknown belongs here',
    meaning: 'The share in percent if all of the unknown belonged to the part (worst case).',
  },
  unknown_share_origin: {
    title: 'Where the unknown share comes from',
    meaning: 'printed, computed, corrected or not said.',
    ifEmpty: WHOLE,
  },
  share_of_known_origin: {
    title: 'Where the share of those known comes from',
    meaning: 'printed, computed or corrected.',
    ifEmpty: 'there is no such share',
  },
  count_origin: {
    title: 'Where the count comes from',
    meaning: 'Where the number comes from, in the same words.',
  },
  count_formula: {
    title: 'How the count was computed',
    meaning: 'Of what a computed number was computed.',
    ifEmpty: NOT_COMPUTED,
  },
} satisfies Readonly<Record<string, ColumnWords>>;

export const CARRIED_COLUMNS = {
  unknown_statement: { title: 'What is unknown', meaning: 'What is not known of the figure, in words.' },
  blank_reasons: {
    title: 'Why numbers are missing',
    meaning:
      'Why numbers are missing in this row: names of columns with spaces between, =, the reason; the next after a semicolon and a space.',
    ifEmpty: NONE_MISSING,
  },
  source: { title: 'Source, id', meaning: 'Id of the source.' },
  source_title: { title: 'Source', meaning: 'Title of the source.' },
  source_publisher: { title: 'Publisher of the source', meaning: 'Who published the source.' },
  source_date: { title: 'Date of the source', meaning: 'When the source was published, as it says.' },
  source_url: { title: 'Address of the source', meaning: 'Where the source can be read.', ifEmpty: 'not known' },
  place_in_source: {
    title: 'Place in the source',
    meaning: 'Where in the source the value stands; of a part of a question above, where that question stands.',
  },
  part_caveats: {
    title: 'Caveats of the part, ids',
    meaning:
      'Ids of the limits on use of this part alone, with spaces between. They come first in the next column, too.',
    ifEmpty: 'the part has none of its own',
  },
  caveats: {
    title: 'Caveats, ids',
    meaning:
      'Ids of all limits on use that go with the row, with spaces between: those of its part, then those of its figure.',
    ifEmpty: NONE_STATED,
  },
  caveats_text: {
    title: 'Caveats',
    meaning: 'All of them in words, in short and in the same order; report.json has them in full.',
    ifEmpty: NONE_STATED,
  },
  release: { title: 'Release', meaning: 'Number of the release of the report.' },
  release_state: { title: 'State of the release', meaning: 'A draft is not published yet.' },
  release_date: { title: 'Date of the release', meaning: 'Year-month-day.', ifEmpty: 'a draft has none' },
  report_title: { title: 'Report', meaning: 'Title of the report.' },
  report_publisher: { title: 'Publisher of the report', meaning: 'Who publishes the report.' },
  report_address: {
    title: 'Address of the report',
    meaning: 'Where the report stands on the web.',
    ifEmpty: 'the report gives none',
  },
} satisfies Readonly<Record<string, ColumnWords>>;

/** Those of the table of claims alone, and those that mean something else there. */
export const CLAIM_COLUMNS = {
  claim: { title: 'Sentence, id', meaning: 'Id of the sentence.' },
  sentence: { title: 'Sentence', meaning: `The sentence, word for word. ${GUARDED}.` },
  written_by: { title: 'Written in', meaning: 'Title of what the sentence stands in.' },
  written_by_publisher: { title: 'Publisher of the writing', meaning: 'Who published it.' },
  written_by_date: { title: 'Date of the writing', meaning: 'When it was published, as it says.' },
  place_in_writing: { title: 'Place in the writing', meaning: 'Where in it the sentence stands.' },
  verdict: { title: 'Verdict', meaning: 'What the figures say of the sentence.' },
  reason: { title: 'Reason', meaning: 'Why that is the verdict.' },
  says: {
    title: 'The sentence says',
    meaning: 'What the sentence comes down to.',
    ifEmpty: 'nothing beyond its words',
  },
  figures_say: {
    title: 'The figures say',
    meaning: 'What the figures say of the same.',
    ifEmpty: 'nothing beyond the verdict',
  },
  about: { title: 'About', meaning: 'Address of the figure or of the part that the sentence is about.' },
  row: {
    title: 'Row',
    meaning: 'Which row of the breakdown: 2014.',
    ifEmpty: 'the sentence is about no single row',
  },
  part_label: {
    title: 'Part',
    meaning: `The part that the sentence is about, in words. ${GUARDED}.`,
    ifEmpty: BLANKS.notAShare,
  },
  other_part_label: { title: 'Other part', meaning: 'What it is compared with.', ifEmpty: BLANKS.oneAnswer },
  share_origin: { title: 'Where the share or the number comes from', meaning: SHARE_COMES_FROM },
  marks_statement: {
    title: 'Marks of the source',
    meaning: 'What the source says beside the value, in words.',
    ifEmpty: NONE,
  },
  other_readings: {
    title: 'Other readings',
    meaning: 'What the source says if it is read otherwise.',
    ifEmpty: 'there is one reading',
  },
  place_in_source: { title: 'Place in the source', meaning: 'Where in the source the figure stands.' },
  caveats: {
    title: 'Caveats, ids',
    meaning:
      'Ids of the limits on use, with spaces between: those of the figure, then those of what the sentence stands in.',
    ifEmpty: NONE_STATED,
  },
} satisfies Readonly<Record<string, ColumnWords>>;

// ── The workbook: its cover ──

export const COVER_SHEET = 'Cover';
export const NOTES_SHEET = 'Notes';
export const CLAIMS_SHEET = 'Claims';
export const sheetOfTable = (number: number): string => `Table_${number}`;
export const tableNumber = (number: number): string => `Table ${number}`;

export const publisher = (name: string): string => `Publisher: ${name}`;
export const publicationStatus = (status: string): string => `Publication status: ${status}`;
export const licence = (terms: string): string => `Licence: ${terms}`;
export const contact = (whom: string): string => `Contact: ${whom}`;
export const NO_CONTACT = 'Contact: none is given';
export const reportOnTheWeb = (address: string): string => `The report on the web: ${address}`;
export const addressOfReport = (address: string): string => `Address of the report: ${address}`;
export const NO_ADDRESS = 'Address of the report: none is given';

export const HOW_TO_READ_TABLES = 'How to read the tables';
export const READING_TABLES =
  'Every row says what its numbers are of (the base), how many that is, and which share of the base is unknown. A number in a column without "at least" or "at most" is as printed, or worked out from printed numbers. Where the words of the source leave it open, these two columns say how far: 38% may be anything that rounds to it.';
/** `kinds` stand in one list, with semicolons between. */
export const whatUnknownIs = (kinds: string): string =>
  `Unknown: a part of the base whose answer is not known, with its kind. ${kinds}. Unknown is never zero, and never shared out among the answers.`;
export const kindMeans = (kind: string, meaning: string): string => `${kind}: ${meaning}`;
export const WHAT_NOT_ITEMISED_IS =
  'Not itemised: what is left where the answers and unknowns that the source prints do not reach the whole. It is computed, and it is not unknown.';
export const WHAT_OUTSIDE_IS = 'Outside: the part of a wider base that gave another answer to a question above.';
export const shorthandMeans = (letters: string, meaning: string): string => `[${letters}] ${meaning}`;
export const allShorthand = (meanings: string, notesSheet: string): string =>
  `Shorthand in square brackets: ${meanings}. [note 1] and so on: the note with that number on the sheet "${notesSheet}".`;

export const IN_THIS_WORKBOOK = 'What is in this workbook';
export const COVER_TABLE = 'This sheet contains one table: the list of all other sheets, with links to them.';
export const SHEET_HEADER = 'Sheet';
export const HOLDS_HEADER = 'What it holds';
export const NOTES_HOLD = 'Notes: every caveat in full';
export const CLAIMS_TITLE = 'Claims: sentences checked against the figures';

// Its notes.

export const NOTES_TITLE = 'Notes';
export const NOTES_TABLE = 'This sheet contains one table: every note of this workbook in full.';
export const whereNotesStand = (columnOfPart: string): string =>
  `The tables name a note as [note 1] in their title and in their column "Notes". Where a note is about one answer only, the column "${columnOfPart}" names it in the rows of that answer; where answers stand side by side, the header of their column.`;
export const backTo = (sheet: string): string => `Back to the sheet "${sheet}"`;
export const NOTE_HEADER = 'Note';
export const IN_SHORT_HEADER = 'In short';
export const IN_FULL_HEADER = 'In full';
export const COMES_FROM_HEADER = 'Comes from';
export const APPLIES_TO_HEADER = 'Applies to';
export const note = (number: number): string => `note ${number}`;
export const noteContinued = (number: number, piece: number): string => `note ${number}, continued (${piece})`;
export const correctionByEditors = (source: string): string => `Correction by the editors, after ${source}`;
export const byEditors = (publisher: string): string => `The editors of this report: ${publisher}`;
export const sourceInOneLine = (title: string, publisher: string, date: string): string =>
  `${title}, ${publisher}, ${date}`;

// A sheet of a figure.

export const tableTitle = (table: string, title: string): string => `${table}: ${title}`;
export const ONE_TABLE = 'This sheet contains one table.';
export const notesAreOn = (sheet: string): string => `The notes to this table are on the sheet "${sheet}".`;
export const howToReadOn = (sheet: string): string => `How to read this table: sheet "${sheet}"`;
export const needNotAddUp = (why: string): string => `The parts need not add up: ${why}`;
export const SEVERAL_READINGS = 'The source can be read in more than one way.';
export const readingUsedOfAll = (base: string): string =>
  `Reading used, of all: the printed shares are shares of ${base}.`;
export const otherReadingOfAll = (base: string): string =>
  `Other reading, of all: the printed shares are shares of ${base}.`;
export const READING_USED_OF_KNOWN = 'Reading used, of those known: the printed shares are shares of those known.';
export const OTHER_READING_OF_KNOWN = 'Other reading, of those known: the printed shares are shares of those known.';
export const shortNameIs = (short: string, name: string): string => `"${short}" in the headers is: ${name}`;
export const shorthandInTable = (meanings: string): string => `Shorthand in this table: ${meanings}.`;

// Its headers and cells that no data file has.

export const COUNTED_HEADER = 'What is counted';
export const all = (label: string): string => `All: ${label}`;
export const printedAgain = (label: string): string => `Printed again, in agreement: ${label}`;
export const printedOtherwise = (label: string): string => `Printed again, in contradiction: ${label}`;
export const unknownIn = (question: string): string => `Unknown: ${question}`;
export const unknownInRows = (question: string): string => `Unknown in each row: ${question}`;
export const eachByItself = (base: string, row: string): string => `${base}, each ${row} by itself`;
export const PART_NOTES = 'Notes to this part';
export const NOTES_HEADER = 'Notes';
export const noteMarker = (number: number): string => `[note ${number}]`;
/** `title` begins with a small letter. */
export const headerOfPart = (part: string, title: string): string => `${part}: ${title}`;
export const headerWithNotes = (header: string, notes: string): string => `${header} ${notes}`;
export const YES = 'yes';
export const NO = 'no';
export const CUT = '… [cut: longer than a cell can be]';

// The sheet of claims.

export const WHAT_A_CLAIM_IS =
  'A claim is a sentence that somebody wrote about the figures, word for word. Each row checks one against the figures, at the base that the sentence speaks of.';
/** From the strongest to the weakest. */
export const VERDICTS = {
  'holds whatever the unknowns are': 'the sentence is true whether none, some or all of the unknown belong to the part',
  'holds only among the known': 'it is true of those whose answer is known; with the unknown it may be false',
  'cannot be determined':
    'it may be true or false: that depends on the unknown, or the words of the source leave it open',
  'contradicted by the figures': 'it is false wherever the unknown belong',
} as const;
export const verdictMeans = (verdict: string, meaning: string): string => `The verdict "${verdict}" means: ${meaning}.`;
export const SOURCE_OF_BASE_HEADER = 'Source of the base';
export const TABLE_HEADER = 'Table';

// ── Descriptions that programs, catalogues and search engines read ──

export const HOW_TO_QUOTE =
  'Cite these figures with their release, and give the base and the unknown share beside every share that you quote.';
export const titleOfFile = (report: string, file: string): string => `${report}: ${file}`;
/** `description` has no full stop at its end. */
export const withGuarded = (description: string): string => `${description}. ${GUARDED}`;
/** A source says in its own words when it was published. */
export const dateAndNote = (date: string, note: string): string => `${date}. ${note}`;
export const shortAndFull = (short: string, full: string): string => `${short}: ${full}`;
export const correctionNote = (correctedIn: string, text: string): string => `${correctedIn}: ${text}`;
export const correctedLater = (release: string): string => `Corrected later, in release ${release}`;
export const moreFigures = (count: number): string => (count === 1 ? '1 more figure' : `${count} more figures`);
export const MORE_FIGURES_HOLD =
  'Each with its base, what is not known, its caveats and its source in the file at this address.';
export const morePopulations = (count: number): string =>
  `${count} more ${count === 1 ? 'population' : 'populations'} in dataset.jsonld.`;
