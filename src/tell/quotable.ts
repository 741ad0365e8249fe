// Sentences to quote as they stand: what, of which base, how much is unknown, from where and in which release.
import type { CountedRow, Figure, RowsFigure } from '../count/figures.ts';
import { releaseLine, unknownLine, whenLine } from './carried.ts';
import { shareSpan } from './number.ts';
import { capitalised, countedBase } from './phrase.ts';
import { quotePart } from './quote.ts';
import { answerText, unknownOf } from './rows.ts';
import { unknownSentence } from './unknown.ts';

/** At least one sentence a figure, each complete in itself. */
export function quotable(figure: Figure): string[] {
  const { source, release, caveats } = figure;
  const corrected = caveats.flatMap(({ isErratum, short }) => (isErratum ? [`; ${short}`] : []));
  const from = `(${source.source.title}, ${source.source.date}, ${source.citation.at}; ${releaseLine(release)}${corrected.join('')})`;
  return sentences(figure).map((sentence) => `${capitalised(sentence.replace(/\.$/, ''))} ${from}.`);
}

function sentences(figure: Figure): string[] {
  switch (figure.kind) {
    case 'population':
      return [`${countedBase(figure.base)}${whenLine(figure.population)}. ${unknownLine(figure)}`];
    case 'breakdown': {
      const known = figure.counted.preferred.parts.filter(({ kind }) => kind === 'category');
      return [unknownSentence(figure), ...known.map((part) => quotePart(figure, part))];
    }
    case 'rows':
      return [unknownLine(figure), ...rowSentences(figure)];
  }
}

/** The first row and the last; all others stand in the table. */
function rowSentences({ rows, population, table }: RowsFigure): string[] {
  const ends = [...new Set([rows[0], rows.at(-1)])].filter((row): row is CountedRow => row !== undefined);
  return ends.map((row) => {
    const answers = row.counted.preferred.parts.filter(({ kind }) => kind === 'category');
    const known = answers.map((part) => `“${part.label}” ${answerText(part)}`);
    const unknown =
      row.row.breakdown.unknown.state === 'none' ? 'none unknown' : `unknown ${shareSpan(unknownOf(row))}`;
    return `${population.label}, ${table.label.toLowerCase()} ${row.row.id}, of all: ${unknown}; ${known.join('; ')}`;
  });
}
