// The limits of the whole report, said once a page: in a box on the front page, in a line on the others.

import { caveatsOfReport } from '../../count/figures.ts';
import type { Caveat } from '../../figure/report.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';

export function caveatsOfWhole({ report }: Pick<Prepared, 'report'>): Caveat[] {
  return caveatsOfReport(report).flatMap((id) => report.caveatsById.get(id) ?? []);
}

export function reportLimitsBox(prepared: Pick<Prepared, 'report'>, fullAt: string): Html | null {
  const caveats = caveatsOfWhole(prepared);
  if (caveats.length === 0) return null;
  return html`<aside class="care" aria-label="Before you use these figures"><p><strong>Before you use these figures</strong> <a href="${fullAt}">In full</a></p>
<ol>${caveats.map(({ short }) => html`<li>${short}</li>`)}</ol></aside>`;
}

export function reportLimits(prepared: Pick<Prepared, 'report'>, fullAt: string): Html | null {
  const caveats = caveatsOfWhole(prepared);
  if (caveats.length === 0) return null;
  return html`<p class="care-line"><strong>Limits of the whole report:</strong> ${caveats.map(({ short }, index) => html`${index === 0 ? '' : ' · '}<b>${index + 1}</b> ${short}`)}. <a href="${fullAt}">In full</a></p>`;
}
