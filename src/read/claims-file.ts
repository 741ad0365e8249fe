// data/claims.yaml -> sentences that somebody wrote about the figures. Whether they hold is counted elsewhere.
import type { Conventions } from '../figure/conventions.ts';
import type { Place } from '../figure/place.ts';
import type { PrintedQuantity } from '../figure/printed.ts';
import type { Problem } from '../figure/problem.ts';
import type { Claim, ClaimStatement, Reference } from '../figure/report.ts';
import type { ClaimsFile } from './schema.ts';
import type { ShapedFile } from './shape.ts';
import { CLAIM_COUNT_FORMS, CLAIM_SHARE_FORMS, readValue, SHARE_FORMS } from './value.ts';

/** Reads the claims in the order of the file. One that says nothing that can be checked becomes a problem. */
export function readClaims(
  file: ShapedFile<ClaimsFile>,
  conventions: Conventions,
  problems: Problem[],
): readonly Claim[] {
  const tell = (rule: string, place: Place, message: string, fix: string): null => {
    problems.push({ rule, severity: 'error', place, message, fix });
    return null;
  };
  return file.inOrder(file.contents).flatMap(([id, entry]): Claim[] => {
    const reference = (key: 'about' | 'row' | 'base' | 'more-than'): Reference | null => {
      const typed = entry[key];
      return typed === undefined ? null : { id: typed, place: file.place(id, key) };
    };
    const statement = readStatement();
    if (statement === null) return [];
    return [
      {
        id,
        text: entry.claim,
        source: { source: entry.source.id, at: entry.source.at, place: file.place(id, 'source', 'id') },
        about: { id: entry.about, place: file.place(id, 'about') },
        row: reference('row'),
        base: reference('base'),
        statement,
        place: file.keyPlace(id),
      },
    ];

    function readStatement(): ClaimStatement | null {
      const other = reference('more-than');
      if (entry.says !== undefined && other !== null)
        return tell(
          'claims',
          file.keyPlace(id, 'more-than'),
          `"${id}" has both "says" and "more-than"`,
          'keep one of the two; a sentence that says two things is two claims',
        );
      if (other !== null) return { kind: 'more than', other };
      if (entry.says === undefined)
        return tell(
          'claims',
          file.keyPlace(id),
          `"${id}" does not say what the sentence comes down to`,
          `add says: ${CLAIM_SHARE_FORMS}; or more-than: and another part of the same breakdown`,
        );
      const printed = readSays(entry.says, !entry.about.includes('.'), file.place(id, 'says'));
      return printed === null ? null : { kind: 'says', printed };
    }
  });

  function readSays(text: string, isCount: boolean, place: Place): PrintedQuantity | null {
    const forms = `write it as the sentence says it: ${isCount ? CLAIM_COUNT_FORMS : CLAIM_SHARE_FORMS}`;
    const found = readValue(text, ['share', 'count'], conventions, place);
    if (!('kind' in found))
      return tell('value', place, found.message, found.fix.includes(SHARE_FORMS) ? forms : found.fix);
    if (found.kind !== 'quantity')
      return tell('value', place, `"${found.wording}" says nothing that can be checked`, forms);
    const { wording, scale, outOf } = found;
    if (isCount && (scale === 'share' || outOf !== null))
      return tell('value', place, `"${wording}" is a part of something, and the claim is about a whole number`, forms);
    if (!isCount && scale === 'count' && outOf === null)
      return tell('value', place, `"${wording}" is a number where a share should stand`, forms);
    return found;
  }
}
