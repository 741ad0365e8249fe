// What every figure and every judged sentence has inside, so that a piece that somebody cuts out keeps it. What is longer
// stands once in the lists of the model, under the ids.
import type { Base } from '../../figure/fact.ts';
import type { Carried, Figure, Sourced } from '../../figure/figure.ts';
import type { Caveat, Release } from '../../figure/report.ts';
import { caveatLine, titleOf, unknownLine } from '../../tell/carried.ts';
import { wholeBase } from '../../tell/phrase.ts';
import { sizeJson } from './number.ts';

/** `base` is the narrowest that the numbers of the figure speak of. */
export function carriedJson(figure: Figure, base: Base) {
  const { address, caveats, source, baseSource, release }: Carried = figure;
  return {
    address,
    title: titleOf(figure),
    base: namedBase(base),
    unknown: { statement: unknownLine(figure) },
    caveats: caveatsJson(caveats),
    source: sourceJson(source),
    baseSource: baseSource === null ? null : sourceJson(baseSource),
    release: releaseJson(release),
  };
}

export function releaseJson({ version, date, state }: Release) {
  return { version, date, state };
}

export function sourceJson({ source: { id, title }, citation: { at } }: Sourced) {
  return { id, title, at };
}

export function namedBase(base: Base) {
  return { id: base.id, statement: wholeBase(base) };
}

export function baseJson(base: Base) {
  return { id: base.id, label: base.label, statement: wholeBase(base), isWhole: base.isTop, size: sizeJson(base.size) };
}

export function caveatsJson(caveats: readonly Caveat[]) {
  return { ids: caveats.map(({ id }) => id), statement: caveatLine({ caveats }) };
}
