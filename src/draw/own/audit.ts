// Does a chart that an editor wrote show what it must? Its marks are measured on the scale that fits the known parts: every
// other part must be as large on it, unknown ones included. What it shares with all other charts stands in ../audit.ts.
import type { ChartedFigure } from '../../figure/figure.ts';
import { labelOf, type Panel } from '../../tell/panel.ts';
import { type Complaint, missingLabels, missingWholes, SLACK_PX, unreadable, wrongSizes } from '../audit.ts';
import type { Fonts } from '../font.ts';
import { sureShare } from '../lengths.ts';
import { inkOf } from '../part-look.ts';
import { FONT_FAMILY } from '../render.ts';
import { faceOf } from '../text.ts';
import { laidEndToEnd } from './adding-up.ts';
import { overlapping } from './overlap.ts';
import type { Form, LaidText, SeenChart, SeenShape } from './seen-shapes.ts';

/** Everything that is wrong with the chart, in words; the frame around it is asked elsewhere. */
export function auditOwn(figure: ChartedFigure, panels: readonly Panel[], seen: SeenChart, fonts: Fonts): Complaint[] {
  const forms = [...new Set(seen.shapes.map(({ form }) => form))];
  const nothing: Complaint[] =
    forms.length === 0 &&
    seen.strange.length === 0 &&
    panels.some(({ parts }) => parts.some(({ share }) => share.value !== null))
      ? [{ about: 'form', says: 'no bar, arc or area of the chart stands for a part' }]
      : [];
  return unique([
    ...missingWholes(figure, panels),
    ...seen.strange.map((says): Complaint => ({ about: 'form', says })),
    ...nothing,
    ...forms.flatMap((form) => wrongOfForm(form, panels, seen)),
    ...twoWaysOfOpen(seen),
    ...laidEndToEnd(figure, seen.shapes).map((says): Complaint => ({ about: 'sum', says })),
    ...wrongInks(panels, seen),
    ...overlapping(seen.shapes, seen.rectangles).map((says): Complaint => ({ about: 'cover', says })),
    ...panels.flatMap((panel) => missingLabels(panel, seen)),
    ...missingRows(figure, seen),
    ...bridgedGaps(figure, forms),
    ...unreadable(seen),
    ...seen.texts.flatMap((text) => wrongText(text, seen, fonts)),
  ]);
}

/** Bars, arcs and areas are each measured on a scale of their own, and each must show every part. */
function wrongOfForm(form: Form, panels: readonly Panel[], seen: SeenChart): Complaint[] {
  const marks = seen.shapes.filter((shape) => shape.form === form);
  const full = fullSize(marks, panels);
  if (!(full > 0)) return [{ about: 'size', says: `no part is drawn as ${NAMES[form]}` }];
  const percent = (size: number): string => `${Math.round((size / full) * 1000) / 10}%`;
  const ruler = {
    sizeOf: (mark: object) => (mark as SeenShape).size,
    full,
    slack: SLACK_PX * Math.max(...marks.map(({ edgePx }) => edgePx)),
    says: (drawn: number, wanted: number) =>
      drawn === 0
        ? 'is not drawn'
        : `is drawn as large as ${percent(drawn)} instead of ${percent(wanted)}, on the scale of the known parts`,
  };
  return panels.flatMap((panel) => {
    const wrong = wrongSizes(panel, ruler, { ...seen, marks });
    return [...wrong, ...lost(panel, marks).filter(({ says }) => !wrong.some((other) => other.says === says))];
  });
}

const NAMES: Readonly<Record<Form, string>> = { bar: 'a bar', arc: 'an arc', area: 'an area' };

/** What 100% measures, if the known parts that are drawn are right; where none is, all parts together. */
function fullSize(marks: readonly SeenShape[], panels: readonly Panel[]): number {
  const measured = (isMeant: (kind: string) => boolean): number => {
    let [size, share] = [0, 0];
    for (const panel of panels) {
      for (const part of panel.parts.filter(({ kind }) => isMeant(kind))) {
        const own = marks.filter((mark) => isSureOf(mark, panel, part.id));
        size += own.reduce((all, mark) => all + mark.size, 0);
        if (own.length > 0) share += sureShare(part.share);
      }
    }
    return share === 0 ? 0 : size / share;
  };
  const known = measured((kind) => kind === 'category');
  return known > 0 ? known : measured(() => true);
}

function isSureOf({ of }: SeenShape, panel: Panel, part: string): boolean {
  return of?.panel === panel.id && of.as === 'sure' && of.parts.includes(part);
}

/** A part too small to be measured must still be there. */
function lost(panel: Panel, marks: readonly SeenShape[]): Complaint[] {
  const missing = panel.parts.filter(
    (part) => sureShare(part.share) > 0 && !marks.some((mark) => isSureOf(mark, panel, part.id)),
  );
  return missing.map((part) => ({
    about: 'size',
    says: `“${labelOf(part)}” (${part.text} of ${panel.of}): what is sure is not drawn`,
  }));
}

