// Where a corrected value shows, the caveat shows: asked of the figures that are counted from a report with errata.
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/count/figures.ts';
import { byAddress, type Figure } from '../../src/figure/figure.ts';
import { type Erratum, unknownPartsOf } from '../../src/figure/report.ts';
import { caveatOf } from '../../src/read/erratum-caveats.ts';
import { readReport } from '../../src/read/report.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';

const REPORTS = path.resolve(import.meta.dirname, '../reports');
const library = readInputs(path.join(REPORTS, 'library-visits'));
const birds = readInputs(path.join(REPORTS, 'garden-birds'));

const WHY = 'reason: Table 2 prints another number, source: {id: survey, at: table 2}';
const STUDY = `study: {value: visits.purpose.study, expect: 350, use: 340, ${WHY}}`;

function figures(files: typeof library, errata: string, edit: (text: string) => string = (text) => text) {
  const edited = files.map((file) => ({ ...file, text: edit(file.text) }));
  const { report, problems } = readReport([...edited, { path: 'data/errata.yaml', text: errata }]);
  expect(problems).toEqual([]);
  if (report === null) throw new Error('the report could not be read');
  const all = byAddress(figuresOf(report));
  const at = (address: string): Figure => all.get(address) as Figure;
  const withCaveat = (id: string): string[] =>
    [...all.values()].filter(({ caveats }) => caveats.some((caveat) => caveat.id === id)).map(({ address }) => address);
  return { report, at, withCaveat };
}

describe('a corrected part', () => {
  test('counts as the editors say, and still knows what the source prints', () => {
    const { at } = figures(library, STUDY);
    const figure = at('visits.purpose');
    const part = figure.kind === 'breakdown' ? figure.counted.preferred.parts.find(({ id }) => id === 'study') : null;
    expect(part?.count.value?.point?.valueOf()).toBe(340);
    expect(part?.printed).toMatchObject({ wording: '340', sourcePrints: '350' });
  });

  test('changes what is left for the part that is the rest', () => {
    const figure = figures(library, STUDY).at('visits.purpose');
    const rest =
      figure.kind === 'breakdown' ? figure.counted.preferred.parts.find(({ id }) => id === 'not-recorded') : null;
    expect(rest?.count.value?.point?.valueOf()).toBe(110);
  });

  test('has its caveat on its breakdown, on those below and on the number of all, and nowhere else', () => {
    expect(figures(library, STUDY).withCaveat('erratum-study')).toEqual(['visits', 'visits.purpose', 'visits.length']);
  });

  test('has its caveat before all others, where a card shows only one', () => {
    expect(figures(library, STUDY).at('visits.purpose').caveats[0]?.id).toBe('erratum-study');
    expect(figures(library, STUDY).at('visits').caveats[0]?.id).toBe('erratum-study');
  });

  test('has its caveat on a breakdown that restates its own, and on those below that', () => {
    const again = `  purpose-again:
    question: The purpose, as the leaflet has it
    restates: purpose
    categories: {study: 35%}
    unknown: the source does not say
  age:
    of: purpose-again.study
    question: Age
    categories: {young: 60%}
    unknown: the source does not say
`;
    const { withCaveat } = figures(library, STUDY, (text) => text.replace('  paid:\n', `${again}  paid:\n`));
    expect(withCaveat('erratum-study')).toEqual([
      'visits',
      'visits.purpose',
      'visits.length',
      'visits.purpose-again',
      'visits.age',
    ]);
  });

  test('may be an unknown one', () => {
    const { report } = figures(library, STUDY.replace('study, expect: 350', 'declined, expect: 150'));
    const purpose = report.populations[0]?.breakdowns[0];
    expect(purpose && unknownPartsOf(purpose)[0]?.printed).toMatchObject({ wording: '340', sourcePrints: '150' });
  });

  test('of a count and a share, the one that is named is corrected and the other stays', () => {
    const both = (text: string): string =>
      text.replace('{label: Borrowing, count: 400}', '{label: Borrowing, count: 400, share: 44%}');
    const errata = `borrow: {value: visits.purpose.borrow, of: share, expect: 44%, use: 40%, ${WHY}}`;
    const part = figures(library, errata, both).report.populations[0]?.breakdowns[0]?.categories[0];
    expect(part?.printed).toMatchObject({ wording: '400' });
    expect(part?.printed.sourcePrints).toBeUndefined();
    expect(part?.printedShare).toMatchObject({ wording: '40%', sourcePrints: '44%' });
  });
});

test('a corrected count has its caveat on every figure of its population', () => {
  const { withCaveat, at } = figures(library, `all: {value: visits, expect: "1,000", use: "1,010", ${WHY}}`);
  expect(withCaveat('erratum-all')).toEqual(['visits', 'visits.purpose', 'visits.length', 'visits.paid']);
  expect(at('visits').base.size.value?.point?.valueOf()).toBe(1010);
});

test('a corrected cell of a CSV file changes its row alone, and its table and the number of all carry the caveat', () => {
  const errata = `cedar: {value: sightings.parish.flock, row: Upper Cedar, expect: 527, use: 517, reason: The sum says so, source: {id: count, at: annex}}`;
  const { at, withCaveat, report } = figures(birds, errata);
  const flocks = (row: string): number | undefined => {
    const figure = at('sightings.parish');
    const found = figure.kind === 'rows' ? figure.rows.find((each) => each.row.id === row) : undefined;
    return found?.counted.preferred.parts.find(({ id }) => id === 'flock')?.count.value?.point?.valueOf();
  };
  expect(flocks('Upper Cedar')).toBe(517);
  expect(flocks('Lower Cedar')).toBe(686);
  expect(withCaveat('erratum-cedar')).toEqual(['sightings', 'sightings.parish']);
  expect(report.caveatsById.get('erratum-cedar')?.short).toBe(
    'Corrected here: the source prints “527” (In a flock, Upper Cedar)',
  );
});

test('the caveat in full says what is printed, what is used, why, and where the right value is seen', () => {
  const { full } = figures(library, STUDY).report.caveatsById.get('erratum-study') ?? {};
  expect(full).toBe(
    'The source prints “350” (Study). This report uses “340” instead. Table 2 prints another number. The right value can be seen in: Invented library survey, Nobody, February 2024: table 2.',
  );
});

test('an erratum of a population whose file has problems of its own is not blamed for them', () => {
  const broken = library.map((file) => ({
    ...file,
    text: file.text.replace('unit: {one: visit, many: visits}\n', ''),
  }));
  const { problems } = readReport([...broken, { path: 'data/errata.yaml', text: STUDY }]);
  expect(problems.map(({ rule }) => rule)).toEqual(['missing-key']);
});

test('the short form fits onto a chart, whatever is printed and however long the label is', () => {
  const text = fc.string({ minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(text, text, (printed, label) => {
      const place = { file: 'data/errata.yaml', line: 1, column: 1, length: 1 };
      const source = { source: 'survey', at: 'table 2', place };
      const erratum: Erratum = {
        ...{ id: 'a', address: 'visits', label, printed, used: '1', reason: 'It is so.', source, caveat: 'erratum-a' },
        place,
      };
      const { short } = caveatOf(erratum, new Map());
      expect(short.length).toBeLessThanOrEqual(70);
      expect(short).toMatch(/^Corrected here: the source prints /);
    }),
  );
});
