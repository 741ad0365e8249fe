// What changed, what was corrected, what was withdrawn: at the top of the pages of an old release and beside its figures, on the pages
// about releases, in change logs and in the feed. It is long because all that is said of releases stands in one file, for whoever
// translates it or reads it through. A function over pieces gets links and bold text as `P`, and puts them where they belong.
import { pieces } from '../pieces.ts';

/** What editors call a change. Readers meet it in lists, and in sentences such as "This correction reverses a finding". */
export const kinds = {
  redefinition: 'redefinition',
  'coverage change': 'coverage change',
  withdrawal: 'withdrawal',
  addition: 'addition',
  'scheduled revision': 'scheduled revision',
  correction: 'correction',
  clarification: 'clarification',
};

/** What became of something between two releases. */
export const became = { added: 'added', removed: 'removed', changed: 'changed' };

/** At the top of every page of a draft, or of a release that is not the latest. */
export const notices = {
  draft: (version: string) =>
    `This is a draft of release ${version}. Its numbers and words may still change: do not cite it.`,
  differsFrom: (previous: string) => `What differs from release ${previous}`,
  andMore: (count: number) => `and ${count} more`,

  superseded: <P>(version: string, by: string, date: string, here: P, since: P) =>
    pieces<P>`This is release ${version}. Release ${by} took its place on ${date}. ${here} · ${since}`,
  whatChangedSince: 'What changed since',
  thisPage: 'This page in the latest release',
  thisChart: 'This chart in the latest release',
  thisFigure: 'This figure in the latest release',
  latest: 'The latest release',
  pageIsGone: <P>(now: P) => pieces<P>`This page is no longer part of the report. ${now}`,
  figureIsGone: <P>(now: P) => pieces<P>`This figure is no longer part of the report. ${now}`,

  withdrawn: <P>(withdrawn: P, reason: string, instead: P) => pieces<P>`${withdrawn} ${reason} ${instead}`,
  withdrawnOn: (version: string, date: string) => `Release ${version} was withdrawn on ${date}.`,
  noOther: 'No other release takes its place.',
  useOther: (version: string) => `Use release ${version} instead`,
  /** The same as a link in a sentence, or as the sentence itself. */
  use: <P>(other: P) => pieces<P>`${other}.`,
  useOtherInText: (version: string) => `Use release ${version} instead.`,
  standsAgain: (withdrawn: string, reason: string, version: string) =>
    `Release ${withdrawn} was withdrawn: ${reason} This release, ${version}, stands again.`,

  /** Of a figure that another release changed: what it did, when, to which figure, and why. */
  told: <P>(did: P, date: string, figure: P, reason: string, all: P) =>
    pieces<P>`${did}, ${date}: ${figure} ${reason} ${all}`,
  /** Where nothing but that figure is on the page. */
  toldOfThis: <P>(did: P, date: string, reason: string, all: P) => pieces<P>`${did}, ${date}. ${reason} ${all}`,
  did: {
    correction: (version: string) => `Corrected in release ${version}`,
    withdrawal: (version: string) => `Withdrawn in release ${version}`,
    redefinition: (version: string) => `Defined differently since release ${version}`,
    'coverage change': (version: string) => `Covers something else since release ${version}`,
  },
  hadCorrected: (version: string) => `Release ${version}, since withdrawn, had corrected this`,
  allThatChanged: 'All that changed',
  allThatItChanged: 'All that it changed',

  /** A number that was put right: "“Study” is 350 here and should be 340". */
  corrected: <P>(label: string, here: P, right: P) => pieces<P>`${label} is ${here} here and should be ${right}`,
  /** Where the source is silent on it, and the number was made of that silence. */
  correctedToSilence: <P>(label: string, here: P) =>
    pieces<P>`${label} is ${here} here, and the source does not say how much it is`,
  correctedAdded: <P>(label: string, right: P) => pieces<P>`${label} has no printed value here and should be ${right}`,
  correctedRemoved: <P>(label: string, here: P) => pieces<P>`${label} is ${here} here and should not be there`,
  /** The same of a correction that was withdrawn: "“Study” is 350 here and was 340 in release 1.0.1". */
  differed: <P>(label: string, here: P, there: P, version: string) =>
    pieces<P>`${label} is ${here} here and was ${there} in release ${version}`,
  differedAdded: <P>(label: string, there: P, version: string) =>
    pieces<P>`${label} has no printed value here and was ${there} in release ${version}`,
  differedRemoved: <P>(label: string, here: P, version: string) =>
    pieces<P>`${label} is ${here} here and was not there in release ${version}`,
};

