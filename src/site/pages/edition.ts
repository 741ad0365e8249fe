// One rendering of a report: where its pages and files stand on the site, and what readers are told first.
import type { SupportLine } from '../../figure/report.ts';
import type { ComingRelease } from '../../read/release-files.ts';
import type { FrozenRelease } from '../../release/frozen.ts';
import type { Notice } from '../../release/standing.ts';
import type { Prepared } from '../prepare/prepare.ts';

export interface Edition {
  /** Where its pages begin: "" at the top of the site, "releases/1.0.0/" for ever. */
  readonly pagesAt: string;
  /** Where its data files and pictures stand. The latest release at the top links to its numbered files. */
  readonly filesAt: string;
  readonly notices: readonly Notice[];
  /** Of a superseded release: where its figures and pages stand at the top now. Null for all others. */
  readonly latest: Latest | null;
  /** What lists of releases show, the oldest first; a numbered edition knows those up to itself. */
  readonly releases: readonly FrozenRelease[];
  /** Null where the calendar of today would not fit: on the pages of a numbered release. */
  readonly coming: readonly ComingRelease[] | null;
  /** Help lines are those of today also on old pages: a number that nobody answers any more helps nobody. */
  readonly support: { readonly title: string; readonly checked: string; readonly lines: readonly SupportLine[] } | null;
}

export interface Latest {
  /** Addresses of figures. */
  readonly figures: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  /** Those of its figures' charts that have a page to embed at the top. */
  readonly embeds: ReadonlySet<string>;
}

/** The ways from a page: relative, each empty or ending in "/", so that a site works in any folder of any host. */
export interface Ways {
  /** To the front page of the edition. */
  readonly pages: string;
  /** To where the files of the edition stand. */
  readonly files: string;
  /** To the top of the site. */
  readonly top: string;
}

/** What a piece of a page needs to know. */
export interface PagePlace {
  readonly prepared: Prepared;
  readonly edition: Edition;
  readonly ways: Ways;
}

/** `address` is the page's inside its edition: "" or "about/". */
export function waysFrom({ pagesAt, filesAt }: Edition, address: string): Ways {
  const up = (folders: string): string => '../'.repeat(folders.split('/').length - 1);
  const pages = up(address);
  const top = `${pages}${up(pagesAt)}`;
  return { pages, top, files: filesAt === pagesAt ? pages : `${top}${filesAt}` };
}
