// The sheet of claims: one row a sentence, with its verdict and why, then the base, the unknown share and the numbers that decided.
import type { JudgedClaim, Verdict } from '../../count/judged-claims.ts';
import type { Caveat, Release } from '../../figure/report.ts';
import { releaseLine, sourcedLine } from '../../tell/carried.ts';
import { words } from '../../words/words.ts';
import { CLAIM_COLUMNS as COLUMNS, type JudgedLine, judgedLineOf } from '../claim-columns.ts';
import { BASE_SIZE, IF_UNKNOWN, OF_KNOWN, SHARE, UNKNOWN_SHARE } from '../shared-columns.ts';
import { carriedGroups, type NoteNumbers, sheetWith } from './sheet.ts';
import { always, type Group, ifAny, NOT_APPLICABLE, own, tableOf } from './sheet-table.ts';
import { link, type Sheet, text } from './workbook.ts';

const MEANINGS_OF_VERDICTS: Readonly<Record<Verdict, string>> = words.files.VERDICTS;

/** The name and the title of the sheet of a figure, by the figure's address. */
export type TablesByAddress = ReadonlyMap<string, { readonly sheet: string; readonly title: string }>;

/** `judged` are all claims of the report, at least one. */
export function claimsSheet(
  judged: readonly JudgedClaim[],
  release: Release,
  tables: TablesByAddress,
  notes: NoteNumbers,
): Sheet {
  const table = tableOf('Claims', groups(tables, notes), judged.map(judgedLineOf));
  const verdicts = Object.entries(MEANINGS_OF_VERDICTS).map(([verdict, meaning]) =>
    words.files.verdictMeans(verdict, meaning),
  );
  const told = [words.files.WHAT_A_CLAIM_IS, ...verdicts, releaseLine(release)];
  const above = { title: words.files.CLAIMS_TITLE, caveats: caveatsOf(judged), told, parts: [] };
  return sheetWith(words.files.CLAIMS_SHEET, table, above, notes);
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
  const baseSource = own(words.files.SOURCE_OF_BASE_HEADER, ({ judged: { figure } }: JudgedLine) =>
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
    own(words.files.TABLE_HEADER, ({ figure: { address } }) => {
      const table = tables.get(address);
      if (table === undefined) throw new Error(`no sheet for ${address}`);
      return link(table.title, { sheet: table.sheet });
    }),
    always({ claim }),
  ];
}
