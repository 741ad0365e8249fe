// Sentences held against the figures, as JSON: each with its verdict and all that the verdict rests on.
import { type ComparedPart, type JudgedClaim, VERDICTS } from '../../count/judged-claims.ts';
import { claimLine, claimLines, reasonOf } from '../../tell/claim-in-words.ts';
import { BaseOfShares, baseJson, CARRIED, Citation, caveatsJson, namedBase, Release, sourceJson } from './carried.ts';
import { Bounds, boundsJson, numberJson, Share } from './number.ts';
import * as form from './schema.ts';

const Verdict = form.oneOf(VERDICTS, 'What the figures say of the sentence.');

const Line = form.object('What is said of it under a name.', {
  name: form.text('The name.'),
  text: form.text('What is said.'),
});

const Compared = form.object('A part at the base that the sentence speaks of.', {
  label: form.text('In words.'),
  isUnknown: form.flag('Whether it is an unknown part.'),
  share: Share.describe('The share.'),
  shareIfUnknown: form.ifThere(Bounds, 'From none to all of the unknown; left out of an unknown part.'),
  shareOfKnown: form.ifThere(Share, 'Of those known; left out of an unknown part.'),
});

const OtherReading = form.object('Another way to read the source.', {
  id: form.text('Id of the reading.'),
  base: form.oneOf(['all', 'known'], 'What its shares are shares of.'),
  verdict: Verdict,
});

export const Claim = form.named('claim', 'A sentence that somebody wrote, held against the figures.', {
  id: form.text('Id of the claim.'),
  sentence: form.text('Word for word.'),
  writtenIn: Citation.describe('Who wrote it, and where.'),
  about: form.text('Address of the part or population that it is about.'),
  row: form.textOrNull('Which row.'),
  verdict: Verdict,
  reason: form.text('Why, in a sentence.'),
  lines: form.listOf(Line, 'All that goes with the verdict, as the pages say it.'),
  ...CARRIED,
  bases: form.someOf(BaseOfShares, 'From the narrowest to the whole.'),
  parts: form.listOf(Compared, 'None for a count; two where the sentence compares.'),
  unknown: form.object('What is not known of the base.', {
    statement: form.text('In words.'),
    share: form.orNull(Share, 'As a share of the base; null for a count.'),
  }),
  otherReadings: form.listOf(OtherReading, 'Readings under which the verdict is another.'),
});

export function claimJson(judged: JudgedClaim): form.Json<typeof Claim> {
  const { claim, figure, row, verdict, base, bases, parts, unknown, otherReadings, writtenIn } = judged;
  return {
    id: claim.id,
    sentence: claim.text,
    writtenIn: sourceJson(writtenIn),
    about: claim.about.id,
    row: row?.row.id ?? null,
    verdict,
    reason: reasonOf(judged),
    lines: claimLines(judged).map((line) => form.picked(Line, line)),
    base: namedBase(base),
    bases: bases.map(baseJson),
    parts: parts.map(comparedJson),
    unknown: { statement: claimLine(judged, 'unknown'), share: unknown === null ? null : numberJson(unknown) },
    otherReadings: otherReadings.map(({ reading: { id, base: of }, verdict: other }) => ({
      id,
      base: of,
      verdict: other,
    })),
    caveats: caveatsJson(judged),
    source: sourceJson(figure.source),
    release: form.picked(Release, figure.release),
  };
}

function comparedJson({ label, isUnknown, share, ofKnown }: ComparedPart): form.Json<typeof Compared> {
  return {
    label,
    isUnknown,
    share: numberJson(share),
    ...(isUnknown ? {} : { shareIfUnknown: boundsJson(share) }),
    ...(ofKnown === null ? {} : { shareOfKnown: numberJson(ofKnown) }),
  };
}
