// What a spec that leaves the page would lose: asked of the finished spec, before it is written.
import type { BreakdownFigure, Figure } from '../../figure/figure.ts';
import { isObject, type Json, type JsonObject } from '../../figure/own-chart.ts';
import { carriedBy } from '../../tell/carried.ts';
import { labelOf, type Panel } from '../../tell/panel.ts';
import { sureShare } from '../lengths.ts';
import { frameLines } from './frame.ts';

export interface Shown {
  readonly figure: Figure;
  /** Other figures whose parts are among the panels. */
  readonly beside: readonly BreakdownFigure[];
  readonly panels: readonly Panel[];
}

/** In words; empty where every part stands in the data at its share, every line in the frame, and nothing must be fetched. */
export function lostFrom(spec: JsonObject, { figure, beside, panels }: Shown): string[] {
  const title = isObject(spec.title) ? spec.title : {};
  const words = [title.text, title.subtitle].map(joined).join(' ');
  const lines = [carriedBy(figure).title, ...frameLines(figure, beside)].filter(
    (line) => !words.includes(line.replace(/\s+/g, ' ')),
  );
  const usermeta = JSON.stringify(spec.usermeta ?? {});
  const caveats = [figure, ...beside]
    .flatMap((each) => each.caveats)
    .filter(({ full }) => !usermeta.includes(JSON.stringify(full)));
  return [
    ...lines.map((line) => `its title does not say “${line}”`),
    ...caveats.map(({ id }) => `the caveat ${id} does not stand in it in full`),
    ...missingParts(spec, panels),
    ...pageBound(spec),
  ];
}

function missingParts(spec: JsonObject, panels: readonly Panel[]): string[] {
  const rows = rowsOf(spec);
  return panels.flatMap((panel) => {
    const { row } = panel.reading.unknown[0];
    return panel.parts.flatMap((part) => {
      const share = part.share.value === null ? null : sureShare(part.share) * 100;
      const isThere = rows.some(
        (each) =>
          each.part === part.id &&
          each.row === row &&
          each.of === panel.of &&
          each.zone === 'sure' &&
          each.label === labelOf(part) &&
          each.share === share,
      );
      return isThere ? [] : [`“${labelOf(part)}” (${part.text} of ${panel.of}) has no row`];
    });
  });
}

function rowsOf({ data }: JsonObject): readonly JsonObject[] {
  return isObject(data) && Array.isArray(data.values) ? data.values.filter(isObject) : [];
}

/** Colours and patterns of a page, and data that must be fetched, are nothing where the spec is opened. */
function pageBound({ data, ...spec }: JsonObject): string[] {
  const text = JSON.stringify(spec);
  return [
    ...(/"var\(--|"url\(#/.test(text) ? ['it has a colour that only a page knows'] : []),
    ...(isObject(data) && 'values' in data ? [] : ['its data do not stand in it']),
    ...(/"url":"(?!https?:)/.test(text) ? ['it fetches something'] : []),
  ];
}

function joined(text: Json | undefined): string {
  return Array.isArray(text) ? text.join(' ') : String(text ?? '');
}
