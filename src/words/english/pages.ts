// The pages around the figures, in the order in which a reader meets them: the frame of every page, the front page, the page of a
// figure, the page of its chart in a frame, and the pages on data, method and claims. Pages about releases are in releases.ts.
// A function over pieces gets links and bold text as `P`, and puts them where they belong in the sentence.
import { pieces } from '../pieces.ts';

/** On every page. */
export const frame = {
  title: (page: string, report: string) => `${page} – ${report}`,
  feed: 'Releases and corrections',
  skip: 'Skip to the figures',
  stateOfRelease: 'State of this release',
  topBar: 'Report',
  figures: 'Figures',
  data: 'Data',
  method: 'Method',
  releases: 'Releases',
  corrections: 'Corrections',
  youAreHere: 'You are here',
  home: 'Report',
  contents: 'Contents',
  published: <P>(publisher: string, status: string, release: string, cite: P) =>
    pieces<P>`${publisher} · ${status} · ${release} · ${cite}`,
  statusNotStated: 'publication status not stated',
  cite: 'cite',
  madeBy: (publisher: string, release: string) => `${publisher} · ${release}`,
  madeByWithContact: (publisher: string, release: string, contact: string) => `${publisher} · ${release} · ${contact}`,
  lastChecked: (date: string) => `Last checked: ${date}`,
  nextRelease: (date: string, certainty: string) => `Next release: ${date}, ${certainty}.`,
  doNotCite: 'This is a draft: do not cite it.',
  citeARelease: 'Cite the release that you use.',
  toCite: <P>(address: P) => pieces<P>`To cite this page: ${address}, whose numbers never change.`,
};

/** At the bottom of a phone. */
export const shortcuts = {
  name: 'Shortcuts',
  contents: 'Contents',
  figures: 'Figures',
  limits: 'Limits',
  data: 'Data',
  cite: 'Cite',
};

/** The limits of the whole report: a box on the front page, a line on the others. And those of a figure beside its chart. */
export const limits = {
  beforeUse: 'Before you use these figures',
  ofTheReport: 'Limits of the whole report:',
  ofThisFigure: 'Limits of this figure',
  inFull: 'In full',
  none: 'No limits are stated.',
  moreLimits: (count: number) => (count === 1 ? 'and 1 more limit' : `and ${count} more limits`),
  onlyInherited: (count: number) => `None of its own. ${count === 1 ? 'Its 1 limit' : `All ${count} limits`} in full`,
};

export const frontPage = {
  title: 'The report',
  mainPoints: 'Main points',
  keyChart: 'Key chart',
  figures: 'Figures',
  keyChartOf: (question: string) => `Key chart: ${question}`,
  smallBars: 'Hatched: not known. Dashed: left open.',
  allFigures: (count: number) => `All ${count} figures`,
};

/** Figures as a list, on the front page and on a page of its own. */
export const figureList = {
  title: 'All figures',
  name: 'Figures',
  question: 'Question',
  unknown: 'Not known',
  answer: 'Largest answer',
  bar: 'Shares',
};

/** Headline numbers as cards, and a chart alone, on pages that editors write. */
export const onEditorsPages = {
  headlineLink: 'Figure, limits and source',
  chartLink: 'Table, limits and source',
};

