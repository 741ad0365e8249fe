// A claim in words: what the sentence says, what the figures say, why the one does or does not bear out the other.
import type { ComparedPart, JudgedClaim } from '../count/judged-claims.ts';
import { marksOfPart } from '../figure/fact.ts';
import type { CountedBreakdown } from '../figure/figure.ts';
import { isZero } from '../figure/interval.ts';
import { MARKS } from '../figure/printed.ts';
import { type Reading, unknownKindsOf } from '../figure/report.ts';
import { endingOf } from '../figure/unknown-kinds.ts';
import { carriedBy, caveatLine, sourcedLine } from './carried.ts';
import { ABSENT_OF, boundsRange, withRange } from './fact-text.ts';
import { shareSpan } from './number.ts';
import { capitalised, inUnits, sizeInWords, theBase, wholeBase } from './phrase.ts';

/** One thing that is said of a claim, under its name. */
export interface ClaimLine {
  readonly name: string;
  readonly text: string;
}

/** "Leaflet of the libraries, the town, June 2024: page 2" */
export function writtenLine({ writtenIn }: JudgedClaim): string {
  return sourcedLine(writtenIn);
}

/** Why the verdict is what it is, in one sentence. */
export function reasonOf(judged: JudgedClaim): string {
  const [part, other] = judged.parts;
  if (part === undefined) return REASON_OF_COUNT[judged.verdict];
  if (other !== undefined) return reasonOfOrder(judged, part, other);
  const isOpen = part.isUnknown || nobodyIsUnknown(judged);
  switch (judged.verdict) {
    case 'holds whatever the unknowns are':
      return isOpen
        ? 'All that the figures allow fits the sentence.'
        : 'Wherever the unknown belong, the sentence fits.';
    case 'holds only among the known':
      return 'Of those known the sentence fits; with the unknown it may not.';
    case 'contradicted by the figures':
      return isOpen
        ? 'Nothing that the figures allow fits the sentence.'
        : 'Wherever the unknown belong, the sentence does not fit.';
    case 'cannot be determined':
      return isOpen
        ? 'The words of the source leave it open.'
        : 'The figures allow the sentence, and allow that it is wrong: nobody knows where the unknown belong.';
  }
}

const REASON_OF_COUNT: Readonly<Record<JudgedClaim['verdict'], string>> = {
  'holds whatever the unknowns are': 'The number fits the sentence.',
  'holds only among the known': 'The number fits the sentence among the known.',
  'contradicted by the figures': 'The number does not fit the sentence.',
  'cannot be determined': 'The words of the source leave it open.',
};

function reasonOfOrder(judged: JudgedClaim, part: ComparedPart, other: ComparedPart): string {
  const [one, two] = [`“${part.label}”`, `“${other.label}”`];
  if (nobodyIsUnknown(judged))
    return judged.verdict === 'cannot be determined'
      ? 'The words of the source leave it open.'
      : `${one} is ${judged.verdict === 'contradicted by the figures' ? 'not ' : ''}larger than ${two}, and nobody is unknown.`;
  switch (judged.verdict) {
    case 'holds whatever the unknowns are':
      return `${one} is larger than ${two} even if all of the unknown belong to ${two}.`;
    case 'holds only among the known':
      return `Of those known ${one} is larger than ${two}; if the unknown belong to ${two}, it may not be.`;
    case 'contradicted by the figures':
      return `${one} is not larger than ${two} even if all of the unknown belong to ${one}.`;
    case 'cannot be determined':
      return 'The figures allow the sentence, and allow that it is wrong: nobody knows where the unknown belong.';
  }
}

function nobodyIsUnknown({ unknown }: JudgedClaim): boolean {
  return isZero(unknown?.value?.interval);
}

/** Everything that goes with the verdict: no claim is told without these. */
export function claimLines(judged: JudgedClaim): ClaimLine[] {
  const { figure, base, otherReadings } = judged;
  return [
    { name: 'The sentence says', text: saidLine(judged) },
    {
      name: 'The figures say',
      text: [...judged.parts.map((part) => partSentence(part, judged)), ...countSentence(judged)].join(' '),
    },
    { name: 'Unknown', text: unknownOfClaim(judged) },
    { name: 'Base', text: baseOfClaim(judged) },
    ...marksLine(judged),
    ...otherReadings.map(({ reading, verdict }) => ({
      name: 'The source can be read otherwise',
      text: `If its shares are shares of ${readAs(reading, base.label)}, the claim ${verdict === 'contradicted by the figures' ? `is ${verdict}` : verdict}.`,
    })),
    { name: 'Caveats', text: caveatLine(judged) },
    { name: 'Source', text: carriedBy(figure).source },
    { name: 'Release', text: carriedBy(figure).release },
  ];
}

