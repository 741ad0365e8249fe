// Releases and withdrawals as an Atom feed (RFC 4287), the newest first.
import { generateAtomFeed } from 'feedsmith';
import type { ChangeKind } from '../figure/change-kinds.ts';
import type { Report } from '../figure/report.ts';
import { ended } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import { carriedSentences } from './changes.ts';
import { type FrozenRelease, hasFiles } from './frozen.ts';
import { changeLogOf } from './standing.ts';
import { changeInFull, flipLine, flipVerdict } from './words.ts';

/** `report` gives the names; without an `address` the links are relative to the feed, which stands in releases/. */
export function feedOf(report: Report, releases: readonly FrozenRelease[]): string {
  const base = report.address === null ? '' : `${report.address.replace(/\/?$/, '/')}releases/`;
  const entries = releases
    .toReversed()
    .flatMap((release) => entriesOf(release, base, report))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return generateAtomFeed({
    // Another name than that of the first release, which is an entry.
    id: urn((releases[0]?.checksum ?? '').slice(16)),
    title: { value: words.releases.feed.title(report.title) },
    subtitle: { value: report.summary },
    updated: at(entries[0]?.day ?? '1970-01-01'),
    authors: [{ name: report.publisher }],
    links: [
      { href: `${base}feed.xml`, rel: 'self', type: 'application/atom+xml' },
      { href: base === '' ? './' : base, rel: 'alternate', type: 'text/html' },
    ],
    rights: { value: report.licence },
    entries: entries.map(({ day: _, ...entry }) => entry),
  });
}

type Entry = Parameters<typeof generateAtomFeed>[0]['entries'] extends readonly (infer One)[] | undefined ? One : never;

function entriesOf(release: FrozenRelease, base: string, report: Report): (Entry & { day: string })[] {
  const { version, date, withdrawal, checksum } = release;
  const entry = (id: string, title: string, day: string, kinds: readonly string[], summary: string, page = '') => ({
    id: urn(id),
    title: { value: title },
    updated: at(day),
    published: at(day),
    authors: [{ name: report.publisher }],
    links: [{ href: `${base}${version}/${page}`, rel: 'alternate', type: 'text/html' }],
    categories: kinds.map((term) => ({ term })),
    summary: { value: summary },
    day,
  });
  const summary = hasFiles(release) ? summaryOf(release) : words.releases.feed.filesRemoved;
  const published = entry(checksum, titleOf(release), date, kindsOf(release), summary, 'changes/');
  if (withdrawal === null) return [published];
  const turned = `${checksum.slice(32)}${checksum.slice(0, 32)}`;
  return [
    entry(turned, words.releases.feed.withdrawn(version), withdrawal.date, ['withdrawal'], withdrawal.reason),
    published,
  ];
}

function kindsOf({ file }: FrozenRelease): ChangeKind[] {
  return [...new Set(file.statements.map(({ kind }) => kind))];
}

/** "Release 1.0.1: correction. This correction reverses a finding" */
function titleOf(release: FrozenRelease): string {
  const { release: bare, releaseOf, withVerdict } = words.releases.feed;
  const kinds = kindsOf(release)
    .map((each) => words.releases.kinds[each])
    .join(', ');
  const { flips, changes } = changeLogOf(release);
  const [flip] = flips;
  const kind = changes.find(({ subject }) => subject === flip?.subject)?.kind ?? null;
  const title = kinds === '' ? bare(release.version) : releaseOf(release.version, kinds);
  return flip === undefined ? title : withVerdict(title, flipVerdict(kind, flip.reverses));
}

/** Flips first, then each change with its kind, its reason and its numbers. */
function summaryOf(release: FrozenRelease): string {
  const { flips, changes, previous, figures, version } = changeLogOf(release);
  if (previous === null) return words.releases.list.first;
  // No number goes without what it must carry, also not in a feed reader.
  const carried = Object.values(figures).map((lines) => `${ended(lines.title)} ${carriedSentences(lines, version)}`);
  return [...flips.map(flipLine), ...changes.map(changeInFull), ...carried].join('\n');
}

/** A name that stays when the report moves: from the checksum of the release. */
function urn(checksum: string): string {
  const hex = checksum.slice(0, 32).padEnd(32, '0');
  const version8 = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17)}`;
  return `urn:uuid:${version8.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