export const figurePage = {
  allFigures: 'Figures',
  /** In lists of search results. */
  description: (finding: string, release: string, limits: string) => `${finding} ${release}, ${limits}.`,
  source: (source: string, release: string) => `Source: ${source} ${release}.`,

  toQuote: 'Sentence to quote',
  /** Behind the sentence to quote. `where`: the address that stays, or that of the page inside the report. */
  quoted: (report: string, release: string, limits: string, where: string) =>
    `${report}. ${release}, ${limits}: ${where}`,
  longerQuotes: 'Longer quotes, one for each answer, with every limit',

  readingUsed: (why: string) => `The reading used: ${why}`,
  otherReading: (why: string) => `The other reading: ${why}`,
  rowsLeftOut: (shown: number, all: string) =>
    `The first and the last ${shown} of ${all} rows; all of them are in the data file.`,

  printedAgainAlike: (wording: string, at: string) => `Also printed as “${wording}” (${at}), which agrees.`,
  printedAgainOtherwise: <P>(wording: string, at: string, doesNotAgree: P) =>
    pieces<P>`Also printed as “${wording}” (${at}), which ${doesNotAgree}.`,
  doesNotAgree: 'does not agree',
  questions: 'What was asked, and what is not known',
  /** Below a question in a list. */
  inShort: ({ unknown, answer }: { readonly unknown: string; readonly answer: string }) =>
    [`Not known: ${unknown}`, ...(answer === '' ? [] : [answer])].join(' · '),

  limitsInFull: 'Limits in full',
  limitsOfReport: 'Of the whole report',
  limitsOfFigure: 'Of this figure',
  limitsInherited: 'Inherited from wider figures',

  notKnown: 'What is not known',
  workedOut: 'How it was worked out',
  asNumbers: (units: string) => `As numbers of ${units}:`,
  partAsNumber: (part: string, count: string) => `${part}: ${count}`,

  otherStatement: (question: string) => `Compared with “${question}”`,
  readingsChart: 'The readings side by side',
  otherChart: 'Another view',

  history: 'Changes by release',
  release: (version: string) => `Release ${version}`,
  changed: <P>(release: P, date: string, what: string) => pieces<P>`${release}, ${date}: ${what}`,
  changedBecause: <P>(release: P, date: string, what: string, reason: string) =>
    pieces<P>`${release}, ${date}: ${what}. ${reason}`,

  neighbours: 'Previous and next figure',
  previous: <P>(figure: P) => pieces<P>`Previous: ${figure}`,
  next: <P>(figure: P) => pieces<P>`Next: ${figure}`,
};

/** Two statements on the same question, side by side. */
export const comparison = {
  name: 'Comparison',
  sharesOf: (population: string) => `Shares of all ${population}:`,
  here: 'This figure',
  there: 'The other figure',
  doTheyAgree: 'Do they agree?',
  agrees: 'yes, they overlap',
  differs: 'no',
  baseThere: (base: string) => `The other figure: ${base}`,
  source: (source: string) => `Source: ${source}`,
};

/** Below the chart of a figure: three links in sight, the rest folded. */
export const takeAway = {
  heading: 'Embed, cite or redraw',
  /** For those who hear the links out of their place. */
  unseenName: (figure: string) => `: ${figure}`,
  linkOf: (link: string, figure: string) => `${link}: ${figure}`,
  promise: 'Every file holds the base, unknown share, all limits, source and release.',
  drawAnew: <P>(vegaLite: P) => pieces<P>`To redraw it: ${vegaLite}`,
  toCite: <P>(plain: P, bibtex: P, ris: P, csl: P) => pieces<P>`To cite it: ${plain} ${bibtex} ${ris} ${csl}`,
  elsewhere: <P>(page: P) => pieces<P>`To embed it, show ${page} in a frame:`,
  png: 'PNG',
  svg: 'SVG',
  csv: 'CSV',
  vegaLite: 'Vega-Lite, with its data',
  plainText: 'Plain text',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  ownPage: 'the page of this chart',
  pinned: (version: string) => `Always with the numbers of release ${version}:`,
  latest: 'Or always with those of the latest release, which will change:',
  latestIsGone: 'No frame follows the latest release: it no longer has this chart.',
  draft:
    'This is a draft: the frame shows whatever this site shows. After a release there is also one whose numbers never change.',
  height: (belowPx: number, heightPx: number) =>
    `In a space narrower than ${belowPx} pixels, it needs a height of about ${heightPx} pixels.`,
  heightAndHost: (belowPx: number, heightPx: number, host: string) =>
    `In a space narrower than ${belowPx} pixels, it needs a height of about ${heightPx} pixels. Replace ${host} with the address of this site.`,
};

