// The tables and sentences of a figure's section, as they stand on the page.
import { decodeHTML } from 'entities';

export interface PageTable {
  readonly head: readonly string[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly label: string;
  /** "category", "unknown", "total-unknown". */
  readonly kind: string;
  readonly cells: readonly string[];
}

/** Text without tags, in one line. */
export function wordsOf(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

export function tablesIn(section: string): PageTable[] {
  return (section.match(/<table>[\s\S]*?<\/table>/g) ?? []).map((table) => {
    const [, head = ''] = /<thead>([\s\S]*?)<\/thead>/.exec(table) ?? [];
    const [, body = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(table) ?? [];
    const cells = (row: string): string[] =>
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => wordsOf(cell));
    return {
      head: [...head.matchAll(/<(?:th|td)[^>]*>([\s\S]*?)<\/(?:th|td)>|<td\/>/g)].map(([, cell = '']) => wordsOf(cell)),
      rows: [...body.matchAll(/<tr(?: class="([^"]*)")?>([\s\S]*?)<\/tr>/g)].map(([, kind = '', row = '']) => {
        const [, label = ''] = /<th scope="row">([\s\S]*?)<\/th>/.exec(row) ?? [];
        return { kind, label: wordsOf(label.replace(/ <span class="note">[\s\S]*?<\/span>/, '')), cells: cells(row) };
      }),
    };
  });
}

/** The sentences to quote, without the brackets that go along with each. */
export function quotesIn(section: string): string[] {
  const items = section.match(/<li class="one-click">[\s\S]*?<\/li>/g) ?? [];
  return items.map((item) => wordsOf(item.replace(/<span class="note">[\s\S]*?<\/span>/, '')));
}

export interface WorkedOut {
  /** "For about two thirds of …" */
  readonly unknown: string;
  /** "No record: about half of all …"; empty where one sentence says it all. */
  readonly unknownParts: readonly string[];
  /** "Study: 38% of about half of 2,379 = about 450" */
  readonly counts: readonly string[];
}

export function workedOutIn(section: string): WorkedOut | null {
  const [, details] =
    /<details><summary>How the numbers were worked out<\/summary>([\s\S]*?)<\/details>/.exec(section) ?? [];
  if (details === undefined) return null;
  const [before = '', after = ''] = details.split(/<p>As numbers of [^<]*<\/p>/);
  const [, unknown = ''] = /<p>([\s\S]*?)<\/p>/.exec(before) ?? [];
  const items = (html: string): string[] => (html.match(/<li>[\s\S]*?<\/li>/g) ?? []).map(wordsOf);
  return { unknown: wordsOf(unknown), unknownParts: items(before), counts: items(after) };
}
