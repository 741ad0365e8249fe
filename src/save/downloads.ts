// The files that readers take away, in the order in which they are listed. A new download is a file here and a line below.

import type { Download, Saved } from './download.ts';
import { metadataOf } from './metadata/metadata.ts';
import { tidyDownloads } from './tidy-csv.ts';

/** Every file of a report. The same report gives the same bytes. */
export function downloadsOf(saved: Saved): Download[] {
  const files = [...tidyDownloads(saved)];
  // Metadata says of every other file what it is: it comes last.
  return [...files, ...metadataOf(saved, files)];
}
