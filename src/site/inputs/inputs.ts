// The files that a report is made of, from disk: data/*.yaml, data/figures/*.yaml and *.csv, content/**/*.md,
// content/charts/*.vl.yaml, and the images that pages show, in one order everywhere.
import { isUtf8 } from 'node:buffer';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../figure/problem.ts';
import { inputFile, isImage } from '../../read/image-file.ts';
import type { InputFile } from '../../read/report.ts';
import { imagesOf } from '../addresses/links.ts';
import { everythingBelow } from './below.ts';
import { readPage } from './page-source.ts';

/** Reads the inputs below `root`. Paths come back relative, with forward slashes; a byte order mark is dropped. */
export function readInputs(root: string): InputFile[] {
  const paths = inputsIn(root).filter((file) => isFile(root, file));
  const read = (file: string): InputFile => {
    const input = inputFile(file, readFileSync(path.join(root, file)));
    return { ...input, text: input.text.replace(/^\uFEFF/, '') };
  };
  const files = paths.map(read);
  const pages = files.filter(({ path: file }) => file.endsWith('.md')).map((file) => readPage(file).page);
  const shown = new Set(pages.flatMap(imagesOf).map(({ file }) => file));
  const images = filesIn(root, 'content', '', true).filter((file) => shown.has(file) && isFile(root, file));
  return [...files, ...images.map(read)];
}

/** What has the name of an input; it may be no file. */
function inputsIn(root: string): string[] {
  return [
    ...filesIn(root, 'data', '.yaml', false),
    ...filesIn(root, 'data/figures', '.yaml', false),
    ...filesIn(root, 'data/figures', '.csv', false),
    ...filesIn(root, 'content', '.md', true),
    ...filesIn(root, 'content/charts', '.vl.yaml', false),
  ];
}

/** Also through a link. A pipe would be waited for without an end. */
function isFile(root: string, file: string): boolean {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() === true;
}

function filesIn(root: string, folder: string, ending: string, recursive: boolean): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  const below = recursive ? everythingBelow(full) : readdirSync(full).map((name) => ({ name }));
  return below
    .map(({ name }) => `${folder}/${name.replaceAll(path.sep, '/')}`)
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
  const others = [...new Set([...inputsIn(root), ...linkedFolders(root)])].filter((file) => !isFile(root, file));
  const noFile = others.map((file): Problem => {
    const message = 'this is a folder, a pipe, or a link to a folder or to nothing, and files are read alone';
    const fix = 'put the file or the folder itself here, or give what stands here another name';
    return { rule: 'unread-file', severity: 'error', place: at(file), message, fix };
  });
  return [...unread, ...encoding, ...noFile];
}

function linkedFolders(root: string): string[] {
  return ['data', 'content'].flatMap((folder) =>
    entriesIn(root, folder)
      .filter(({ file, entry }) => entry.isSymbolicLink() && !isFile(root, file))
      .map(({ file }) => file),
  );
}

/** What a report may hold besides inputs: schemas, releases, the guide, hidden files. */
function everythingIn(root: string, folder: string): string[] {
  return entriesIn(root, folder)
    .filter(({ entry }) => entry.isFile())
    .map(({ file }) => file);
}

function entriesIn(root: string, folder: string): { file: string; entry: Dirent }[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return everythingBelow(full)
    .map(({ name, entry }) => ({ file: `${folder}/${name.replaceAll(path.sep, '/')}`, entry }))
    .filter(({ file }) => !/^data\/(_schema|releases)\/|(^|\/)\.|(^|\/)README\.md$/.test(file));
}
