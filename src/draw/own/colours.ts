// The colours of a chart that an editor wrote: those of the report, which follow the reader's mode. A fixed one does not.

import type { Complaint } from '../audit.ts';
import type { RenderedSpec } from '../render-spec.ts';
import { PALETTES } from '../theme.ts';

/** Looks at what Vega wrote, so that no mark, axis or key is passed over. */
export function foreignColours({ svg }: Pick<RenderedSpec, 'svg'>): Complaint[] {
  const inks = [...svg.matchAll(/ (?:fill|stroke|stop-color)="([^"]*)"/g)].map(([, ink = '']) => ink);
  return [...new Set(inks)]
    .filter((ink) => !isOfReport(ink))
    .map((ink) => ({ about: 'ink', says: `the colour "${ink}" is not one of the report’s` }));
}

function isOfReport(ink: string): boolean {
  if (ink === 'none' || ink === 'transparent' || /^url\(#[a-z0-9.-]+\)$/.test(ink)) return true;
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(ink)?.[1];
  return name !== undefined && Object.hasOwn(PALETTES.light, name);
}