/** Beside a figure of an old release. */
export const besideFigure = {
  corrected: <P>(number: P, version: string) => pieces<P>`${number} (corrected in release ${version}).`,
  differed: <P>(number: P) => pieces<P>`${number}, which was withdrawn.`,
  follows: <P>(version: string, all: P) =>
    pieces<P>`Numbers of this figure follow from others that were corrected in release ${version}: ${all}.`,
  allThatChanged: 'all that changed',
  changed: (did: string, reason: string) => `${did}: ${reason}`,
  isGone: 'This figure is no longer part of the report.',
};

/** Limits of a figure of an old release, on every picture and in every file made of it. */
export const laterLimits = {
  withdrawn: (version: string, date: string) => `Release ${version} was withdrawn on ${date}`,
  figureWithdrawn: (version: string) => `Withdrawn in release ${version}`,
  figureWithdrawnOn: (version: string, date: string) => `Withdrawn in release ${version}, ${date}`,
  hadCorrectedNumbers: (version: string) => `Release ${version}, since withdrawn, had corrected numbers here`,
  hadCorrectedNumber: (label: string, here: string, version: string, there: string) =>
    `${label} is ${here} here; release ${version}, since withdrawn, had ${there}`,
  notPrinted: 'not printed',
  none: 'none',
  corrected: (version: string) => `Corrected in release ${version}: numbers here are wrong`,
  correctedNumber: (version: string, number: string) => `Corrected in release ${version}: ${number}`,
  correctedNumbers: (version: string, number: string) => `Corrected in release ${version}: ${number}, and others`,
  correctedOn: (version: string, date: string) => `Corrected in release ${version}, ${date}`,
  many: (count: number) => `Corrected or withdrawn since, ${count} times: numbers here are wrong`,
};

/** What programs that read the front page of an old release are told: in the description of the data. */
export const inDataset = {
  superseded: (version: string, by: string, date: string) =>
    `This is release ${version}. Release ${by} took its place on ${date}.`,
  supersededAt: (version: string, by: string, date: string, address: string) =>
    `This is release ${version}. Release ${by} took its place on ${date}: ${address}`,
  withdrawn: (version: string, date: string, reason: string, instead: string) =>
    `Release ${version} was withdrawn on ${date}. ${reason} ${instead}`,
  useOtherAt: (version: string, address: string) => `Use release ${version} instead: ${address}`,
  hadCorrected: (version: string, title: string, reason: string) =>
    `Release ${version}, since withdrawn, had corrected: ${title} ${reason}`,
  number: (number: string) => ` ${number}.`,
  changed: {
    correction: (figures: string) => `Corrected since: ${figures}.`,
    withdrawal: (figures: string) => `Withdrawn since: ${figures}.`,
    redefinition: (figures: string) => `Defined differently since: ${figures}.`,
    'coverage change': (figures: string) => `Covers something else since: ${figures}.`,
  },
  figure: (title: string, version: string, date: string) => `${title} (release ${version}, ${date})`,
  figureBecause: (title: string, version: string, date: string, reason: string) =>
    `${title} (release ${version}, ${date}: ${reason})`,
  figures: (figures: string, more: number) => `${figures}; and ${more} more`,
};

