// The columns of the table of claims, in order: who wrote the sentence, its verdict, the numbers that decided.
import { type JudgedClaim, VERDICTS } from '../count/judged-claims.ts';
import type { Sourced } from '../figure/figure.ts';
import { claimLine, reasonOf } from '../tell/claim-in-words.ts';
import { BLANK } from './blanks.ts';
import { columnsOf, type Entries, type Entry, said, withEnds } from './column.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';
import type { FigureLine } from './lines.ts';
import { ORIGINS, originOf, type Told } from './numbers.ts';
import * as shared from './shared-columns.ts';
import { GUARDED, type Table } from './table.ts';

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
    baseStatement: claimLine(judged, 'Base'),
    size: base.size,
    count: part === undefined ? base.size : BLANK.notANumber,
    share: part?.share ?? BLANK.notAShare,
    ofKnown: part === undefined ? BLANK.notAShare : (part.ofKnown ?? noShareOfKnown),
    other: other?.share ?? (part === undefined ? BLANK.notAShare : BLANK.oneAnswer),
    unknown: unknown ?? BLANK.notAShare,
    unknownStatement: claimLine(judged, 'Unknown'),
    source: figure.source,
    caveats,
  };
}

/** What the pages say of a claim under that name. */
const told =
  (name: string) =>
  ({ judged }: JudgedLine): string =>
    claimLine(judged, name);

const OTHER = 'The same of the part that it is compared with';

/** Shares are of the base that the sentence speaks of. */
export const CLAIM_COLUMNS = {
  claim: said('Sentence, id', 'Id of the sentence.').text(({ judged }) => judged.claim.id),
  sentence: said('Sentence', `The sentence, word for word. ${GUARDED}.`).text(({ judged }) => judged.claim.text),
  written_by: said('Written in', 'Title of what the sentence stands in.').text(
    ({ writtenIn }) => writtenIn.source.title,
  ),
  written_by_publisher: said('Publisher of the writing', 'Who published it.').text(
    ({ writtenIn }) => writtenIn.source.publisher,
  ),
  written_by_date: said('Date of the writing', 'When it was published, as it says.').text(
    ({ writtenIn }) => writtenIn.source.date,
  ),
  place_in_writing: said('Place in the writing', 'Where in it the sentence stands.').text(
    ({ writtenIn }) => writtenIn.citation.at,
  ),
  verdict: said('Verdict', 'What the figures say of the sentence.', null, VERDICTS).text(
    ({ judged }) => judged.verdict,
  ),
  reason: said('Reason', 'Why that is the verdict.').text(({ judged }) => reasonOf(judged)),
  says: said('The sentence says', 'What the sentence comes down to.', 'nothing beyond its words').text(
    told('The sentence says'),
  ),
  figures_say: said('The figures say', 'What the figures say of the same.', 'nothing beyond the verdict').text(
    told('The figures say'),
  ),
  about: said('About', 'Address of the figure or of the part that the sentence is about.').text(
    ({ judged }) => judged.claim.about.id,
  ),
  row: said('Row', 'Which row of the breakdown: 2014.', 'the sentence is about no single row').text(
    ({ judged: { row } }) => row?.row.id,
  ),
  part_label: said('Part', `The part that the sentence is about, in words. ${GUARDED}.`, BLANK.notAShare.reason).text(
    ({ judged }) => judged.parts[0]?.label,
  ),
  other_part_label: said('Other part', 'What it is compared with.', BLANK.oneAnswer.reason).text(
    ({ judged }) => judged.parts[1]?.label,
  ),
  ...shared.BASE,
  ...shared.BASE_SIZE,
  ...shared.COUNT,
  ...shared.SHARE,
  ...shared.IF_UNKNOWN,
  ...shared.OF_KNOWN,
  ...withEnds('other_share', 'other', 'share', 'Share of the other part', OTHER, 'it'),
  ...shared.UNKNOWN_SHARE,
  share_origin: said(
    'Where the share or the number comes from',
    FIGURE_COLUMNS.share_origin.description,
    null,
    ORIGINS,
  ).text(({ judged: { parts, base } }) => originOf(parts[0]?.share ?? base.size)),
  unknown_statement: shared.IN_WORDS.unknown_statement,
  marks_statement: said('Marks of the source', 'What the source says beside the value, in words.', 'none').text(
    told('Marked by the source'),
  ),
  other_readings: said('Other readings', 'What the source says if it is read otherwise.', 'there is one reading').text(
    told('The source can be read otherwise'),
  ),
  blank_reasons: shared.IN_WORDS.blank_reasons,
  ...shared.SOURCE,
  place_in_source: { ...shared.PLACE_IN_SOURCE, description: 'Where in the source the figure stands.' },
  caveats: {
    ...shared.CAVEATS.caveats,
    description:
      'Ids of the limits on use, with spaces between: those of the figure, then those of what the sentence stands in.',
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
