// A release that another version of the counting made: whatever is told of it has the numbers that were frozen.
import path from 'node:path';
import type Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { judgedClaims } from '../../src/count/judged-claims.ts';
import type { Fact } from '../../src/figure/fact.ts';
import { type BreakdownFigure, byAddress, type PopulationFigure, type RowsFigure } from '../../src/figure/figure.ts';
import { interval } from '../../src/figure/interval.ts';
import { saysNothing } from '../../src/figure/quantity.ts';
import { draftOf } from '../../src/release/draft.ts';
import { exactText, quantityOf } from '../../src/release/exact-text.ts';
import { differencesFrom, frozenState } from '../../src/release/frozen-state.ts';
import type { State } from '../../src/release/snapshot.ts';
import { numbersOf } from '../../src/release/standing.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { REPORTS } from '../build-report.ts';
import { BY_ANOTHER, type Edits, type Files, inputs, REPORT, released, stateFrom, things } from './made-up.ts';

/** The state of a release with some of its numbers replaced, as an earlier version of the counting made them. */
function shown(numbers: Edits[string], files: Files = {}): State & { readonly otherwise: string | undefined } {
  const found = frozenState(released({ ...BY_ANOTHER, 'numbers.json': numbers }, inputs({ ...REPORT, ...files })));
  if ('problems' in found) throw new Error(found.problems[0]?.message);
  return { ...found.state, otherwise: found.otherwise?.message };
}

const breakdownOf = ({ figures }: State, address: string): BreakdownFigure =>
  byAddress(figures).get(address) as BreakdownFigure;
const tableOf = ({ figures }: State, address: string): RowsFigure => byAddress(figures).get(address) as RowsFigure;
const wholeOf = ({ figures }: State, address: string): PopulationFigure =>
  byAddress(figures).get(address) as PopulationFigure;

/** Exactly, or why there is none. */
const numberIn = ({ value, absent }: Fact): string | null => (value === null ? absent : exactText(value));

/** Half of a number: another one, and the same one for the same. */
function halved(exact: string): string {
  const quantity = quantityOf(exact);
  if (saysNothing(quantity, 'count') || saysNothing(quantity, 'share')) return exact;
  const { low, high, lowOpen, highOpen } = quantity.interval;
  const half = (end: Fraction): Fraction => end.div(2);
  return exactText({
    interval: interval(half(low), high && half(high), { low: lowOpen, high: highOpen }),
    point: quantity.point && half(quantity.point),
  });
}

test.each(REPORTS.map((report) => [path.basename(report), report]))(
  'every number that was frozen is the one of its figure: %s',
  (_, report) => {
    const files = readInputs(report);
    const frozen = released({}, files);
    const text = frozen.read('numbers.json').toString();
    const others = text.replaceAll(/:\["([^"]*)","[^"]*"\]/g, (_all, exact) => `:["${halved(exact)}","half"]`);
    const release = released({ ...BY_ANOTHER, 'numbers.json': [[text, others]] }, files);
    const found = frozenState(release);
    if ('problems' in found) throw new Error(found.problems[0]?.message);
    expect(differencesFrom(numbersOf(release), found.state.figures)).toEqual([]);
    expect(differencesFrom(numbersOf(frozen), found.state.figures).length).toBeGreaterThan(1);
  },
);

describe('the frozen number of', () => {
  test('a whole is the base of all that divides it, up to the narrowest question', () => {
    const state = shown([['"count":["1000","1,000"]', '"count":["900","900"]']]);
    for (const address of ['visits.asked', 'visits.reason', 'visits.day']) {
      const { base, counted } = breakdownOf(state, address);
      const top = counted.bases.at(-1)?.size as Fact;
      expect([base.size, top, wholeOf(state, 'visits').base.size].map(numberIn), address).toEqual([
        '900',
        '900',
        '900',
      ]);
    }
  });

  test('an answer is the base of the question that divides it, and goes with what that left out', () => {
    const state = shown([
      ['"count":["800","800"],"share of visits":["4/5"', '"count":["790","790"],"share of visits":["79/100"'],
      ['"count":["200","200"],"share of visits":["1/5"', '"count":["210","210"],"share of visits":["21/100"'],
    ]);
    const { bases, parent, preferred } = breakdownOf(state, 'visits.reason').counted;
    const leftOut = preferred.parts.find(({ id }) => id === 'asked.no');
    expect(numberIn(bases[0].size)).toBe('790');
    expect(parent?.counted.preferred.parts.map(({ count }) => numberIn(count))).toEqual(['790', '210']);
    expect([leftOut?.count, leftOut?.shares[1]].map((fact) => numberIn(fact as Fact))).toEqual(['210', '21/100']);
  });

  test('the only unknown part is all that is unknown', () => {
    const state = shown([
      ['"count":["200","200"],"share of visits":["1/5"', '"count":["210","210"],"share of visits":["21/100"'],
    ]);
    const { unknown, unknownCount } = breakdownOf(state, 'visits.asked').counted.preferred;
    expect([...unknown, unknownCount].map(numberIn)).toEqual(['21/100', '210']);
  });

  test('a claim is the one that it is judged by', () => {
    const claims = `few-asked: {claim: A fifth were not asked, source: {id: survey, at: p. 1}, about: visits.asked.no, says: 20%}\n`;
    const verdict = (numbers: Edits[string]): string | undefined => {
      const { figures, report } = shown(numbers, { 'data/claims.yaml': claims });
      return judgedClaims(figures, report)[0]?.verdict;
    };
    expect(verdict([])).toBe('holds whatever the unknowns are');
    expect(verdict([['"share of visits":["1/5"', '"share of visits":["1/4"']])).toBe('contradicted by the figures');
  });
});

