// The long description of a drawing for those who do not see it: what, of whom, what is unknown, each part, the caveats.
import type { BreakdownFigure, Figure, RowsFigure } from '../figure/figure.ts';
import { words } from '../words/words.ts';
import { verdictOf } from './agreement-in-words.ts';
import { carriedBy } from './carried.ts';
import { span } from './fact-text.ts';
import { noted } from './marks.ts';
import { quotePart } from './quote.ts';
import { answerInWords, breaksSentence, quotedRows } from './quoted-rows.ts';
import { gapsSentence, unknownOf } from './rows.ts';
import { notesOf } from './rows-unknown.ts';
import { nearBreakdowns, unknownSentence } from './unknown.ts';

const say = words.statements;

/** Of a drawing that stays on its page: the words around it say the rest, and say it once. */
export function onPage(kind: string): string {
  return say.chartOnPage(kind);
}

export function describe(figure: Figure): string {
  return [`${carriedBy(figure).base}.`, ...middle(figure), carriedBy(figure).caveats].join(' ');
}

function middle(figure: Figure): string[] {
  switch (figure.kind) {
    case 'population':
      return [carriedBy(figure).unknown, ...nearBreakdowns(figure).map(unknownSentence)];
    case 'breakdown':
      return [unknownSentence(figure), ...partSentences(figure), ...otherStatements(figure)];
    case 'rows':
      return [carriedBy(figure).unknown, ...rowSentences(figure)];
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
      const share = part.shares.at(-1) ?? null;
      return part.kind === 'category' && share !== null ? [say.answerInAList(part.label, span(share))] : [];
    });
    const read = reading.base === 'known' ? say.THOSE_KNOWN : counted.bases[0].label;
    return say.readInstead(read, shares);
  });
  return counted.comparison === null ? readings : [...readings, verdictOf(counted.comparison)];
}

/** Of many rows some are said; all are for the table. */
function rowSentences(figure: RowsFigure): string[] {
  const { rows, table } = figure;
  const sentences = quotedRows(figure).map((row) => {
    const hasUnknown = row.row.breakdown.unknown.state !== 'none';
    const answers = row.counted.preferred.parts.filter(({ kind }) => kind === 'category');
    const known = answers.map((part) =>
      say.answerInAList(part.label, answerInWords(part, hasUnknown, row.counted.preferred.reading.base)),
    );
    return say.rowInWords(row.row.id, noted(span(unknownOf(row)), notesOf(row)), known);
  });
  const beside = [breaksSentence(figure), gapsSentence(figure)].filter((line) => line !== null);
  return [say.allValuesInTable(rows.length, table.label), ...sentences, ...beside];
}
