// Everything in one ZIP: all files, README.txt and their checksums. Unpacked, every relative link in the metadata holds.
// README.txt says how to cite, what to know before any number is used, and what the files and columns are.
import { zipSync } from 'fflate';
import { type Figure, withBreakdowns } from '../figure/figure.ts';
import type { Report, Source } from '../figure/report.ts';
import { carriedBy, dateInWords, releaseLine } from '../tell/carried.ts';
import { meaningOf } from './column.ts';
import { type Correction, correctedIn, type Download, lazyDownload, type Saved, sumsOf } from './download.ts';
import { sourcesOfClaims, sourcesOfFigures } from './metadata/about.ts';
import { STAMP } from './sheets/zip.ts';
import { GUARDED } from './table.ts';

/** `files` are all the others, complete. */
export function archiveOf(saved: Saved, files: readonly Download[]): Download {
  return lazyDownload({
    path: 'report.zip',
    label: 'Everything',
    description:
      'ZIP: all files with README.txt (how to cite, caveats in full, columns, changes, corrections) and SHA256SUMS',
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
      report.publicationStatus === 'not stated' ? 'Publication status not stated' : report.publicationStatus,
      releaseLine(report.release),
      ...(report.contact === null ? [] : [report.contact]),
      ...(report.address === null ? [] : [report.address]),
    ]),
    titled('How to cite'),
    wrapped(citation(report)),
    wrapped(
      `Each figure has a citation of its own beside its chart.${report.release.state === 'draft' ? '' : ' Name the release: its numbers never change.'}`,
    ),
    titled('How to read the numbers'),
    wrapped(
      'Every share is a share of a base. What is not known is a part like all others, always with its kind; it is never zero, never left out and never shared out among the known. What the source does not itemise is neither known nor unknown. A number is as printed, or worked out from printed numbers, and the least and the most that it may be stand beside it; where a source has only words, they stand alone. Say the base and the unknown share with every number that you use.',
    ),
    titled('The figures: base, what is unknown, caveats, source'),
    ...figures.flatMap(withBreakdowns).map(figureText),
    titled('Caveats in full'),
    ...[...report.caveatsById.values()].map(
      ({ id, short, full }) => `${wrapped(`${short} (${id})`)}\n${wrapped(full, '  ')}`,
    ),
    titled('Sources'),
    ...sourcesOfFigures(saved).map(sourceText),
    // A source of sentences is no source of figures: it is named apart.
    wrapped(report.claims.length === 0 ? '' : 'Sentences held against the figures were written in:'),
    ...sourcesOfClaims(saved).map(sourceText),
    titled('What changed'),
    changes === undefined || changes.length === 0
      ? wrapped('This is the first release: there is nothing to compare it with.')
      : changes.map((line) => wrapped(line, '  ')).join('\n\n'),
    titled('Corrections'),
    ...corrections.map((each) => {
      const head = each.date === null ? correctedIn(each) : `${correctedIn(each)}, ${dateInWords(each.date)}`;
      return `${wrapped(head)}\n${wrapped(each.text, '  ')}`;
    }),
    wrapped(laterCorrections(report, corrections)),
    titled('Files'),
    ...files.map(({ path, description }) => `${path}\n${wrapped(description, '  ')}`),
    wrapped('SHA256SUMS has the checksum of each file: sha256sum -c SHA256SUMS'),
    ...columnsText(files),
    titled('Licence'),
    wrapped(report.licence),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

/** Of each kind of table, every column. */
function columnsText(files: readonly Download[]): string[] {
  const tables = files.flatMap(({ path, table }) => (table === undefined ? [] : [{ path, table }]));
  const kinds = [...Map.groupBy(tables, ({ table }) => table).entries()];
  return kinds.flatMap(([{ about, columns }, same]) => [
    titled(`Columns of the CSV files about ${about}`),
    wrapped(`${same.map(({ path }) => path).join(', ')}. ${GUARDED}.`),
    ...columns.map((column) => `${column.name}\n${wrapped(meaningOf(column), '  ')}`),
  ]);
}

function citation({ publisher, title, release, address }: Report): string {
  if (release.state === 'draft') return 'This is a draft: its numbers may still change. Do not cite it.';
  const where = address === null ? '' : ` ${address.replace(/\/?$/, '/')}releases/${release.version}/`;
  return `${publisher}: ${title}. ${releaseLine(release)}.${where}`;
}

/** This file stays as it is: what is corrected after it stands elsewhere. */
function laterCorrections({ address, release }: Report, corrections: readonly Correction[]): string {
  const none = corrections.length > 0 ? '' : 'Nothing was corrected up to here. ';
  const where = address === null ? 'on the page of all releases.' : `at ${address.replace(/\/?$/, '/')}releases/`;
  return release.state === 'draft' ? none.trim() : `${none}What later releases correct of this one is said ${where}`;
}

function sourceText({ id, title, publisher, date, note, url }: Source): string {
  return wrapped(
    `${title}, ${publisher}, ${date} (${id}).${note === null ? '' : ` ${note}`}${url === null ? '' : ` ${url}`}`,
  );
}

function figureText(figure: Figure): string {
  const { title, base, unknown, caveats, source, release } = carriedBy(figure);
  const lines = [base, `Unknown: ${unknown}`, caveats, `Source: ${source}`, release];
  return [wrapped(`${title} (${figure.address})`), ...lines.map((line) => wrapped(line, '  '))].join('\n');
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
