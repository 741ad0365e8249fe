// Markdown with tags: {% share "visits.purpose.study" %}. One parser reads pages for the checks and for the reader.
import createMarkdown, { type MarkdownIt, type Token } from 'markdown-it';
import type { Tag } from '../../figure/prose.ts';

/** What a tag becomes. Inline tags give a phrase, block tags (alone in their paragraph) a whole section. */
export type RenderTag = (
  tag: Pick<Tag, 'name' | 'words'>,
  position: 'inline' | 'block',
  environment: unknown,
) => string;

const TAG = /^\{%\s*([a-z][a-z-]*)((?:\s+"[^"\n]*")*)\s*%\}/;

/** Where a link on a page really leads; null where there is nothing yet, as in the draft of a first release. */
export type FollowLink = (link: string, environment: unknown) => string | null;

/** HTML in Markdown is off: what an editor types is text. */
export function markdown(renderTag: RenderTag, follow: FollowLink = (link) => link): MarkdownIt {
  const parser = withTags(createMarkdown({ html: false, linkify: false, typographer: false }));
  parser.block.ruler.before('paragraph', 'report-tag-block', (state, startLine, _endLine, silent) => {
    const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const line = state.src.slice(from, state.eMarks[startLine]);
    const match = TAG.exec(line);
    if (match === null || match[0].length !== line.trimEnd().length) return false;
    if (silent) return true;
    const token = state.push('report_tag_block', '', 0);
    token.meta = tagOf(match);
    token.content = match[0];
    token.map = [startLine, startLine + 1];
    state.line = startLine + 1;
    return true;
  });
  const meta = (tokens: readonly Token[], index: number): TagWords => tokens[index]?.meta as TagWords;
  parser.renderer.rules.report_tag = (tokens, index, _options, environment) =>
    renderTag(meta(tokens, index), 'inline', environment);
  parser.renderer.rules.report_tag_block = (tokens, index, _options, environment) =>
    renderTag(meta(tokens, index), 'block', environment);
  const followed = (token: Token, attribute: 'href' | 'src', environment: unknown): void => {
    const link = follow(String(token.attrGet(attribute)), environment);
    // A link without an address is one that leads nowhere yet, and says so to every reader.
    token.attrs = [...(token.attrs ?? [])].filter(([name]) => name !== attribute);
    if (link !== null) token.attrs.unshift([attribute, link]);
  };
  parser.renderer.rules.link_open = (tokens, index, options, environment, renderer) => {
    followed(tokens[index] as Token, 'href', environment);
    return renderer.renderToken(tokens, index, options);
  };
  parser.renderer.rules.image = (tokens, index, options, environment, renderer) => {
    const token = tokens[index] as Token;
    followed(token, 'src', environment);
    token.attrSet('alt', textOf(token));
    return renderer.renderToken(tokens, index, options);
  };
  parser.core.ruler.push('heading-ids', ({ tokens }) => {
    const taken = new Set<string>();
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const id = freeId(headingId(textOf(tokens[index + 1])), taken);
      taken.add(id);
      token.attrSet('id', id);
    }
  });
  return parser;
}

type TagWords = Pick<Tag, 'name' | 'words'>;

/** Tags inside a line are read by a rule of the parser, like links and code. */
function withTags(parser: MarkdownIt): MarkdownIt {
  parser.inline.ruler.before('text', 'report-tag', (state, silent) => {
    const match = TAG.exec(state.src.slice(state.pos));
    if (match === null) return false;
    if (!silent) {
      const token = state.push('report_tag', '', 0);
      token.meta = tagOf(match);
      token.content = match[0];
    }
    state.pos += match[0].length;
    return true;
  });
  return parser;
}

const TITLE = withTags(createMarkdown('zero'));

/** The title of a page: text and tags, and no other Markdown. */
export function readTitle(text: string): Token {
  return TITLE.parseInline(text, {})[0] as Token;
}

/** The letters of a heading, a title or an alternative text, with what {% plain %} marks. */
export function textOf(inline: Token | undefined): string {
  const letters = (token: Token): string => {
    if (token.type === 'report_tag') {
      const { name, words } = token.meta as TagWords;
      return name === 'plain' ? (words[0] ?? '') : '';
    }
    if (token.type === 'image') return textOf(token);
    return token.type.endsWith('break') ? ' ' : token.content;
  };
  return (inline?.children ?? []).map(letters).join('');
}

function tagOf(match: RegExpExecArray): TagWords {
  return { name: match[1] ?? '', words: [...(match[2] ?? '').matchAll(/"([^"]*)"/g)].map((word) => word[1] ?? '') };
}

/**
 * "What is covered" -> "part-what-is-covered": never the id of a figure, which stands on the same page. A heading of signs alone
 * is "part".
 */
export function headingId(heading: string): string {
  const words = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words === '' ? 'part' : `part-${words}`;
}

/** The second of two headings with one text is "part-what-is-covered-2". */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
