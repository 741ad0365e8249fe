// Everything in one ZIP: all files, README.txt and their checksums. Unpacked, every relative link in the metadata holds.
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { type Download, lazyDownload, type Saved } from './download.ts';
import { readmeText } from './readme-text.ts';
import { STAMP } from './sheets/zip.ts';

/** `files` are all the others, complete. */
export function archiveOf(saved: Saved, files: readonly Download[]): Download {
  const named = {
    path: 'report.zip',
    label: 'Everything',
    description:
      'ZIP: all files with README.txt (how to cite, caveats in full, columns, changes, corrections) and SHA256SUMS',
    mediaType: 'application/zip',
  };
  return lazyDownload(named, () => zippedWithReadme(saved, files));
}

function zippedWithReadme(saved: Saved, files: readonly Download[]): Uint8Array {
  const readme = { path: 'README.txt', contents: readmeText(saved, files) };
  const all = [readme, ...files].map(({ path, contents }): [string, Uint8Array] => [
    path,
    typeof contents === 'string' ? Buffer.from(contents) : contents,
  ]);
  const sums = all.map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join('');
  const entries = Object.fromEntries([...all, ['SHA256SUMS', Buffer.from(sums)] as const]);
  return zipSync(entries, { mtime: STAMP, level: 9 });
}
