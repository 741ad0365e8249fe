// How long pages are, in words: one that is too long is not read, and its limits are not read either.
import { figurePage, placeOf } from '../../figure/figure.ts';
import type { Problem } from '../../figure/problem.ts';
import { wordCount } from '../../tell/finding.ts';
import { LIMITS_ID } from '../addresses/addresses.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { shownWords, utf8 } from './reading-back.ts';

/** Of the front page, and of a figure's page as far as the limits in full. */
const MOST_ON_FRONT = 450;
const MOST_ON_FIGURE = 600;

/** By the height of `.table.long` in the page style. */
const ROWS_IN_WINDOW = 15;

export interface PageLengths {
  readonly front: number;
  /** Of the longest page of a figure. */
  readonly figure: number;
  readonly problems: readonly Problem[];
}

/** Of the pages at the top, as they were written. */
export function pageLengths(
  prepared: Pick<Prepared, 'pages' | 'byAddress'>,
  read: (path: string) => Uint8Array | null,
): PageLengths {
  const lengthOf = (path: string): number => wordsOn(utf8(read(`${path}index.html`) ?? new Uint8Array()));
  const front = lengthOf('');
  const figures = [...prepared.byAddress.values()].map((figure) => ({
    figure,
    length: lengthOf(figurePage(figure.address)),
  }));
  const frontFile = prepared.pages.find(({ file }) => file === 'content/index.md')?.file ?? 'data/report.yaml';
  const tooLong = figures.filter(({ length }) => length > MOST_ON_FIGURE);
  return {
    front,
    figure: Math.max(0, ...figures.map(({ length }) => length)),
    problems: [
      ...(front > MOST_ON_FRONT
        ? [
            warning(
              { file: frontFile, line: 1, column: 1, length: 1 },
              `the front page has ${front} words, and a reader takes in ${MOST_ON_FRONT}`,
              'name fewer figures in main-points, or shorten what stands on the page',
            ),
          ]
        : []),
      ...tooLong.map(({ figure, length }) =>
        warning(
          placeOf(figure),
          `the page of “${figure.address}” has ${length} words above its limits in full, and a reader takes in ${MOST_ON_FIGURE}`,
          'shorten the question, the labels and the short forms of its caveats',
        ),
      ),
    ],
  };
}

function warning(place: Problem['place'], message: string, fix: string): Problem {
  return { rule: 'page-length', severity: 'warning', place, message, fix };
}

/** Words of header and body; those inside of drawings, closed boxes and windows that scroll are not in sight as text. */
function wordsOn(page: string): number {
  const start = page.indexOf('<header>');
  const [seen = ''] = page.slice(start, page.indexOf('</main>')).split(`<h2 id="${LIMITS_ID}">`);
  const inSight = seen.replace(/<div class="table long"[\s\S]*?<\/table>/g, firstRows);
  return wordCount(
    shownWords(inSight.replace(/<(svg|details)\b[\s\S]*?<\/\1>|<span class="unseen">.*?<\/span>/g, ' ')),
  );
}

/** Of a table that scrolls, its head and the rows that its window shows. */
function firstRows(table: string): string {
  const [head = '', ...rows] = table.split('<tr class=');
  return [head, ...rows.slice(0, ROWS_IN_WINDOW)].join('<tr class=');
}
