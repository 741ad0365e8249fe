// After drawing: does the picture show what it must? Every part of every panel is measured in what Vega really drew, and the
// frame is read back. The audit asks the figure what must be there, never the chart that drew it.

import type { BreakdownFigure, Figure } from '../figure/figure.ts';
import { onceFor } from '../figure/once.ts';
import { carriedBy, caveatShorts } from '../tell/carried.ts';
import { labelOf, type Panel, type PanelPart } from '../tell/panel.ts';
import type { Inside } from './chart-kind.ts';
import { furthestShare, isWithheld, mayBeShare, openShare, openZone, showsWhole, sureShare } from './lengths.ts';
import type { FrameLine, Said, Stand } from './marks.ts';
import { patternIn, patternOf } from './patterns.ts';
import type { Seen, SeenRectangle, SeenText } from './seen.ts';
import { caveatLineUpTo, EVERYTHING, type Most, unknownLineUpTo } from './shortened.ts';
import { rejoined } from './text.ts';

export interface Audited {
  readonly figure: Figure;
  /** Other figures whose parts it shows. */
  readonly beside: readonly BreakdownFigure[];
  readonly panels: readonly Panel[];
  readonly scale: Pick<Inside, 'measure' | 'fullPx'>;
  /** Whether the drawing leaves its page, and so has to say all that goes with it. */
  readonly leavesPage: boolean;
  /** How many caveats and questions a card has to say; without it, all of them. */
  readonly most?: Most;
  readonly seen: Seen;
}

/** What is wrong, in words, and what it is about: whoever knows how the drawing was made knows the cure. */
export interface Complaint {
  readonly about:
    | 'whole'
    | 'size'
    | 'zone'
    | 'opacity'
    | 'ink'
    | 'hatching'
    | 'edge'
    | 'cover'
    | 'label'
    | 'text'
    | 'frame'
    // Only of a chart that an editor wrote.
    | 'form'
    | 'gap'
    | 'sum';
  readonly says: string;
}

/** Everything that is wrong with a drawing, in words; empty where it shows all that it must. */
export function audit({ figure, beside, panels, scale, leavesPage, most = EVERYTHING, seen }: Audited): string[] {
  const ruler = rulerOf(scale);
  const complaints = [
    ...missingWholes(figure, panels),
    ...panels.flatMap((panel) => wrongSizes(panel, ruler, { ...seen, marks: seen.rectangles })),
    ...panels.flatMap((panel) => wrongTotals(panel, ruler, seen)),
    ...panels.flatMap((panel) => [...missingLabels(panel, seen), ...missingReasons(panel, seen)]),
    ...wrongKeys(seen),
    ...missingRowNames(figure, panels, seen),
    ...unreadable(seen),
    ...(leavesPage ? missingLines(figure, seen, most) : []),
    ...(leavesPage ? beside.flatMap((other) => missingBeside(other, seen)) : []),
  ];
  return complaints.map(({ says }) => says);
}

/** Nothing is rounded on the way to the drawing: a tenth of a pixel is more than adding up numbers can lose. */
export const SLACK_PX = 0.1;

export function missingWholes(figure: Figure, panels: readonly Panel[]): Complaint[] {
  const complaints: Complaint[] = [];
  const tell = (says: string): void => void complaints.push({ about: 'whole', says });
  if (figure.kind !== 'population' && !panels.some((panel) => showsWhole(panel, figure)))
    tell('nothing shows the whole population, unknown parts included');
  for (const { base, counted, reading } of panels) {
    if (base !== null) continue;
    const beside = panels.some(
      (panel) => panel.base !== null && panel.counted === counted && panel.reading === reading,
    );
    if (!beside) tell('shares of those known stand without the unknown beside them');
  }
  return complaints;
}

/** How a drawing shows shares: what is measured of a mark, how much of it 100% is, and how far off it may be. */
export interface Ruler {
  readonly sizeOf: (rectangle: SeenRectangle) => number;
  readonly full: number;
  readonly slack: number;
  readonly says: (drawn: number, wanted: number) => string;
}

function rulerOf({ measure, fullPx }: Audited['scale']): Ruler {
  return {
    sizeOf: (rectangle) => lengthOf(rectangle, measure),
    full: fullPx,
    slack: measure === 'area' ? Math.sqrt(fullPx) * SLACK_PX : SLACK_PX,
    says: (drawn, wanted) => `measures ${round(drawn)} instead of ${round(wanted)} pixels`,
  };
}

