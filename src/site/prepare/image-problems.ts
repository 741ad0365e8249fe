// ![](https://example.org/map.png): an image without words or of another host, and a drawing that asks other places for more
import type { Place } from '../../figure/place.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Prose } from '../../figure/prose.ts';
import { IMAGE_ENDINGS, isImage } from '../../read/image-file.ts';
import type { InputFile } from '../../read/report.ts';
import { isElsewhere, namesImage } from '../addresses/links.ts';

const NAME = /^content\/([a-z0-9]+(-[a-z0-9]+)*[./])+[a-z]+$/;

export function imageProblems(pages: readonly Prose[], files: readonly InputFile[]): Problem[] {
  const problems: Problem[] = [];
  const tell = (place: Place, message: string, fix: string): void => {
    problems.push({ rule: 'images', severity: 'error', place, message, fix });
  };
  for (const { kind, to, text, place } of pages.flatMap(({ links }) => links)) {
    if (kind === 'link') continue;
    if (text.trim() === '')
      tell(
        place,
        'the image has no alternative text',
        `say what it shows, for those who cannot see it: ![A map of the branches](${to})`,
      );
    if (to.startsWith('data:')) continue;
    if (isElsewhere(to))
      tell(
        place,
        'the image stands on another host, and no page asks another host for anything',
        'save the image beside the page and write its name: ![A map of the branches](map.png)',
      );
    else if (!namesImage(to))
      tell(place, `"${to}" is not an image that every browser shows`, `save it as ${IMAGE_ENDINGS}`);
  }
  for (const { path: file, text } of files.filter(({ path }) => isImage(path))) {
    if (!NAME.test(file))
      tell(
        { file, line: 1, column: 1, length: 1 },
        `"${file}" cannot be an address`,
        'name the file with lower-case letters, digits and single dashes: map-of-branches.png',
      );
    for (const { pattern, message, fix } of NOT_IN_A_DRAWING) {
      const found = pattern.exec(text);
      if (found === null) continue;
      const before = text.slice(0, found.index).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      tell({ file, line: before.length, column, length: found[0].length }, message, fix);
    }
  }
  return problems;
}

/** Looked for in the text of an SVG. Opened alone, outside its page, it would run its scripts and follow its references. */
const NOT_IN_A_DRAWING = [
  {
    pattern: /<([\w.-]+:)?(script|foreignObject|iframe|handler)\b|\son[a-z]+\s*=|javascript:/i,
    message: 'the drawing has a script in it',
    fix: 'remove it: pages have no scripts',
  },
  {
    pattern:
      /\b(href|src)\s*=\s*["']?\s*(?![\s"'#]|data:image\/(png|jpeg|gif|webp)[;,])|url\(\s*["']?\s*(?![\s"'#]|data:)|@import|<!ENTITY|<\?xml-stylesheet/i,
    message: 'the drawing takes something from another place',
    fix: 'save it with all that it needs inside, as “plain SVG” with its images embedded, and remove its links',
  },
];
