// A Vega-Lite spec that an editor wrote -> SVG, and what Vega drew. Nothing is loaded, nothing depends on clock, chance or zone.
import { createRequire } from 'node:module';
import type * as Vega from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { JsonObject } from '../figure/own-chart.ts';
import type { Fonts } from './font.ts';
import { engine, insideOfSvg, inTurn, loggerTo, measureWith } from './render.ts';
import type { Scene } from './seen.ts';

export interface SpecRendering {
  readonly spec: JsonObject;
  readonly config: JsonObject;
  /** The named data source of the spec, and its rows. */
  readonly dataName: string;
  readonly rows: readonly object[];
  readonly widthPx: number;
  /** Prefixes every id. */
  readonly id: string;
}

export interface RenderedSpec {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly root: Scene;
  /** Where the scene begins inside the drawing. */
  readonly origin: readonly [x: number, y: number];
}

/** What Vega or Vega-Lite have against a spec, in their words. */
export class SpecError extends Error {
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}

/** A function of an expression whose answer is not the same everywhere. */
export class ImpureError extends Error {
  readonly calls: string;

  constructor(calls: string) {
    super(`${calls}() is not the same everywhere`);
    this.calls = calls;
  }
}

/** Draws a spec as wide as `widthPx`. Throws a SpecError or an ImpureError for what the editor wrote. */
export function renderSpec(rendering: SpecRendering, fonts: Fonts): Promise<RenderedSpec> {
  return inTurn(async () => {
    const said: string[] = [];
    // Every warning counts: Vega-Lite warns and carries on without the piece that it did not understand.
    const logger = loggerTo((message) => {
      if (!OURS.test(message)) said.push(message);
    });
    try {
      const drawn = await drawSpec(rendering, fonts, logger);
      if (said.length > 0) throw new SpecError(said);
      return drawn;
    } catch (error) {
      if (error instanceof SpecError || error instanceof ImpureError) throw error;
      // Vega throws where it cannot go on, after it has said why.
      throw new SpecError([...said, error instanceof Error ? error.message : String(error)]);
    }
  });
}

async function drawSpec(
  { spec, config, dataName, rows, widthPx, id }: SpecRendering,
  fonts: Fonts,
  logger: Vega.LoggerInterface,
): Promise<RenderedSpec> {
  const { vega, compile } = await engine();
  const whole = {
    ...spec,
    config,
    width: widthPx,
    autosize: { type: 'fit-x', contains: 'padding' },
    padding: 0,
    background: 'transparent',
  };
  measureWith(fonts, vega);
  const compiled = compile(whole as unknown as TopLevelSpec, { logger: logger as never }).spec;
  const parsed = vega.parse(compiled, undefined, { ast: true });
  const calls = impureCallIn(parsed);
  if (calls !== null) throw new ImpureError(calls);
  const view = new vega.View(parsed, { renderer: 'none', logger, loader: refusingLoader(vega) });
  try {
    view.data(dataName, [...rows]);
    const svg = await view.toSVG();
    const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return {
      svg: insideOfSvg(svg, id),
      widthPx: Number(width),
      heightPx: Number(height),
      root: (view.scenegraph() as unknown as { root: Scene }).root,
      origin: view.origin() as [number, number],
    };
  } finally {
    view.finalize();
  }
}

/** Vega-Lite speaks of the height, which it steps by itself, as of something that the editor asked for. */
const OURS = /^Dropping "fit-[xy]" because spec has discrete (width|height)\.$/;

function refusingLoader(vega: typeof Vega): Vega.Loader {
  const refuse = (): Promise<never> => Promise.reject(new Error('a chart loads nothing'));
  return { ...vega.loader(), load: refuse, sanitize: refuse, http: refuse, file: refuse };
}

/** Functions of Vega's expressions that ask the clock, chance, the time zone or the screen. */
const IMPURE = new Set(
  [
    'now random sampleNormal sampleLogNormal sampleUniform screen windowSize containerSize',
    'datetime toDate date day dayofyear week month quarter year hours minutes seconds milliseconds time timezoneoffset',
    'timeFormat timeParse timeOffset timeSequence monthFormat monthAbbrevFormat dayFormat dayAbbrevFormat',
  ].flatMap((line) => line.split(' ')),
);

/** Looks through the parsed expressions themselves, so that no spelling of a name passes by. */
function impureCallIn(runtime: unknown): string | null {
  if (typeof runtime !== 'object' || runtime === null) return null;
  const node = runtime as { readonly type?: unknown; readonly callee?: { readonly name?: unknown } };
  const name = node.type === 'CallExpression' ? node.callee?.name : undefined;
  if (typeof name === 'string' && IMPURE.has(name)) return name;
  for (const value of Object.values(runtime)) {
    const found = impureCallIn(value);
    if (found !== null) return found;
  }
  return null;
}

let known: ReadonlySet<string> | null = null;

/** Every key that some part of a Vega-Lite spec may have: a key that is not among them is a slip of the finger. */
export function keysOfVegaLite(): ReadonlySet<string> {
  known ??= new Set(propertiesIn(createRequire(import.meta.url)('vega-lite/vega-lite-schema.json')));
  return known;
}

function propertiesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]) => [
    ...(name === 'properties' && typeof inner === 'object' && inner !== null ? Object.keys(inner) : []),
    ...propertiesIn(inner),
  ]);
}
