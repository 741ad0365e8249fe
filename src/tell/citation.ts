// A figure as it is cited: in plain words, for BibTeX, for programs that read RIS, and as CSL-JSON. Pure text.
import { type Figure, figurePage } from '../figure/figure.ts';
import { words } from '../words/words.ts';
import { carriedBy, releaseLine } from './carried.ts';
import { ended } from './phrase.ts';

export interface Citations {
  readonly plain: string;
  /** One entry; UTF-8, as biber and BibTeX of today read it. */
  readonly bibtex: string;
  /** One record; lines end in CR LF. */
  readonly ris: string;
  /** A list with one item, as https://github.com/citation-style-language/schema describes it (csl-data.json). */
  readonly csl: string;
}

/** A report with an address can be cited by where it stays; a draft cannot. */
export function permanentAddressOf(figure: Figure): string | null {
  const { address } = figure.report;
  const { version, state } = figure.release;
  if (address === null || state === 'draft') return null;
  // Nothing can follow a question or a fragment: in the other metadata an address ends before them too.
  return `${address.replace(/[?#].*$/, '').replace(/\/*$/, '/')}releases/${version}/${figurePage(figure.address)}`;
}

/** All forms of one citation. That of a draft has no date and no address, and says that it is not to be cited. */
export function citationsOf(figure: Figure): Citations {
  const cited = citedOf(figure);
  return { plain: plain(cited), bibtex: bibtex(cited), ris: ris(cited), csl: csl(cited) };
}

interface Cited {
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly report: string;
  readonly release: string;
  /** "1.2.0", of a draft "1.2.0-draft": nobody shall cite its number as that of a release. */
  readonly version: string;
  /** Year, month, day; null for a draft. */
  readonly date: readonly [string, string, string] | null;
  readonly url: string | null;
  /** Styles print it: what no number may lose in a list of references either. */
  readonly note: string;
  /** Caveats and source: up to a page of them. It stays in the record, and styles leave it out of the list. */
  readonly annotation: string;
}

function citedOf(figure: Figure): Cited {
  const { report, release } = figure;
  const [year = '', month = '', day = ''] = release.date?.split('-') ?? [];
  const note = [
    ...(release.state === 'draft' ? [words.statements.NOT_TO_BE_CITED] : []),
    ended(carriedBy(figure).base),
    ended(words.statements.unknownLine(carriedBy(figure).unknown)),
  ];
  const annotation = [ended(carriedBy(figure).caveats), ended(words.statements.sourceLine(carriedBy(figure).source))];
  return {
    key: `${asKey(report.title)}-${figure.address.replaceAll('.', '-')}-${release.version}`,
    author: inOneLine(report.publisher),
    title: inOneLine(carriedBy(figure).title),
    report: inOneLine(report.title),
    release: releaseLine(release),
    version: release.state === 'draft' ? `${release.version}-draft` : release.version,
    date: release.date === null ? null : [year, month, day],
    url: permanentAddressOf(figure),
    note: inOneLine(note.join(' ')),
    annotation: inOneLine(annotation.join(' ')),
  };
}

function plain({ author, title, report, release, url, note, annotation }: Cited): string {
  const notes = `${note} ${annotation}`;
  return `${words.statements.citation(ended(author), ended(title), report, release, url, notes)}\n`;
}

/** Numbers and dates are data and need no escapes. The publisher is one name: inner braces keep it from being split at "and". */
function bibtex({ key, author, title, report, release, version, date, url, note, annotation }: Cited): string {
  const fields: readonly (readonly [string, string] | null)[] = [
    ['author', `{${forTex(author)}}`],
    ['title', `{${forTex(title)}}`],
    ['howpublished', forTex(`${report}. ${release}`)],
    ['booktitle', `{${forTex(`${report}. ${release}`)}}`],
    ['version', version],
    ['publisher', `{${forTex(author)}}`],
    date === null ? null : ['year', date[0]],
    date === null ? null : ['month', String(Number(date[1]))],
    date === null ? null : ['date', date.join('-')],
    url === null ? null : ['url', forTexAddress(url)],
    ['note', forTex(note)],
    ['annote', forTex(annotation)],
  ];
  const lines = fields.flatMap((field) => (field === null ? [] : [`  ${field[0]} = {${field[1]}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX counts braces also behind a backslash: a single one must not stand in a field. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

/** Two signs that TeX sets as one: a dash of two, quotation marks, an upturned ? or !. An empty group keeps them apart. */
const LIGATURE = /-(?=-)|'(?=')|,(?=,)|<(?=<)|>(?=>)|[`?!](?=`)/g;

function forTex(text: string): string {
  return text.replace(/[\\{}~^%&#_$]/g, (sign) => TEX[sign] ?? sign).replace(LIGATURE, '$&{}');
}

/** An address is read as it stands, its # and _ too. */
function forTexAddress(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

function ris({ author, title, report, release, version, date, url, note, annotation }: Cited): string {
  const fields: readonly (readonly [string, string] | null)[] = [
    ['TY', 'DATA'],
    // Programs take what stands before a comma for a family name, and RIS has no sign for an institution: without an author a
    // reference would be anonymous. PB has its name whole.
    ['AU', inOneLine(author.replaceAll(',', ' ')) || report],
    ['TI', title],
    ['T2', report],
    // Of data, programs read the series and pass by T2.
    ['T3', `${report}. ${release}`],
    ['PB', author],
    ['ET', version],
    date === null ? null : ['PY', date[0]],
    date === null ? null : ['DA', date.join('/')],
    url === null ? null : ['UR', url],
    ['N1', `${note} ${annotation}`],
  ];
  const lines = fields.flatMap((field) => (field === null ? [] : [`${field[0]}  - ${field[1]}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

function csl({ key, author, title, report, release, version, date, url, note, annotation }: Cited): string {
  const item = {
    id: key,
    type: 'dataset',
    title,
    author: [{ literal: author }],
    'container-title': `${report}. ${release}`,
    publisher: author,
    version,
    ...(date === null ? { status: 'draft' } : { issued: { 'date-parts': [date.map(Number)] } }),
    ...(url === null ? {} : { URL: url }),
    note,
    annote: annotation,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Letters of ASCII, digits and dashes: what every program takes as a key. */
function asKey(text: string): string {
  const plainLetters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const inTitle = plainLetters.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return inTitle.slice(0, 4).join('-') || 'report';
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
