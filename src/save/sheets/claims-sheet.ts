// The sheet of claims: one row a sentence, with its verdict and why, then the base, the unknown share and the numbers that decided.
import type { JudgedClaim, Verdict } from '../../count/judged-claims.ts';
import type { Caveat, Release } from '../../figure/report.ts';
import { releaseLine, sourcedLine } from '../../tell/carried.ts';
import { CLAIM_COLUMNS as COLUMNS, type JudgedLine, judgedLineOf } from '../claim-columns.ts';
import { BASE_SIZE, IF_UNKNOWN, OF_KNOWN, SHARE, UNKNOWN_SHARE } from '../shared-columns.ts';
import { carriedGroups, type NoteNumbers, sheetWith } from './sheet.ts';
import { always, type Group, ifAny, NOT_APPLICABLE, own, tableOf } from './sheet-table.ts';
import { link, type Sheet, text } from './workbook.ts';

export const CLAIMS_SHEET = 'Claims';
export const CLAIMS_TITLE = 'Claims: sentences held against the figures';

/** What each verdict means, from the strongest to the weakest. */
const MEANINGS_OF_VERDICTS: Readonly<Record<Verdict, string>> = {
  'holds whatever the unknowns are':
    'the sentence is true if none of the unknown belong to the part, if all of them do, and of all between',
  'holds only among the known': 'it is true of those whose answer is known; with the unknown it may be false',
  'cannot be determined':
    'it may be true or false: that depends on the unknown, or the words of the source leave it open',
  'contradicted by the figures': 'it is false wherever the unknown belong',
};

/** The name and the title of the sheet of a figure, by the figure's address. */
export type TablesByAddress = ReadonlyMap<string, { readonly sheet: string; readonly title: string }>;

/** `judged` are all claims of the report, at least one. */
export function claimsSheet(
  judged: readonly JudgedClaim[],
  release: Release,
  tables: TablesByAddress,
  notes: NoteNumbers,
): Sheet {
  const table = tableOf(CLAIMS_SHEET, groups(tables, notes), judged.map(judgedLineOf));
  const verdicts = Object.entries(MEANINGS_OF_VERDICTS).map(
    ([verdict, meaning]) => `The verdict "${verdict}" means: ${meaning}.`,
  );
  const words = [
    'A claim is a sentence that somebody wrote about the figures, word for word. Each row holds one against the figures, at the base that the sentence speaks of.',
    ...verdicts,
    releaseLine(release),
  ];
  const above = { title: CLAIMS_TITLE, caveats: caveatsOf(judged), words, parts: [] };
  return sheetWith(CLAIMS_SHEET, table, above, notes);
}

/** Every caveat of any of them, once. */
export function caveatsOf(judged: readonly JudgedClaim[]): readonly Caveat[] {
  return [...new Set(judged.flatMap(({ caveats }) => caveats))];
}

function groups(tables: TablesByAddress, notes: NoteNumbers): Group<JudgedLine>[] {
  const { sentence, verdict, reason, written_by, written_by_publisher, written_by_date, place_in_writing } = COLUMNS;
  const { says, figures_say, base_statement, unknown_statement, row, part_label, share_origin } = COLUMNS;
  const { other_part_label, other_share, other_share_low, other_share_high } = COLUMNS;
  const { marks_statement, other_readings, caveats_text, claim } = COLUMNS;
  const baseSource = own('Source of the base', ({ judged: { figure } }: JudgedLine) =>
    figure.baseSource === null ? NOT_APPLICABLE : text(sourcedLine(figure.baseSource)),
  );
  return [
    always({ sentence, verdict, reason, written_by, written_by_publisher, written_by_date, place_in_writing }),
    always({ says, figures_say, base_statement, ...BASE_SIZE, ...UNKNOWN_SHARE, unknown_statement }),
    ifAny({ row }),
    always({ part_label, ...SHARE, share_origin, ...IF_UNKNOWN, ...OF_KNOWN }),
    ifAny({ other_part_label, other_share, other_share_low, other_share_high }),
    ifAny({ marks_statement }),
    ifAny({ other_readings }),
    { ...baseSource, isOptional: true },
    always({ caveats_text }),
    ...carriedGroups(notes),
    // Where the figure stands that the sentence is about.
    own('Table', ({ figure: { address } }) => {
      const table = tables.get(address);
      if (table === undefined) throw new Error(`no sheet for ${address}`);
      return link(table.title, { sheet: table.sheet });
    }),
    always({ claim }),
  ];
}