/** A release as its own account tells it, wherever no number may go without all of this. */
export const carried = {
  sentences: (base: string, unknown: string, caveats: string, source: string, version: string) =>
    `${base}. ${unknown} ${caveats} Source: ${source}. Release ${version}.`,
  ofOthers: 'Base, unknown share, caveats and source of the other figures',
};

/** The page of all releases. */
export const list = {
  title: 'Releases and corrections',
  link: 'All releases and corrections',
  introAlone:
    'Every release keeps its address and its numbers. What became of each is said here and at the top of its pages.',
  intro: <P>(feed: P) =>
    pieces<P>`Every release keeps its address and its numbers. What became of each is said here and at the top of its pages. ${feed}, for feed readers.`,
  feed: 'Feed of all releases',

  releases: 'Releases',
  nothingYet: 'Nothing has been released yet.',
  release: (version: string) => `Release ${version}`,
  latest: 'latest',
  withdrawn: 'withdrawn',
  withdrawnOn: (date: string, reason: string) => `Withdrawn on ${date}: ${reason}`,
  filesRemoved: 'Its files had to be removed; a notice takes their place.',
  first: 'The first release.',
  change: (kind: string, figure: string, reason: string) => `${kind}: ${figure} ${reason}`,
  all: <P>(allReleases: P) => pieces<P>`${allReleases}, including those after this one.`,
  allReleases: 'All releases',
};

/** All corrections, and what is to come: on the page of all releases, and on a page of their own. */
export const corrections = {
  title: 'Corrections',
  soFar: 'Corrections so far',
  heading: 'Corrections',
  elsewhere: <P>(allReleases: P) =>
    pieces<P>`Corrections, including those of this release, are listed with ${allReleases}.`,
  allReleases: 'all releases',
  none: 'No number of this report has been corrected.',
  corrected: <P>(figure: P, release: P, date: string, since: string, reason: string) =>
    pieces<P>`${figure}, corrected in ${release}, ${date}; wrong since release ${since}. ${reason}`,
  sinceWithdrawn: <P>(figure: P, release: P, date: string, since: string, reason: string) =>
    pieces<P>`${figure}, corrected in ${release}, ${date}, since withdrawn; wrong since release ${since}. ${reason}`,
  release: (version: string) => `release ${version}`,

  coming: 'Releases to come',
  comingElsewhere: <P>(allReleases: P) => pieces<P>`Releases to come are listed with ${allReleases}.`,
  nothingComing: 'No date is set for a further release.',
  comes: (when: string, certainty: string, what: string) => `${when}, ${certainty}: ${what}`,
};

/** The page with all that changed in one release. */
export const changeLog = {
  titleOfFirst: 'The first release',
  title: (version: string) => `What changed in release ${version}`,
  nothingBefore: <P>(report: P) => pieces<P>`Nothing was published before, so nothing is compared. ${report}`,
  report: 'The report',
  compared: <P>(previous: P, version: string, step: string, because: string) =>
    pieces<P>`Compared with ${previous}, number by number. This release is ${version}: ${step}, because ${because}.`,
  previous: (version: string) => `release ${version}`,

  findings: 'Findings that change',
  before: 'Before',
  now: 'Now',

  /** "Correction. Two rows were swapped. The error first appeared in release 1.0.0. The figure" */
  change: <P>(kind: P, what: string, reason: string, figure: P) => pieces<P>`${kind}${what}. ${reason} ${figure}`,
  /** Behind the kind of a change, unless what it is about was there before and still is. */
  what: (what: string) => ` (${what})`,
  reasonSince: (reason: string, version: string) => `${reason} The error first appeared in release ${version}.`,
  figure: 'The figure',
  asPrinted: 'As printed',
  otherWords: 'Other words, the same number',
  inRow: (label: string, row: string) => `${label}, ${row}`,
  definition: <P>(definition: P) => pieces<P>`${definition}: `,
  isDefinition: 'Definition',
  changesWithIt: (count: string, isOne: boolean) =>
    isOne ? 'One number changes with it' : `${count} numbers change with it`,
  numbers: 'Numbers that change',
  difference: 'Difference',
  reading: (reading: string) => `reading: ${reading}`,
  points: (number: string, isOne: boolean) => `${number} percentage ${isOne ? 'point' : 'points'}`,
  cut: (shown: number, all: string) => `The first ${shown} of ${all}; all of them are in the data file.`,

  alsoChanged: 'Also changed',
  other: (title: string, what: string) => `${title}: ${what}`,

  files: <P>(csv: P, json: P, list: P, feed: P) =>
    pieces<P>`The same as data: ${csv}, ${json}. All releases: ${list}, ${feed}.`,
  csv: 'CSV',
  json: 'JSON',
  list: 'list',
  feed: 'feed',
};

