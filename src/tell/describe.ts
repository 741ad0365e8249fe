// The long description of a drawing for those who do not see it: what, of whom, what is unknown, each part, the caveats.
import type { BreakdownFigure, CountedRow, Figure, RowsFigure } from '../count/figures.ts';
import { baseLine, caveatLine, nearBreakdowns, unknownLine } from './carried.ts';
import { verdictOf } from './compare.ts';
import { shareSpan } from './number.ts';
import { quotePart } from './quote.ts';
import { answerText, gapsSentence, unknownOf } from './rows.ts';
import { unknownSentence } from './unknown.ts';

export function describe(figure: Figure): string {
  return [`${baseLine(figure)}.`, ...middle(figure), caveatLine(figure)].join(' ');
}

function middle(figure: Figure): string[] {
  switch (figure.kind) {
    case 'population':
      return [unknownLine(figure), ...nearBreakdowns(figure).map(unknownSentence)];
    case 'breakdown':
      return [unknownSentence(figure), ...partSentences(figure), ...otherStatements(figure)];
    case 'rows':
      return [unknownLine(figure), ...rowSentences(figure)];
  }
}

function partSentences(figure: BreakdownFigure): string[] {
  const parts = figure.counted.preferred.parts.filter(({ kind }) => kind !== 'outside');
  return parts.map((part) => `${quotePart(figure, part)}.`);
}

/** Another reading, or another statement on the same question: the drawing may show it, so the words say it. */
function otherStatements({ counted }: BreakdownFigure): string[] {
  const others = counted.readings.filter((reading) => reading !== counted.preferred);
  const readings = others.map(({ reading, parts }) => {
    const shares = parts.flatMap((part) => {
      const share = part.shares.at(-1)?.share.quantity;
      return part.kind === 'category' && share !== undefined ? [`${part.label} ${shareSpan(share)}`] : [];
    });
    const read = reading.base === 'known' ? 'those known' : counted.bases[0].label;
    return `Read as shares of ${read} instead, of all: ${shares.join(', ')}.`;
  });
  return counted.comparison === null ? readings : [...readings, verdictOf(counted.comparison)];
}

/** More rows than this are for the table: their first and last are said. */
const MOST_ROWS = 12;

function rowSentences(figure: RowsFigure): string[] {
  const { rows, table } = figure;
  const said = rows.length <= MOST_ROWS ? rows : [rows[0] as CountedRow, rows.at(-1) as CountedRow];
  const sentences = said.map((row) => {
    const answers = row.counted.preferred.parts.filter(({ kind }) => kind === 'category');
    const known = answers.map((part) => `${part.label} ${answerText(part)}`);
    return `${row.row.id}: unknown ${shareSpan(unknownOf(row))}, ${known.join(', ')}.`;
  });
  const gaps = gapsSentence(figure);
  return [
    `${rows.length} rows by ${table.label.toLowerCase()}; all values stand in the table.`,
    ...sentences,
    ...(gaps === null ? [] : [gaps]),
  ];
}
