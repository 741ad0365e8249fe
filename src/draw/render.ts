// Marks -> Vega-Lite -> SVG. The only file that calls Vega; it sees nothing but a finished, framed drawing.
import { encodeXML } from 'entities';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Fonts } from './font.ts';
import type { Block, Mark } from './marks.ts';

export const FONT_FAMILY = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";

/** The documented hook of vega-scenegraph, missing from its types. */
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: { fontSize?: number; fontWeight?: string | number }, text: string) => number };
};

export interface Rendering {
  readonly block: Block;
  readonly widthPx: number;
  /** Unique on the page: prefixes every id. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly definitions: string;
}

/**
 * Draws the block to an SVG text. Vega's own text measuring is replaced by the bundled font's letter widths: without
 * them it guesses, and with a native canvas installed it would measure differently on every machine.
 */
export async function render(
  { block, widthPx, id, title, description, definitions }: Rendering,
  fonts: Fonts,
): Promise<string> {
  textMetrics.width = (item, text) =>
    (item.fontWeight === 600 ? fonts.bold : fonts.regular).width(String(text), item.fontSize ?? 11);
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compile(specification(block, widthPx), { logger: strictLogger() }).spec), {
    renderer: 'none',
  });
  const drawn = await view.toSVG();
  view.finalize();
  const inside = drawn
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(/(id="|url\(#)(clip|gradient)/g, `$1${id}-$2`);
  const heightPx = Math.ceil(block.heightPx);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="-1 0 ${widthPx + 2} ${heightPx}" width="${widthPx + 2}" height="${heightPx}" role="img" aria-labelledby="${id}-title ${id}-text">` +
    `<title id="${id}-title">${encodeXML(title)}</title><desc id="${id}-text">${encodeXML(description)}</desc>${definitions}${inside}</svg>`
  );
}

/** Layers in pixels: nothing is scaled by Vega, so what was measured is what is drawn. */
function specification(block: Block, widthPx: number): TopLevelSpec {
  const of = <Kind extends Mark['mark']>(kind: Kind) =>
    block.marks.filter((mark): mark is Extract<Mark, { mark: Kind }> => mark.mark === kind);
  const rectangles = of('rectangle').map((mark) => ({ ...mark, x2: mark.x + mark.width, y2: mark.y + mark.height }));
  const lines = of('line');
  const texts = of('text');
  const pixels = (field: string) => ({ field, type: 'quantitative' as const, axis: null, scale: null });
  const height = Math.ceil(block.heightPx);
  const place = { x: pixels('x'), y: pixels('y') };
  const span = { ...place, x2: { field: 'x2' }, y2: { field: 'y2' } };
  const literal = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null });
  type Layer = NonNullable<Extract<TopLevelSpec, { layer: unknown }>['layer']>[number];
  const boxes = (values: readonly object[], dashed: boolean): Layer => ({
    data: { values: [...values] },
    mark: { type: 'rect', strokeWidth: 1, ...(dashed ? { strokeDash: [3, 2] } : {}) },
    encoding: { ...span, fill: literal('fill'), stroke: literal('stroke') },
  });
  const rules = (values: readonly object[]): Layer => ({
    data: { values: [...values] },
    mark: { type: 'rule', strokeWidth: 1 },
    encoding: { ...span, stroke: literal('stroke') },
  });
  const words = (values: readonly object[], align: 'left' | 'center' | 'right', bold: boolean): Layer => ({
    data: { values: [...values] },
    mark: { type: 'text', align, baseline: 'alphabetic', fontWeight: bold ? 600 : 400 },
    encoding: {
      ...place,
      text: { field: 'text', type: 'nominal' },
      fill: literal('fill'),
      size: { field: 'sizePx', type: 'quantitative', scale: null, legend: null },
    },
  });
  return {
    width: widthPx,
    height,
    padding: 0,
    autosize: 'none',
    background: 'transparent',
    config: { view: { stroke: null }, font: FONT_FAMILY, aria: false, text: { font: FONT_FAMILY, limit: 0 } },
    layer: [
      boxes(
        rectangles.filter((mark) => mark.of === null),
        false,
      ),
      rules(lines.filter((line) => line.isBehind)),
      boxes(
        rectangles.filter((mark) => mark.of !== null && mark.dashed),
        true,
      ),
      boxes(
        rectangles.filter((mark) => mark.of !== null && !mark.dashed),
        false,
      ),
      rules(lines.filter((line) => !line.isBehind)),
      ...(['left', 'center', 'right'] as const).flatMap((align) =>
        [false, true].map((bold) =>
          words(
            texts.filter((text) => text.align === align && text.bold === bold),
            align,
            bold,
          ),
        ),
      ),
    ],
  };
}

/** A warning of Vega-Lite's is a mistake of ours: it stops the build instead of scrolling by. */
function strictLogger() {
  const refuse = (...words: readonly unknown[]): never => {
    throw new Error(`Vega-Lite: ${words.join(' ')}`);
  };
  const logger = { level: () => logger, error: refuse, warn: refuse, info: () => logger, debug: () => logger };
  return logger as never;
}
