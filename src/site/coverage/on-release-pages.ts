// What the pages and the feed about releases say of each figure that a change log tells of. What they must keep is what stands
// in the frozen change log, which was proved before it was frozen: what an old one lacks, nobody can mend any more.
// A list of releases in the prose of a page is made by the writer of the page of all releases.
import { decodeXML } from 'entities';
import type { ChangeLog } from '../../release/change-log.ts';
import { capitalised, ended } from '../../tell/phrase.ts';
import { CHANGES_PAGE, RELEASES_PAGE } from '../addresses/addresses.ts';
import { changeId, FLIPS_ID } from '../pages/change-log-page.ts';
import type { CoverageCell, ReadWritten } from './cells.ts';
import { fullest, keptOfLines, lostInAny } from './facets.ts';
import { sectionIn, shownWords, textIn } from './reading-back.ts';

type TextsOf = (figure: string, log: ChangeLog) => readonly string[] | null;

/** The change log as a page. `figures` are the rows of the matrix: those of the change log, where it is left out. */
export function coverageOfChangePage(
  log: ChangeLog,
  read: ReadWritten,
  figures: Iterable<string> = Object.keys(log.figures),
): CoverageCell[] {
  const page = textIn(read)(`${CHANGES_PAGE}index.html`) ?? '';
  return cellsOfLog('change log', log, figures, (figure) => {
    const ids = [
      ...(log.flips.some((flip) => flip.figure === figure) ? [FLIPS_ID] : []),
      ...log.changes
        .filter(({ subject, numbers }) => [subject, ...numbers.map((number) => number.figure)].includes(figure))
        .map(({ subject }) => changeId(subject)),
    ];
    return ids.length === 0 ? null : ids.map((id) => shownWords(sectionIn(page, id)));
  });
}

/** The feed and the page of all releases, which stand at the top of the site and tell of each release. */
export function coverageOfReleaseLists(
  logs: readonly ChangeLog[],
  read: ReadWritten,
  figures: Iterable<string> | null = null,
): CoverageCell[] {
  const text = textIn(read);
  const entries = text(`${RELEASES_PAGE}feed.xml`)?.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
  const page = text(`${RELEASES_PAGE}index.html`) ?? '';
  return logs.flatMap((log) => {
    const own = [...(figures ?? Object.keys(log.figures))];
    return [
      ...cellsOfLog('feed', log, own, (figure) => linesInFeed(entries, figure, log)),
      ...cellsOfLog('list of releases', log, own, (figure) => partsOfList(page, figure, log)),
    ];
  });
}

function cellsOfLog(output: string, log: ChangeLog, figures: Iterable<string>, textsOf: TextsOf): CoverageCell[] {
  return [...figures].map((figure) => {
    const lines = log.figures[figure];
    const texts = lines === undefined ? null : textsOf(figure, log);
    const lost = lines === undefined || texts === null ? null : lostInAny(texts, keptOfLines(lines, log.version));
    return { figure, output, release: log.version, lost };
  });
}

/** The line of the release's entry that begins with the title of the figure. */
function linesInFeed(
  entries: readonly string[],
  figure: string,
  { version, figures, previous }: ChangeLog,
): string[] | null {
  const lines = figures[figure];
  if (previous === null || lines === undefined) return null;
  const entry = entries.find((each) => each.includes(`${version}/changes/"`)) ?? '';
  const [, summary = ''] = /<summary[^>]*>([\s\S]*?)<\/summary>/.exec(entry) ?? [];
  const told = decodeXML(summary).split('\n');
  const own = told.filter((line) => line.startsWith(`${ended(lines.title)} `));
  return fullest(own, keptOfLines(lines, version));
}

/** Beside each release the finding that it changes, and beside each correction the values that were printed wrongly. */
function partsOfList(page: string, figure: string, { version, flips, changes, previous }: ChangeLog): string[] | null {
  const [, list = ''] = /<ol class="releases">([\s\S]*?)<\/ol>/.exec(page) ?? [];
  const [, corrections = ''] = /<ul class="corrections">([\s\S]*?)<\/main>/.exec(page) ?? [];
  const isFlipped = previous !== null && flips[0]?.figure === figure;
  const corrected = changes.find(
    ({ kind, subject, printed }) => kind === 'correction' && subject === figure && printed.length > 0,
  );
  const parts = [
    ...(isFlipped ? [partOf(list, (part) => part.includes(`releases/${version}/"`))] : []),
    ...(corrected === undefined
      ? []
      : [
          partOf(corrections, (part) => {
            const [, name = ''] = /<strong>([\s\S]*?)<\/strong>, corrected in/.exec(part) ?? [];
            const isNamed = decodeXML(name) === capitalised(corrected.title);
            return isNamed && part.includes(`releases/${version}/changes/"`);
          }),
        ]),
  ];
  return parts.length === 0 ? null : parts;
}

/** The words of one entry of a list whose entries begin with a paragraph; "" where there is none. */
function partOf(list: string, isOwn: (part: string) => boolean): string {
  return shownWords(list.split(/(?=<li><p>)/).find(isOwn) ?? '');
}