/** What is said of a claim under that name, so that no file can differ from the pages; empty where they say nothing. */
export function claimLine(judged: JudgedClaim, name: string): string {
  return claimLines(judged)
    .filter((line) => line.name === name)
    .map(({ text }) => text)
    .join(' ');
}

function readAs({ base }: Reading, label: string): string {
  return base === 'known' ? 'those known' : `all ${label}, unknown ones included`;
}

/** Words that mean what they say. */
const PLAIN = /^(over|more than|at least|under|fewer than|less than|up to) [\d.]+%$/i;

/** "“Borrowing” is the majority (over 50%) of the 1,000 library visits." */
function saidLine(judged: JudgedClaim): string {
  const { claim, parts, base, figure } = judged;
  const [part, other] = parts;
  const { statement } = claim;
  if (statement.kind === 'more than') return `“${part?.label}” is larger than “${other?.label}”, of ${theBase(base)}.`;
  const { wording, quantity } = statement.printed;
  if (part === undefined) return `${capitalised(inUnits(wording, quantity, figure.population.unit))}.`;
  const span = shareSpan(quantity);
  const needsNoReach = statement.printed.scale === 'count' || span === wording || PLAIN.test(wording);
  const reach = needsNoReach ? '' : ` (${span})`;
  return `“${part.label}” is ${wording}${reach} of ${theBase(base)}.`;
}

function countSentence({ parts, base, figure }: JudgedClaim): string[] {
  if (parts.length > 0) return [];
  const size = base.size.value === null ? 'no number of' : sizeInWords(base.size);
  return [`${capitalised(inUnits(size, base.size.value, figure.population.unit))}.`];
}

/** "“Borrowing” is 40% of the 1,000 library visits: between 40% and 65%, from none to all of the unknown. Of those known: 53%." */
function partSentence(part: ComparedPart, judged: JudgedClaim): string {
  const { label, share, ofKnown, isUnknown } = part;
  if (share.value === null) return `“${label}” ${ABSENT_OF[share.absent ?? 'not said']}.`;
  const plain = `“${label}” is ${withRange(share)} of ${theBase(judged.base)}`;
  if (isUnknown || nobodyIsUnknown(judged)) return `${plain}.`;
  const known = ofKnown === null ? '' : ` Of those known: ${withRange(ofKnown)}.`;
  return `${plain}: ${boundsRange(share)}, from none to all of the unknown.${known}`;
}

/** Of the base that the claim speaks of; a number has the unknowns of its figure. */
function unknownOfClaim(judged: JudgedClaim): string {
  const { unknown, base, bases, figure } = judged;
  if (unknown === null) return carriedBy(figure).unknown;
  const breakdown = countedOf(judged)?.breakdown;
  const isOwnBase = base === bases[0];
  if (nobodyIsUnknown(judged))
    return breakdown?.unknown.state === 'none' && isOwnBase
      ? `None of ${theBase(base)}: ${breakdown.unknown.because}.`
      : `None of ${theBase(base)}.`;
  if (unknown.value === null) return `How many of ${theBase(base)} are unknown, the source does not say.`;
  // Further up others are unknown for other reasons: only here does the ending hold for all of them.
  const why =
    breakdown !== undefined && isOwnBase ? `: ${endingOf(breakdown.ifUnknown, unknownKindsOf(breakdown))}` : '';
  return `${capitalised(withRange(unknown))} of ${theBase(base)}${why}.`;
}

function countedOf({ figure, row }: JudgedClaim): CountedBreakdown | null {
  return figure.kind === 'breakdown' ? figure.counted : (row?.counted ?? null);
}

/** What the source says of the values beside the numbers: "“Reason not known”: provisional". */
function marksLine(judged: JudgedClaim): ClaimLine[] {
  const marked = (countedOf(judged)?.preferred.parts ?? []).flatMap((part) => {
    const meanings = marksOfPart(part).map((mark) => MARKS[mark]);
    return meanings.length === 0 ? [] : [`“${part.label}”: ${meanings.join(', ')}`];
  });
  return marked.length === 0 ? [] : [{ name: 'Marked by the source', text: `${marked.join('; ')}.` }];
}

function baseOfClaim({ base, bases }: JudgedClaim): string {
  const top = bases.at(-1);
  return `${capitalised(wholeBase(base))}${top === undefined || top === base ? '' : `, part of ${wholeBase(top)}`}.`;
}
