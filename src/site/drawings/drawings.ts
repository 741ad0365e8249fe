// All drawings of a report: from the store where nothing that they depend on has changed, else drawn, several at a time.
import { digestOf } from '../../draw/digest.ts';
import { type Chart, cardOf, DrawingError, type DrawingTools, type Drawn, draw, drawCard } from '../../draw/draw.ts';
import { type OwnChart, OwnChartError } from '../../draw/own/chart.ts';
import type { Figure } from '../../figure/figure.ts';
import type { DrawingStore } from './drawing-store.ts';

/** The drawings of a page, and the image to share, which is read only when it is written. */
export interface KeptDrawing extends Pick<Drawn, 'narrow' | 'wide'> {
  readonly share: () => Promise<Drawn['share']>;
}

export interface Drawings {
  /** By the id of the chart. */
  readonly charts: ReadonlyMap<string, KeptDrawing>;
  /** A PNG, by the address of the figure that it shows. */
  readonly cards: ReadonlyMap<string, Uint8Array>;
  /** How many were really drawn; the others were in the store. */
  readonly drawnNow: number;
}

export interface ChartRenderer {
  readonly tools: DrawingTools;
  readonly store: DrawingStore;
  /** Stands for the drawing code: another one draws everything anew. */
  readonly code: string;
}

/** While one drawing waits for its image, the next ones are laid out. */
const AT_ONCE = 8;

/** `onDrawn` is told how many of all are done. Rejects with all that cannot be drawn, in the order of the charts. */
export async function drawAll(
  charts: readonly (Chart | OwnChart)[],
  cardFigures: readonly Figure[],
  { tools, store, code }: ChartRenderer,
  onDrawn: (done: number, all: number) => void,
): Promise<Drawings> {
  const drawn = new Map<string, KeptDrawing>();
  const cards = new Map<string, Uint8Array>();
  let drawnNow = 0;
  let done = 0;
  const drawOrKeep = async (chart: Chart | OwnChart): Promise<void> => {
    const key = digestOf(chart, code);
    const image = `${key}-image`;
    const share = async (): Promise<Drawn['share']> => {
      const [svg, png] = store.get(image) ?? [];
      return svg === undefined || png === undefined ? (await draw(chart, tools)).share : { svg: String(svg), png };
    };
    const [narrow, wide] = store.get(key) ?? [];
    if (narrow !== undefined && wide !== undefined && store.has(image)) {
      drawn.set(chart.id, { narrow: String(narrow), wide: String(wide), share });
      return;
    }
    const now = await draw(chart, tools);
    drawnNow++;
    store.put(key, [now.narrow, now.wide]);
    store.put(image, [now.share.svg, now.share.png]);
    drawn.set(chart.id, { narrow: now.narrow, wide: now.wide, share });
  };
  const drawOrKeepCard = async (figure: Figure): Promise<void> => {
    const key = digestOf(cardOf(figure), code);
    const [before] = store.get(key) ?? [];
    if (before === undefined) drawnNow++;
    const png = before ?? (await drawCard(figure, tools));
    if (before === undefined) store.put(key, [png]);
    cards.set(figure.address, png);
  };
  const tasks = [
    ...charts.map((chart) => () => drawOrKeep(chart)),
    ...cardFigures.map((figure) => () => drawOrKeepCard(figure)),
  ];
  await someAtOnce(
    tasks.map((task) => async () => {
      await task();
      onDrawn(++done, tasks.length);
    }),
  );
  return { charts: drawn, cards, drawnNow };
}

/**
 * Runs all, at most `AT_ONCE` at the same time. After the last, throws all together what editors can mend, or else the error
 * of the earliest that failed.
 */
async function someAtOnce(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const errors = new Map<number, unknown>();
  let next = 0;
  const runner = async (): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) {
      await tasks[index]?.().catch((error: unknown) => errors.set(index, error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  const inOrder = [...errors].sort(([a], [b]) => a - b).map(([, error]) => error);
  const refused = inOrder.filter((error) => error instanceof OwnChartError || error instanceof DrawingError);
  if (refused.length > 0) throw new AggregateError(refused, 'some drawings cannot be made');
  if (inOrder.length > 0) throw inOrder[0];
}
