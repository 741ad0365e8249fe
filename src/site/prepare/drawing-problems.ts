// What cannot be drawn, as problems: each at the place of the label that causes it, with its own cure.
import { sorted } from '../../check/check.ts';
import { DrawingError, type Obstacle } from '../../draw/draw.ts';
import { OwnChartError } from '../../draw/own/chart.ts';
import type { Place } from '../../figure/place.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Report } from '../../figure/report.ts';
import type { InputFile } from '../../read/report.ts';
import { type LabelText, labelTexts } from './label-texts.ts';

interface Drawn {
  readonly report: Report;
  readonly files: readonly InputFile[];
}

/** The problems of one error of a drawing, or of several together; null where one of them is a mistake of ours. */
export function drawingProblems(error: unknown, drawn: Drawn): readonly Problem[] | null {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
  const found: Problem[] = [];
  for (const each of errors) {
    if (each instanceof OwnChartError) found.push(...each.problems);
    else if (each instanceof DrawingError) found.push(...problemsOf(each, drawn));
    else return null;
  }
  // What stands on every chart is in the way of each of them.
  return sorted([...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()]);
}

function problemsOf({ address, obstacles }: DrawingError, { report, files }: Drawn): Problem[] {
  const ofFigure = placeOf(address, report);
  const labels = labelTexts(files, address);
  // A label in several lines is several texts of the drawing.
  const missing = new Set(obstacles.flatMap((each) => (each.about === 'letters' ? each.letters : [])));
  return obstacles.flatMap((obstacle): Problem[] => {
    if (obstacle.about === 'audit') return [problem(ofFigure, auditSays(obstacle), MISTAKE)];
    if (obstacle.about === 'width') {
      const label = labels.find(({ text }) => text.includes(obstacle.words));
      const message = `"${obstacle.words}" is wider than the chart`;
      return [problem(label?.place ?? ofFigure, message, 'say it in fewer letters')];
    }
    const causes = labelsWith(obstacle, labels);
    return (causes.length === 0 ? [{ text: obstacle.words, place: ofFigure }] : causes).map(({ text, place }) => {
      const letters = [...new Set(text)].filter((letter) => missing.has(letter)).join(' ');
      return problem(place, `the charts have no letter for ${letters} in "${text}"`, inOtherWords(letters));
    });
  });
}

function problem(place: Place, message: string, fix: string): Problem {
  return { rule: 'drawing', severity: 'error', place, message, fix };
}

function auditSays({ chart, complaints }: Extract<Obstacle, { about: 'audit' }>): string {
  return `the chart ${chart} does not show what it must:\n${complaints.join('\n')}`;
}

const MISTAKE = 'this is a mistake of the program: tell its makers which chart, and how its figure is written';

/** A page is set in the fonts of its readers, in any script; a chart in the one font that it was measured with. */
function inOtherWords(letters: string): string {
  return /\p{Extended_Pictographic}/u.test(letters)
    ? 'say it in words: charts have letters and digits alone'
    : 'write it in letters of the Latin, Greek or Cyrillic script; its own letters can stand on a page and in the full form of a caveat';
}

/** The labels that a text of the drawing comes from: those of the figure itself, else those that it shares with others. */
function labelsWith(
  { words, letters }: Extract<Obstacle, { about: 'letters' }>,
  labels: readonly LabelText[],
): LabelText[] {
  const wanted = words.split(/\s+/).filter((word) => letters.some((letter) => word.includes(letter)));
  // Sentences put quotes and stops around a label, and a capital at its start.
  const cores = wanted.map((word) => word.replace(/^\p{P}+|[\p{P}\u200b]+$/gu, '').toLowerCase() || word.toLowerCase());
  const found = labels.filter(({ text }) => cores.some((core) => text.toLowerCase().includes(core)));
  return found.filter(({ distance }) => distance === found[0]?.distance);
}

function placeOf(address: string, { populations }: Report): Place {
  const [population, breakdown] = address.split('.');
  const found = populations.find(({ id }) => id === population);
  const own = [...(found?.breakdowns ?? []), ...(found?.tables ?? [])].find(({ id }) => id === breakdown)?.place;
  return own ?? found?.place ?? { file: 'data/report.yaml', line: 1, column: 1, length: 1 };
}
