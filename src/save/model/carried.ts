// What every figure and every judged sentence has inside, so that a piece that somebody cuts out keeps it. What is longer
// stands once in the lists of the model, under the ids.
import { z } from 'zod';
import type { Base } from '../../figure/fact.ts';
import type { Carried, Figure, Sourced } from '../../figure/figure.ts';
import { carriedBy, caveatLine } from '../../tell/carried.ts';
import { wholeBase } from '../../tell/phrase.ts';
import { Count, sizeJson } from './number.ts';
import * as form from './schema.ts';

export const Release = form.named('release', 'The state of the report that the numbers are from.', {
  version: form.text('1.0.0'),
  date: form.orNull(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), 'Year-month-day; null in a draft.'),
  state: form.oneOf(['released', 'draft'], 'A draft is not published yet.'),
});

export const Citation = form.named('citation', 'A source and the place in it.', {
  id: form.text('Id in sources, which has who published it, when, and where it can be read.'),
  title: form.text('Title of the source.'),
  at: form.text('Where in the source.'),
});

const CaveatsOf = form.named('caveatsOf', 'The limits on use that go with the piece.', {
  ids: form.ids('Ids in caveats, which has each in full: the piece’s own first, then those that it inherits.'),
  statement: form.text('The same in short words.'),
});

const BASE = {
  id: form.text('The population, or population.breakdown.category where a category is divided further.'),
  statement: form.text('In words with its number.'),
};
const NamedBase = form.named('namedBase', 'What shares are shares of.', BASE);
export const BaseOfShares = form.named('base', 'What shares are shares of, with all that is known of it.', {
  id: BASE.id,
  label: form.text('In words.'),
  statement: BASE.statement,
  isWhole: form.flag('Whether it is the whole population, or a whole row.'),
  size: Count.describe('How many it is.'),
});

/** What no piece may lose. */
export const CARRIED = {
  base: NamedBase,
  unknown: form.object('What is not known.', {
    statement: form.text(
      'How much is not known, of which base and why, in words. Quote no number of this piece without it.',
    ),
  }),
  caveats: CaveatsOf,
  source: Citation,
  release: Release,
};

export const FIGURE = {
  address: form.text('Stable name: visits, visits.purpose.'),
  title: form.text('What the figure shows, when and where.'),
  ...CARRIED,
  baseSource: form.orNull(
    Citation,
    'Where the base is printed, where that is another source or another place in it: the question above, or the number of the whole.',
  ),
};
const Carrying = z.object(FIGURE);

/** `base` is the narrowest that the numbers of the figure speak of. */
export function carriedJson(figure: Figure, base: Base): form.Json<typeof Carrying> {
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
    release: form.picked(Release, release),
  };
}

export function sourceJson({ source: { id, title }, citation: { at } }: Sourced): form.Json<typeof Citation> {
  return { id, title, at };
}

export function namedBase(base: Base): form.Json<typeof NamedBase> {
  return { id: base.id, statement: wholeBase(base) };
}

export function baseJson(base: Base): form.Json<typeof BaseOfShares> {
  const { id, label, isTop, size } = base;
  return { id, label, statement: wholeBase(base), isWhole: isTop, size: sizeJson(size) };
}

export function caveatsJson({ caveats }: Pick<Carried, 'caveats'>): form.Json<typeof CaveatsOf> {
  return { ids: caveats.map(({ id }) => id), statement: caveatLine({ caveats }) };
}
