// Numbers and fractions that sources write in words: "six", "nine out of 10", "a third", "two-thirds".
import Fraction from 'fraction.js';

const CARDINALS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** From a half on. */
const DENOMINATORS = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');

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
  const denominator = DENOMINATORS.indexOf(second === 'halves' ? 'half' : second.replace(/s$/, '')) + 2;
  if (numerator < 1 || denominator < 2 || numerator > denominator) return null;
  return new Fraction(numerator, denominator);
}
