// What must stay with the numbers of a figure wherever they are told apart from their report: change logs, feeds, frozen numbers.
import type { Figure } from '../figure/figure.ts';
import { baseLine, caveatLine, sourceLine, titleOf, unknownLine } from '../tell/carried.ts';
import { ended } from '../tell/phrase.ts';

export interface CarriedLines {
  readonly title: string;
  readonly base: string;
  readonly unknown: string;
  readonly caveats: string;
  readonly source: string;
}

export function carriedLinesOf(figure: Figure): CarriedLines {
  return {
    title: titleOf(figure),
    base: baseLine(figure),
    unknown: unknownLine(figure),
    caveats: caveatLine(figure),
    source: sourceLine(figure),
  };
}

/** In sentences, without the title; `version` is the release that tells them. */
export function carriedSentences({ base, unknown, caveats, source }: CarriedLines, version: string): string {
  return `${base}. ${unknown} ${ended(caveats)} Source: ${source}. Release ${version}.`;
}
