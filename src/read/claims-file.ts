// data/claims.yaml -> sentences that somebody wrote about the figures. Whether they hold is counted elsewhere.
import type { Conventions } from '../figure/conventions.ts';
import type { Claim, ClaimStatement, Reference } from '../figure/report.ts';
import type { ClaimsFile } from './schema.ts';
import type { Shaped } from './shape.ts';
import { CLAIM_COUNT_FORMS, CLAIM_SHARE_FORMS, readValue, SHARE_FORMS } from './value.ts';

type Entry = Shaped<ClaimsFile[string]>;

/** Reads the claims in the order of the file. One that says nothing that can be checked becomes a problem. */
export function readClaims(file: Shaped<ClaimsFile>, conventions: Conventions): readonly Claim[] {
  return file.entries().flatMap(([id, entry]): Claim[] => {
    const { claim: text, source, about } = entry.contents;
    const statement = readStatement(id, entry, conventions);
    if (statement === null) return [];
    return [
      {
        id,
        text,
        source: { source: source.id, at: source.at, place: entry.place('source', 'id') },
        about: { id: about, place: entry.place('about') },
        row: reference(entry, 'row'),
        base: reference(entry, 'base'),
        statement,
        place: entry.keyPlace(),
      },
    ];
  });
}

function reference(entry: Entry, key: 'row' | 'base' | 'more-than'): Reference | null {
  const id = entry.contents[key];
  return id === undefined ? null : { id, place: entry.place(key) };
}

function readStatement(id: string, entry: Entry, conventions: Conventions): ClaimStatement | null {
  const { says } = entry.contents;
  const other = reference(entry, 'more-than');
  if (says !== undefined && other === null) return readSays(says, entry, conventions);
  if (says === undefined && other !== null) return { kind: 'more than', other };
  if (says === undefined) {
    const fix = `add says: ${CLAIM_SHARE_FORMS}; or more-than: and another part of the same breakdown`;
    entry.tell('claims', entry.keyPlace(), `"${id}" does not say what the sentence comes down to`, fix);
  } else {
    const fix = 'keep one of the two; a sentence that says two things is two claims';
    entry.tell('claims', entry.keyPlace('more-than'), `"${id}" has both "says" and "more-than"`, fix);
  }
  return null;
}

function readSays(text: string, entry: Entry, conventions: Conventions): ClaimStatement | null {
  const isCount = !entry.contents.about.includes('.');
  const place = entry.place('says');
  const forms = `write it as the sentence says it: ${isCount ? CLAIM_COUNT_FORMS : CLAIM_SHARE_FORMS}`;
  const tell = (message: string, fix = forms): null => {
    entry.tell('value', place, message, fix);
    return null;
  };
  const found = readValue(text, ['share', 'count'], conventions, place);
  if (!('kind' in found)) return tell(found.message, found.fix.includes(SHARE_FORMS) ? forms : found.fix);
  if (found.kind !== 'quantity') return tell(`"${found.wording}" says nothing that can be checked`);
  const { wording, scale, outOf } = found;
  if (isCount && (scale === 'share' || outOf !== null))
    return tell(`"${wording}" is a part of something, and the claim is about a whole number`);
  if (!isCount && scale === 'count' && outOf === null)
    return tell(`"${wording}" is a number where a share should stand`);
  return { kind: 'says', printed: found };
}
