// Drawings for one page at a time: what a page asks for and nobody has drawn is drawn, and the page is made again.
import { digestOf } from '../../draw/digest.ts';
import { type Chart, type Drawn, drawForPage } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { DrawingStore } from './drawing-store.ts';
import type { Drawings, KeptDrawing } from './drawings.ts';
import { loadFonts } from './fonts.ts';

type OnPage = Pick<Drawn, 'narrow' | 'wide'>;

export interface DrawnWhenAsked {
  /** Draws nothing yet. */
  drawThem(charts: readonly (Chart | OwnChart)[]): Promise<Drawings>;
  /** Draws what was asked for in vain. Says whether there was anything. Throws as `draw` does. */
  drawMissing(): Promise<boolean>;
}

export interface DrawnBefore {
  /** What builds have drawn. */
  readonly store: Pick<DrawingStore, 'get'>;
  /** Stands for the drawing code. */
  readonly code: string;
  /** What was drawn here, by all that it depends on. */
  readonly before: Map<string, OnPage>;
}

const NOT_YET: OnPage = { narrow: '<svg height="0"></svg>', wide: '<svg height="0"></svg>' };

/** No pictures and no cards: no page has them inside. */
export function drawWhenAsked({ store, code, before }: DrawnBefore): DrawnWhenAsked {
  const fonts = loadFonts();
  const byId = new Map<string, Chart | OwnChart>();
  const drawn = new Map<string, KeptDrawing>();
  const missing = new Set<string>();
  const nobody = (): Promise<never> => Promise.reject(new Error('a preview makes no pictures'));

  class Asked extends Map<string, KeptDrawing> {
    override get(id: string): KeptDrawing | undefined {
      const found = drawn.get(id);
      if (found !== undefined || !byId.has(id)) return found;
      missing.add(id);
      return { ...NOT_YET, share: nobody };
    }
  }

  return {
    async drawThem(charts) {
      for (const chart of charts) byId.set(chart.id, chart);
      return { charts: new Asked(), cards: new Map(), drawnNow: 0 };
    },
    async drawMissing() {
      const wanted = [...missing].flatMap((id) => byId.get(id) ?? []);
      missing.clear();
      for (const chart of wanted) {
        const key = digestOf(chart, code);
        const now = before.get(key) ?? kept(store, key) ?? (await drawForPage(chart, fonts));
        before.set(key, now);
        drawn.set(chart.id, { ...now, share: nobody });
      }
      return wanted.length > 0;
    },
  };
}

function kept(store: DrawnBefore['store'], key: string): OnPage | null {
  const [narrow, wide] = store.get(key) ?? [];
  return narrow === undefined || wide === undefined ? null : { narrow: String(narrow), wide: String(wide) };
}
