import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { countPopulation } from '../../src/count/figures.ts';
import type { CountedPart, Fact } from '../../src/figure/fact.ts';
import type { CountedBreakdown } from '../../src/figure/figure.ts';
import { contains, type Interval, ONE, ZERO } from '../../src/figure/interval.ts';
import { NO_COUNT_SAID, NO_SHARE_SAID, type Quantity } from '../../src/figure/quantity.ts';
import type { Report } from '../../src/figure/report.ts';
import { readReport } from '../../src/read/report.ts';
import { intervalText } from '../interval-text.ts';
import '../random-cases.ts';
import { anyPopulation, type TrueLevel, type TruePopulation } from './random-population.ts';

const RUNS = Number(process.env.RUNS ?? 150);

const settings = [
  {
    path: 'data/report.yaml',
    text: `title: Visits
summary: Made up for the tests.
publisher: The makers of the tests
licence: CC0
language: en-GB
`,
  },
  { path: 'data/sources.yaml', text: 'survey: {title: A survey that never was, publisher: the town, date: 2024}\n' },
];

function read(yaml: string): Report {
  const { report, problems } = readReport([...settings, { path: 'data/figures/visits.yaml', text: yaml }]);
  expect(problems).toEqual([]);
  if (report === null) throw new Error('no report');
  return report;
}

function count(yaml: string): CountedBreakdown[] {
  return read(yaml).populations.flatMap((population) => countPopulation(population).breakdowns);
}

/** The figures of an example, below a population of 1,000 visits. */
function countBelow(breakdowns: string, of = '1,000'): CountedBreakdown[] {
  return count(`population: visits to the town libraries
unit: {one: visit, many: visits}
count: ${of}
source: {id: survey, at: table 1}
breakdowns:
${breakdowns}`);
}

/** What a number may be; where there is none, anything. */
function inRange({ value, scale }: Fact): Interval {
  return (value ?? (scale === 'count' ? NO_COUNT_SAID : NO_SHARE_SAID)).interval;
}

/** A breakdown of the truth beside what was counted of it, and the levels above. */
interface Compared {
  readonly truth: TrueLevel;
  /** From this breakdown up to the one of the whole population. */
  readonly upwards: readonly TrueLevel[];
  readonly counted: CountedBreakdown;
  readonly all: readonly CountedBreakdown[];
}

function compare({ levels, yaml }: TruePopulation): Compared[] {
  const all = count(yaml);
  return levels.map((truth, index) => ({
    truth,
    upwards: levels.slice(0, index + 1).reverse(),
    counted: all[index] as CountedBreakdown,
    all: all.slice(0, index + 1),
  }));
}

/** How many a part really holds; null for what the truth does not know of. */
function trueSize({ upwards }: Compared, id: string): number {
  const [breakdown, own] = id.includes('.') ? id.split('.') : [upwards[0]?.id, id];
  const level = upwards.find((candidate) => candidate.id === breakdown);
  if (level === undefined) throw new Error(`no breakdown of ${id}`);
  if (own === 'not-itemised') return level.notItemised;
  if (own === 'unknown') return level.unknown;
  const part = [...level.categories, ...level.unknowns].find((candidate) => candidate.id === own);
  if (part === undefined) throw new Error(`no part ${id}`);
  return part.size;
}

function expectHeld(range: Interval, truth: Fraction, what: string, scale: 'count' | 'share' = 'share'): void {
  expect(contains(range, truth), `${what}: ${truth} in ${intervalText(range, scale)}`).toBe(true);
}

const share = (part: number, whole: number): Fraction => new Fraction(part, whole);

/** Everything unknown at a base: unknown there, and at every step between it and the question. */
function unknownUpTo({ upwards }: Compared, base: number): number {
  return upwards.slice(0, base + 1).reduce((sum, { unknown }) => sum + unknown, 0);
}

