// The Dataset in the front page of an edition, for search engines and other programs: data, nothing that runs. What later
// releases made of this one is in it, so that who reads the page of an old release by program learns of it.

import { correctionsSince } from '../../release/corrections.ts';
import { LATER_CHANGES, type LaterChange, type Notice } from '../../release/standing.ts';
import { formerLine } from '../../release/words.ts';
import { homeOf } from '../../save/metadata/about.ts';
import { pageDatasetJson, type Since } from '../../save/metadata/page-dataset.ts';
import { dateInWords } from '../../tell/carried.ts';
import { capitalised, ended, sentence } from '../../tell/phrase.ts';
import { editionAt } from '../addresses/addresses.ts';
import { type Html, html, trusted } from '../html/html.ts';
import type { PagePlace } from './edition.ts';

export function datasetHtml(place: PagePlace): Html {
  const { prepared, ways } = place;
  const json = pageDatasetJson(prepared, prepared.downloads, ways.files, sinceOf(place));
  return html`<script type="application/ld+json">${trusted(json)}</script>
`;
}

function sinceOf({ prepared: { report, byAddress }, edition: { notices } }: PagePlace): Since {
  const { version } = report.release;
  const corrections = correctionsSince(notices, byAddress, version);
  const lines = notices.flatMap((notice) => lineOf(notice, version, homeOf(report.address)) ?? []);
  return {
    status: statusOf(notices),
    lines: [...lines, ...changedLater(notices)],
    corrections,
  };
}

function statusOf(notices: readonly Notice[]): Since['status'] {
  if (notices.some(({ kind }) => kind === 'withdrawn')) return 'Withdrawn';
  return notices.some(({ kind }) => kind === 'superseded') ? 'Superseded' : null;
}

function lineOf(notice: Notice, version: string, home: string | null): string | null {
  const at = (other: string): string => (home === null ? '.' : `: ${home}${editionAt(other)}`);
  switch (notice.kind) {
    case 'superseded':
      return `This is release ${version}. Release ${notice.by} took its place on ${dateInWords(notice.date)}${at(notice.by)}`;
    case 'withdrawn': {
      const { date, reason, successor } = notice;
      const instead =
        successor === null ? 'No other release takes its place.' : `Use release ${successor} instead${at(successor)}`;
      return `Release ${version} was withdrawn on ${dateInWords(date)}. ${sentence(reason)} ${instead}`;
    }
    case 'stands again':
      return `Release ${notice.withdrawn} was withdrawn: ${sentence(notice.reason)} This release, ${version}, stands again.`;
    case 'correction withdrawn': {
      const { in: release, title, reason, numbers } = notice;
      const values = numbers.map((number) => ` ${capitalised(formerLine(number, release))}.`);
      return `Release ${release}, since withdrawn, had corrected: ${ended(title)} ${sentence(reason)}${values.join('')}`;
    }
    default:
      return null;
  }
}

const CHANGED_SINCE: Readonly<Record<LaterChange, string>> = {
  correction: 'Corrected since',
  withdrawal: 'Withdrawn since',
  redefinition: 'Defined otherwise since',
  'coverage change': 'Covers something else since',
};

/** Which figures, a line a kind of change. Why a number was corrected stands with the correction. */
function changedLater(notices: readonly Notice[]): string[] {
  return LATER_CHANGES.flatMap((kind) => {
    const named = notices.flatMap((notice) => {
      if (notice.kind !== 'changed later' || notice.change !== kind) return [];
      const { title, in: release, date, reason } = notice;
      const why = kind === 'correction' ? '' : `: ${capitalised(reason).replace(/\.$/, '')}`;
      return [`${title} (release ${release}, ${dateInWords(date)}${why})`];
    });
    if (named.length === 0) return [];
    const more = named.length - MOST_NAMED;
    const shown = named.slice(0, MOST_NAMED).join('; ');
    return [`${CHANGED_SINCE[kind]}: ${shown}${more > 0 ? `; and ${more} more` : ''}.`];
  });
}

/** The description has to leave room for the figures. */
const MOST_NAMED = 5;
