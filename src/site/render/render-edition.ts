// A prepared report -> the pages and files of one edition in a folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { EleventyConfig } from '@11ty/eleventy';
import type { FrozenRelease } from '../../release/frozen.ts';
import { CHANGES_PAGE } from '../addresses/addresses.ts';
import { writeFiles } from '../addresses/written-files.ts';
import { writeEmbeds } from '../embeds/embeds.ts';
import { writePictures } from '../figures/pictures.ts';
import { changesPage } from '../pages/change-log-page.ts';
import type { Edition } from '../pages/edition.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { configure } from './eleventy.ts';
import { ownPages } from './own-pages.ts';

/** Writes the pages of content/ with their images, and those of its charts to embed, into `folder`, which is there and empty. */
export async function renderPages(prepared: Prepared, edition: Edition, folder: string): Promise<void> {
  // Where nothing is rendered, as in a check, nobody waits for Eleventy.
  const { default: Eleventy } = await import('@11ty/eleventy');
  // It wants paths that are relative and have no dots before them.
  const work = mkdtempSync('_site.pages-');
  try {
    const input = path.join(work, 'pages');
    mkdirSync(input);
    const output = path.relative('.', folder);
    const eleventy = new Eleventy(input, output, {
      quietMode: true,
      configPath: null,
      source: 'cli',
      config: (config: EleventyConfig) => configure(config, prepared, edition, input, output),
    });
    eleventy.disableLogger();
    await eleventy.write();
    for (const [address, page] of ownPages(prepared, edition))
      writeFiles(folder, [{ path: `${address}index.html`, contents: page() }]);
    writeFiles(folder, prepared.images);
    await writeEmbeds(prepared, edition, (files) => writeFiles(folder, files));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The data files and pictures of a draft, which are frozen nowhere. */
export async function writeDraftFiles(prepared: Prepared, folder: string): Promise<void> {
  writeFiles(folder, prepared.downloads);
  await writePictures(prepared, (files) => writeFiles(folder, files));
}

/** A numbered release: its pages, its pictures, its change log, and every frozen file byte for byte. */
export async function renderRelease(
  release: FrozenRelease,
  prepared: Prepared,
  edition: Edition,
  folder: string,
): Promise<void> {
  await renderPages(prepared, edition, folder);
  await writePictures(prepared, (files) => writeFiles(folder, files));
  writeFiles(folder, [
    { path: `${CHANGES_PAGE}index.html`, contents: changesPage(release, prepared, edition) },
    ...release.files.map((file) => ({ path: file, contents: release.read(file) })),
  ]);
}
