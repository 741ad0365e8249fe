// The columns of the table of claims, in order: who wrote the sentence, its verdict, the numbers that decided.
import { type JudgedClaim, VERDICTS } from '../count/judged-claims.ts';
import type { Sourced } from '../figure/figure.ts';
import { claimLine, reasonOf } from '../tell/claim-in-words.ts';
import { words } from '../words/words.ts';
import { BLANK } from './blanks.ts';
import { columnsOf, type Entries, type Entry, said, withEnds } from './column.ts';
import type { FigureLine } from './lines.ts';
import { ORIGINS, originOf, type Told } from './numbers.ts';
import * as shared from './shared-columns.ts';
import type { Table } from './table.ts';

type Numbers = 'size' | 'count' | 'share' | 'ofKnown' | 'unknown';
type InWords = 'baseStatement' | 'unknownStatement' | 'source' | 'caveats';

/** A sentence with its verdict, at the base that it speaks of. Its caveats are those of the figure, then those of the writing. */
export interface JudgedLine extends Pick<FigureLine, 'figure' | 'base' | Numbers | InWords> {
  readonly judged: JudgedClaim;
  readonly writtenIn: Sourced;
  readonly other: Told;
}

export function judgedLineOf(judged: JudgedClaim): JudgedLine {
  const { figure, base, parts, unknown, caveats, writtenIn } = judged;
  const [part, other] = parts;
  const noShareOfKnown = part?.isUnknown ? BLANK.unknownPart : BLANK.nobodyKnown;
  return {
    judged,
    writtenIn,
    figure,
    base,
    baseStatement: claimLine(judged, 'base'),
    size: base.size,
    count: part === undefined ? base.size : BLANK.notANumber,
    share: part?.share ?? BLANK.notAShare,
    ofKnown: part === undefined ? BLANK.notAShare : (part.ofKnown ?? noShareOfKnown),
    other: other?.share ?? (part === undefined ? BLANK.notAShare : BLANK.oneAnswer),
    unknown: unknown ?? BLANK.notAShare,
    unknownStatement: claimLine(judged, 'unknown'),
    source: figure.source,
    caveats,
  };
}

/** What the pages say of a claim under that name. */
const told =
  (name: Parameters<typeof claimLine>[1]) =>
  ({ judged }: JudgedLine): string =>
    claimLine(judged, name);

const OWN = words.files.CLAIM_COLUMNS;

/** Shares are of the base that the sentence speaks of. */
export const CLAIM_COLUMNS = {
  claim: said(OWN.claim).text(({ judged }) => judged.claim.id),
  sentence: said(OWN.sentence).text(({ judged }) => judged.claim.text),
  written_by: said(OWN.written_by).text(({ writtenIn }) => writtenIn.source.title),
  written_by_publisher: said(OWN.written_by_publisher).text(({ writtenIn }) => writtenIn.source.publisher),
  written_by_date: said(OWN.written_by_date).text(({ writtenIn }) => writtenIn.source.date),
  place_in_writing: said(OWN.place_in_writing).text(({ writtenIn }) => writtenIn.citation.at),
  verdict: said(OWN.verdict, VERDICTS).text(({ judged }) => judged.verdict),
  reason: said(OWN.reason).text(({ judged }) => reasonOf(judged)),
  says: said(OWN.says).text(told('sentenceSays')),
  figures_say: said(OWN.figures_say).text(told('figuresSay')),
  about: said(OWN.about).text(({ judged }) => judged.claim.about.id),
  row: said(OWN.row).text(({ judged: { row } }) => row?.row.id),
  part_label: said(OWN.part_label).text(({ judged }) => judged.parts[0]?.label),
  other_part_label: said(OWN.other_part_label).text(({ judged }) => judged.parts[1]?.label),
  ...shared.BASE,
  ...shared.BASE_SIZE,
  ...shared.COUNT,
  ...shared.SHARE,
  ...shared.IF_UNKNOWN,
  ...shared.OF_KNOWN,
  ...withEnds('other_share', 'other', 'share', words.files.NUMBERS.other_share),
  ...shared.UNKNOWN_SHARE,
  share_origin: said(OWN.share_origin, ORIGINS).text(({ judged: { parts, base } }) =>
    originOf(parts[0]?.share ?? base.size),
  ),
  unknown_statement: shared.IN_WORDS.unknown_statement,
  marks_statement: said(OWN.marks_statement).text(told('marked')),
  other_readings: said(OWN.other_readings).text(told('otherReading')),
  blank_reasons: shared.IN_WORDS.blank_reasons,
  ...shared.SOURCE,
  place_in_source: { ...shared.PLACE_IN_SOURCE, description: OWN.place_in_source.meaning },
  caveats: {
    ...shared.CAVEATS.caveats,
    description: OWN.caveats.meaning,
  },
  caveats_text: shared.CAVEATS.caveats_text,
  ...shared.RELEASE,
  ...shared.REPORT,
} satisfies Entries<JudgedLine>;

export const CLAIMS: Table<JudgedLine> = {
  about: 'claims',
  columns: columnsOf<Entry<JudgedLine>>(CLAIM_COLUMNS),
  key: ['claim'],
  isKeyFull: true,
};
