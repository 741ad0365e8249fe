// Texts that look like values and are not safe to read as one: each is refused with its own reason.
// 2.083 · 1_000 · N/A · - · .. · no · (empty) · 007 · 2011-06-30 · 1,23
import type { Refusal } from './refusal.ts';

type Suspicion = Pick<Refusal, 'message'> & { readonly fix: string | null };

const NOT_AVAILABLE = 'say "the source does not say" where the source gives no number';

const SUSPICIONS: readonly (readonly [RegExp, (text: string) => Suspicion])[] = [
  [/^$/, () => ({ message: 'the value is empty', fix: `type what the source prints, or ${NOT_AVAILABLE}` })],
  [
    /^(n\/?a|nil|null|none|unknown|missing|tbc|tbd|~|\?+)$/i,
    (text) => ({ message: `"${text}" does not say why there is no number`, fix: NOT_AVAILABLE }),
  ],
  [
    /^(-+|–|—|\.+|…|:|\*|x)$/i,
    (text) => ({ message: `"${text}" means different things in different sources`, fix: NOT_AVAILABLE }),
  ],
  [/^(yes|no|true|false|on|off)$/i, (text) => ({ message: `"${text}" is a yes or no, not a number`, fix: null })],
  [
    /^\d{1,3}(_\d{3})+$/,
    (text) => ({ message: `"${text}" has underscores`, fix: `write ${text.replaceAll('_', ',')}` }),
  ],
  [
    /^\d{1,3}([ \u00a0\u202f]\d{3})+$/,
    (text) => ({ message: `"${text}" has spaces between its digits`, fix: `write ${text.replace(/\s/g, ',')}` }),
  ],
  [
    /^0?\.\d+$/,
    (text) => ({
      message: `"${text}" may be a share written as a decimal`,
      fix: `write ${asPercentage(text)} if it is one`,
    }),
  ],
  [
    /^\d{1,3}(\.\d{3})+$/,
    (text) => ({
      message: `"${text}" may be a number with thousands or one with decimals`,
      fix: `write ${text.replaceAll('.', ',')} if the dots separate thousands`,
    }),
  ],
  [
    /^\d+,\d{1,2}( ?%)?$|^\d+,\d{4,}|^0+,\d/,
    (text) => ({
      message: `"${text}" has a comma where no thousands are separated`,
      fix: 'use a point for decimals (38.5%) and a comma every three digits for thousands (2,379)',
    }),
  ],
  [/^\d{4}-\d{2}-\d{2}/, (text) => ({ message: `"${text}" is a date, not a number`, fix: null })],
  [
    /^0\d+$|^0[ox][\da-f]+$/i,
    (text) => ({
      message: `"${text}" looks like a code, not a number`,
      fix: 'write the number without the leading zero',
    }),
  ],
  [
    /^[+-]\d/,
    (text) => ({
      message: `"${text}" has a sign`,
      fix: 'counts and shares are never negative: write the number alone',
    }),
  ],
  [/^[\d.]+e[+-]?\d+$/i, (text) => ({ message: `"${text}" is in scientific notation`, fix: 'write the number out' })],
  [
    /^\d{16,}$|^[\d,]{21,}$/,
    () => ({ message: 'the number is longer than any count of people or things', fix: 'compare it with the source' }),
  ],
];

/** "0.54" is 54%, and "0.5" is 50%: as many digits as were typed. */
function asPercentage(text: string): string {
  const digits = text.replace(/^0?\./, '').padEnd(2, '0');
  const whole = digits.slice(0, 2).replace(/^0(?=\d)/, '');
  return `${whole}${digits.length > 2 ? `.${digits.slice(2)}` : ''}%`;
}

/** Why a trimmed text is suspicious, or null. */
export function suspicion(text: string): Suspicion | null {
  for (const [pattern, reason] of SUSPICIONS) if (pattern.test(text)) return reason(text);
  return null;
}
