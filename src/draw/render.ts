// Marks -> Vega-Lite -> SVG. It sees nothing but finished, framed drawings. Beside render-spec.ts the only file that calls Vega.
import { encodeXML } from 'entities';
import type * as Vega from 'vega';
import type { compile, TopLevelSpec } from 'vega-lite';
import type { Fonts } from './font.ts';
import type { Block, Mark } from './marks.ts';
import { lettersOf, type Scene, type SceneItem, type Seen, seenIn } from './seen.ts';
import { faceOf } from './text.ts';

export const FONT_FAMILY = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";

export interface Engine {
  readonly vega: typeof Vega;
  readonly compile: typeof compile;
}

let loading: Promise<Engine> | null = null;

/** Vega and Vega-Lite, loaded for the first drawing: where every drawing was kept from before, nobody waits for them. */
export function engine(): Promise<Engine> {
  loading ??= Promise.all([import('vega'), import('vega-lite')]).then(([vega, lite]) => ({
    vega,
    compile: lite.compile,
  }));
  return loading;
}

export interface Rendering {
  readonly block: Block;
  readonly widthPx: number;
  /** Unique on the page: prefixes every id. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly definitions: string;
}

export interface Rendered {
  readonly svg: string;
  readonly seen: Seen;
}

/**
 * Draws the block to an SVG text, and reads back what was drawn. Vega's own text measuring is replaced by the bundled
 * font's letter widths: without them it guesses, and with a native canvas installed it would measure differently on every
 * machine. One view is kept and fed new marks, which takes a ninth of the time of a new one; calls wait for each other.
 */
export function render(rendering: Rendering, fonts: Fonts): Promise<Rendered> {
  return inTurn(async () => {
    const loaded = await engine();
    kept ??= newView(loaded);
    return renderOn(kept, rendering, loaded, fonts);
  });
}

/** Vega keeps its text measuring and its counter of ids for the whole process: whoever uses them waits for the one before. */
export function inTurn<Drawn>(draw: () => Promise<Drawn>): Promise<Drawn> {
  const drawn = waiting.then(draw);
  waiting = drawn.catch(() => {});
  return drawn;
}

/** The same on a view of its own: what the kept view must equal, byte for byte. */
export async function renderAfresh(rendering: Rendering, fonts: Fonts): Promise<Rendered> {
  const loaded = await engine();
  const view = newView(loaded);
  return renderOn(view, rendering, loaded, fonts).finally(() => view.finalize());
}

let waiting: Promise<unknown> = Promise.resolve();
let kept: Vega.View | null = null;

function newView({ vega, compile }: Engine): Vega.View {
  return new vega.View(vega.parse(compile(template(), { logger: strictLogger() }).spec), { renderer: 'none' });
}

async function renderOn(
  view: Vega.View,
  { block, widthPx, id, title, description, definitions }: Rendering,
  { vega }: Engine,
  fonts: Fonts,
): Promise<Rendered> {
  measureWith(fonts, vega);
  const heightPx = Math.ceil(block.heightPx);
  view.width(widthPx).height(heightPx);
  for (const [name, { holds }] of Object.entries(LAYERS)) view.data(name, block.marks.filter(holds).map(cornered));
  const drawn = await view.toSVG();
  const seen = seenIn((view.scenegraph() as unknown as { root: Scene }).root, widthPx, heightPx);
  const inside = insideOfSvg(drawn, id)
    .replaceAll(SPOKEN, '<path$2><title>$1</title></path>')
    .replaceAll(NAMED_FONT, '');
  return {
    seen,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="-1 0 ${widthPx + 2} ${heightPx}" width="${widthPx + 2}" height="${heightPx}" font-family="${FONT_FAMILY}" role="img" aria-labelledby="${id}-title ${id}-text">` +
      `<title id="${id}-title">${encodeXML(title)}</title><desc id="${id}-text">${encodeXML(description)}</desc>${definitions}${inside}</svg>`,
  };
}

/** Every drawing is measured with the bundled font, and counts its ids from the beginning. */
export function measureWith(fonts: Fonts, vega: typeof Vega): void {
  // The documented hook of vega-scenegraph, missing from its types.
  const { textMetrics } = vega as unknown as {
    textMetrics: { width: (item: SceneItem, text: string) => number };
  };
  textMetrics.width = (item, text) => {
    const letters = lettersOf(item);
    return faceOf(fonts, letters).width(String(text), letters.sizePx);
  };
  vega.resetSVGDefIds();
}

/** A drawing is one image with one text beside it: its groups are no images of their own without a name. */
const ROLE_OF_GROUP = /(<g [^>]*?) role="graphics-[a-z]+"(?: aria-roledescription="[^"]*")?/g;

/** What stands in the svg element that Vega wrote, with ids that no other drawing of a page has. */
export function insideOfSvg(drawn: string, id: string): string {
  const inside = drawn.slice(drawn.indexOf('>') + 1, drawn.lastIndexOf('</svg>')).replaceAll(ROLE_OF_GROUP, '$1');
  const hasIds = inside.includes(' id="');
  return hasIds ? inside.replaceAll(/(id="|url\(#)(clip|gradient)/g, `$1${id}-$2`) : inside;
}

/** The font is named once, at the top of the drawing; Vega gets a short name to write at every text, which goes. */
const SHORT_FONT = 'serif';
const NAMED_FONT = ` font-family="${SHORT_FONT}"`;

/** Vega writes what a mark says for screen readers, who have the table; for those who point at it a title is wanted. */
const SPOKEN = /<path aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="rect mark"([^>]*)\/>/g;

/** Always a copy: Vega numbers what it is given, and takes what has a number that it knows for unchanged. */
function cornered(mark: Mark): object {
  return mark.mark === 'rectangle'
    ? { ...mark, x2: mark.x + mark.width, y2: mark.y + mark.height, says: mark.of?.says ?? null }
    : { ...mark };
}

type Layer = NonNullable<Extract<TopLevelSpec, { layer: unknown }>['layer']>[number];

interface MarkLayer {
  readonly holds: (mark: Mark) => boolean;
  readonly draws: (name: string) => Layer;
}

const pixels = (field: string) => ({ field, type: 'quantitative' as const, axis: null, scale: null });
const literal = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null });
const measure = (field: string) => ({ field, type: 'quantitative' as const, scale: null, legend: null });
const place = { x: pixels('x'), y: pixels('y') };
const span = { ...place, x2: { field: 'x2' }, y2: { field: 'y2' } };

function boxes(dashed: boolean, isStanding: boolean): MarkLayer {
  return {
    holds: (mark) => mark.mark === 'rectangle' && mark.dashed === dashed && (mark.of !== null) === isStanding,
    draws: (name) => ({
      data: { name },
      mark: { type: 'rect', ...(dashed ? { strokeDash: [3, 2] } : {}) },
      encoding: {
        ...span,
        fill: literal('fill'),
        stroke: literal('stroke'),
        strokeWidth: measure('strokePx'),
        ...(isStanding ? { description: { field: 'says', type: 'nominal' } } : {}),
      },
    }),
  };
}

function rules(isBehind: boolean): MarkLayer {
  return {
    holds: (mark) => mark.mark === 'line' && mark.isBehind === isBehind,
    draws: (name) => ({
      data: { name },
      mark: { type: 'rule' },
      encoding: { ...span, stroke: literal('stroke'), strokeWidth: measure('strokePx') },
    }),
  };
}

function words(align: 'left' | 'center' | 'right', bold: boolean): MarkLayer {
  return {
    holds: (mark) => mark.mark === 'text' && mark.align === align && mark.bold === bold,
    draws: (name) => ({
      data: { name },
      mark: { type: 'text', align, baseline: 'alphabetic', fontWeight: bold ? 600 : 400 },
      encoding: {
        ...place,
        text: { field: 'text', type: 'nominal' },
        fill: literal('fill'),
        size: measure('sizePx'),
      },
    }),
  };
}

/** In the order of painting: grounds, grids, what may be, what is sure, lines on top, words. */
const LAYERS: Readonly<Record<string, MarkLayer>> = {
  grounds: boxes(false, false),
  behind: rules(true),
  open: boxes(true, true),
  sure: boxes(false, true),
  front: rules(false),
  leftWords: words('left', false),
  leftBold: words('left', true),
  middleWords: words('center', false),
  middleBold: words('center', true),
  rightWords: words('right', false),
  rightBold: words('right', true),
};

/** One template for all kinds, in pixels: nothing is scaled by Vega, so what was measured is what is drawn. */
function template(): TopLevelSpec {
  return {
    width: 1,
    height: 1,
    padding: 0,
    autosize: 'none',
    background: 'transparent',
    config: { view: { stroke: null }, font: SHORT_FONT, aria: false, text: { font: SHORT_FONT, limit: 0 } },
    layer: Object.entries(LAYERS).map(([name, layer]) => layer.draws(name)),
  };
}

/** A warning of Vega-Lite's is a mistake of ours: it stops the build instead of scrolling by. */
const strictLogger = () =>
  loggerTo((said) => {
    throw new Error(`Vega-Lite: ${said}`);
  });

/** A logger that hears warnings and errors, in one text each. */
export function loggerTo(hear: (said: string) => void): Vega.LoggerInterface {
  const listen = (...words: readonly unknown[]): Vega.LoggerInterface => {
    hear(words.map((word) => (word instanceof Error ? word.message : String(word))).join(' '));
    return logger;
  };
  const quiet = () => logger;
  const logger = { level: quiet, error: listen, warn: listen, info: quiet, debug: quiet } as Vega.LoggerInterface;
  return logger;
}