/** The marks that stand for parts, among the rectangles that may hide them. */
export type Marks = Pick<Seen, 'widthPx' | 'heightPx' | 'rectangles'> & { readonly marks: readonly SeenRectangle[] };

/** Every part of a panel that is not as large as its share, or cannot be seen for what it is. */
export function wrongSizes(panel: Panel, { sizeOf, full, slack, says }: Ruler, seen: Marks): Complaint[] {
  const of = seen.marks.filter((rectangle) => rectangle.of?.panel === panel.id);
  const measured = (as: Stand['as'], part: PanelPart): number =>
    of
      .filter((rectangle) => rectangle.of?.as === as && rectangle.of.parts.includes(part.id))
      .reduce((all, rectangle) => all + sizeOf(rectangle), 0);
  const openInAll = openZone(panel) * full;
  return panel.parts.flatMap((part): Complaint[] => {
    const what = `“${labelOf(part)}” (${part.text} of ${panel.of})`;
    const complaints: Complaint[] = [];
    const expect = (name: string, drawn: number, wanted: number): void => {
      // Turned round, so that a size that is no number is found as well.
      if (!(Math.abs(drawn - wanted) <= slack))
        complaints.push({ about: 'size', says: `${what}: ${name} ${says(drawn, wanted)}` });
    };
    expect('what is sure', measured('sure', part), sureShare(part.share) * full);
    const open = openShare(part.share) * full;
    const own = measured('may be', part);
    const shared = measured('open', part);
    // Where exact numbers leave nothing, there is nothing that may be.
    if (Math.min(open, openInAll) > slack && own === 0 && shared === 0 && !isWithheld(part.share))
      complaints.push({ about: 'zone', says: `${what}: what may be is not drawn` });
    if (own > 0) expect('what may be', own, mayBeShare(part.share) * full);
    if (shared > 0) expect('what the source leaves open', shared, openInAll);
    const bound = measured('bound', part);
    const furthest = furthestShare(part.share) - sureShare(part.share) - openShare(part.share);
    if (bound > 0) expect('how far it could reach', bound, furthest * full);
    for (const rectangle of of.filter(({ of: stand }) => stand?.parts.includes(part.id)))
      complaints.push(
        ...invisible(rectangle, part, seen).map(({ about, says: why }) => ({ about, says: `${what}: ${why}` })),
      );
    return complaints;
  });
}

/** Everything unknown together, where a bar stands for it: as long as it is, and hatched. */
function wrongTotals({ id, of, unknown }: Panel, { sizeOf, full, slack, says }: Ruler, seen: Seen): Complaint[] {
  const totals = seen.rectangles.filter((rectangle) => rectangle.of?.panel === id && rectangle.of.as === 'total');
  if (totals.length === 0 || unknown === null) return [];
  const what = `“Unknown in all” (of ${of})`;
  const drawn = totals.reduce((all, rectangle) => all + sizeOf(rectangle), 0);
  const wanted = (sureShare(unknown) + openShare(unknown)) * full;
  const wrong: Complaint[] =
    Math.abs(drawn - wanted) <= slack ? [] : [{ about: 'size', says: `${what} ${says(drawn, wanted)}` }];
  const unseen = totals.flatMap((rectangle): Complaint[] => [
    ...hidden(rectangle, seen),
    ...(patternIn(rectangle.fill) === null ? [{ about: 'hatching', says: 'it is not hatched' } as const] : []),
  ]);
  return [...wrong, ...unseen.map(({ about, says: why }) => ({ about, says: `${what}: ${why}` }))];
}

