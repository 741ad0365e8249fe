// The files that a report is made of, from disk: data/*.yaml, data/figures/*.yaml and *.csv, content/**/*.md,
// content/charts/*.vl.yaml, and the images that pages show, in one order everywhere.
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../figure/problem.ts';
import { inputFile, isImage } from '../../read/image-file.ts';
import type { InputFile } from '../../read/report.ts';
import { imagesOf } from '../addresses/links.ts';
import { readPage } from './page-source.ts';

/** Reads the inputs below `root`. Paths come back relative, with forward slashes; a byte order mark is dropped. */
export function readInputs(root: string): InputFile[] {
  const paths = [
    ...filesIn(root, 'data', '.yaml', false),
    ...filesIn(root, 'data/figures', '.yaml', false),
    ...filesIn(root, 'data/figures', '.csv', false),
    ...filesIn(root, 'content', '.md', true),
    ...filesIn(root, 'content/charts', '.vl.yaml', false),
  ];
  const read = (file: string): InputFile => {
    const input = inputFile(file, readFileSync(path.join(root, file)));
    return { ...input, text: input.text.replace(/^\uFEFF/, '') };
  };
  const files = paths.map(read);
  const pages = files.filter(({ path: file }) => file.endsWith('.md')).map((file) => readPage(file).page);
  const shown = new Set(pages.flatMap(imagesOf).map(({ file }) => file));
  const images = filesIn(root, 'content', '', true).filter((file) => shown.has(file));
  return [...files, ...images.map(read)];
}

function filesIn(root: string, folder: string, ending: string, recursive: boolean): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith(ending) && !/(^|\/)\./.test(file) && !/(^|\/)README\.md$/.test(file))
    .sort();
}

/** Files that stand where inputs are looked for and are none, and inputs that are not UTF-8. */
export function inputProblems(root: string, files: readonly InputFile[]): Problem[] {
  const read = new Set(files.map((file) => file.path));
  const at = (file: string): Problem['place'] => ({ file, line: 1, column: 1, length: 1 });
  const ignored = ['data', 'content'].flatMap((folder) => everythingIn(root, folder)).filter((file) => !read.has(file));
  const unread = ignored.map((file): Problem => {
    if (isImage(file)) {
      const fix = `show it on a page: ![What it shows](${path.basename(file)}), or remove it`;
      return { rule: 'unread-file', severity: 'warning', place: at(file), message: 'no page shows this image', fix };
    }
    const fix =
      'figures are data/figures/*.yaml (and .csv beside them), pages are content/*.md, charts of your own content/charts/*.vl.yaml, images stand beside their pages, all in lower case; move other files elsewhere';
    return { rule: 'unread-file', severity: 'warning', place: at(file), message: 'nobody reads this file', fix };
  });
  // Only a text with a replacement character can have been garbled; whether it was, its bytes tell.
  const doubtful = files.filter(({ text }) => text.includes('\uFFFD')).map((file) => file.path);
  const broken = doubtful.filter((file) => !isUtf8(readFileSync(path.join(root, file))));
  const encoding = broken.map((file): Problem => {
    const fix = 'save the file as UTF-8: in most editors "Save with encoding"';
    return {
      rule: 'encoding',
      severity: 'error',
      place: at(file),
      message: 'the file is not UTF-8, so its letters would be garbled',
      fix,
    };
  });
  return [...unread, ...encoding];
}

/** What a report may hold besides inputs: schemas, releases, the guide, hidden files. */
function everythingIn(root: string, folder: string): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !/^data\/(_schema|releases)\/|(^|\/)\.|(^|\/)README\.md$/.test(file));
}