function forEachBreakdown(look: (compared: Compared) => void): void {
  fc.assert(
    fc.property(anyPopulation, (population) => {
      for (const compared of compare(population)) look(compared);
    }),
    { numRuns: RUNS },
  );
}

/** A known part of the question itself; parts of the questions before it have a dot in their id. */
const isKnown = ({ id, kind }: CountedPart): boolean =>
  (kind === 'category' || kind === 'not itemised') && !id.includes('.');

describe('whatever a source prints truly, in any wording and either reading', () => {
  test('the share of every part at every base holds the truth', () => {
    forEachBreakdown((compared) => {
      for (const part of compared.counted.preferred.parts) {
        for (const [base, based] of part.shares.entries()) {
          const whole = compared.upwards[base]?.size ?? 0;
          if (based !== null)
            expectHeld(inRange(based), share(trueSize(compared, part.id), whole), `${part.id} at base ${base}`);
        }
      }
    });
  });

  test('the number of every part, and of every base, holds the truth', () => {
    forEachBreakdown((compared) => {
      const { counted, upwards } = compared;
      for (const { id, count: number } of counted.preferred.parts)
        expectHeld(inRange(number), share(trueSize(compared, id), 1), id, 'count');
      for (const [index, base] of counted.bases.entries())
        expectHeld(inRange(base.size), share(upwards[index]?.size ?? 0, 1), base.id, 'count');
    });
  });

  test('the share of those known holds the truth', () => {
    forEachBreakdown((compared) => {
      const { truth, counted } = compared;
      const known = truth.size - truth.unknown;
      if (known === 0) return;
      for (const { id, ofKnown } of counted.preferred.parts)
        if (ofKnown !== null)
          expectHeld(inRange(ofKnown), share(trueSize(compared, id), known), `${id} of those known`);
    });
  });

  test('everything unknown at every base, as a share and as a number, holds the truth', () => {
    forEachBreakdown((compared) => {
      const { counted, upwards } = compared;
      for (const [base, unknown] of counted.preferred.unknown.entries())
        expectHeld(
          inRange(unknown),
          share(unknownUpTo(compared, base), upwards[base]?.size ?? 0),
          `unknown at base ${base}`,
        );
      const inAll = share(unknownUpTo(compared, upwards.length - 1), 1);
      expectHeld(inRange(counted.preferred.unknownCount), inAll, 'unknown in all', 'count');
    });
  });

  test('the bounds hold the truth however the unknown divide among the categories', () => {
    forEachBreakdown((compared) => {
      for (const part of compared.counted.preferred.parts.filter(isKnown)) {
        for (const [base, based] of part.shares.entries()) {
          const whole = compared.upwards[base]?.size ?? 0;
          const unknown = unknownUpTo(compared, base);
          if (based === null) continue;
          for (const more of [0, Math.floor(unknown / 3), Math.ceil(unknown / 2), unknown])
            expectHeld(
              based.overUnknowns?.interval ?? inRange(based),
              share(trueSize(compared, part.id) + more, whole),
              `${part.id} with ${more} more`,
            );
        }
      }
    });
  });

  test('no check finds an error', () => {
    fc.assert(
      fc.property(anyPopulation, ({ levels, yaml }) => {
        // The reading that is not true may well exceed the whole.
        fc.pre(levels.every(({ hasTwoReadings }) => !hasTwoReadings));
        const errors = check({ report: read(yaml), prose: [], ownCharts: [] }).filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

function pointsOf(quantities: readonly Quantity[]): Fraction[] | null {
  const points = quantities.flatMap(({ point }) => point ?? []);
  return points.length === quantities.length ? points : null;
}

function total(points: readonly Fraction[]): Fraction {
  return points.reduce((sum, point) => sum.add(point), ZERO);
}

/** The printed numbers of a breakdown may exceed the whole by rounding: 38%, 38% and 25%. */
function exceedsByRounding(counted: CountedBreakdown): boolean {
  const own = counted.preferred.parts.filter(({ shares }) => shares[0] !== null);
  const points = own.flatMap(({ shares }) => shares[0]?.value?.point ?? []);
  return total(points).compare(ONE) > 0;
}

describe('the numbers printed', () => {
  test('add up to exactly the whole at every base, where every part has one', () => {
    forEachBreakdown(({ counted, all }) => {
      if (all.some(exceedsByRounding)) return;
      for (const base of counted.bases.keys()) {
        const parts = counted.preferred.parts.flatMap(({ shares }) => shares[base] ?? []);
        const points = pointsOf(parts.map(({ value }) => value ?? NO_SHARE_SAID));
        if (points !== null) expect(`${total(points)}`).toBe('1');
      }
    });
  });

  test('of all and of those known convert into each other', () => {
    forEachBreakdown(({ counted }) => {
      if (exceedsByRounding(counted)) return;
      const unknown = counted.preferred.unknown[0]?.value?.point ?? null;
      if (unknown === null || unknown.equals(ONE)) return;
      for (const { shares, ofKnown } of counted.preferred.parts) {
        const own = shares[0]?.value?.point ?? null;
        const known = ofKnown?.value?.point ?? null;
        if (own !== null && known !== null) expect(`${known.mul(ONE.sub(unknown))}`).toBe(`${own}`);
      }
    });
  });

  test('lie in the intervals that their own wording allows', () => {
    forEachBreakdown(({ counted, all }) => {
      if (all.some(exceedsByRounding)) return;
      for (const { id, shares, count: number } of counted.preferred.parts) {
        for (const { interval, point } of [shares[0]?.value, number.value].flatMap((quantity) => quantity ?? []))
          if (point !== null) expectHeld(interval, point, `the number printed of ${id}`);
      }
    });
  });
});

/** "56.(6)%" or the interval of a part at a base. */
function shareAt(counted: CountedBreakdown | undefined, id: string, base = 0): string {
  const quantity = counted?.preferred.parts.find((part) => part.id === id)?.shares[base]?.value;
  return quantity == null ? 'no share' : intervalText(quantity.interval, 'share');
}

function absentAt(counted: CountedBreakdown | undefined, id: string, base = 0): string | null | undefined {
  return counted?.preferred.parts.find((part) => part.id === id)?.shares[base]?.absent;
}

function countOf(counted: CountedBreakdown | undefined, id: string): string {
  const quantity = counted?.preferred.parts.find((part) => part.id === id)?.count.value;
  return quantity == null ? 'no count' : intervalText(quantity.interval, 'count');
}

function ofKnown(counted: CountedBreakdown | undefined, id: string): string {
  const quantity = counted?.preferred.parts.find((part) => part.id === id)?.ofKnown?.value;
  return quantity == null ? 'no share' : intervalText(quantity.interval, 'share');
}

describe('worked by hand', () => {
  const chain = `  asked:
    question: Was the reason asked?
    categories: {yes: about half}
    unknown: {no: {kind: not recorded, share: the rest}}
  reason:
    of: asked.yes
    question: Why did people come?
    categories: {borrow: 38%, read: 26%}
    unknown: {no-answer: {kind: not stated, share: almost a third}}
`;

  test('38% of about half of 2,379 is 401.46 to 503.75', () => {
    const [asked, reason] = countBelow(chain, '2,379');
    expect(countOf(asked, 'yes')).toBe('[1070.55, 1308.45]');
    expect(countOf(reason, 'borrow')).toBe('[401.45625, 503.75325]');
    expect(shareAt(reason, 'borrow', 1)).toBe('[16.875%, 21.175%]');
  });

  test('almost a third of about half, and the other half, are about two thirds of all', () => {
    const [, reason] = countBelow(chain, '2,379');
    // At least what the known leave: 100% - 55% × (38.5% + 26.5% + what is not itemised); at most 55% + 45% / 3, and so on.
    const unknown = reason?.preferred.unknown[1]?.value?.interval;
    for (const truth of ['0.615', '0.65', '0.68'])
      expectHeld(unknown as Interval, new Fraction(truth), 'unknown in all');
    expect(reason?.preferred.unknown[0]?.value?.interval.high?.toString()).toBe('0.(3)');
  });

  test('7% of all is 11.(1)% of those known beside an unknown 37%', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: 70 of 1000, read: the rest}
    unknown: {no-answer: {kind: not stated, count: 370 of 1000}}
`);
    expect(ofKnown(reason, 'borrow')).toBe('[11.(1)%, 11.(1)%]');
    expect(shareAt(reason, 'read')).toBe('[56%, 56%]');
    expect(ofKnown(reason, 'read')).toBe('[88.(8)%, 88.(8)%]');
  });

  test('a share of those known is smaller as a share of all', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    base: known
    categories: {borrow: 60%, read: the rest}
    unknown: {no-answer: {kind: not stated, count: 500 of 1000}}
`);
    expect(shareAt(reason, 'borrow')).toBe('[29.75%, 30.25%]');
    expect(ofKnown(reason, 'borrow')).toBe('[59.5%, 60.5%]');
    expect(shareAt(reason, 'read')).toBe('[19.75%, 20.25%]');
  });

  test('the bounds reach from none of the unknown to all of them', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: 400 of 1000, read: 350 of 1000}
    unknown: {no-answer: {kind: not stated, share: the rest}}
`);
    const [borrow] = reason?.preferred.parts ?? [];
    const bounds = borrow?.shares[0]?.overUnknowns;
    expect(bounds && intervalText(bounds.interval, 'share')).toBe('[40%, 65%]');
  });

  test('what the source leaves out is not itemised, and never shared out', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: 38%, read: 26%}
    unknown: {no-answer: {kind: not stated, share: 30%}}
`);
    const parts = reason?.preferred.parts.map(({ id }) => id);
    expect(parts).toEqual(['borrow', 'read', 'not-itemised', 'no-answer']);
    expect(shareAt(reason, 'borrow')).toBe('[37.5%, 38.5%]');
    expect(shareAt(reason, 'not-itemised')).toBe('[4.5%, 7.5%]');
  });

  test('a word can reach no further than the others leave', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: the majority}
    unknown: {no-answer: {kind: not stated, share: a third}}
`);
    expect(shareAt(reason, 'borrow')).toBe('(50%, 68.(3)%]');
  });

  test('where the source does not say how many are unknown, no bound is made of that, and what is left is not itemised', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: 400 of 1000}
    unknown: the source does not say
`);
    expect(absentAt(reason, 'unknown')).toBe('not said');
    expect(shareAt(reason, 'not-itemised')).toBe('[0%, 60%]');
    expect(ofKnown(reason, 'borrow')).toBe('no share');
  });

  test('"0–1" people is a number, and so is "more than 0": only silence is silence', () => {
    for (const [printed, range] of [
      ['0–1', '[0, 1]'],
      ['more than 0', '(0, no end)'],
      ['the source does not say', null],
    ] as const) {
      const [counted] = countBelow(`  x:
    question: Which of the two?
    categories: {a: {count: ${printed}}, b: {count: the rest}}
    unknown: {none: everybody answered}
`);
      const value = counted?.preferred.parts[0]?.count.value ?? null;
      expect(value && intervalText(value.interval, 'count'), printed).toBe(range);
    }
  });

  test('less than half of all may be all of those known', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: under half}
    unknown: {no-answer: {kind: not stated, share: the source does not say}}
