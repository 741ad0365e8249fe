// What both files of a workbook are made of: texts in XML, and a zip archive with the same bytes every time.
import { escapeUTF8 } from 'entities';
import { strToU8, zipSync } from 'fflate';
import { readableText } from './workbook.ts';

export function xmlText(words: string): string {
  return escapeUTF8(readableText(words));
}

// Noon without a zone: zip keeps local times, so that this is the same day in every zone; 1980 is the first year it knows.
export const STAMP = '1980-01-01T12:00:00';

/** Files in the order given. `stored` ones are not compressed: an ODS file begins with its media type in plain letters. */
export function zipped(files: readonly (readonly [path: string, contents: string])[], stored = ''): Uint8Array {
  return zipSync(
    Object.fromEntries(
      files.map(([path, contents]) => [path, [strToU8(contents), { level: path === stored ? 0 : 6, mtime: STAMP }]]),
    ),
  );
}
