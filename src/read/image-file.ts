// An image that editors put beside a page in content/. A drawing (SVG) is a text like other inputs; all others are bytes.
import type { InputFile } from './shape.ts';

export const IMAGE_ENDINGS = 'png, jpg, svg, webp, gif or avif';

/** Whether a page could show the file, whatever the letters of its name. */
export function isImage(path: string): boolean {
  return /^content\/.+\.(png|jpe?g|svg|webp|gif|avif)$/i.test(path);
}

/** An input as it stands on the disk, or in a release. */
export function inputFile(path: string, contents: Buffer): InputFile {
  return isImage(path) && !/\.svg$/i.test(path)
    ? { path, text: '', bytes: contents }
    : { path, text: contents.toString('utf8') };
}
