// The Dataset as it stands in a page: search engines for data read nothing else. Every figure in it has its base, unknown,
// caveats and source; sizes and hashes are left to dataset.jsonld, and so is what would make the page long.
import { byAddress } from '../../count/figures.ts';
import type { Correction } from '../correction.ts';
import type { Download, Saved } from '../download.ts';
import { permanentAddress } from './addresses.ts';
import { correctionOf, datasetOf, fileOf, measuredOf, type Properties } from './dataset.ts';
import { shortJsonText } from './json.ts';
import { aboutPopulations, aboutReport, caveatsOfEach, statementOf } from './statements.ts';

/** A figure takes about 900 bytes here and thirty times as much where a page shows it. */
export const MOST_FIGURES = 50;
const MOST_FILES = 50;
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
  const [shown, more] = [figures.slice(0, MOST_FIGURES), figures.length - MOST_FIGURES];
  const at = permanentAddress(report) ?? filesAt;
  return shortJsonText(
    datasetOf(saved, {
      description: shortDescription(saved, since.lines),
      status: since.status ?? (report.release.state === 'draft' ? 'Draft' : 'Published'),
      measured: [...shown.map(statementOf).map(measuredOf), ...(more > 0 ? [moreFigures(more, at)] : [])],
      caveats: caveatsOfEach(shown),
      corrections: [
        ...since.corrections.map((each) => correctionOf(each, report, `Corrected later, in release ${each.release}`)),
        ...corrections.map((each) => correctionOf(each, report)),
      ],
      files: withData(downloads).map((file) => fileOf(file, at)),
    }),
  );
}

function moreFigures(count: number, at: string): Properties {
  return {
    '@type': 'PropertyValue',
    name: count === 1 ? 'One more figure' : `${count} more figures`,
    description: 'Each with its base, what is not known, its caveats and its source in the file at this address.',
    url: `${at}dataset.jsonld`,
  };
}

/** The files that hold the data themselves, those with everything first. */
function withData<File extends Pick<Download, 'path'>>(downloads: readonly File[]): File[] {
  const holding = downloads.filter(
    ({ path }) => path === 'report.zip' || (/^data\//.test(path) && !path.endsWith('-metadata.json')),
  );
  const isWhole = ({ path }: File): boolean => /^(data\/)?(report|all)\./.test(path);
  return [...holding.filter(isWhole), ...holding.filter((file) => !isWhole(file))].slice(0, MOST_FILES);
}

/** As many populations as fit, each whole, with the caveats of those that are told. */
function shortDescription({ report, figures }: Saved, lines: readonly string[]): string {
  const first = [...lines, ...aboutReport(report)];
  for (let told = Math.min(figures.length, MOST_FIGURES); told > 0; told--) {
    const left = figures.length - told;
    const more = left === 0 ? [] : [`${left} more ${left === 1 ? 'population' : 'populations'} in dataset.jsonld.`];
    const text = [...first, ...aboutPopulations(figures.slice(0, told)), ...more].join('\n\n');
    if (text.length <= LONGEST_DESCRIPTION) return text;
  }
  return first.join('\n\n');
}
