// The Dataset as it stands in a page: search engines for data read nothing else. Every figure in it has its base, unknown,
// caveats and source; sizes and hashes are left to dataset.jsonld, and so is what would make the page long.
import { byAddress, type Figure } from '../../figure/figure.ts';
import type { Source } from '../../figure/report.ts';
import { words } from '../../words/words.ts';
import type { Correction, Download, Saved } from '../download.ts';
import { type Properties, shortJsonText } from '../json.ts';
import { permanentAddress, sourcesOfFigures } from './about.ts';
import { correctionOf, datasetOf, fileOf, measuredOf } from './dataset.ts';
import { aboutPopulations, aboutReport, caveatsOfAll, caveatsOfEach, statementOf } from './statements.ts';

/** Of all figures: one takes about 900 here, and thirty times as much where a page shows it. */
const MOST_CHARACTERS = 50_000;
/** Of files, of populations in the description, of times, of places, of corrections that this release has made already. */
const MOST_LISTED = 50;
/** Search engines cut off what is longer, and the caveats stand at the end. */
const LONGEST_DESCRIPTION = 5000;

/** What became of a release, which its frozen files cannot say. */
export interface Since {
  /** Null where it is what readers should use, or a draft. */
  readonly status: 'Superseded' | 'Withdrawn' | null;
  /** In sentences, for the beginning of the description. */
  readonly lines: readonly string[];
  /** What later releases put right of it. */
  readonly corrections: readonly Correction[];
}

/** JSON text to stand as it is between <script type="application/ld+json"> and </script>: data, nothing that runs. */
export function pageDatasetJson(
  saved: Saved,
  downloads: readonly Omit<Download, 'contents'>[],
  /** From the page to the files, empty or ending in "/"; permanent addresses are used where there are any. */
  filesAt: string,
  since: Since,
): string {
  const { report, corrections = [] } = saved;
  const figures = [...byAddress(saved.figures).values()];
  const shown = fitting(figures);
  const more = figures.length - shown.length;
  const at = permanentAddress(report) ?? filesAt;
  return shortJsonText(
    datasetOf(saved, {
      description: shortDescription(saved, since.lines),
      status: since.status ?? (report.release.state === 'draft' ? 'Draft' : 'Published'),
      measured: [...shown.map(statementOf).map(measuredOf), ...(more > 0 ? [moreFigures(more, at)] : [])],
      caveats: more > 0 ? caveatsOfEach(shown) : caveatsOfAll(saved),
      sources: more > 0 ? sourcesOf(shown) : sourcesOfFigures(saved),
      corrections: [
        ...since.corrections.map((each) => correctionOf(each, report, words.files.correctedLater(each.release))),
        ...corrections.slice(0, MOST_LISTED).map((each) => correctionOf(each, report)),
        ...(corrections.length > MOST_LISTED ? [`${at}dataset.jsonld`] : []),
      ],
      files: withData(downloads).map((file) => fileOf(file, at)),
      mostCovered: MOST_LISTED,
    }),
  );
}

function fitting(figures: readonly Figure[]): readonly Figure[] {
  let characters = 0;
  const end = figures.findIndex((figure) => {
    characters += JSON.stringify(measuredOf(statementOf(figure))).length;
    return characters > MOST_CHARACTERS;
  });
  return end < 0 ? figures : figures.slice(0, end);
}

function sourcesOf(figures: readonly Figure[]): Source[] {
  const cited = figures.flatMap(({ source, baseSource }) => [source, ...(baseSource === null ? [] : [baseSource])]);
  return [...new Set(cited.map(({ source }) => source))];
}

/** The matrix reads the number. */
function moreFigures(count: number, at: string): Properties {
  return {
    '@type': 'PropertyValue',
    name: words.files.moreFigures(count),
    description: words.files.MORE_FIGURES_HOLD,
    url: `${at}dataset.jsonld`,
  };
}

/** The files that hold the data themselves, those with everything first. */
function withData<File extends Pick<Download, 'path'>>(downloads: readonly File[]): File[] {
  const holding = downloads.filter(
    ({ path }) => path === 'report.zip' || (/^data\//.test(path) && !path.endsWith('-metadata.json')),
  );
  const isWhole = ({ path }: File): boolean => /^(data\/)?(report|all)\./.test(path);
  return [...holding.filter(isWhole), ...holding.filter((file) => !isWhole(file))].slice(0, MOST_LISTED);
}

/** As many populations as fit, each whole, with the caveats of those that are told. */
function shortDescription({ report, figures }: Saved, lines: readonly string[]): string {
  const first = [...lines, ...aboutReport(report)];
  for (let told = Math.min(figures.length, MOST_LISTED); told > 0; told--) {
    const left = figures.length - told;
    const more = left === 0 ? [] : [words.files.morePopulations(left)];
    const text = [...first, ...aboutPopulations(figures.slice(0, told)), ...more].join('\n\n');
    if (text.length <= LONGEST_DESCRIPTION) return text;
  }
  return first.join('\n\n');
}
