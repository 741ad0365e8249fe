// What stands at every address of a release whose files had to go: that it was there, when and why it went, and what to use.
import { ADDRESSES, type FrozenRelease, SUMS } from '../../release/frozen.ts';
import { successorOf } from '../../release/standing.ts';
import { dateInWords } from '../../tell/carried.ts';
import { sentence } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { OWN_PAGES } from '../addresses/addresses.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { html } from '../html/html.ts';

const say = words.releases.removed;

/** The files that stay (its own account and its checksums), and a notice at every other address that it had. */
export function tombstones(release: FrozenRelease, releases: readonly FrozenRelease[]): OutputFile[] {
  const { version, withdrawal } = release;
  if (withdrawal === null) throw new Error(`release ${version} was not withdrawn`);
  const successor = successorOf(release, releases);
  const why = say.why(version, dateInWords(withdrawal.date), sentence(withdrawal.reason));
  const instead =
    successor === null ? words.releases.notices.noOther : words.releases.notices.useOtherInText(successor);
  const had = release
    .read(SUMS)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line.length > 66 ? [line.slice(66)] : []));
  const rendered = release.read(ADDRESSES).toString('utf8').split('\n').slice(0, -1);
  // Releases that were frozen before figures had pages of their own have them all the same.
  const figures = rendered.flatMap((file) => /^charts\/(.*\/)citation\.txt$/.exec(file)?.[1] ?? []);
  const pages = [...OWN_PAGES, ...figures.map((folder) => `figures/${folder}`)].map((page) => `${page}index.html`);
  const files = had.filter((file) => !file.startsWith('inputs/') && !release.files.includes(file));
  return [
    ...[...new Set([...rendered, ...pages, ...files])].map((file) => ({
      path: file,
      contents: file.endsWith('.html')
        ? tombstonePage(version, why, instead, successor, file.replace(/index\.html$/, ''))
        : /\.json(ld)?$/.test(file)
          ? `${JSON.stringify({ withdrawn: say.inFile(why, instead) })}\n`
          : `${say.inFile(why, instead)}\n`,
    })),
    ...release.files.map((file) => ({ path: file, contents: release.read(file) })),
  ];
}

function tombstonePage(
  version: string,
  why: string,
  instead: string,
  successor: string | null,
  address: string,
): string {
  const top = '../'.repeat(address.split('/').length + 1);
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title(version)}</title>
<link rel="icon" href="${top}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${top}assets/style.css">
</head>
<body>
<header><h1>${say.title(version)}</h1></header>
<div class="columns"><main id="main">
<p>${why}</p>
<p>${successor === null ? instead : html`<a href="${top}releases/${successor}/">${instead}</a>`}</p>
<p><a href="${top}releases/">${words.releases.list.link}</a></p>
</main></div>
</body>
</html>
`.text;
}
