// The table and the sentences of a figure, as they stand on its page.
import { decodeHTML } from 'entities';

export interface PageTable {
  /** What stands above several columns, with their number; none where nothing does. */
  readonly bands: readonly { readonly text: string; readonly columns: number }[];
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
    const [, band = ''] = /<tr class="band">([\s\S]*?)<\/tr>/.exec(head) ?? [];
    const heads = head.replace(/<tr class="band">[\s\S]*?<\/tr>/, '');
    const cells = (row: string): string[] =>
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => wordsOf(cell));
    return {
      bands: [...band.matchAll(/<t[hd][^>]*colspan="(\d+)"[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(
        ([, columns, text = '']) => ({
          text: wordsOf(text),
          columns: Number(columns),
        }),
      ),
      head: [...heads.matchAll(/<(?:th|td)[^>]*>([\s\S]*?)<\/(?:th|td)>|<td\/>/g)].map(([, cell = '']) =>
        wordsOf(cell),
      ),
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

/** What the finding says of the unknown is not said again: where nothing is said here, it is read from there. */
export function workedOutIn(page: string): WorkedOut | null {
  const [, details] = /<h2 id="worked-out">How it was worked out<\/h2>([\s\S]*?)<\/section>/.exec(page) ?? [];
  if (details === undefined) return null;
  const [before = '', after = ''] = details.split(/<p>As numbers of [^<]*<\/p>/);
  const [, unknown = findingIn(page)] = /<p>([\s\S]*?)<\/p>/.exec(before) ?? [];
  const items = (html: string): string[] => (html.match(/<li>[\s\S]*?<\/li>/g) ?? []).map(wordsOf);
  return { unknown: wordsOf(unknown), unknownParts: items(before), counts: items(after) };
}

/** The sentence that sums a figure up. */
export function findingIn(page: string): string {
  return wordsOf(/<p class="finding">([\s\S]*?)<\/p>/.exec(page)?.[1] ?? '');
}
