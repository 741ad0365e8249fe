// Everything in one ZIP: all files, README.txt and their checksums. Unpacked, every relative link in the metadata holds.
// README.txt says how to cite, what to know before any number is used, and what the files and columns are.
import { zipSync } from 'fflate';
import { type Figure, withBreakdowns } from '../figure/figure.ts';
import type { Report, Source } from '../figure/report.ts';
import { carriedBy, dateInWords, releaseLine } from '../tell/carried.ts';
import { words } from '../words/words.ts';
import { meaningOf } from './column.ts';
import { type Correction, correctedIn, type Download, lazyDownload, type Saved, sumsOf } from './download.ts';
import { sourcesOfClaims, sourcesOfFigures } from './metadata/about.ts';
import { STAMP } from './sheets/zip.ts';

/** `files` are all the others, complete. */
export function archiveOf(saved: Saved, files: readonly Download[]): Download {
  return lazyDownload({
    path: 'report.zip',
    ...words.files.ARCHIVE,
    mediaType: 'application/zip',
    contents: () => {
      const all = [{ path: 'README.txt', contents: readmeText(saved, files) }, ...files];
      const zipped = [...all, { path: 'SHA256SUMS', contents: sumsOf(all) }];
      const entries = zipped.map(({ path, contents }) => [path, Buffer.from(contents)]);
      return zipSync(Object.fromEntries(entries), { mtime: STAMP, level: 9 });
    },
  });
}

const WIDTH = 78;

/** Plain text, UTF-8, lines of at most 78 characters where words allow it, CR LF so that every editor shows lines. */
export function readmeText(saved: Saved, files: readonly Download[]): string {
  const { report, figures, changes, corrections = [] } = saved;
  const parts = [
    titled(report.title, '='),
    wrapped(report.summary),
    lines([
      report.publisher,
      report.publicationStatus === 'not stated' ? words.files.STATUS_NOT_STATED : report.publicationStatus,
      releaseLine(report.release),
      ...(report.contact === null ? [] : [report.contact]),
      ...(report.address === null ? [] : [report.address]),
    ]),
    titled(words.files.HOW_TO_CITE),
    wrapped(citation(report)),
    wrapped(report.release.state === 'draft' ? words.files.CITATIONS_OF_DRAFT : words.files.CITATIONS_OF_RELEASE),
    titled(words.files.HOW_TO_READ_NUMBERS),
    wrapped(words.files.READING_NUMBERS),
    titled(words.files.FIGURES_HEADING),
    ...figures.flatMap(withBreakdowns).map(figureText),
    titled(words.files.CAVEATS_IN_FULL),
    ...[...report.caveatsById.values()].map(
      ({ id, short, full }) => `${wrapped(words.files.named(short, id))}\n${wrapped(full, '  ')}`,
    ),
    titled(words.files.SOURCES_HEADING),
    ...sourcesOfFigures(saved).map(sourceText),
    // A source of sentences is no source of figures: it is named apart.
    wrapped(report.claims.length === 0 ? '' : words.files.CLAIMS_WRITTEN_IN),
    ...sourcesOfClaims(saved).map(sourceText),
    titled(words.files.WHAT_CHANGED),
    changes === undefined || changes.length === 0
      ? wrapped(words.files.FIRST_RELEASE)
      : changes.map((line) => wrapped(line, '  ')).join('\n\n'),
    titled(words.files.CORRECTIONS),
    ...corrections.map((each) => {
      const head = correctedIn(each);
      const said = each.date === null ? head : words.files.correctedOn(head, dateInWords(each.date));
      return `${wrapped(said)}\n${wrapped(each.text, '  ')}`;
    }),
    wrapped(laterCorrections(report, corrections)),
    titled(words.files.FILES_HEADING),
    ...files.map(({ path, description }) => `${path}\n${wrapped(description, '  ')}`),
    wrapped(words.files.CHECKSUMS),
    ...columnsText(files),
    titled(words.files.LICENCE_HEADING),
    wrapped(report.licence),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

/** Of each kind of table, every column. */
function columnsText(files: readonly Download[]): string[] {
  const tables = files.flatMap(({ path, table }) => (table === undefined ? [] : [{ path, table }]));
  const kinds = [...Map.groupBy(tables, ({ table }) => table).entries()];
  return kinds.flatMap(([{ about, columns }, same]) => [
    titled(words.files.columnsHeading(about)),
    wrapped(`${words.files.withGuarded(same.map(({ path }) => path).join(', '))}.`),
    ...columns.map((column) => `${column.name}\n${wrapped(meaningOf(column), '  ')}`),
  ]);
}

function citation({ publisher, title, release, address }: Report): string {
  if (release.state === 'draft') return words.files.DRAFT_NOT_TO_CITE;
  if (address === null) return words.files.cited(publisher, title, releaseLine(release));
  const where = `${address.replace(/\/?$/, '/')}releases/${release.version}/`;
  return words.files.citedAt(publisher, title, releaseLine(release), where);
}

/** This file stays as it is: what is corrected after it stands elsewhere. */
function laterCorrections({ address, release }: Report, corrections: readonly Correction[]): string {
  const none = corrections.length > 0 ? [] : [words.files.NOTHING_CORRECTED];
  const later =
    address === null
      ? words.files.LATER_CORRECTIONS
      : words.files.laterCorrectionsAt(`${address.replace(/\/?$/, '/')}releases/`);
  return [...none, ...(release.state === 'draft' ? [] : [later])].join(' ');
}

function sourceText({ id, title, publisher, date, note, url }: Source): string {
  const said = [words.files.sourceWithId(title, publisher, date, id), note, url];
  return wrapped(said.filter((text) => text !== null).join(' '));
}

function figureText(figure: Figure): string {
  const { title, base, unknown, caveats, source, release } = carriedBy(figure);
  const lines = [base, words.files.unknown(unknown), caveats, words.files.source(source), release];
  return [wrapped(words.files.named(title, figure.address)), ...lines.map((line) => wrapped(line, '  '))].join('\n');
}

function titled(text: string, under = '-'): string {
  const [line] = wrapped(text).split('\n').slice(-1);
  return `${wrapped(text)}\n${under.repeat([...(line ?? '')].length)}`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => wrapped(text)).join('\n');
}

/** Broken at spaces; a word longer than the line stays whole, since an address must not be cut. */
function wrapped(text: string, indent = ''): string {
  const broken: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + next.length > WIDTH) {
      broken.push(indent + line);
      line = word;
    } else line = next;
  }
  return [...broken, indent + line].join('\n');
}
