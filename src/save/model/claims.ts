// Sentences held against the figures, as JSON: each with its verdict and all that the verdict rests on.
import type { ComparedPart, JudgedClaim } from '../../count/claims.ts';
import { unknownLine } from '../../tell/carried.ts';
import { claimLines, reasonOf } from '../../tell/claim.ts';
import { baseJson, caveatsJson, namedBase, releaseJson, sourceJson } from './carried.ts';
import { boundsJson, numberJson } from './number.ts';

export function claimJson(judged: JudgedClaim) {
  const { claim, figure, row, verdict, base, bases, parts, unknown, otherReadings, caveats, writtenIn } = judged;
  const lines = claimLines(judged).map(({ name, text }) => ({ name, text }));
  const statement = lines.find(({ name }) => name === 'Unknown')?.text ?? unknownLine(figure);
  return {
    id: claim.id,
    sentence: claim.text,
    writtenIn: sourceJson(writtenIn),
    about: claim.about.id,
    row: row?.row.id ?? null,
    verdict,
    reason: reasonOf(judged),
    lines,
    base: namedBase(base),
    bases: bases.map(baseJson),
    parts: parts.map(comparedJson),
    unknown: { statement, share: unknown === null ? null : numberJson(unknown) },
    otherReadings: otherReadings.map(({ reading, verdict: other }) => ({
      id: reading.id,
      base: reading.base,
      verdict: other,
    })),
    caveats: caveatsJson(caveats),
    source: sourceJson(figure.source),
    release: releaseJson(figure.release),
  };
}

function comparedJson({ label, isUnknown, share, ofKnown }: ComparedPart) {
  return {
    label,
    isUnknown,
    share: numberJson(share),
    ...(isUnknown ? {} : { shareIfUnknown: boundsJson(share) }),
    ...(ofKnown === null ? {} : { shareOfKnown: numberJson(ofKnown) }),
  };
}