/** The page of a chart that other sites show in a frame. */
export const embed = {
  title: (figure: string, release: string) => `${figure} – ${release}`,
  frameOfRelease: (figure: string, release: string) => `${figure} (${release})`,
  thisFigure: (report: string) => `${report}: this figure in the report`,
  from: <P>(release: P, thisFigure: P, publisher: string) => pieces<P>`${release} · ${thisFigure} · ${publisher}`,
  caveatsInFull: (count: number) => `Read with care: ${count === 1 ? '1 limit' : `${count} limits`} in full`,
  numbersInWords: 'The numbers in words',
  numbersInTable: 'The numbers in a table and in words',
};

/** All downloads. */
export const data = {
  title: 'Data',
  files: 'Files',
  everything: 'One download',
  spreadsheets: 'Spreadsheets',
  tables: 'Tables for programs',
  model: 'JSON',
  descriptions: 'Descriptions for catalogues and programs',
  csvInExcel: 'In Excel, open CSV files with Data, From Text/CSV',
  csvInExcelBecause:
    'In Excel, open CSV files with Data, From Text/CSV. If you double-click them, Excel garbles letters such as ô and reads a label such as 1-5 as a date. The spreadsheets have neither fault.',
  ofRelease: <P>(changes: P, csv: P, checksums: P) =>
    pieces<P>`What changed in this release: ${changes}, also as ${csv}. To check a download: ${checksums}, the checksum of each file.`,
  listOfChanges: 'the list of changes',
  csv: 'CSV',
  firstScript: 'A first script',
  howToRun: <P>(table: P, script: P, install: P, run: P) =>
    pieces<P>`Save ${table} and this as ${script}, then run ${install} and ${run} with Node.js. It prints the headline numbers, each with its base and what is not known.`,
};

/** How the report was made. */
export const method = {
  title: 'Method',
  howToRead: 'How to read the figures',
  bases: <P>(base: P, notKnown: P, notItemised: P) =>
    pieces<P>`Every share is a share of something, its ${base}, and the base stands beside it. Those whose answer is ${notKnown} are counted and drawn like all others, and each kind of unknown has its own hatching. What the printed parts leave of the whole is ${notItemised}: it is not unknown, and it is not shared out among the others.`,
  base: 'base',
  notKnown: 'not known',
  notItemised: 'not itemised by the source',
  asPrinted:
    'Numbers stand as the source prints them. What was worked out here is marked as computed, and the working stands under each table. Where something is unknown, a share of all is what was recorded: the true share may be higher.',

  conventions: 'How words become numbers',
  conventionsWhy:
    'A source that says “about half” or “almost a third” gives no number. Its words are kept, and an interval stands beside them. How far each word reaches is the same in the whole report. “More than half”, “at least” and “the majority” mean what they say.',
  word: 'Word',
  reachesFrom: 'Reaches from',
  reachesTo: 'to',
  fraction: 'a plain fraction in words, such as two-thirds',
  theNumberNamed: 'the number named',
  belowIt: (percent: string) => `${percent}% below it`,
  aboveIt: (percent: string) => `${percent}% above it`,

  sources: 'Sources',
  source: (publisher: string, date: string, note: string) => `${publisher}, ${date}. ${note}`,

  errata: 'Values corrected here',
  noErrata: 'This report corrects no value of its sources.',
  what: 'What',
  sourcePrints: 'The source prints',
  usedHere: 'Used here',
  why: 'Why',
  seenWhere: 'Source of the right value',
  valueOf: (figure: string, part: string) => `${figure}: ${part}`,
  placeIn: (source: string, at: string) => `${source}: ${at}`,

  allLimits: 'All limits',
};

/** Claims of others, each with its verdict. */
export const claims = {
  figure: (title: string) => `Figure: ${title}`,
  row: 'Row',
  rowOf: (table: string, row: string) => `${table}: ${row}`,
  quoted: (claim: string) => `“${claim}”`,
  verdict: (verdict: string) => `${verdict}.`,
};

export const notFound = {
  title: (report: string) => `Not found – ${report}`,
  heading: 'There is no page here',
  why: 'The address may be mistyped, or the page may have gone. Releases keep their addresses for ever.',
  report: 'The report',
  figures: 'All figures',
};
