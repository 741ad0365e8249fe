// What the numbers of a change log must not lose, under what is told of them.

import type { ChangeLog } from '../../release/change-log.ts';
import { carriedSentences } from '../../release/changes.ts';
import { ended } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { type Html, html } from './html.ts';

/**
 * No number goes without its base, its unknown share, its caveats, its source and its release, also not one that was.
 * `headed` is the figure that the heading above names; each other one is named here.
 */
export function carriedHtml(addresses: readonly string[], log: ChangeLog, headed: string | null = null): Html | null {
  const [first, ...others] = [...new Set(addresses)].filter((address) => Object.hasOwn(log.figures, address));
  if (first === undefined) return null;
  return html`${note(first, log, headed)}
${others.length === 0 ? null : html`<details><summary>${words.releases.carried.ofOthers}</summary>${others.map((address) => note(address, log, headed))}</details>`}`;
}

function note(address: string, { figures, version }: ChangeLog, headed: string | null): Html | null {
  const lines = figures[address];
  if (lines === undefined) return null;
  return html`<p class="note">${address === headed ? null : html`<strong>${ended(lines.title)}</strong> `}${carriedSentences(lines, version)}</p>`;
}
