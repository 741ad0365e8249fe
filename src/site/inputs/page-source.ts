// A Markdown page as the checks see it, with the place of every text and tag.
import type { Token } from 'markdown-it';
import type { Place } from '../../figure/place.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Heading, Link, Prose, Tag } from '../../figure/prose.ts';
import type { InputFile } from '../../read/report.ts';
import { readYaml } from '../../read/yaml.ts';
import { decoded } from '../addresses/links.ts';
import { markdown, readTitle, textOf } from './markdown.ts';

export interface Page extends Prose {
  /** The Markdown below the front matter. */
  readonly body: string;
  /** Where it stands among the pages. */
  readonly order: number;
  /** What it stands under in the list of pages; null for none. */
  readonly group: string | null;
}

/** Reads a page. A page without a title gets the name of its file, and a problem. */
export function readPage({ path, text }: InputFile): { page: Page; problems: Problem[] } {
  const matter = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text.startsWith('---') ? text : '');
  const bodyStart = matter?.[0].length ?? 0;
  const { root, problems } = readYaml(path, matter === null ? '' : withoutDashes(matter[0]));
  const inQuotes = `put single quotes around the title: title: '{% plain "2011" %} and after'`;
  const isTagInTitle = /^title:.*\{%/m.test(matter?.[0] ?? '');
  const found: Problem[] = problems.map((problem) => (isTagInTitle ? { ...problem, fix: inQuotes } : problem));
  const tell = (rule: string, place: Place, message: string, fix: string): void => {
    found.push({ rule, severity: 'error', place, message, fix });
  };
  const entries = root?.kind === 'mapping' ? root.entries : [];
  for (const { key, keyPlace } of entries.filter((entry) => !['title', 'order', 'group'].includes(entry.key))) {
    tell(
      'unknown-key',
      keyPlace,
      `"${key}" is not a key of a page`,
      'a page has a title, and if you like an order (a whole number) and a group (a word in the list of pages); its address comes from the name of its file',
    );
  }
  const title = entries.find(({ key }) => key === 'title')?.node;
  const order = entries.find(({ key }) => key === 'order')?.node;
  if (order !== undefined && (order.kind !== 'scalar' || !/^\d{1,3}$/.test(order.text)))
    tell('page-order', order.place, 'the order of a page is a whole number', 'write order: 1 for the first page');
  const group = entries.find(({ key }) => key === 'group')?.node;
  if (group !== undefined && (group.kind !== 'scalar' || group.text.trim() === ''))
    tell('page-group', group.place, 'the group of a page is a word or two', 'write group: Background');
  const start: Place = { file: path, line: 1, column: 1, length: 1 };
  if ((title?.kind !== 'scalar' || title.text.trim() === '') && problems.length === 0) {
    tell(
      'page-title',
      start,
      'the page has no title',
      'begin the file with these three lines:\n---\ntitle: About this report\n---',
    );
  }
  if (!/^content\/([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(path)) {
    tell(
      'file-name',
      start,
      `"${path}" cannot be an address`,
      'name the file with lower-case letters, digits and single dashes: how-to-read.md',
    );
  }
  const body = text.slice(bodyStart);
  const name = path.split('/').at(-1)?.replace(/\.md$/, '') ?? path;
  // The title is read like the rest of the page.
  const headline = title?.kind === 'scalar' ? { inline: readTitle(title.text), place: title.place } : null;
  return {
    page: {
      ...collect(path, text, bodyStart, headline),
      file: path,
      title: headline === null ? name : textOf(headline.inline),
      order: order?.kind === 'scalar' ? Number(order.text) : LAST,
      group: group?.kind === 'scalar' ? group.text.trim() : null,
      body,
    },
    problems: found,
  };
}

/** The front page first, then by their order, then by their names. */
export function inOrder(pages: readonly Page[]): Page[] {
  const rank = ({ file, order }: Page): number => (file === 'content/index.md' ? -1 : order);
  return [...pages].sort((a, b) => rank(a) - rank(b));
}

/** Pages without an order come after those with one, by their names. */
const LAST = 1000;

/** The front matter without its dashes, so that its lines keep their numbers. */
function withoutDashes(matter: string): string {
  return matter.replace(/^---/, '').replace(/---\s*$/, '');
}

/** Reads what the page's renderer will read; what tags become is not asked here. */
const READER = markdown(() => '');

function collect(
  file: string,
  text: string,
  bodyStart: number,
  title: { readonly inline: Token; readonly place: Place } | null,
): Pick<Page, 'texts' | 'tags' | 'headings' | 'links'> {
  const lines = text.split('\n');
  const firstLine = text.slice(0, bodyStart).split('\n').length - 1;
  const texts: { text: string; place: Place }[] = [];
  const tags: Tag[] = [];
  const headings: Heading[] = [];
  const links: Link[] = [];
  if (title !== null) readInline(title.inline, title.place.line - 1, title.place.column - 1, 'heading');
  const tokens = READER.parse(text.slice(bodyStart), {});
  for (const [index, token] of tokens.entries()) {
    const from = firstLine + (token.map?.[0] ?? 0);
    if (/^(report_tag_block|fence|code_block)$/.test(token.type)) {
      const content = token.content.trimStart();
      const at = find(lines, content.split('\n', 1)[0]?.trimEnd() ?? '', from, 0);
      add({ ...token, content } as Token, at?.line ?? from, at?.column ?? 0, 'block');
    }
    const opening = tokens[index - 1]?.type === 'heading_open' ? tokens[index - 1] : undefined;
    if (opening !== undefined) {
      const place = { file, line: from + 1, column: 1, length: Math.max(1, (lines[from] ?? '').trimEnd().length) };
      const level = Number(opening.tag.slice(1));
      headings.push({ text: textOf(token), id: String(opening.attrGet('id')), level, place });
    }
    readInline(token, from, 0, opening === undefined ? 'inline' : 'heading');
  }
  return { texts, tags, headings, links };

  /** Reads the pieces of a paragraph one after the other. */
  function readInline({ children }: Token, startLine: number, startColumn: number, position: Tag['position']): void {
    let [line, column] = [startLine, startColumn];
    let link: string | null = null;
    for (const child of children ?? []) {
      if (child.type === 'link_open') link = String(child.attrGet('href'));
      if (child.type === 'link_close' && link !== null) addLink('link', link, '', line, column);
      const at = find(lines, child.content, line, column);
      if (at !== null) [line, column] = [at.line, at.column];
      if (child.type === 'image') readInline(child, line, column, 'heading');
      else add(child, line, column, position);
      if (at !== null) column += child.content.length;
      if (child.type === 'image') addLink('image', String(child.attrGet('src')), textOf(child), line, column);
    }
  }

  /** The address stands behind the words of the link. */
  function addLink(kind: Link['kind'], to: string, words: string, line: number, column: number): void {
    const typed = [to, decoded(to)].map((piece) => ({ piece, at: find(lines, piece, line, column) }));
    const { piece, at } = typed.find((each) => each.at !== null) ?? { piece: '', at: { line, column } };
    const place = placeOf(at?.line ?? line, at?.column ?? column, piece);
    links.push({ kind, to, text: words, place });
  }

  function add(token: Token, line: number, column: number, position: Tag['position']): void {
    const place = placeOf(line, column, token.content);
    if (token.type.startsWith('report_tag'))
      tags.push({ ...(token.meta as Pick<Tag, 'name' | 'words'>), position, place });
    else if (token.content !== '' && token.type !== 'html_inline') texts.push({ text: token.content, place });
  }

  function placeOf(line: number, column: number, piece: string): Place {
    return { file, line: line + 1, column: column + 1, length: Math.max(1, piece.length) };
  }
}

/** Where a piece of a paragraph stands, at or after a place; null where an escape hides it. */
function find(
  lines: readonly string[],
  piece: string,
  line: number,
  column: number,
): { line: number; column: number } | null {
  if (piece === '') return null;
  for (let at = line; at < lines.length && at < line + 200; at++) {
    const found = (lines[at] ?? '').indexOf(piece, at === line ? column : 0);
    if (found >= 0) return { line: at, column: found };
  }
  return null;
}
