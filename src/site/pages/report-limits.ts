// The limits of the whole report, said once a page: in a box on the front page, in a line on the others.

import { caveatsOfReport } from '../../count/figures.ts';
import type { Caveat } from '../../figure/report.ts';
import { words } from '../../words/words.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';

export function caveatsOfWhole({ report }: Pick<Prepared, 'report'>): Caveat[] {
  return caveatsOfReport(report).flatMap((id) => report.caveatsById.get(id) ?? []);
}

export function reportLimitsBox(prepared: Pick<Prepared, 'report'>, fullAt: string): Html | null {
  const caveats = caveatsOfWhole(prepared);
  if (caveats.length === 0) return null;
  const { beforeUse, inFull } = words.pages.limits;
  return html`<aside class="care" aria-label="${beforeUse}"><p><strong>${beforeUse}</strong> <a href="${fullAt}">${inFull}</a></p>
<ol>${caveats.map(({ short }) => html`<li>${short}</li>`)}</ol></aside>`;
}

export function reportLimits(prepared: Pick<Prepared, 'report'>, fullAt: string): Html | null {
  const caveats = caveatsOfWhole(prepared);
  if (caveats.length === 0) return null;
  return html`<p class="care-line"><strong>${words.pages.limits.ofTheReport}</strong> ${caveats.map(({ short }, index) => html`${index === 0 ? '' : ' · '}<b>${index + 1}</b> ${short}`)}. <a href="${fullAt}">${words.pages.limits.inFull}</a></p>`;
}
