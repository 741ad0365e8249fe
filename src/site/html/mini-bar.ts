// A small bar beside a sentence: what is unknown first and hatched, what the source leaves open dashed, then the answers as far as
// they are sure. It says nothing that the words beside it do not, so nobody needs to hear it.
import type { Fact } from '../../figure/fact.ts';
import type { Figure } from '../../figure/figure.ts';
import { askedAt } from '../../tell/finding.ts';
import { type Html, html, trusted } from './html.ts';

const WIDTH = 210;
const HEIGHT = 18;
const MOST_FILLS = 6;
const STRIPES = 6;

/** Nothing where a length would give away what is withheld, or where the parts are no parts of one whole. */
export function miniBar(figure: Figure, id: string): Html | null {
  const counted =
    figure.kind === 'breakdown' ? figure.counted : figure.kind === 'rows' ? figure.rows.at(-1)?.counted : undefined;
  if (counted === undefined || counted.breakdown.doesNotSum !== null) return null;
  const { parts, unknown } = counted.preferred;
  const isOpenSecret = parts.some((part) => part.shares.some((share) => share?.absent === 'suppressed'));
  const base = figure.kind === 'breakdown' ? askedAt(figure) : 0;
  const whole = unknown[base] as Fact;
  if (isOpenSecret || whole.absent === 'nobody') return null;
  const categories = parts.filter(({ kind }) => kind === 'category').map((part) => sure(part.shares[base] ?? null));
  const taken = categories.reduce((all, length) => all + length, 0);
  const unknownLength = Math.min(sure(whole), WIDTH - taken);
  const open = Math.max(0, WIDTH - taken - unknownLength);
  let x = unknownLength + open;
  const bars = categories.map((length, index) => {
    const from = x;
    x += length;
    return bar(index, from, length);
  });
  return html`<svg class="mini" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${unknownLength === 0 ? null : hatched(unknownLength, id)}${open < 1 ? null : dashed(unknownLength, open)}${bars}</svg>`;
}

function sure(share: Fact | null): number {
  return share?.value == null ? 0 : Math.round(share.value.interval.low.valueOf() * WIDTH * 100) / 100;
}

function bar(index: number, x: number, length: number): Html | null {
  if (length === 0) return null;
  return html`<rect x="${short(x)}" width="${short(Math.max(0.5, length - 1))}" height="${HEIGHT}" fill="var(--known-${(index % MOST_FILLS) + 1})"/>`;
}

function dashed(x: number, length: number): Html {
  return html`<rect x="${short(x + 0.5)}" y="0.5" width="${short(Math.max(0.5, length - 2))}" height="${HEIGHT - 1}" fill="none" stroke="var(--hatch)" stroke-dasharray="3 3"/>`;
}

/** Lines under a clip path: a pattern becomes a picture of its own when it is printed. */
function hatched(length: number, id: string): Html {
  const lines: string[] = [];
  for (let x = -HEIGHT; x < length; x += STRIPES) lines.push(`M${x} ${HEIGHT}l${HEIGHT} -${HEIGHT}`);
  return html`<clipPath id="${id}"><rect width="${short(length - 1)}" height="${HEIGHT}"/></clipPath><rect x="0.5" y="0.5" width="${short(Math.max(0.5, length - 2))}" height="${HEIGHT - 1}" fill="var(--hatch-ground)" stroke="var(--hatch)"/><path d="${trusted(lines.join(''))}" clip-path="url(#${id})" stroke="var(--hatch)" stroke-width="1.4" fill="none"/>`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
