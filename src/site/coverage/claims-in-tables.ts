// What the tables of claims keep: a row a sentence in data/claims.csv, and a sheet in both workbooks, where there are any.
import { type JudgedClaim, judgedClaims } from '../../count/judged-claims.ts';
import type { Saved } from '../../save/download.ts';
import type { Output } from './cells.ts';
import { FACETS, type Facet, keptOfClaim, lostIn } from './facets.ts';
import { type RowRead, rowsOfSheet, type SheetRead } from './tables-read.ts';

export interface ReadOfClaims {
  readonly csv: readonly RowRead[];
  readonly xlsx: readonly SheetRead[];
  readonly ods: readonly SheetRead[];
}

/** Where each facet stands. Elsewhere the same words may be those of the sentence, or of who wrote it. */
interface Columns extends Readonly<Record<Facet, readonly string[]>> {
  readonly id: string;
}

const IN_CSV: Columns = {
  id: 'claim',
  base: ['base_statement'],
  unknown: ['unknown_statement'],
  caveats: ['caveats_text'],
  source: ['source_title', 'place_in_source'],
  release: ['release'],
};

const IN_SHEET: Columns = {
  id: 'Sentence, id',
  base: ['Base with its size'],
  unknown: ['What is unknown'],
  caveats: ['Caveats'],
  source: ['Source', 'Place in the source'],
  release: ['Release'],
};

export function outputsOfClaims({ figures, report }: Pick<Saved, 'report' | 'figures'>, read: ReadOfClaims): Output[] {
  const judged = judgedClaims(figures, report);
  const ofSheet = (sheets: readonly SheetRead[]): RowRead[] =>
    sheets.flatMap((sheet) => rowsOfSheet(sheet, IN_SHEET.id));
  return [
    claimsIn('CSV of claims', judged, read.csv, IN_CSV),
    claimsIn('claims in XLSX', judged, ofSheet(read.xlsx), IN_SHEET),
    claimsIn('claims in ODS', judged, ofSheet(read.ods), IN_SHEET),
  ];
}

function claimsIn(name: string, judged: readonly JudgedClaim[], rows: readonly RowRead[], columns: Columns): Output {
  return {
    name,
    lostOf: ({ address }) => {
      const own = judged.filter(({ figure }) => figure.address === address);
      if (own.length === 0) return null;
      const lost = new Set(own.flatMap((each) => lostInRow(rowOf(each, rows, columns), each, columns)));
      return FACETS.filter((facet) => lost.has(facet));
    },
  };
}

function rowOf({ claim }: JudgedClaim, rows: readonly RowRead[], { id }: Columns): RowRead {
  return rows.find((row) => row[id] === claim.id) ?? {};
}

function lostInRow(row: RowRead, judged: JudgedClaim, columns: Columns): Facet[] {
  const kept = keptOfClaim(judged);
  return FACETS.filter((facet) => lostIn(columns[facet].map((column) => row[column]).join(' '), kept).includes(facet));
}