function lengthOf({ width, height }: SeenRectangle, measure: Inside['measure']): number {
  return measure === 'area' ? width * height : measure === 'width' ? width : height;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Why a mark cannot be seen for what it is; empty where it can. */
function invisible(rectangle: SeenRectangle, part: PanelPart, seen: Marks): Complaint[] {
  if (rectangle.of?.as === 'bound') return [];
  const fills = wrongFill(rectangle, part).map((says): Complaint => ({ about: 'hatching', says }));
  return [...fills, ...hidden(rectangle, seen)];
}

/** What is not known is hatched by its kind, and nothing else is hatched. */
function wrongFill({ fill, of }: SeenRectangle, part: PanelPart): string[] {
  const pattern = patternIn(fill)?.name ?? null;
  if (of?.as === 'open') return pattern === 'open' ? [] : ['what is open is not hatched'];
  if (of?.as === 'key' && pattern === 'open') return [];
  const isUnknown = part.kind === 'unknown' || part.kind === 'not itemised';
  if (!isUnknown) return pattern === null ? [] : ['it is hatched as if it were unknown'];
  const wanted = part.kind === 'unknown' ? patternOf(part.unknownKind) : 'not-itemised';
  if (pattern === null) return ['it is not hatched'];
  return pattern === wanted ? [] : [`it is hatched as “${pattern}”`];
}

function hidden(rectangle: SeenRectangle, seen: Pick<Marks, 'widthPx' | 'heightPx' | 'rectangles'>): Complaint[] {
  const { x, y, width, height, fill, opacity, order } = rectangle;
  const complaints: Complaint[] = [];
  const tell = (about: Complaint['about'], says: string): void => void complaints.push({ about, says });
  if (fill === null || opacity < 1) tell('opacity', 'a mark is see-through');
  if (x < -1 || y < -1 || x + width > seen.widthPx + 1 || y + height > seen.heightPx + 1)
    tell('edge', 'a mark reaches out of the drawing');
  if (seen.rectangles.some((other) => other.order > order && other.fill !== null && covers(other, rectangle)))
    tell('cover', 'a mark lies under another one');
  if (Math.min(width, height) - rectangle.strokePx <= 0 && rectangle.stroke === 'var(--paper)' && width * height > 0)
    tell('ink', 'its seam leaves nothing of it');
  return complaints;
}

/** Marks may touch. What a later one takes of an earlier one must be no more than a seam. */
function covers(later: SeenRectangle, { x, y, width, height }: SeenRectangle): boolean {
  const across = Math.min(later.x + later.width, x + width) - Math.max(later.x, x);
  const down = Math.min(later.y + later.height, y + height) - Math.max(later.y, y);
  return across > Math.min(0.6, width / 2) && down > Math.min(0.6, height / 2);
}

/** The words that name each part, gathered once a drawing. */
const labelsIn = onceFor((texts: readonly SeenText[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { of, text } of texts) {
    if (of === null || !('parts' in of)) continue;
    for (const id of of.parts) found.set(id, squeezed(`${found.get(id) ?? ''} ${text}`));
  }
  return found;
});

export function missingLabels(panel: Panel, seen: Pick<Seen, 'texts'>): Complaint[] {
  return panel.parts.flatMap((part): Complaint[] => {
    const label = labelsIn(seen.texts).get(part.id) ?? '';
    return label.includes(squeezed(labelOf(part))) || label.includes(squeezed(part.label))
      ? []
      : [{ about: 'label', says: `“${labelOf(part)}” (of ${panel.of}) has no label and no entry in the key` }];
  });
}

/** What is withheld may be any of an open zone; else words say why it has no length. */
function missingReasons(panel: Panel, { rectangles, texts }: Seen): Complaint[] {
  const isZone = ({ of }: SeenRectangle, id: string): boolean =>
    of?.panel === panel.id && of.as === 'open' && of.parts.includes(id);
  return panel.parts.flatMap(({ id, label, share }): Complaint[] => {
    const isTold =
      !isWithheld(share) ||
      rectangles.some((rectangle) => isZone(rectangle, id)) ||
      texts.some(({ of }) => of !== null && 'parts' in of && of.noBarIn === panel.id && of.parts.includes(id));
    return isTold ? [] : [{ about: 'label', says: `“${label}” (of ${panel.of}) has no bar and does not say why` }];
  });
}

/** A fill in the key that none of the marks has which it explains. */
function wrongKeys({ rectangles }: Seen): Complaint[] {
  return rectangles.flatMap((key): Complaint[] => {
    if (key.of?.as !== 'key') return [];
    const { parts, says } = key.of;
    const marks = rectangles.filter(({ of }) => of !== null && of.as !== 'key' && of.as !== 'bound');
    const own = marks.filter(({ of }) => of?.parts.some((id) => parts.includes(id)));
    // A part that has no more than the open zone here may have a length of its own in another panel.
    const lengths = own.filter(({ of }) => of?.as !== 'open');
    const looksAlike = (lengths.length > 0 ? lengths : marks).some(({ fill }) => fill === key.fill);
    return own.length === 0 || looksAlike
      ? []
      : [{ about: 'ink', says: `the key shows “${says}” in a fill that it does not have` }];
  });
}

/** Every row has its name beside it; along time some years may be left out, never the last. */
function missingRowNames(figure: Figure, panels: readonly Panel[], { texts }: Seen): Complaint[] {
  if (figure.kind !== 'rows') return [];
  const shown = figure.rows.filter(({ counted }) => panels.some((panel) => panel.counted === counted));
  const said = squeezed(texts.flatMap(({ text, of }) => (of !== null && 'line' in of ? [] : [text])).join(' '));
  return (figure.table.isTime ? shown.slice(-1) : shown).flatMap(({ row }): Complaint[] =>
    said.includes(squeezed(row.id)) ? [] : [{ about: 'label', says: `the row “${row.id}” has no name` }],
  );
}

/** Texts that cannot be read: no ink, or a rectangle on top. */
export function unreadable(seen: Pick<Seen, 'texts' | 'rectangles'>): Complaint[] {
  return seen.texts.flatMap((text): Complaint[] => {
    if (text.text.trim() === '') return [];
    if (text.fill === null || text.opacity < 1 || text.fill === 'var(--paper)')
      return [{ about: 'text', says: `the text “${text.text}” has no ink` }];
    const under = seen.rectangles.some((box) => box.order > text.order && box.fill !== null && holds(box, text));
    return under ? [{ about: 'text', says: `the text “${text.text}” lies under a mark` }] : [];
  });
}

function holds({ x, y, width, height }: SeenRectangle, text: SeenText): boolean {
  return text.x >= x && text.x <= x + width && text.y >= y && text.y <= y + height;
}

/** The lines of the frame, each compared with what the figure says. */
export function missingLines(figure: Figure, seen: Pick<Seen, 'texts'>, most: Most = EVERYTHING): Complaint[] {
  const wanted: readonly (readonly [FrameLine, readonly string[]])[] = [
    ['title', [carriedBy(figure).title]],
    ['base', [carriedBy(figure).base]],
    ['unknown', [unknownLineUpTo(figure, most.questions)]],
    ['caveats', [caveatLineUpTo(figure, most.caveats), ...caveatShorts(figure).slice(0, most.caveats)]],
    ['source', [carriedBy(figure).source]],
    ['release', [carriedBy(figure).release, figure.address]],
    ['report', [carriedBy(figure).report]],
  ];
  return wanted.flatMap(([line, texts]) => {
    const said = wordsOf(seen, (of) => 'line' in of && of.line === line && of.beside === undefined);
    return notSaid(texts, said).map((text) => ({ about: 'frame', says: `the frame does not say: ${text}` }));
  });
}

/** What another figure needs whose parts are shown: a caveat that both have is said once. */
function missingBeside(other: BreakdownFigure, seen: Pick<Seen, 'texts'>): Complaint[] {
  const own = (line: FrameLine): string =>
    wordsOf(seen, (of) => 'line' in of && of.line === line && of.beside === other.address);
  const missing = [
    ...notSaid([carriedBy(other).base], own('base')),
    ...notSaid([carriedBy(other).unknown], own('unknown')),
    ...notSaid(
      caveatShorts(other),
      wordsOf(seen, (of) => 'line' in of && of.line === 'caveats'),
    ),
    ...notSaid([carriedBy(other).source], own('source')),
  ];
  return missing.map((text) => ({ about: 'frame', says: `of ${other.address} it does not say: ${text}` }));
}

function notSaid(texts: readonly string[], said: string): string[] {
  return texts.filter((text) => !said.includes(squeezed(text)));
}

function wordsOf(seen: Pick<Seen, 'texts'>, isWanted: (of: Said) => boolean): string {
  return squeezed(
    seen.texts
      .filter(({ of }) => of !== null && isWanted(of))
      .map(({ text }) => text)
      .join(' '),
  );
}

function squeezed(text: string): string {
  return rejoined(text).replace(/\s+/g, ' ').trim();
}