`);
    expect(ofKnown(reason, 'borrow')).toBe('no share');
  });

  test('where nobody is known, nothing is a share of those known, and what is withheld is not computed back', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: "[c]", read: "[c]"}
    unknown: {no-answer: {kind: not stated, count: 690}, withheld: {kind: suppressed, count: 310}}
`);
    for (const id of ['borrow', 'read']) {
      expect(reason?.preferred.parts.find((part) => part.id === id)?.ofKnown).toBeNull();
      expect(absentAt(reason, id)).toBe('suppressed');
    }
  });

  test('an unknown part that is withheld is not what the others leave, in no total, bound or share of those known', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: 300, read: 400}
    unknown: {no-answer: {kind: not stated, count: 100}, withheld: {kind: not recorded, count: "[c]"}}
`);
    const unknown = reason?.preferred.unknown[0].value?.interval;
    expect(unknown && intervalText(unknown, 'share')).toBe('[10%, 100%]');
    expect(absentAt(reason, 'withheld')).toBe('suppressed');
    const bounds = reason?.preferred.parts[0]?.shares[0]?.overUnknowns?.interval;
    expect(bounds && intervalText(bounds, 'share')).toBe('[30%, 100%]');
    expect(ofKnown(reason, 'borrow')).toBe('[33.(3)%, 100%]');
  });

  test('nothing is a share of a base of 0', () => {
    const [reason] = countBelow(
      `  reason:
    question: Why did people come?
    categories: {borrow: 0}
    unknown: {no-answer: {kind: not stated, count: 0}}