/** What a step between two release numbers tells whoever uses the files. */
export const steps = {
  major: 'a major step (columns, definitions or bases change)',
  minor: 'a minor step (something is added)',
  patch: 'a small step (values or words are put right)',
};

/** Why a release takes the step that it takes. Names of figures and files are those of the data. */
export const because = {
  added: (figure: string) => `${figure} is added`,
  removed: (figure: string) => `${figure} is no longer there`,
  definition: (figure: string, what: string) => `what ${figure} means changes (${what})`,
  row: (figure: string, row: string) => `${figure} gets the row ${row}`,
  values: (figure: string) => `values of ${figure} change`,
  words: (figure: string) => `words of ${figure} change`,
  computed: (figure: string) => `computed numbers of ${figure} change`,
  convention: (word: string) => `“${word}” now means something else`,
  columns: (file: string) => `columns of ${file} change`,
  report: (what: string) => `the ${what} of the report changes`,
  listed: (kind: string, id: string, what: string) => `the ${kind} ${id} is ${what}`,
  page: (page: string, what: string) => `${page} is ${what}`,
  kind: {
    redefinition: (figure: string) => `the change of ${figure} is a redefinition`,
    'coverage change': (figure: string) => `the change of ${figure} is a coverage change`,
    withdrawal: (figure: string) => `the change of ${figure} is a withdrawal`,
    addition: (figure: string) => `the change of ${figure} is an addition`,
    'scheduled revision': (figure: string) => `the change of ${figure} is a scheduled revision`,
    correction: (figure: string) => `the change of ${figure} is a correction`,
    clarification: (figure: string) => `the change of ${figure} is a clarification`,
  },
  nothing: 'nothing changed',
  first: 'nothing was released before',
  nothingLeft: 'the files of all releases had to be removed',
};

/** What changed, where it is no figure. */
export const subjects = {
  conventions: 'How words become numbers',
  columns: 'Columns of the data files',
  report: 'The report as a whole',
  text: (page: string) => `The text of ${page}`,
  image: (image: string) => `The image ${image}`,
};

/** What can be another one in a figure, a limit, a source, a claim or the report, as change logs name it. */
export const fields = {
  unit: 'unit',
  period: 'period',
  area: 'area',
  population: 'population',
  question: 'question',
  rows: 'rows',
  rowKind: 'kind of row',
  rowsAfterBreak: 'rows after a break',
  part: 'part',
  row: 'row',
  labelOf: (part: string) => `label of ${part}`,
  populationOf: (part: string) => `population of ${part}`,
  divides: 'what is divided',
  dividesAll: 'all',
  base: 'base',
  shares: (base: string) => `shares of ${base}`,
  sharesInReading: (reading: string, base: string) => `${reading}: shares of ${base}`,
  sharesInReadingUsed: (reading: string, base: string) => `${reading}: shares of ${base}, used`,
  becauseOfReading: (reading: string) => `reason for the reading ${reading}`,
  sum: 'sum',
  neverTheWhole: 'need not be the whole',
  whyNoSum: 'why the parts need not add up',
  restates: 'what is counted again',
  unknown: 'unknown',
  unknownKind: (part: string) => `kind of unknown of ${part}`,
  ifUnknown: 'what is not known of the unknown',
  whyNobody: 'why nobody is unknown',
  source: 'source',
  at: 'place in the source',
  caveat: 'caveat',
  shortForm: 'short form',
  fullForm: 'full form',
  title: 'title',
  publisher: 'publisher',
  date: 'date',
  note: 'note',
  url: 'url',
  caveats: 'caveats',
  claim: 'claim',
  about: 'what it is about',
  says: 'what it says',
  moreThan: (part: string) => `more than ${part}`,
  by: 'who wrote it',
  placeIn: (source: string, at: string) => `${source}: ${at}`,
  reach: (below: string, above: string) => `${below} below to ${above} above`,
  summary: 'summary',
  status: 'publication status',
  licence: 'licence',
  language: 'language',
  contact: 'contact',
  address: 'address',
  columns: (file: string) => `columns of ${file}`,
  columnOrder: (file: string) => `order of the columns of ${file}`,
};

