// A chart that an editor wrote: dressed, drawn by Vega, audited, and put into the frame that every chart has.
import type { ChartedFigure } from '../../figure/figure.ts';
import { isObject, type OwnChartFile } from '../../figure/own-chart.ts';
import type { Problem } from '../../figure/problem.ts';
import { carriedBy } from '../../tell/carried.ts';
import { describe, onPage } from '../../tell/describe.ts';
import { words } from '../../words/words.ts';
import { type Complaint, missingLines, unreadable } from '../audit.ts';
import type { Canvas } from '../chart-kind.ts';
import { framed } from '../frame.ts';
import { space } from '../marks.ts';
import { patternDefinitions } from '../patterns.ts';
import { render } from '../render.ts';
import { type RenderedSpec, renderSpec } from '../render-spec.ts';
import { auditOwn } from './audit.ts';
import { foreignColours } from './colours.ts';
import { configFor } from './config.ts';
import { withDefaults } from './defaults.ts';
import { rowHeightPx } from './labels.ts';
import { misspelt, problemOfSpec, problemsOf } from './problems.ts';
import { panelsToShow, whyNotAddedUp, type ZoneRow, zonesOf } from './rows.ts';
import { type SeenChart, shapesIn } from './seen-shapes.ts';

/** Made by `ownChartOf` alone: the checks have asked whether the figure is one with parts. */
export interface OwnChart {
  readonly figure: ChartedFigure;
  readonly file: OwnChartFile;
  /** Unique in the report: "visits.purpose/own-as-columns". */
  readonly id: string;
}

export function ownChartOf(figure: ChartedFigure, file: OwnChartFile): OwnChart {
  return { figure, file, id: ownChartId(file) };
}

export function ownChartId({ address, name }: Pick<OwnChartFile, 'address' | 'name'>): string {
  return `${address}/own-${name}`;
}

/** What stops a chart, at its places in the editor's file. */
export class OwnChartError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** Where the chart is drawn, and whether it leaves its page. */
export type OwnCanvas = Canvas & { readonly leavesPage: boolean };

export interface Drawing {
  readonly svg: string;
  readonly heightPx: number;
}

/** Draws at one width. Throws an OwnChartError with everything that is wrong. */
export async function drawOwn({ figure, file }: OwnChart, canvas: OwnCanvas): Promise<Drawing> {
  const { widthPx, fonts, id } = canvas;
  const slips = misspelt(file);
  if (slips.length > 0) throw new OwnChartError(slips);
  const panels = panelsToShow(figure);
  const zones = zonesOf(panels, whyNotAddedUp(figure) === null, id);
  const config = isObject(file.spec.config) ? file.spec.config : {};
  const drawn = async (shown: readonly ZoneRow[]): Promise<RenderedSpec> => {
    const spec = withDefaults(file.spec, { figure, zones, shown, canvas });
    const rows = zones.map(({ row }) => row);
    const house = configFor(config, rowHeightPx(file.spec, figure, shown, canvas));
    const rendering = { spec, config: house, dataName: file.address ?? '', rows, widthPx, id: `${id}-own` };
    return renderSpec(rendering, fonts).catch((error: unknown) => {
      const problems = problemOfSpec(error, file);
      throw problems === null ? error : new OwnChartError(problems);
    });
  };
  // What a filter takes out needs no entry in the key. Which it takes, only Vega knows: the chart is drawn once to see.
  const first = await drawn(zones);
  const shown = shownZones(zones, shapesIn(first, zones));
  const inside = shown.length === zones.length ? first : await drawn(shown);
  const seen = shapesIn(inside, zones);
  const complaints = [
    ...tooLarge(inside, widthPx),
    ...auditOwn(figure, panels, seen, fonts),
    ...foreignColours(inside),
  ];
  if (complaints.length > 0) throw new OwnChartError(problemsOf(complaints, file));
  return inFrame(figure, inside, keyOf(seen), canvas);
}

/** Without what is not sure and not drawn, and without parts of which nothing is sure where what may be is drawn instead. */
function shownZones(zones: readonly ZoneRow[], { shapes }: SeenChart): ZoneRow[] {
  const isDrawn = ({ panel, row }: ZoneRow): boolean =>
    shapes.some(({ of }) => of?.panel === panel.id && of.as === row.zone && of.says === row.look);
  return zones.filter((zone) => {
    if (zone.row.zone !== 'sure') return isDrawn(zone);
    const part = zone.parts[0]?.id ?? '';
    return zone.row.share > 0 || !shapes.some(({ of }) => of?.panel === zone.panel.id && of.parts.includes(part));
  });
}

function keyOf({ shapes }: SeenChart): string[] {
  const has = (zone: string): boolean => shapes.some(({ of }) => of?.as === zone);
  return [...(has('may be') ? [words.charts.FULL_AND_PALER] : []), ...(has('open') ? [words.charts.OPEN_IN_OWN] : [])];
}

function tooLarge({ widthPx, heightPx }: RenderedSpec, roomPx: number): Complaint[] {
  if (widthPx > roomPx + 1)
    return [{ about: 'edge', says: `the chart is ${Math.round(widthPx)} pixels wide and has ${roomPx}` }];
  return heightPx > MOST_HEIGHT_PX ? [{ about: 'edge', says: `the chart is ${Math.round(heightPx)} pixels high` }] : [];
}

const MOST_HEIGHT_PX = 4000;
/** What stands in place of the name of a kind. */
const OWN = 'of the editors';

/** The frame leaves room for the drawing, which then takes its place inside. */
async function inFrame(
  figure: ChartedFigure,
  inside: RenderedSpec,
  key: readonly string[],
  { widthPx, fonts, id, leavesPage }: OwnCanvas,
): Promise<Drawing> {
  const block = framed(figure, space(inside.heightPx), key, { beside: [], widthPx, fonts, leavesPage });
  const title = carriedBy(figure).title;
  const definitions = patternDefinitions(id);
  const { svg, seen } = await render(
    { block, widthPx, id, title, description: leavesPage ? describe(figure) : onPage(OWN), definitions },
    fonts,
  );
  const missing = [...(leavesPage ? missingLines(figure, seen) : []), ...unreadable(seen)];
  if (missing.length > 0) throw new Error(missing.map(({ says }) => says).join('\n'));
  const group = `<g transform="translate(0,${block.contentTopPx})">${inside.svg}</g>`;
  return { svg: svg.replace(definitions, () => `${definitions}${group}`), heightPx: Math.ceil(block.heightPx) };
}