`,
      '0',
    );
    expect([absentAt(reason, 'borrow'), reason?.preferred.unknown[0].absent]).toEqual(['nobody', 'nobody']);
    expect(countOf(reason, 'borrow')).toBe('[0, 0]');
  });

  test('nobody is nobody of those known, however roughly the others are known', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: the majority, read: 0 of 1000}
    unknown: {none: everybody was asked}
`);
    expect(ofKnown(reason, 'read')).toBe('[0%, 0%]');
  });

  test('the order of breakdowns in the file does not matter', () => {
    const [first, second] = chain.split(/(?<=third\}\}\n)|(?= {2}reason:)/);
    const turned = countBelow(`${second}${first}`, '2,379');
    const reason = turned.find(({ breakdown }) => breakdown.id === 'reason');
    expect(countOf(reason, 'borrow')).toBe('[401.45625, 503.75325]');
  });
});

describe('what cannot be worked out is open, or refused, and never made up', () => {
  /** Of 1,000 visits 500 gave no reason; of the other 500, 300 came to borrow and 200 to read. */
  test('shares of those known say nothing of how many are unknown, so that "the rest" is no number either', () => {
    const report = read(`population: visits to the town libraries
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}
breakdowns:
  reason:
    question: Why did people come?
    base: known
    categories: {borrow: 60%, read: 40%}
    unknown: {no-answer: {kind: not stated, share: the rest}}
`);
    if (check({ report, prose: [], ownCharts: [] }).some(({ severity }) => severity === 'error')) return;
    const [reason] = report.populations.flatMap((population) => countPopulation(population).breakdowns);
    const unknown = reason?.preferred.unknown[0]?.value?.interval;
    expectHeld(unknown as Interval, new Fraction(1, 2), 'unknown');
    const borrow = reason?.preferred.parts[0]?.shares[0]?.value?.interval;
    expectHeld(borrow as Interval, new Fraction(3, 10), 'borrow');
  });

  test('two majorities leave nothing, and never everything', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: the majority, read: most}
    unknown: {none: everybody was asked}
`);
    expect(['no share', '[0%, 0%]']).toContain(shareAt(reason, 'not-itemised'));
  });

  test('two unknown parts that are each more than half are everything, and never nothing', () => {
    const [reason] = countBelow(`  reason:
    question: Why did people come?
    categories: {borrow: the source does not say}
    unknown: {no-answer: {kind: not stated, share: the majority}, not-asked: {kind: not recorded, share: most}}
`);
    const unknown = reason?.preferred.unknown[0]?.value?.interval;
    expect(contains(unknown as Interval, ZERO)).toBe(false);
  });
});
