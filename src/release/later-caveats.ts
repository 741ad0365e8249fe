// What became of a figure after its release, as caveats of the figure itself: every page, picture, file and quote that is made
// of an old release carries them like all its other caveats. What was frozen is not made anew, and stays as it was.
import { besideOthers } from '../count/figures.ts';
import { byAddress, type Figure, type PopulationFigure } from '../figure/figure.ts';
import type { Caveat } from '../figure/report.ts';
import { dateInWords } from '../tell/carried.ts';
import { capitalised, ended, sentence } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import type { Notice } from './standing.ts';
import { type CorrectedNumber, correctedLine } from './words.ts';

const say = words.releases.laterLimits;

/** The caveats that these notices add, by the address of the figure. `version` is the release that the figures are of. */
export function laterCaveats(
  notices: readonly Notice[],
  figures: readonly PopulationFigure[],
  version: string,
): ReadonlyMap<string, readonly Caveat[]> {
  // What is said of several figures in the same words is one caveat. None of an editor has a dot in its id.
  const made = new Map<string, Caveat>();
  const one = ({ short, full }: Words, { population }: Figure): Caveat => {
    const before = made.get(full);
    if (before?.short === short) return before;
    const now = { id: `since.${made.size + 1}`, short, full, isErratum: true, place: population.place } as const;
    made.set(full, now);
    return now;
  };
  return new Map(
    [...byAddress(figures).values()].map((figure) => {
      const said = notices.flatMap((notice) => wordsOf(notice, figure, version) ?? []);
      return [figure.address, fewer(said).map((words) => one(words, figure))];
    }),
  );
}

/** A picture has little room, and that of an old release must fit whatever comes: more than these are told as one. */
const MOST_CAVEATS = 2;

function fewer(said: readonly Words[]): readonly Words[] {
  if (said.length <= MOST_CAVEATS) return said;
  const short = say.many(said.length);
  return [{ short, full: said.map(({ full }) => full).join(' ') }];
}

/** First of all: a card that shows only one caveat shows this. */
export function withCaveats(
  figures: readonly PopulationFigure[],
  caveats: ReadonlyMap<string, readonly Caveat[]>,
): PopulationFigure[] {
  const within = <Own extends Pick<Figure, 'caveats'>>(own: Own, address: string): Own => ({
    ...own,
    caveats: [...(caveats.get(address) ?? []), ...own.caveats],
  });
  return figures.map((figure) => ({
    ...within(figure, figure.address),
    breakdowns: besideOthers(figure.breakdowns.map((breakdown) => within(breakdown, breakdown.address))),
    tables: figure.tables.map((table) => within(table, table.address)),
    restated: figure.restated.map((restated) => within(restated, figure.address)),
  }));
}

type Words = Pick<Caveat, 'short' | 'full'>;

/** Null where the notice is about other figures, or about something that makes no number wrong. */
function wordsOf(notice: Notice, { address, population }: Figure, version: string): Words | null {
  const caveat = (short: string, ...full: readonly string[]): Words => ({ short, full: full.map(sentence).join(' ') });
  if (notice.kind === 'withdrawn') {
    const short = say.withdrawn(version, dateInWords(notice.date));
    const instead = notice.successor === null ? [] : [words.releases.notices.useOther(notice.successor)];
    return caveat(short, short, notice.reason, ...instead);
  }
  if (notice.kind !== 'changed later' && notice.kind !== 'correction withdrawn') return null;
  const { in: release, date, title, reason, figures } = notice;
  // The number of a population is the base of its breakdowns, and stands with what is unknown in them.
  const isShown = (other: string): boolean =>
    other === address || (address === population.id && other.startsWith(`${address}.`));
  const own = notice.numbers.filter(({ figure }) => isShown(figure) || figure === population.id);
  if (notice.kind === 'changed later' && notice.change === 'withdrawal') {
    const [short, full] = [say.figureWithdrawn(release), say.figureWithdrawnOn(release, dateInWords(date))];
    return notice.subject === address ? caveat(short, full, reason) : null;
  }
  if (!figures.some(isShown) && !own.some(({ figure }) => isShown(figure))) return null;
  const about = [ended(title), reason] as const;
  if (notice.kind === 'correction withdrawn') {
    const [first] = own;
    const short =
      first === undefined
        ? say.hadCorrectedNumbers(release)
        : say.hadCorrectedNumber(
            capitalised(briefly(first).label),
            first.before ?? say.notPrinted,
            release,
            first.after ?? say.none,
          );
    return caveat(short, words.releases.notices.hadCorrected(release), ...about);
  }
  if (notice.change !== 'correction') return null;
  const [first] = own;
  const corrected = own.length > 1 ? say.correctedNumbers : say.correctedNumber;
  const short = first === undefined ? say.corrected(release) : corrected(release, correctedLine(briefly(first)));
  const lines = own.map((number) => capitalised(correctedLine(number)));
  return caveat(short, say.correctedOn(release, dateInWords(date)), ...about, ...lines);
}

/** A caveat stands on every picture: of a long name its beginning has to do. */
const LONGEST_LABEL = 40;

function briefly(number: CorrectedNumber): CorrectedNumber {
  if (number.label.length <= LONGEST_LABEL) return number;
  const cut = number.label.slice(0, LONGEST_LABEL).replace(/[\s,“”]*\s\S*$/, '');
  return { ...number, label: `${cut}…${number.label.startsWith('“') ? '”' : ''}` };
}
