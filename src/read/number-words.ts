// Numbers and fractions that sources write in words: "six", "nine out of 10", "a third", "two-thirds".
import Fraction from 'fraction.js';

const CARDINALS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    quarter: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  }),
);

/** "2,379", "150" or "six" as a whole number; null for anything else. */
export function wholeNumber(text: string): Fraction | null {
  if (/^([1-9]\d{0,2}(,\d{3})+|\d{1,15})$/.test(text)) {
    if (/^0\d/.test(text)) return null;
    return new Fraction(BigInt(text.replaceAll(',', '')));
  }
  const word = CARDINALS.indexOf(text);
  return word >= 0 ? new Fraction(word) : null;
}

/** "half", "a third", "one-third", "two-thirds", "three quarters" as a fraction; null for anything else. */
export function fractionInWords(text: string): Fraction | null {
  const words = text.replaceAll('-', ' ').split(' ');
  const [first, second, ...more] = words;
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return first === 'half' ? new Fraction(1, 2) : null;
  const numerator = first === 'a' || first === 'an' ? 1 : CARDINALS.indexOf(first);
  const denominator = DENOMINATORS.get(second) ?? DENOMINATORS.get(second.replace(/s$/, ''));
  if (numerator < 1 || denominator === undefined || numerator > denominator) return null;
  return new Fraction(numerator, denominator);
}
