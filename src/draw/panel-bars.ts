// The parts of panels as bars of their own.

import { UNKNOWN_IN_ALL } from '../figure/report.ts';
import { span } from '../tell/fact-text.ts';
import type { Panel, PanelPart } from '../tell/panel.ts';
import { type Bar, bars, edgesKey } from './bars.ts';
import type { Canvas, Inside } from './chart-kind.ts';
import { inkOf, unknownInk } from './part-look.ts';

export function barOfPart(part: PanelPart, panel: Panel, label: string, id: string): Bar {
  const { text, share } = part;
  return { label, text, share, part: part.id, panel: panel.id, of: panel.of, ...inkOf(part, id) };
}

/** Everything unknown together, for a panel that shows it in parts; null where the shares are shares of those known. */
export function barOfUnknown({ id: panel, of, unknown: share }: Panel, label: string, id: string): Bar | null {
  if (share === null) return null;
  const ink = unknownInk(id, 'not-known');
  return { label, text: span(share), share, part: UNKNOWN_IN_ALL, isTotal: true, panel, of, ...ink };
}

/** All parts of all panels under one heading. */
export function barsOfPanels(
  panels: readonly Panel[],
  heading: string,
  { widthPx, fonts, id }: Canvas,
  labelOf = ({ label }: PanelPart): string => label,
): Inside {
  const parts = panels.flatMap((panel) => panel.parts.map((part) => barOfPart(part, panel, labelOf(part), id)));
  return { content: bars(heading, parts, widthPx, fonts), key: edgesKey(parts), measure: 'width', fullPx: widthPx };
}
