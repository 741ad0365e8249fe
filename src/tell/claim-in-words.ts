// A claim in words: what the sentence says, what the figures say, why the one does or does not bear out the other.
import type { ComparedPart, JudgedClaim } from '../count/judged-claims.ts';
import { marksOfPart } from '../figure/fact.ts';
import type { CountedBreakdown } from '../figure/figure.ts';
import { isZero } from '../figure/interval.ts';
import { type Reading, unknownKindsOf } from '../figure/report.ts';
import { words } from '../words/words.ts';
import { carriedBy, caveatLine, sourcedLine } from './carried.ts';
import { boundsRange, withRange } from './fact-text.ts';
import { MARKS } from './marks.ts';
import { shareSpan } from './number.ts';
import { capitalised, ended, inUnits, sizeInWords, theBase, wholeBase } from './phrase.ts';
import { endingOf } from './unknown.ts';

const say = words.claims;

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
  if (part === undefined) return say.reasonOfCount[judged.verdict];
  const isOfAll = nobodyIsUnknown(judged);
  if (other !== undefined)
    return (isOfAll ? say.reasonOfOrderOfAll : say.reasonOfOrder)[judged.verdict](part.label, other.label);
  return (part.isUnknown || isOfAll ? say.reasonOfShareOfAll : say.reasonOfShare)[judged.verdict];
}

function nobodyIsUnknown({ unknown }: JudgedClaim): boolean {
  return isZero(unknown?.value?.interval);
}

/** Everything that goes with the verdict: no claim is told without these. */
export function claimLines(judged: JudgedClaim): ClaimLine[] {
  const { figure, base, otherReadings } = judged;
  return [
    { name: say.names.sentenceSays, text: saidLine(judged) },
    {
      name: say.names.figuresSay,
      text: [...judged.parts.map((part) => partSentence(part, judged)), ...countSentence(judged)].join(' '),
    },
    { name: say.names.unknown, text: unknownOfClaim(judged) },
    { name: say.names.base, text: baseOfClaim(judged) },
    ...marksLine(judged),
    ...otherReadings.map(({ reading, verdict }) => ({
      name: say.names.otherReading,
      text: say.readOtherwise[verdict](readAs(reading, base.label)),
    })),
    { name: say.names.caveats, text: caveatLine(judged) },
    { name: say.names.source, text: carriedBy(figure).source },
    { name: say.names.release, text: carriedBy(figure).release },
  ];
}

/** What is said of a claim under that name, so that no file can differ from the pages; empty where they say nothing. */
export function claimLine(judged: JudgedClaim, name: keyof typeof say.names): string {
  return claimLines(judged)
    .filter((line) => line.name === say.names[name])
    .map(({ text }) => text)
    .join(' ');
}

function readAs({ base }: Reading, label: string): string {
  return base === 'known' ? say.THOSE_KNOWN : say.allUnknownOnesIncluded(label);
}

/** "“Borrowing” is the majority (over 50%) of the 1,000 library visits." */
function saidLine(judged: JudgedClaim): string {
  const { claim, parts, base, figure } = judged;
  const [part, other] = parts;
  const { statement } = claim;
  if (statement.kind === 'more than') return say.isLargerThan(part?.label ?? '', other?.label ?? '', theBase(base));
  const { wording, quantity } = statement.printed;
  if (part === undefined) return `${capitalised(inUnits(wording, quantity, figure.population.unit))}.`;
  const span = shareSpan(quantity);
  const range = statement.printed.scale === 'count' || span === wording ? null : span;
  return say.isShareOf(part.label, wording, range, theBase(base));
}

function countSentence({ parts, base, figure }: JudgedClaim): string[] {
  if (parts.length > 0) return [];
  const size = base.size.value === null ? say.NO_NUMBER_OF : sizeInWords(base.size);
  return [`${capitalised(inUnits(size, base.size.value, figure.population.unit))}.`];
}

/** "“Borrowing” is 40% of the 1,000 library visits: between 40% and 65%, from none to all of the unknown. Of those known: 53%." */
function partSentence(part: ComparedPart, judged: JudgedClaim): string {
  const { label, share, ofKnown, isUnknown } = part;
  const of = theBase(judged.base);
  if (share.value === null) return ended(words.statements.hasNoNumber[share.absent ?? 'not said'](label));
  if (isUnknown || nobodyIsUnknown(judged)) return say.figureSays(label, withRange(share), of);
  const said = say.figureSaysWithUnknown(label, withRange(share), of, boundsRange(share));
  return ofKnown === null ? said : say.andOfThoseKnown(said, withRange(ofKnown));
}

/** Of the base that the claim speaks of; a number has the unknowns of its figure. */
function unknownOfClaim(judged: JudgedClaim): string {
  const { unknown, base, bases, figure } = judged;
  if (unknown === null) return carriedBy(figure).unknown;
  const breakdown = countedOf(judged)?.breakdown;
  const isOwnBase = base === bases[0];
  if (nobodyIsUnknown(judged))
    return breakdown?.unknown.state === 'none' && isOwnBase
      ? say.noneOfBecause(theBase(base), breakdown.unknown.because)
      : say.noneOf(theBase(base));
  if (unknown.value === null) return say.howManyUnknownNotSaid(theBase(base));
  // Further up others are unknown for other reasons: only here does the ending hold for all of them.
  const ending = breakdown !== undefined && isOwnBase ? endingOf(breakdown.ifUnknown, unknownKindsOf(breakdown)) : null;
  return say.unknownOf(capitalised(withRange(unknown)), theBase(base), ending);
}

function countedOf({ figure, row }: JudgedClaim): CountedBreakdown | null {
  return figure.kind === 'breakdown' ? figure.counted : (row?.counted ?? null);
}

/** What the source says of the values beside the numbers: "“Reason not known”: provisional". */
function marksLine(judged: JudgedClaim): ClaimLine[] {
  const marked = (countedOf(judged)?.preferred.parts ?? []).flatMap((part) => {
    const meanings = marksOfPart(part).map((mark) => MARKS[mark]);
    return meanings.length === 0 ? [] : [say.markedAs(part.label, meanings)];
  });
  return marked.length === 0 ? [] : [{ name: say.names.marked, text: say.allMarked(marked) }];
}

function baseOfClaim({ base, bases }: JudgedClaim): string {
  const top = bases.at(-1);
  const own = capitalised(wholeBase(base));
  return top === undefined || top === base ? say.base(own) : say.basePartOf(own, wholeBase(top));
}
