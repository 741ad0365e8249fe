// The Dataset in the front page of an edition, for search engines and other programs: data, nothing that runs. What later
// releases made of this one is in it, so that who reads the page of an old release by program learns of it.

import { correctionsSince } from '../../release/corrections.ts';
import { LATER_CHANGES, type Notice } from '../../release/standing.ts';
import { formerLine } from '../../release/words.ts';
import { homeOf } from '../../save/metadata/about.ts';
import { pageDatasetJson, type Since } from '../../save/metadata/page-dataset.ts';
import { dateInWords } from '../../tell/carried.ts';
import { capitalised, ended, sentence } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { editionAt } from '../addresses/addresses.ts';
import { type Html, html, trusted } from '../html/html.ts';
import type { PagePlace } from './edition.ts';

const say = words.releases.inDataset;

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
  switch (notice.kind) {
    case 'superseded': {
      const told = [version, notice.by, dateInWords(notice.date)] as const;
      return home === null ? say.superseded(...told) : say.supersededAt(...told, `${home}${editionAt(notice.by)}`);
    }
    case 'withdrawn': {
      const { date, reason, successor } = notice;
      return say.withdrawn(version, dateInWords(date), sentence(reason), useInstead(successor, home));
    }
    case 'stands again':
      return words.releases.notices.standsAgain(notice.withdrawn, sentence(notice.reason), version);
    case 'correction withdrawn': {
      const { in: release, title, reason, numbers } = notice;
      const values = numbers.map((number) => say.number(capitalised(formerLine(number, release))));
      return [say.hadCorrected(release, ended(title), sentence(reason)), ...values].join('');
    }
    default:
      return null;
  }
}

function useInstead(successor: string | null, home: string | null): string {
  if (successor === null) return words.releases.notices.noOther;
  return home === null
    ? words.releases.notices.useOtherInText(successor)
    : say.useOtherAt(successor, `${home}${editionAt(successor)}`);
}

/** Which figures, a line a kind of change. Why a number was corrected stands with the correction. */
function changedLater(notices: readonly Notice[]): string[] {
  return LATER_CHANGES.flatMap((kind) => {
    const named = notices.flatMap((notice) => {
      if (notice.kind !== 'changed later' || notice.change !== kind) return [];
      const { title, in: release, date, reason } = notice;
      const told = [title, release, dateInWords(date)] as const;
      return kind === 'correction'
        ? [say.figure(...told)]
        : [say.figureBecause(...told, capitalised(reason).replace(/\.$/, ''))];
    });
    if (named.length === 0) return [];
    const more = named.length - MOST_NAMED;
    const shown = named.slice(0, MOST_NAMED).join('; ');
    return [say.changed[kind](more > 0 ? say.figures(shown, more) : shown)];
  });
}

/** The description has to leave room for the figures. */
const MOST_NAMED = 5;
