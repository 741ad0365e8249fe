// Which page shows a figure.
import type { Prose } from '../../figure/prose.ts';
import { addressOf } from './addresses.ts';

/** The address of the page that shows a figure, or null where none does. */
export function pageOf(
  figure: string,
  { pages }: { readonly pages: readonly Pick<Prose, 'file' | 'tags'>[] },
): string | null {
  const page = pages.find(({ tags }) => tags.some(({ name, words }) => name === 'figure' && words.includes(figure)));
  return page === undefined ? null : addressOf(page.file);
}