const THINGS: Files = {
  ...things(
    `  colour:
    question: Which colour?
    source: {id: again, at: page 9}
    categories: {red: {label: Red, count: 440}, blue: {label: Blue, count: "[c]"}}
    unknown: {none: all were seen}
  shade:
    question: Which shade?
    restates: colour
    categories: {red: {label: Red, share: 40%}}
    unknown: {lost: {label: Lost, kind: not known, share: the source does not say}}
  size:
    question: How large?
    if-unknown: no size was taken
    unknown: {lost: {label: Lost, kind: not known}}
    categories: {big: {label: Big}, small: {label: Small}}
    rows: {by: year, label: Year}
    values: {2022: {count: "40", lost: 10%, big: 40%, small: the rest}}
`,
    'count: 1,000\nrestated: [{count: "1,100", source: {id: again, at: page 9}}]',
  ),
  'data/sources.yaml': `survey: {title: A survey that never was, publisher: the town, date: 2024}
again: {title: Another that never was, publisher: the town, date: 2024}
`,
};

test('the next release is compared with the frozen numbers: what is counted otherwise needs a reason', () => {
  const release = released({ ...BY_ANOTHER, 'numbers.json': [['"count":["200","200"]', '"count":["210","210"]']] });
  const found = frozenState(release);
  if ('problems' in found) throw new Error(found.problems[0]?.message);
  const now = stateFrom(inputs({ ...REPORT, 'content/index.md': 'Another page.' }));
  const { changes, missing } = draftOf({ release, state: found.state }, now, [release], []);
  expect(changes.map(({ subject }) => subject)).toEqual(['visits.asked', 'visits.reason', 'content/index.md']);
  expect(changes[0]?.numbers).toMatchObject([{ exactBefore: '210', exactAfter: '200', measure: 'count' }]);
  expect(missing.map(({ subject }) => subject)).toEqual(['visits.asked', 'visits.reason']);
});

describe('of a report with all kinds of numbers', () => {
  const RED =
    '"part":"red","label":"Red","printed":"40%","numbers":{"count":["[395, 405] at 400","395 to 405"],"share of things":["[79/200, 81/200] at 2/5"';

  test('a number that is printed again is the base of what its source divides', () => {
    const state = shown([['"count":["1100","1,100"]', '"count":["1200","1,200"]']], THINGS);
    expect(numberIn(breakdownOf(state, 'things.colour').counted.bases[0].size)).toBe('1200');
    expect(wholeOf(state, 'things').restated.map(({ count }) => numberIn(count))).toEqual(['1200']);
    expect(numberIn(wholeOf(state, 'things').base.size)).toBe('1000');
  });

  test('whether two numbers agree is asked of the frozen ones', () => {
    const agree = (state: State): (boolean | undefined)[] => [
      wholeOf(state, 'things').restated[0]?.agrees,
      breakdownOf(state, 'things.shade').counted.comparison?.parts.find(({ label }) => label === 'Red')?.agrees,
    ];
    expect(agree(shown([], THINGS))).toEqual([false, true]);
    const same = ['"count":["1100","1,100"]', '"count":["1000","1,000"]'] as const;
    const other = [RED, RED.replace('[79/200, 81/200] at 2/5', '1/2')] as const;
    expect(agree(shown([same, other], THINGS))).toEqual([true, false]);
  });

  test('a row has its frozen base', () => {
    const state = shown([['"count":["40","40"]', '"count":["41","41"]']], THINGS);
    expect(numberIn(tableOf(state, 'things.size').rows[0]?.counted.bases[0].size as Fact)).toBe('41');
  });

  describe('where there is no number now', () => {
    const withheld = (numbers: string): State & { otherwise: string | undefined } => {
      const blue = '"part":"blue","label":"Blue","printed":"[c]","numbers":{';
      return shown([[`${blue}}`, `${blue}${numbers}}`]], THINGS);
    };
    const blueOf = (state: State): (string | null)[] => {
      const blue = breakdownOf(state, 'things.colour').counted.preferred.parts.find(({ id }) => id === 'blue');
      return [blue?.count, blue?.shares[0]].map((fact) => numberIn(fact as Fact));
    };

    test('the frozen one is shown and told', () => {
      const state = withheld('"count":["[0, 3]","0 to 3"],"share of things":["[0, 3/1000]","0.3% or less"]');
      expect(blueOf(state)).toEqual(['[0, 3]', '[0, 3/1000]']);
      expect(state.otherwise).toContain('things.colour blue, count, was [0, 3] and is now computed as nothing');
    });

    test('and none was frozen, only that it may be anything, nothing is shown or told otherwise', () => {
      const state = withheld('"count":["[0, no end)","not known"],"share of things":["[0, 1]","not known"]');
      expect(blueOf(state)).toEqual(['suppressed', 'suppressed']);
      expect(state.otherwise).toBeUndefined();
    });
  });

  test('what was frozen as a number that may be anything is none, though there is one now', () => {
    const state = shown([[RED, RED.replace('[79/200, 81/200] at 2/5', '[0, 1]')]], THINGS);
    const red = breakdownOf(state, 'things.shade').counted.preferred.parts[0];
    expect(numberIn(red?.shares[0] as Fact)).toBe('not said');
  });
});