/** Which number it is that changed. */
export const numbers = {
  populationCount: (population: string) => `number of ${population}`,
  printedAgain: (count: string, at: string) => `${count}, printed again (${at})`,
  baseCount: (base: string) => `number of ${base}`,
  unknownInAll: 'Unknown in all',
  count: 'number',
  share: (base: string) => `share of ${base}`,
  shareOfKnown: 'share of those known',
  possibleShare: (base: string) => `possible share, whatever the unknown answers are, of ${base}`,
  sourcePrints: (wording: string, printed: string) => `${wording} (the source prints ${printed})`,
};

/** One change, in a line. */
export const change = {
  population: (label: string) => `the ${label}`,
  part: (label: string) => `“${label}”`,
  partInRow: (label: string, row: string) => `“${label}”, ${row},`,
  numberOf: (name: string, what: string) => `${name}, ${what},`,
  isNew: (name: string, after: string) => `${name} is new: ${after}`,
  isGone: (name: string, before: string) => `${name} is gone; it was ${before}`,
  isNow: (name: string, before: string, after: string) => `${name} was ${before} and is now ${after}`,
  /** In a release that was withdrawn. */
  became: (name: string, before: string, after: string) => `${name} was ${before} and became ${after}`,
  reworded: (line: string) => `${line}: other words for the same number`,
  goesWith: (figure: string) => `now goes with ${figure}`,
  wentWith: (figure: string) => `no longer goes with ${figure}`,
  fieldAdded: (field: string, after: string) => `${field} added: ${after}`,
  fieldRemoved: (field: string, before: string) => `${field} removed: ${before}`,
  fieldChanged: (field: string, before: string, after: string) => `${field} changed from “${before}” to “${after}”`,
  computed: (count: string, isOne: boolean) =>
    isOne ? 'one computed number changes' : `${count} computed numbers change`,
  andMore: (count: string) => `and ${count} more`,
  /** A number that is known between two ends, or from one on. */
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  orMore: (low: string) => `${low} or more`,

  /** A change by itself: "Purpose of the visit (correction of an error since release 1.0.0): Two rows were swapped. …" */
  inFull: (title: string, what: string) => `${title}: ${what}.`,
  inFullBecause: (title: string, kind: string, reason: string, what: string) =>
    `${title} (${kind}): ${reason} ${what}.`,
  errorSince: (kind: string, version: string) => `${kind} of an error since release ${version}`,
  errorAppeared: (version: string) => `The error first appeared in release ${version}.`,
  comparedWith: (version: string) => `Compared with release ${version}:`,
};

