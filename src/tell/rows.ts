// A breakdown over rows in words and as a table: every row with its unknown share, shares of all and of those known side by side.
import { type CountedPart, type Fact, marksOfPart, type Part, shorthandOf } from '../figure/fact.ts';
import type { CountedRow, RowsFigure } from '../figure/figure.ts';
import type { RowTable } from '../figure/report.ts';
import { words } from '../words/words.ts';
import { span } from './fact-text.ts';
import { MARKS, SHORTHAND } from './marks.ts';
import type { Cell, Row, Table } from './table.ts';
import { partsFromTop } from './unknown.ts';

const say = words.statements;

export function unknownOf({ counted }: CountedRow): Fact {
  return counted.preferred.unknown[0];
}

/** A row's share of one part with its marks: "7% [p]"; shorthand stands as printed, with what it leaves possible. */
export function cellText(part: CountedPart | undefined): string {
  const [share] = part?.shares ?? [];
  if (part === undefined || share == null) return '';
  return withMarks(share, part);
}

/** How many a row is, with its marks: "1,329 [b]". */
function sizeText({ counted }: CountedRow): string {
  const { size } = counted.bases[0];
  return withMarks(size, size.part);
}

/** "37% [p]" */
export function withMarks(fact: Fact, part: Part): string {
  return [span(fact), ...marksOfPart(part).map((mark) => `[${mark}]`)].join(' ');
}

/** "[p] provisional; [c] suppressed to protect people": the marks that the table uses, or nothing. */
export function marksKey({ rows }: RowsFigure): string[] {
  const parts = rows.flatMap(({ counted }) => [counted.bases[0].size.part, ...counted.preferred.parts]);
  const used = new Set<string | null>(parts.flatMap((part) => [shorthandOf(part), ...marksOfPart(part)]));
  const meanings = Object.entries({ ...SHORTHAND, ...MARKS }).filter(([letter]) => used.has(letter));
  return meanings.length === 0
    ? []
    : [
        say.keyOfMarks(
          meanings.map(([letter]) => letter),
          meanings.map(([, meaning]) => meaning),
        ),
      ];
}

/** "Reason for the referral, by year"; "Was the patient seen? By clinic" */
export function questionByRow({ question, label }: RowTable): string {
  return say.questionByRow(question, label);
}

/** Columns: the row, how many (where printed), each unknown part, each category of all and of those known. */
export function rowsTable(figure: RowsFigure): Table {
  const { table, rows } = figure;
  const [first] = rows;
  const parts =
    first === undefined
      ? []
      : [
          ...partsFromTop(first.counted.preferred),
          ...first.counted.preferred.parts.filter(({ kind }) => kind === 'category'),
        ];
  const showsSize = rows.some(({ counted }) => counted.bases[0].size.value !== null);
  const showsRest = rows.some(({ counted }) => counted.preferred.parts.some(({ kind }) => kind === 'not itemised'));
  const showsKnown = first?.row.breakdown.unknown.state !== 'none';
  const unknowns = parts.filter(({ kind }) => kind === 'unknown');
  const head = [
    table.label,
    ...(showsSize ? [say.heads.howMany] : []),
    ...unknowns.map(({ label }) => say.headOfAll(label)),
    ...(unknowns.length > 1 ? [say.heads.unknownInAll] : []),
    ...parts.flatMap(({ kind, label }) =>
      kind === 'category' ? [say.headOfAll(label), ...(showsKnown ? [say.headOfThoseKnown(label)] : [])] : [],
    ),
    ...(showsRest ? [say.heads.notItemisedOfAll] : []),
  ];
  const body = rows.map((row): Row => {
    const find = (id: string): CountedPart | undefined => row.counted.preferred.parts.find((part) => part.id === id);
    const cells = [
      ...(showsSize ? [sizeText(row)] : []),
      ...unknowns.map(({ id }) => cellText(find(id))),
      ...(unknowns.length > 1 ? [span(unknownOf(row))] : []),
      ...parts.flatMap(({ kind, id }) => {
        if (kind !== 'category') return [];
        const ofKnown = find(id)?.ofKnown ?? null;
        return [cellText(find(id)), ...(showsKnown ? [ofKnown === null ? '' : span(ofKnown)] : [])];
      }),
      ...(showsRest ? [cellText(row.counted.preferred.parts.find(({ kind }) => kind === 'not itemised'))] : []),
    ].map((text): Cell => ({ text, isNumeric: true }));
    return {
      label: row.row.id,
      note: row.row.isAfterBreak ? say.AFTER_A_BREAK : null,
      kind: 'category',
      cells,
    };
  });
  return { caption: table.question, note: null, bands: [], head, rows: body };
}

/** "No figures for 2012 and 2014: an absent row is not a zero." Null where none is absent. */
export function gapsSentence({ table }: RowsFigure): string | null {
  if (table.gaps.length === 0) return null;
  return say.gaps(table.gaps);
}
