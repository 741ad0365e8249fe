// A population whose truth is known to the last visit, and what a source might print of it: as YAML, in any wording that is true.
import fc from 'fast-check';
import Fraction from 'fraction.js';

export type Base = 'all' | 'known';

interface TruePart {
  readonly id: string;
  readonly size: number;
}

/** One breakdown of a chain: each divides a category of the one before it. */
export interface TrueLevel {
  readonly id: string;
  readonly size: number;
  readonly categories: readonly TruePart[];
  readonly unknowns: readonly TruePart[];
  readonly state: 'parts' | 'none' | 'not said';
  /** How many are unknown: those of the parts, or those of whom the source says nothing. */
  readonly unknown: number;
  readonly notItemised: number;
  readonly base: Base;
  readonly hasTwoReadings: boolean;
}

export interface TruePopulation {
  readonly levels: readonly [TrueLevel, ...TrueLevel[]];
  readonly yaml: string;
}

type Pick = fc.GeneratorValue;

function oneOf<Value>(pick: Pick, values: readonly [Value, ...Value[]]): Value {
  return pick(fc.constantFrom<Value[]>, ...values);
}

/** Divides a number at random; some pieces may be nothing. */
function divide(pick: Pick, whole: number, pieces: number): number[] {
  const weights: number[] = Array.from({ length: pieces }, () => pick(fc.nat, { max: 8 }));
  if (!weights.some((weight) => weight > 0)) weights.fill(1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let so = 0;
  let given = 0;
  return weights.map((weight) => {
    so += weight;
    const piece = Math.floor((whole * so) / all) - given;
    given += piece;
    return piece;
  });
}

const HUNDRED = new Fraction(100);
const HALF = new Fraction(1, 2);
const FRACTIONS = {
  half: '1/2',
  'a third': '1/3',
  'two-thirds': '2/3',
  'a quarter': '1/4',
  'three quarters': '3/4',
  'a fifth': '1/5',
};

/** Everything that a source may truly print of a share, under the conventions that hold without a file of them. */
export function shareWordings(share: Fraction): [string, ...string[]] {
  const percent = share.mul(HUNDRED);
  const below = percent.floor();
  const above = percent.ceil();
  const found = [0, 0, 1, 2].map(
    (decimals) =>
      `${percent
        .mul(10 ** decimals)
        .add(HALF)
        .floor()
        .div(10 ** decimals)
        .toString()}%`,
  );
  const isTrue = (wording: string, holds: boolean): void => void (holds ? found.push(wording) : null);
  found.push(`at least ${below}%`, `up to ${above}%`, `${below}–${above}%`, `${share.mul(10).add(HALF).floor()} in 10`);
  isTrue(`more than ${below}%`, percent.compare(below) > 0);
  isTrue(`under ${above}%`, percent.compare(above) < 0);
  isTrue(`about ${below}%`, below.compare(0) > 0 && percent.compare(below.mul(11).div(10)) <= 0);
  isTrue('the majority', share.compare(HALF) > 0);
  for (const [words, named] of Object.entries(FRACTIONS)) {
    const ratio = share.div(named);
    isTrue(words, ratio.compare('19/20') >= 0 && ratio.compare('21/20') <= 0);
    isTrue(`about ${words}`, ratio.compare('9/10') >= 0 && ratio.compare('11/10') <= 0);
    isTrue(`almost ${words}`, ratio.compare('9/10') >= 0 && ratio.compare(1) < 0);
    isTrue(`just over ${words}`, ratio.compare('21/20') <= 0 && ratio.compare(1) > 0);
  }
  return [`${percent.add(HALF).floor()}%`, ...found, 'the source does not say'];
}

/** Everything that a source may truly print of a number. */
function countWordings(count: number): [string, ...string[]] {
  const found = [`${count}`, `up to ${count}`, `fewer than ${count + 1}`, `at least ${count}`, `${count}–${count + 2}`];
  if (count > 0) found.push(`about ${count}`, `more than ${count - 1}`);
  return [`${count}`, ...found];
}

function level(pick: Pick, index: number, size: number): TrueLevel {
  const categoryCount = pick(fc.integer, { min: 1, max: 4 });
  const unknownCount = pick(fc.nat, { max: 3 });
  const state = unknownCount > 0 ? 'parts' : oneOf<TrueLevel['state']>(pick, ['none', 'not said']);
  const pieces = divide(pick, size, categoryCount + unknownCount + 2);
  const leaves = oneOf(pick, [true, false]);
  // What is neither a category nor unknown goes to the first category where the source itemises everything.
  const [unsaid = 0, left = 0, ...others] = pieces;
  const hidden = state === 'not said' ? unsaid : 0;
  const notItemised = leaves ? left : 0;
  const sizes = others.slice(0, categoryCount);
  sizes[0] = (sizes[0] ?? 0) + (unsaid - hidden) + (left - notItemised);
  const unknowns = others.slice(categoryCount).map((part, at) => ({ id: `u${at}`, size: part }));
  const unknown = hidden + unknowns.reduce((sum, part) => sum + part.size, 0);
  return {
    id: `b${index}`,
    size,
    categories: sizes.map((part, at) => ({ id: `c${at}`, size: part })),
    unknowns,
    state,
    unknown,
    notItemised,
    base: unknown < size ? oneOf(pick, ['all', 'known']) : 'all',
    hasTwoReadings: pick(fc.boolean),
  };
}

/** The lines of one breakdown, each number in one of the wordings that are true of it. */
function linesOf(pick: Pick, truth: TrueLevel, of: string | null): string[] {
  const { size, categories, unknowns, state, base, unknown, notItemised } = truth;
  const known = size - unknown;
  const takers = [...categories, ...(base === 'all' ? unknowns : [])].map(({ id }) => id);
  const mayTakeRest = notItemised === 0 && state !== 'not said';
  const rest = mayTakeRest ? oneOf(pick, [null, ...takers]) : null;
  const value = ({ id, size: part }: TruePart, whole: number): string => {
    if (id === rest) return 'share: the rest';
    const isCount = pick(fc.nat, { max: 3 }) === 0;
    const wordings = isCount
      ? [...countWordings(part), `${part} of ${size}`]
      : shareWordings(new Fraction(part, whole));
    return `${isCount ? 'count' : 'share'}: ${JSON.stringify(oneOf(pick, wordings as [string, ...string[]]))}`;
  };
  const other = base === 'all' ? 'known' : 'all';
  const bases = truth.hasTwoReadings
    ? [
        '    readings:',
        `      one: {base: ${base}, preferred: true, because: made up}`,
        `      other: {base: ${other}}`,
      ]
    : [`    base: ${base}`];
  const unknownLines = unknowns.map((part) => `      ${part.id}: {kind: not known, ${value(part, size)}}`);
  return [
    `  ${truth.id}:`,
    ...(of === null ? [] : [`    of: ${of}`]),
    '    question: Why did people come?',
    ...bases,
    '    categories:',
    ...categories.map((part) => `      ${part.id}: {${value(part, base === 'known' ? known : size)}}`),
    ...(state === 'parts' ? ['    unknown:', ...unknownLines] : []),
    ...(state === 'none' ? ['    unknown: {none: everybody was asked}'] : []),
    ...(state === 'not said' ? ['    unknown: the source does not say'] : []),
  ];
}

export const anyPopulation: fc.Arbitrary<TruePopulation> = fc.gen().map((pick) => {
  const size = pick(fc.integer, { min: 1, max: oneOf(pick, [20, 400, 5000]) });
  const first = level(pick, 0, size);
  const levels: [TrueLevel, ...TrueLevel[]] = [first];
  const count = oneOf(pick, [...countWordings(size), `${size}`, `${size}`, 'the source does not say'] as [
    string,
    ...string[],
  ]);
  const lines = [
    'population: visits to the town libraries',
    'unit: {one: visit, many: visits}',
    `count: ${JSON.stringify(count)}`,
    'source: {id: survey, at: table 1}',
    'breakdowns:',
    ...linesOf(pick, first, null),
  ];
  const depth = pick(fc.integer, { min: 1, max: 3 });
  for (let above: TrueLevel = first; levels.length < depth; ) {
    const [category, ...others] = above.categories.filter((part) => part.size > 0);
    if (category === undefined) break;
    const chosen = oneOf(pick, [category, ...others]);
    const next = level(pick, levels.length, chosen.size);
    lines.push(...linesOf(pick, next, `${above.id}.${chosen.id}`));
    levels.push(next);
    above = next;
  }
  return { levels, yaml: `${lines.join('\n')}\n` };
});
