// What must stay with the numbers of a figure wherever they are told apart from their report: change logs, feeds, frozen numbers.
import type { Figure } from '../figure/figure.ts';
import { type CarriedWords, carriedBy } from '../tell/carried.ts';
import { ended } from '../tell/phrase.ts';

export type CarriedLines = Pick<CarriedWords, 'title' | 'base' | 'unknown' | 'caveats' | 'source'>;

export function carriedLinesOf(figure: Figure): CarriedLines {
  const { title, base, unknown, caveats, source } = carriedBy(figure);
  return { title, base, unknown, caveats, source };
}

/** In sentences, without the title; `version` is the release that tells them. */
export function carriedSentences({ base, unknown, caveats, source }: CarriedLines, version: string): string {
  return `${base}. ${unknown} ${ended(caveats)} Source: ${source}. Release ${version}.`;
}
