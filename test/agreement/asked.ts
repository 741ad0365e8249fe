// Every fact of a report that outputs are asked for, with the piece of the figure that it stands in.
import type { Fact, Part } from '../../src/figure/fact.ts';
import type { CountedAgain, CountedBreakdown, CountedReading, CountedRow, Figure } from '../../src/figure/figure.ts';
import {
  type BreakdownFigure,
  type PopulationFigure,
  type RowsFigure,
  withBreakdowns,
} from '../../src/figure/figure.ts';

interface Of<What extends string, Whose extends Figure> {
  readonly what: What;
  readonly figure: Whose;
  readonly fact: Fact;
  /** What the wording allows, or what may be true of everybody, whatever the unknown answers are. */
  readonly range: 'value' | 'over unknowns';
}

export interface OfWhole extends Of<'whole', PopulationFigure> {}
export interface OfWholeAgain extends Of<'printed again', PopulationFigure> {
  readonly again: CountedAgain;
}
/**
 * Of a breakdown or of a row. `index` is that of the base; a number of people or things has none. `part` is called what this
 * figure calls it: a part of a question above is a fact of the figure above, and shown in both.
 */
export interface OfParts extends Of<'base size' | 'unknown in all' | 'part', BreakdownFigure | RowsFigure> {
  readonly part: Part;
  readonly row: CountedRow | null;
  readonly counted: CountedBreakdown;
  readonly reading: CountedReading;
  readonly index: number;
}

export type Asked = OfWhole | OfWholeAgain | OfParts;

export function askedOf(figures: readonly PopulationFigure[]): Asked[] {
  return figures.flatMap(withBreakdowns).flatMap(askedIn);
}

function askedIn(figure: Figure): Asked[] {
  switch (figure.kind) {
    case 'population':
      return [
        { what: 'whole', figure, fact: figure.base.size, range: 'value' },
        ...figure.restated.map(
          (again): OfWholeAgain => ({ what: 'printed again', figure, again, fact: again.count, range: 'value' }),
        ),
      ];
    case 'breakdown':
      return ofBreakdown({ figure, row: null, counted: figure.counted });
    case 'rows':
      return figure.rows.flatMap((row) => ofBreakdown({ figure, row, counted: row.counted }));
  }
}

function ofBreakdown(where: Pick<OfParts, 'figure' | 'row' | 'counted'>): OfParts[] {
  const { counted } = where;
  return counted.readings.flatMap((reading): OfParts[] => {
    const ask = (
      what: OfParts['what'],
      fact: Fact,
      index: number,
      part: Part = fact.part,
      range: OfParts['range'] = 'value',
    ): OfParts => ({ ...where, reading, what, fact, index, part, range });
    return [
      ...counted.bases.map(({ size }, index) => ask('base size', size, index)),
      ...reading.unknown.map((share, index) => ask('unknown in all', share, index)),
      ask('unknown in all', reading.unknownCount, -1),
      ...reading.parts.flatMap((part) => [
        ask('part', part.count, -1, part),
        ...part.shares.flatMap((share, index) => [
          ...(share === null ? [] : [ask('part', share, index, part)]),
          ...(share === null || share.overUnknowns === null ? [] : [ask('part', share, index, part, 'over unknowns')]),
        ]),
        ...(part.ofKnown === null ? [] : [ask('part', part.ofKnown, 0, part)]),
      ]),
    ];
  });
}

/** "visits.purpose, 2014, only: study, share of those known among visits" */
export function nameOf(asked: Asked): string {
  const { what, figure, fact, range } = asked;
  const { base, among, measure } = fact;
  const part = 'part' in asked ? asked.part : fact.part;
  const row = 'row' in asked ? (asked.row?.row.id ?? null) : null;
  const reading = 'reading' in asked ? asked.reading.reading.id : null;
  const where = [
    figure.address,
    ...(row === null ? [] : [row]),
    ...(reading === null || reading === 'only' ? [] : [reading]),
  ];
  const which =
    what === 'base size' ? `size of ${base.id}` : what === 'printed again' ? part.id : `${part.id}, ${measure}`;
  const of = measure === 'share' ? ` of ${among === 'known' ? 'those known in ' : ''}${base.id}` : '';
  return `${where.join(', ')}: ${which}${of}${range === 'value' ? '' : ', over the unknowns'}`;
}
