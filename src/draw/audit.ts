// After drawing: does the picture show what it must? Every part of every panel is measured in what Vega really drew, and the
// frame is read back. The audit asks the figure what must be there, never the chart that drew it.
import type { Figure } from '../count/figures.ts';
import { baseLine, caveatLine, releaseLine, sourceLine, titleOf, unknownLine } from '../tell/carried.ts';
import type { Inside } from './chart-kind.ts';
import type { Said, Stand } from './marks.ts';
import { isWhole, openShare, type Panel, type PanelPart, sureShare } from './panel.ts';
import { labelOf } from './part-look.ts';
import type { Seen, SeenRectangle, SeenText } from './seen.ts';

export interface Audited {
  readonly figure: Figure;
  readonly panels: readonly Panel[];
  readonly scale: Pick<Inside, 'measure' | 'fullPx'>;
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
    | 'frame';
  readonly says: string;
}

/** Everything that is wrong with a drawing, in words; empty where it shows all that it must. */
export function audit(audited: Audited): string[] {
  return complaintsAbout(audited).map(({ says }) => says);
}

function complaintsAbout({ figure, panels, scale, seen }: Audited): Complaint[] {
  const ruler = rulerOf(scale);
  return [
    ...missingWholes(figure, panels),
    ...panels.flatMap((panel) => wrongSizes(panel, ruler, { ...seen, marks: seen.rectangles })),
    ...panels.flatMap((panel) => missingLabels(panel, seen)),
    ...unreadable(seen),
    ...missingLines(figure, seen),
  ];
}

/** Lengths may be off by what rounding to a screen's pixel cannot show. */
export const SLACK_PX = 0.51;

export function missingWholes(figure: Figure, panels: readonly Panel[]): Complaint[] {
  const complaints: Complaint[] = [];
  const tell = (says: string): void => void complaints.push({ about: 'whole', says });
  if (figure.kind !== 'population' && !panels.some((panel) => isWhole(panel, figure)))
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

/** Every part of a panel that is not as large as its share, or cannot be seen for what it is. */
export function wrongSizes(panel: Panel, { sizeOf, full, slack, says }: Ruler, seen: Marks): Complaint[] {
  const of = seen.marks.filter((rectangle) => rectangle.of?.panel === panel.id);
  const measured = (as: Stand['as'], part: PanelPart): number =>
    of
      .filter((rectangle) => rectangle.of?.as === as && rectangle.of.parts.includes(part.id))
      .reduce((all, rectangle) => all + sizeOf(rectangle), 0);
  const openInAll = panel.parts.reduce((left, { share }) => left - sureShare(share), 1) * full;
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
    if (open > slack && own === 0 && shared === 0)
      complaints.push({ about: 'zone', says: `${what}: what may be is not drawn` });
    if (own > 0) expect('what may be', own, open);
    if (shared > 0) expect('what the source leaves open', shared, openInAll);
    for (const rectangle of of.filter(({ of: stand }) => stand?.parts.includes(part.id)))
      complaints.push(
        ...invisible(rectangle, part, seen).map(({ about, says: why }) => ({ about, says: `${what}: ${why}` })),
      );
    return complaints;
  });
}

/** The marks that stand for parts, among the rectangles that may hide them. */
export type Marks = Pick<Seen, 'widthPx' | 'heightPx' | 'rectangles'> & { readonly marks: readonly SeenRectangle[] };

function lengthOf({ width, height }: SeenRectangle, measure: Inside['measure']): number {
  return measure === 'area' ? width * height : measure === 'width' ? width : height;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Why a mark cannot be seen for what it is; empty where it can. */
function invisible(rectangle: SeenRectangle, part: PanelPart, seen: Marks): Complaint[] {
  const { x, y, width, height, fill, opacity, of, order } = rectangle;
  const complaints: Complaint[] = [];
  const tell = (about: Complaint['about'], says: string): void => void complaints.push({ about, says });
  if (of?.as === 'bound') return complaints;
  if (fill === null || opacity < 1) tell('opacity', 'a mark is see-through');
  const isHatched = fill?.startsWith('url(#') === true;
  if (of?.as !== 'open' && of?.as !== 'key' && isHatched !== (part.kind === 'unknown' || part.kind === 'not itemised'))
    tell('hatching', isHatched ? 'it is hatched as if it were unknown' : 'it is not hatched');
  if (x < -1 || y < -1 || x + width > seen.widthPx + 1 || y + height > seen.heightPx + 1)
    tell('edge', 'a mark reaches out of the drawing');
  const cover = seen.rectangles.find(
    (other) =>
      other.order > order &&
      other.fill !== null &&
      other.x <= x + 0.1 &&
      other.y <= y + 0.1 &&
      other.x + other.width >= x + width - 0.1 &&
      other.y + other.height >= y + height - 0.1,
  );
  if (cover !== undefined && width * height > 0) tell('cover', 'a mark lies under another one');
  if (Math.min(width, height) - rectangle.strokePx <= 0 && rectangle.stroke === 'var(--paper)' && width * height > 0)
    tell('ink', 'its seam leaves nothing of it');
  return complaints;
}

export function missingLabels(panel: Panel, seen: Pick<Seen, 'texts'>): Complaint[] {
  return panel.parts.flatMap((part): Complaint[] => {
    const label = wordsOf(seen, (of) => 'parts' in of && of.parts.includes(part.id));
    return label.includes(squeezed(labelOf(part))) || label.includes(squeezed(part.label))
      ? []
      : [{ about: 'label', says: `“${labelOf(part)}” (of ${panel.of}) has no label and no entry in the key` }];
  });
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
export function missingLines(figure: Figure, seen: Pick<Seen, 'texts'>): Complaint[] {
  const wanted: readonly (readonly [
    'title' | 'base' | 'unknown' | 'caveats' | 'source' | 'release',
    readonly string[],
  ])[] = [
    ['title', [titleOf(figure)]],
    ['base', [baseLine(figure)]],
    ['unknown', [unknownLine(figure)]],
    ['caveats', [caveatLine(figure), ...figure.caveats.map(({ short }) => short)]],
    ['source', [sourceLine(figure)]],
    ['release', [releaseLine(figure.release), figure.address]],
  ];
  return wanted.flatMap(([line, texts]) => {
    const said = wordsOf(seen, (of) => 'line' in of && of.line === line);
    return texts
      .filter((text) => !said.includes(squeezed(text)))
      .map((text) => ({ about: 'frame', says: `the frame does not say: ${text}` }));
  });
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
  return text.replace(/\s+/g, ' ').trim();
}
