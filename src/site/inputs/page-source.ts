// A Markdown page as the checks see it, with the place of every text and tag.
import type { Token } from 'markdown-it';
import type { Place } from '../../figure/place.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Prose, Tag } from '../../figure/prose.ts';
import type { InputFile } from '../../read/report.ts';
import { readYaml } from '../../read/yaml.ts';
import { markdown } from './markdown.ts';

export interface Page extends Prose {
  /** The Markdown below the front matter. */
  readonly body: string;
  readonly headings: readonly Heading[];
  /** Where it stands among the pages. */
  readonly order: number;
  /** What it stands under in the list of pages; null for none. */
  readonly group: string | null;
}

/** A heading of the second or third level, and its id on the page. */
export interface Heading {
  readonly text: string;
  readonly id: string;
  readonly isThird?: true;
}

/** Reads a page. A page without a title gets the name of its file, and a problem. */
export function readPage({ path, text }: InputFile): { page: Page; problems: Problem[] } {
  const matter = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text.startsWith('---') ? text : '');
  const bodyStart = matter?.[0].length ?? 0;
  const { root, problems } = readYaml(path, matter === null ? '' : withoutDashes(matter[0]));
  const found: Problem[] = [...problems];
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
  const firstLine = text.slice(0, bodyStart).split('\n').length - 1;
  const name = path.split('/').at(-1)?.replace(/\.md$/, '') ?? path;
  const content = collect(path, body, firstLine);
  // The title is read like the rest of the page.
  const headline = title?.kind === 'scalar' ? [{ text: title.text, place: title.place }] : [];
  return {
    page: {
      ...content,
      file: path,
      title: title?.kind === 'scalar' ? title.text : name,
      order: order?.kind === 'scalar' ? Number(order.text) : LAST,
      group: group?.kind === 'scalar' ? group.text.trim() : null,
      body,
      texts: [...headline, ...content.texts],
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

function collect(file: string, body: string, firstLine: number): Pick<Page, 'texts' | 'tags' | 'headings'> {
  const lines = body.split('\n');
  const texts: { text: string; place: Place }[] = [];
  const tags: Tag[] = [];
  const headings: Heading[] = [];
  const tokens = READER.parse(body, {});
  for (const [index, token] of tokens.entries()) {
    const from = token.map?.[0] ?? 0;
    if (token.type === 'heading_open' && /^h[23]$/.test(token.tag)) {
      const heading = { text: tokens[index + 1]?.content ?? '', id: String(token.attrGet('id')) };
      headings.push(token.tag === 'h2' ? heading : { ...heading, isThird: true });
    }
    if (/^(report_tag_block|fence|code_block)$/.test(token.type)) {
      const first =
        token.content
          .split('\n')
          .find((line) => line.trim() !== '')
          ?.trim() ?? '';
      const at = find(lines, first, from, 0);
      add(
        token.type === 'report_tag_block' ? token : ({ ...token, content: token.content.trimStart() } as Token),
        at?.line ?? from,
        at?.column ?? 0,
      );
    }
    let line = from;
    let column = 0;
    for (const child of token.children ?? []) {
      const at = find(lines, child.content, line, column);
      if (at !== null) [line, column] = [at.line, at.column];
      add(child, line, column);
      if (at !== null) column += child.content.length;
    }
  }
  return { texts, tags, headings };

  function add(token: Token, line: number, column: number): void {
    const place = { file, line: firstLine + line + 1, column: column + 1, length: Math.max(1, token.content.length) };
    if (token.type.startsWith('report_tag'))
      tags.push({
        ...(token.meta as Pick<Tag, 'name' | 'words'>),
        position: token.type === 'report_tag' ? 'inline' : 'block',
        place,
      });
    else if (token.content !== '' && token.type !== 'html_inline') texts.push({ text: token.content, place });
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
