// Texts that look like values and are not safe to read as one: each is refused with its own reason.
// 2.083 · 1_000 · N/A · - · .. · no · (empty) · 007 · 2011-06-30 · 1,23

/** Why a text is not a value, and what would be. */
export interface Refusal {
  readonly message: string;
  readonly fix: string;
}

const NOT_AVAILABLE = 'say "the source does not say" where the source gives no number';

/** "…" in a message stands for the text; null where the cure is what may stand here. */
const SUSPICIONS: readonly (readonly [RegExp, message: string, fix: string | null | ((text: string) => string)])[] = [
  [/^$/, 'the value is empty', `type what the source prints, or ${NOT_AVAILABLE}`],
  [/^(n\/?a|nil|null|none|unknown|missing|tbc|tbd|~|\?+)$/i, '"…" does not say why there is no number', NOT_AVAILABLE],
  [/^(-+|–|—|\.+|…|:|\*|x)$/i, '"…" means different things in different sources', NOT_AVAILABLE],
  [/^(yes|no|true|false|on|off)$/i, '"…" is a yes or no, not a number', null],
  [/^\d{1,3}(_\d{3})+$/, '"…" has underscores', (text) => `write ${text.replaceAll('_', ',')}`],
  [
    /^\d{1,3}([ \u00a0\u202f]\d{3})+$/,
    '"…" has spaces between its digits',
    (text) => `write ${text.replace(/\s/g, ',')}`,
  ],
  [/^0?\.\d+$/, '"…" may be a share written as a decimal', (text) => `write ${asPercentage(text)} if it is one`],
  [
    /^\d{1,3}(\.\d{3})+$/,
    '"…" may be a number with thousands or one with decimals',
    (text) => `write ${text.replaceAll('.', ',')} if the dots separate thousands`,
  ],
  [
    /^\d+,\d{1,2}( ?%)?$|^\d+,\d{4,}|^0+,\d/,
    '"…" has a comma where no thousands are separated',
    'use a point for decimals (38.5%) and a comma every three digits for thousands (2,379)',
  ],
  [/^\d{4}-\d{2}-\d{2}/, '"…" is a date, not a number', null],
  [/^0\d+$|^0[ox][\da-f]+$/i, '"…" looks like a code, not a number', 'write the number without the leading zero'],
  [/^[+-]\d/, '"…" has a sign', 'counts and shares are never negative: write the number alone'],
  [/^[\d.]+e[+-]?\d+$/i, '"…" is in scientific notation', 'write the number out'],
  [/^\d{16,}$|^[\d,]{21,}$/, 'the number is longer than any count of people or things', 'compare it with the source'],
];

/** "0.54" is 54%, and "0.5" is 50%: as many digits as were typed. */
function asPercentage(text: string): string {
  const digits = text.replace(/^0?\./, '').padEnd(2, '0');
  const whole = digits.slice(0, 2).replace(/^0(?=\d)/, '');
  return `${whole}${digits.length > 2 ? `.${digits.slice(2)}` : ''}%`;
}

/** Why a trimmed text is suspicious, or null. `otherwise` is what may stand here. */
export function suspicion(text: string, otherwise: string): Refusal | null {
  const found = SUSPICIONS.find(([pattern]) => pattern.test(text));
  if (found === undefined) return null;
  const [, message, fix] = found;
  return {
    message: message.replace('"…"', () => `"${text}"`),
    fix: typeof fix === 'function' ? fix(text) : (fix ?? otherwise),
  };
}
