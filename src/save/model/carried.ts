// What every figure and every judged sentence has inside, so that a piece that somebody cuts out keeps it. What is longer
// stands once in the lists of the model, under the ids.
import { z } from 'zod';
import type { Base } from '../../figure/fact.ts';
import type { Carried, Figure, Sourced } from '../../figure/figure.ts';
import { carriedBy, caveatLine } from '../../tell/carried.ts';
import { wholeBase } from '../../tell/phrase.ts';
import { Count, sizeJson } from './number.ts';
import { flag, ids, type Json, named, object, oneOf, orNull, picked, text } from './schema.ts';

export const Release = named('release', 'The state of the report that the numbers are from.', {
  version: text('1.0.0'),
  date: orNull(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), 'Year-month-day; null in a draft.'),
  state: oneOf(['released', 'draft'], 'A draft is not published yet.'),
});

export const Citation = named('citation', 'A source and the place in it.', {
  id: text('Id in sources, which has who published it, when, and where it can be read.'),
  title: text('Title of the source.'),
  at: text('Where in the source.'),
});

const CaveatsOf = named('caveatsOf', 'The limits on use that go with the piece.', {
  ids: ids('Ids in caveats, which has each in full: the piece’s own first, then those that it inherits.'),
  statement: text('The same in short words.'),
});

const BASE = {
  id: text('The population, or population.breakdown.category where a category is divided further.'),
  statement: text('In words with its number.'),
};
export const NamedBase = named('namedBase', 'What shares are shares of.', BASE);
export const BaseOfShares = named('base', 'What shares are shares of, with all that is known of it.', {
  id: BASE.id,
  label: text('In words.'),
  statement: BASE.statement,
  isWhole: flag('Whether it is the whole population, or a whole row.'),
  size: Count.describe('How many it is.'),
});

/** What no piece may lose. */
export const CARRIED = {
  base: NamedBase,
  unknown: object('What is not known.', {
    statement: text(
      'How much is not known, of which base and why, in words. Quote no number of this piece without it.',
    ),
  }),
  caveats: CaveatsOf,
  source: Citation,
  release: Release,
};

export const FIGURE = {
  address: text('Stable name: visits, visits.purpose.'),
  title: text('What the figure shows, when and where.'),
  ...CARRIED,
  baseSource: orNull(
    Citation,
    'Where the base is printed, where that is another source or another place in it: the question above, or the number of the whole.',
  ),
};
const Carrying = z.object(FIGURE);

/** `base` is the narrowest that the numbers of the figure speak of. */
export function carriedJson(figure: Figure, base: Base): Json<typeof Carrying> {
  const { address, caveats, source, baseSource, release }: Carried = figure;
  const { title, unknown } = carriedBy(figure);
  return {
    address,
    title,
    base: namedBase(base),
    unknown: { statement: unknown },
    caveats: caveatsJson({ caveats }),
    source: sourceJson(source),
    baseSource: baseSource === null ? null : sourceJson(baseSource),
    release: picked(Release, release),
  };
}

export function sourceJson({ source: { id, title }, citation: { at } }: Sourced): Json<typeof Citation> {
  return { id, title, at };
}

export function namedBase(base: Base): Json<typeof NamedBase> {
  return { id: base.id, statement: wholeBase(base) };
}

export function baseJson(base: Base): Json<typeof BaseOfShares> {
  const { id, label, isTop, size } = base;
  return { id, label, statement: wholeBase(base), isWhole: isTop, size: sizeJson(size) };
}

export function caveatsJson({ caveats }: Pick<Carried, 'caveats'>): Json<typeof CaveatsOf> {
  return { ids: caveats.map(({ id }) => id), statement: caveatLine({ caveats }) };
}
