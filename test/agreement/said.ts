// What a text says of a fact, in one form for all texts: the ends and the precision that readers see, or what stands there
// instead of a number. Read from the text alone: nothing of the program's own wording is asked.
import Fraction from 'fraction.js';
import type { Scale } from '../../src/figure/fact.ts';
import type { Digits } from './digits.ts';

export interface Said {
  /** "[c]", "[x]", "[z]", "[low]", "not said", "base is 0"; null where nothing stands beside or instead of the number. */
  readonly instead: string | null;
  /** Both ends as printed, without separators and per-cent signs: "61" and "70"; a single number is both. */
  readonly ends: { readonly from: string; readonly to: string | null } | null;
  /** "(" and ")" where an end is not reached: over 50%, under 10%. */
  readonly open: string;
  /** The 33 of "about 33%", where no ends are said. */
  readonly about: string | null;
  /** "b p" for "[b] [p]" or "(break in the series; provisional)"; null where the output never shows marks here. */
  readonly marks: string | null;
}

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\[c\]|suppressed to protect people/, '[c]'],
  [/\[x\]|\bnot available\b/, '[x]'],
  [/\[z\]|\bnot applicable\b|does not apply/, '[z]'],
  [/\[low\]|rounds to zero/, '[low]'],
  [/base is 0/, 'base is 0'],
  [/not said|does not say|an unknown (?:number|share)/, 'not said'],
];

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\[b\]|break in the series/, 'b'],
  [/\[e\]|\bestimated\b/, 'e'],
  [/\[p\]|\bprovisional\b/, 'p'],
  [/\[r\]|\brevised\b/, 'r'],
  [/\[u\]|low reliability/, 'u'],
];

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;

/** "between 61% and 70%", "61 to 70%", "over 50%", "more than half", "61% or more", "about 33%", "38%". */
function formsOf(unit: '%' | ''): RegExp {
  const number = (name: string): string => `(?<${name}>${NUMBER})${unit}`;
  const forms = [
    `between ${number('least')} and ${number('most')}`,
    `(?<from>${NUMBER})(?:${unit})? to ${number('to')}`,
    `(?<side>over|under|up to|more than|less than|at most|at least) (?:${number('end')}|(?<half>half))`,
    `${number('floor')} or more`,
    `(?<about>about )?${number('only')}`,
  ];
  return new RegExp(forms.join('|'), 'g');
}

const FORMS: Readonly<Record<Scale, RegExp>> = { share: formsOf('%'), count: formsOf('') };
/** The furthest that a number can be: of people and things there is no end. */
const MOST: Readonly<Record<Scale, string | null>> = { share: '100', count: null };

/** The last number in the text is the one that the words before it come down to: "almost a third, 30 to 34%". */
export function saidBy(text: string, scale: Scale, showsMarks = false): Said {
  const instead = INSTEAD.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const marks = showsMarks
    ? MARKS.flatMap(([pattern, letter]) => (pattern.test(text) ? [letter] : [])).join(' ')
    : null;
  const found = [...text.matchAll(FORMS[scale])].at(-1)?.groups ?? null;
  const nothing = { instead, ends: null, open: '', about: null, marks };
  if (found === null) return nothing;
  const { least, most, from, to, side, end, half, floor, about, only } = Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, value?.replaceAll(',', '')]),
  );
  if (about !== undefined) return { ...nothing, about: only ?? '' };
  if (floor !== undefined) return { ...nothing, ends: { from: floor, to: MOST[scale] } };
  if (side !== undefined) {
    const at = half === undefined ? (end ?? '') : '50';
    const isFloor = ['over', 'more than', 'at least'].includes(side);
    const isOpen = ['over', 'under', 'more than', 'less than'].includes(side);
    const ends = isFloor ? { from: at, to: MOST[scale] } : { from: '0', to: at };
    return { ...nothing, ends, open: isOpen ? (isFloor ? '(' : ')') : '' };
  }
  const first = least ?? from ?? only ?? '';
  return { ...nothing, ends: { from: first, to: most ?? to ?? first } };
}

export function decimalsIn(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

const ZERO = new Fraction(0);
const ONE = new Fraction(1);

/** Whether what readers see is the rounding of the digits: a number to the nearest, a range outwards; nothing reads as 0 or all that is not. */
export function isRoundingOf({ ends, about }: Said, digits: Digits, scale: Scale): boolean {
  const shown = (value: Fraction): Fraction => (scale === 'share' ? value.mul(100) : value);
  if (digits.low === null) return ends === null && about === null;
  const low = shown(digits.low);
  const high = digits.high === null ? null : shown(digits.high);
  if (about !== null) {
    const value = new Fraction(about);
    return value.compare(low.floor()) >= 0 && (high === null || value.compare(high.ceil()) <= 0);
  }
  if (ends === null) return true;
  const { from, to } = ends;
  if (from !== to) {
    const decimals = Math.max(decimalsIn(from), decimalsIn(to ?? ''));
    const isUpTo = to === null || high === null ? to === null && high === null : high.ceil(decimals).equals(to);
    return isUpTo && low.floor(decimals).equals(from);
  }
  const value = new Fraction(from);
  const isAll = scale === 'share' && value.equals(100);
  if ((value.equals(0) && !low.equals(ZERO)) || (isAll && !(high?.equals(shown(ONE)) ?? false))) return false;
  if (digits.point != null) return shown(digits.point).round(decimalsIn(from)).equals(value);
  const unit = ONE.div(10 ** decimalsIn(from));
  return high !== null && value.sub(low).abs().compare(unit) <= 0 && high.sub(value).abs().compare(unit) <= 0;
}