/** What a release makes of findings: what readers would say after they read a figure. */
export const findings = {
  reverses: {
    redefinition: 'This redefinition reverses a finding',
    'coverage change': 'This coverage change reverses a finding',
    withdrawal: 'This withdrawal reverses a finding',
    addition: 'This addition reverses a finding',
    'scheduled revision': 'This revision reverses a finding',
    correction: 'This correction reverses a finding',
    clarification: 'This clarification reverses a finding',
    change: 'This change reverses a finding',
  },
  alters: {
    redefinition: 'This redefinition changes what can be said',
    'coverage change': 'This coverage change changes what can be said',
    withdrawal: 'This withdrawal changes what can be said',
    addition: 'This addition changes what can be said',
    'scheduled revision': 'This revision changes what can be said',
    correction: 'This correction changes what can be said',
    clarification: 'This clarification changes what can be said',
    change: 'This changes what can be said',
  },
  verdict: (verdict: string) => `${verdict}.`,
  withVerdict: (verdict: string, finding: string) => `${verdict}. ${finding}`,
  flip: (question: string, before: string, after: string) => `${question} Before: ${before}. Now: ${after}.`,

  holds: (claim: string) => `Does “${claim}” hold?`,
  agreesWithCount: (wording: string, at: string, population: string) =>
    `Does “${wording}” (${at}) agree with the number of ${population}?`,
  agree: (question: string, other: string, part: string) => `Do “${question}” and “${other}” agree on “${part}”?`,
  isUnknownMost: (base: string, question: string) => `Is more than half of ${base} unknown? (${question})`,
  isMost: (part: string, base: string) => `Is “${part}” more than half of ${base}, whatever the unknown answers are?`,
  isMostOfKnown: (part: string, question: string) => `Is “${part}” more than half of those known? (${question})`,
  roseOfAll: (part: string, from: string, to: string, question: string) =>
    `Did “${part}” rise as a share of all, including the unknown, from ${from} to ${to}? (${question})`,
  roseOfKnown: (part: string, from: string, to: string, question: string) =>
    `Did “${part}” rise as a share of those known, from ${from} to ${to}? (${question})`,
  isLarger: (part: string, other: string, question: string) =>
    `Is “${part}” larger than “${other}” among those known? (${question})`,
  inRow: (question: string, row: string) => `${question}, ${row}`,
  yes: 'yes',
  no: 'no',
  open: 'the figures do not tell',
  rose: 'yes, it rose',
  fell: 'no, it fell',
  stayed: 'no, it stayed the same',
  smaller: 'no, it is smaller',
  same: 'no, they are the same',
};

/** In feed readers. */
export const feed = {
  title: (report: string) => `${report}: releases and corrections`,
  release: (version: string) => `Release ${version}`,
  releaseOf: (version: string, kinds: string) => `Release ${version}: ${kinds}`,
  withVerdict: (title: string, verdict: string) => `${title}. ${verdict}`,
  filesRemoved: 'The files of this release had to be removed.',
  withdrawn: (version: string) => `Release ${version} was withdrawn`,
};

/** At every address of a release whose files had to go. */
export const removed = {
  title: (version: string) => `Release ${version} was withdrawn`,
  why: (version: string, date: string, reason: string) =>
    `Release ${version} was withdrawn on ${date}, and its files were removed. ${reason}`,
  inFile: (why: string, instead: string) => `${why} ${instead}`,
};

/** At the address of a page or a chart that the report no longer has. */
export const gone = {
  title: (page: string) => `${page} – no longer here`,
  chart: <P>(figure: P) => pieces<P>`This chart is no longer part of the report. ${figure}, shown in another way.`,
  stillThere: 'The figure is still there',
  reportNow: 'The report as it is now',
  takenOut: <P>(version: string, date: string, all: P) =>
    pieces<P>`This figure is no longer part of the report: release ${version} of ${date} removed it. ${all}`,
  takenOutBecause: <P>(version: string, date: string, kind: string, reason: string, all: P) =>
    pieces<P>`This figure is no longer part of the report: release ${version} of ${date} removed it (${kind}). ${reason} ${all}`,
  lastStood: <P>(version: string, there: P) => pieces<P>`It last appeared in release ${version}: ${there}.`,
  lastStoodWithdrawn: <P>(version: string, date: string, there: P) =>
    pieces<P>`It last appeared in release ${version}, which was withdrawn on ${date}: ${there}.`,
  there: 'see it there',
  from: <P>(all: P, report: string, publisher: string) => pieces<P>`${all} · ${report} · ${publisher}`,
};
