// What every figure must keep in everything that is written, as texts that are looked for in what is read back.
import type { JudgedClaim } from '../../count/judged-claims.ts';
import type { Figure } from '../../figure/figure.ts';
import type { CarriedLines } from '../../release/changes.ts';
import { carriedBy } from '../../tell/carried.ts';
import { claimLines } from '../../tell/claim-in-words.ts';
import { capitalised, sizedBase, wholeBase } from '../../tell/phrase.ts';
import { quotedRows, rowBase } from '../../tell/quoted-rows.ts';
import { rowUnknownSentence } from '../../tell/rows-unknown.ts';
import { words } from '../../words/words.ts';

export const FACETS = ['base', 'unknown', 'caveats', 'source', 'release'] as const;
export type Facet = (typeof FACETS)[number];

/** A facet is kept where all of its texts are found. */
export type Kept = Readonly<Record<Facet, readonly string[]>>;

export function keptOf(figure: Figure): Kept {
  return {
    base: [baseOf(figure)],
    unknown: [withoutStop(carriedBy(figure).unknown)],
    caveats: figure.caveats.map(({ short }) => short),
    source: [figure.source.source.title, figure.source.citation.at],
    release: [figure.release.version],
  };
}

/** What an output must keep that shows a figure and others beside it. */
export function keptOfAll(figures: readonly Figure[]): Kept {
  const all = figures.map(keptOf);
  const each = (facet: Facet): readonly string[] => [...new Set(all.flatMap((kept) => kept[facet]))];
  return {
    base: each('base'),
    unknown: each('unknown'),
    caveats: each('caveats'),
    source: each('source'),
    release: each('release'),
  };
}

function baseOf(figure: Figure): string {
  if (figure.kind === 'rows') return figure.population.label;
  return wholeBase(figure.kind === 'population' ? figure.base : figure.counted.bases[0]);
}

/**
 * Of each sentence to quote of a figure, in their order, for each is copied alone: that of the whole first, then one an answer or
 * one a row, with the row's own base and unknown.
 */
export function keptOfQuotes(figure: Figure): Kept[] {
  const kept = keptOf(figure);
  if (figure.kind === 'population') return [{ ...kept, base: [capitalised(sizedBase(figure.base))] }];
  if (figure.kind === 'breakdown') {
    const answers = figure.counted.preferred.parts.filter(({ kind }) => kind === 'category');
    const each = { ...kept, base: [sizedBase(figure.counted.bases[0])] };
    return [each, ...answers.map(() => each)];
  }
  const rows = quotedRows(figure).map((row) => ({
    ...kept,
    base: [sizedBase(rowBase(figure, row)), row.row.id],
    unknown: [withoutStop(rowUnknownSentence(figure, row))],
  }));
  return [{ ...kept, base: [sizedBase(figure.base)] }, ...rows];
}

/** Of the figure that a sentence is about, at the base that the sentence speaks of. */
export function keptOfClaim(judged: JudgedClaim): Kept {
  const unknown = claimLines(judged).filter(({ name }) => name === words.claims.names.unknown);
  return {
    ...keptOf(judged.figure),
    base: [capitalised(wholeBase(judged.base))],
    unknown: unknown.map(({ text }) => withoutStop(text)),
    caveats: judged.caveats.map(({ short }) => short),
  };
}

/** Of a figure as the frozen change log of release `version` has it, which may be gone since. */
export function keptOfLines({ base, unknown, caveats, source }: CarriedLines, version: string): Kept {
  return {
    base: [base],
    unknown: [withoutStop(unknown)],
    caveats: [caveats],
    source: [source],
    release: [version],
  };
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** What of a figure is not found in a text. Where lines break makes no difference. */
export function lostIn(text: string, kept: Kept): Facet[] {
  const said = squeezed(text);
  return FACETS.filter((facet) => kept[facet].some((needle) => !said.includes(squeezed(needle))));
}

/** Each of several texts must say all by itself: what one lost is not mended by another. Where there is none, all is lost. */
export function lostInAny(texts: readonly string[], kept: Kept): Facet[] {
  const lost = new Set((texts.length === 0 ? [''] : texts).flatMap((text) => lostIn(text, kept)));
  return FACETS.filter((facet) => lost.has(facet));
}

/** Of several texts that may be about a figure the one that keeps most: two questions can have the same words. */
export function fullest(texts: readonly string[], kept: Kept): string[] {
  const [best] = texts.map((text) => ({ text, lost: lostIn(text, kept).length })).sort((a, b) => a.lost - b.lost);
  return best === undefined ? [] : [best.text];
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
