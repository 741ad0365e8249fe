// language: de: every word that the program adds is English, and a page that says it is in another language is read aloud wrongly.
import type { Place } from '../figure/place.ts';
import type { Problem } from '../figure/problem.ts';

/** Where English is written: the regions of its locales in the CLDR, release 47. */
const REGIONS = new Set(
  '001 150 AE AG AI AS AT AU BB BE BI BM BS BW BZ CA CC CH CK CM CX CY DE DG DK DM ER FI FJ FK FM GB GD GG GH GI GM GU GY HK ID IE IL IM IN IO JE JM KE KI KN KY LC LR LS MG MH MO MP MS MT MU MV MW MY NA NF NG NL NR NU NZ PG PH PK PN PR PW RW SB SC SD SE SG SH SI SL SS SX SZ TC TK TO TT TV TZ UG UM US VC VG VI VU WS ZA ZM ZW'.split(
    ' ',
  ),
);

/** None where the language is English. Not part of the schema: releases of other languages must still be read. */
export function languageProblems(language: string, place: Place): Problem[] {
  const [first = '', region = null, ...more] = language.split('-');
  const isEnglish = first === 'en';
  if (isEnglish && more.length === 0 && (region === null || REGIONS.has(region.toUpperCase()))) return [];
  const message = isEnglish
    ? `"${language}" is not a kind of English that is known here`
    : `the report says that it is in "${language}", but all words that the program adds are English`;
  const fix = `write language: ${region?.toUpperCase() === 'UK' ? 'en-GB' : 'en, or English with its country: en-GB, en-US, en-IE'}`;
  return [{ rule: 'language', severity: 'error', place, message, fix }];
}
