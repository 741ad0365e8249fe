// The sentences that somebody wrote, with their verdicts: one row a sentence, and the numbers that decided.
import { type ComparedPart, type JudgedClaim, judgedClaims } from '../count/claims.ts';
import { claimLine, reasonOf } from '../tell/claim.ts';
import { BLANK, type NumberCell, sealed } from './blanks.ts';
import { csvText } from './csv.ts';
import type { Download, Saved } from './download.ts';
import { blankCells, blankEnds, boundsCells, numberCells, originOf, type Triple } from './number-cells.ts';

const NUMBERS = [
  'base_size',
  'base_size_low',
  'base_size_high',
  'count',
  'count_low',
  'count_high',
  'share',
  'share_low',
  'share_high',
  'share_if_unknown_low',
  'share_if_unknown_high',
  'share_of_known',
  'share_of_known_low',
  'share_of_known_high',
  'other_share',
  'other_share_low',
  'other_share_high',
  'unknown_share',
  'unknown_share_low',
  'unknown_share_high',
] as const;

/** In order. Shares are percentages, 0 to 100, of the base that the sentence speaks of. */
export const CLAIM_COLUMNS = [
  'claim',
  'sentence',
  'written_by',
  'written_by_publisher',
  'written_by_date',
  'place_in_writing',
  'verdict',
  'reason',
  'says',
  'figures_say',
  'about',
  'row',
  'part_label',
  'other_part_label',
  'base',
  'base_label',
  'base_statement',
  ...NUMBERS,
  'share_origin',
  'unknown_statement',
  'marks_statement',
  'other_readings',
  'blank_reasons',
  'source',
  'source_title',
  'source_publisher',
  'source_date',
  'place_in_source',
  'caveats',
  'caveats_text',
  'release',
  'release_state',
  'release_date',
  'report_title',
  'report_publisher',
  'report_address',
] as const;

type Cells = Partial<Record<(typeof CLAIM_COLUMNS)[number], NumberCell>>;

/** Nothing where nobody's sentences were checked. */
export function claimDownloads({ figures, report }: Saved): Download[] {
  const judged = judgedClaims(figures, report);
  if (judged.length === 0) return [];
  const records = judged.map((claim) => sealed<(typeof CLAIM_COLUMNS)[number]>(claimRecord(claim), NUMBERS));
  return [
    {
      path: 'data/claims.csv',
      label: 'Sentences held against the figures',
      description: 'CSV: one row a sentence, with who wrote it, its verdict, base, unknown share, caveats and source',
      mediaType: 'text/csv',
      contents: csvText(CLAIM_COLUMNS, records),
    },
  ];
}

function claimRecord(judged: JudgedClaim): Cells {
  const { claim, figure, row, verdict, base, parts, unknown, caveats, writtenIn } = judged;
  const [part, other] = parts;
  const { source, release, report } = figure;
  return {
    claim: claim.id,
    sentence: claim.text,
    written_by: writtenIn.source.title,
    written_by_publisher: writtenIn.source.publisher,
    written_by_date: writtenIn.source.date,
    place_in_writing: writtenIn.citation.at,
    verdict,
    reason: reasonOf(judged),
    says: claimLine(judged, 'The sentence says'),
    figures_say: claimLine(judged, 'The figures say'),
    about: claim.about.id,
    row: row?.row.id ?? '',
    part_label: part?.label ?? '',
    other_part_label: other?.label ?? '',
    base: base.id,
    base_label: base.label,
    base_statement: claimLine(judged, 'Base'),
    ...numberCells('base_size', base.size),
    ...(part === undefined ? numberCells('count', base.size) : blankCells('count', BLANK.notANumber)),
    ...partCells(part),
    ...(other === undefined
      ? blankCells('other_share', part === undefined ? BLANK.notAShare : BLANK.oneAnswer)
      : numberCells('other_share', other.share)),
    ...(unknown === null ? blankCells('unknown_share', BLANK.notAShare) : numberCells('unknown_share', unknown)),
    share_origin: originOf(part?.share ?? base.size),
    unknown_statement: claimLine(judged, 'Unknown'),
    marks_statement: claimLine(judged, 'Marked by the source'),
    other_readings: claimLine(judged, 'The source can be read otherwise'),
    source: source.source.id,
    source_title: source.source.title,
    source_publisher: source.source.publisher,
    source_date: source.source.date,
    place_in_source: source.citation.at,
    caveats: caveats.map(({ id }) => id).join(' '),
    caveats_text: caveats.map(({ short }) => short).join('; '),
    release: release.version,
    release_state: release.state,
    release_date: release.date ?? '',
    report_title: report.title,
    report_publisher: report.publisher,
    report_address: report.address ?? '',
  };
}

function partCells(
  part: ComparedPart | undefined,
): Triple<'share' | 'share_of_known'> & Record<'share_if_unknown_low' | 'share_if_unknown_high', NumberCell> {
  if (part === undefined)
    return {
      ...blankCells('share', BLANK.notAShare),
      ...blankEnds('share_if_unknown', BLANK.notAShare),
      ...blankCells('share_of_known', BLANK.notAShare),
    };
  return {
    ...numberCells('share', part.share),
    ...boundsCells(part.share),
    ...(part.ofKnown === null
      ? blankCells('share_of_known', part.isUnknown ? BLANK.unknownPart : BLANK.nobodyKnown)
      : numberCells('share_of_known', part.ofKnown)),
  };
}