function twoWaysOfOpen({ shapes }: SeenChart): Complaint[] {
  const has = (zone: string): boolean => shapes.some(({ of }) => of?.as === zone);
  return has('may be') && has('open')
    ? [{ about: 'zone', says: 'what the source leaves open is drawn twice, as "may be" and as "open"' }]
    : [];
}

/** Fills follow the reader's mode, and what may be does not look as what is sure. */
function wrongInks(panels: readonly Panel[], { shapes }: SeenChart): Complaint[] {
  const parts = panels.flatMap((panel) => panel.parts.map((part) => ({ panel, part })));
  return parts.flatMap(({ panel, part }): Complaint[] => {
    const own = shapes.filter(({ of }) => of?.panel === panel.id && of.parts.includes(part.id));
    const what = `“${labelOf(part)}” (${part.text} of ${panel.of})`;
    const pale = inkOf(part, '').pale;
    const strange = own.find(
      ({ fill, of }) => fill !== null && !FILLS.test(fill) && !(of?.as === 'may be' && fill === pale),
    );
    const sure = new Set(own.filter(({ of }) => of?.as === 'sure').map(({ fill }) => fill));
    const alike = own.some(({ of, fill }) => of?.as === 'may be' && sure.has(fill));
    const isThick = own.some(({ strokePx }) => strokePx > MOST_STROKE_PX);
    return [
      ...(isThick ? [{ about: 'ink' as const, says: `${what}: its outline is so thick that it looks larger` }] : []),
      ...(strange === undefined
        ? []
        : [{ about: 'ink' as const, says: `${what}: the colour "${strange.fill}" is not one of the report’s` }]),
      ...(alike ? [{ about: 'zone' as const, says: `${what}: what may be looks as if it were sure` }] : []),
    ];
  });
}

const MOST_STROKE_PX = 2;
const FILLS = /^(var\(--(known(-[1-6]|-pale)?|whole|outside)\)|url\(#[a-z0-9.-]+\))$/;
const INKS = /^var\(--(ink|muted|hatch|known(-[1-6])?)\)$/;

function missingRows(figure: ChartedFigure, { texts }: SeenChart): Complaint[] {
  if (figure.kind !== 'rows') return [];
  const missing = figure.rows.filter(
    ({ row }) => !texts.some(({ text }) => text === row.id || text.startsWith(`${row.id} `)),
  );
  return missing.map(({ row }) => ({ about: 'label', says: `the row “${row.id}” has no label` }));
}

/** An area joins its rows: over a year that the source does not have, or a break, it would draw what nobody counted. */
function bridgedGaps(figure: ChartedFigure, forms: readonly Form[]): Complaint[] {
  if (figure.kind !== 'rows' || !forms.includes('area')) return [];
  const gaps = figure.table.gaps.map((year) => `the source has no row for ${year}`);
  const breaks = figure.rows
    .filter(({ row }) => row.isAfterBreak)
    .map(({ row }) => `the series breaks before ${row.id}`);
  return [...gaps, ...breaks].map((why) => ({
    about: 'gap',
    says: `${why}, and an area would join what is before and after`,
  }));
}

function wrongText(text: LaidText, { texts, widthPx, heightPx }: SeenChart, fonts: Fonts): Complaint[] {
  const { box, font, fill } = text;
  const why: string[] = [];
  if (box.left < -1 || box.top < -1 || box.right > widthPx + 1 || box.bottom > heightPx + 1)
    why.push('reaches out of the drawing');
  if (font !== FONT_FAMILY) why.push(`is set in another font: ${font}`);
  if (fill !== null && !INKS.test(fill)) why.push(`has the colour "${fill}", which is not one for texts of the report`);
  const widest = Math.max(...text.lines.map((line) => faceOf(fonts, text).width(line, text.sizePx)));
  if (text.limitPx > 0 && widest > text.limitPx) why.push(`is cut off after ${text.limitPx} pixels`);
  const missing = faceOf(fonts, text).missing(text.text);
  if (missing.length > 0) why.push(`has letters that the bundled font lacks: ${missing.join(' ')}`);
  const other = texts.find(
    (each) =>
      each.order > text.order &&
      Math.min(each.box.right, box.right) - Math.max(each.box.left, box.left) > TOUCH_PX &&
      Math.min(each.box.bottom, box.bottom) - Math.max(each.box.top, box.top) > TOUCH_PX,
  );
  if (other !== undefined) why.push(`lies on the text “${other.text}”`);
  return why.map((says) => ({ about: 'text', says: `the text “${text.text}” ${says}` }));
}

const TOUCH_PX = 2;

function unique(complaints: readonly Complaint[]): Complaint[] {
  return [...new Map(complaints.map((complaint) => [complaint.says, complaint])).values()];
}
