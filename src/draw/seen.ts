// What Vega really drew, read back from its scenegraph: every rectangle and text with its place, fill and what it stands for.
import type { Box, Said, Stand } from './marks.ts';

/** `order` counts in the order of painting: a later mark lies on top. Places are in pixels from the drawing's top left. */
export interface SeenRectangle extends Box {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokePx: number;
  readonly opacity: number;
  readonly of: Stand | null;
  readonly order: number;
}

export interface SeenText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly bold: boolean;
  readonly align: string;
  readonly fill: string | null;
  readonly opacity: number;
  readonly of: Said | null;
  readonly order: number;
}

export interface Seen {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rectangles: readonly SeenRectangle[];
  readonly texts: readonly SeenText[];
}

/** What is read of a scenegraph: marks that hold items, which may hold marks again. */
export interface Scene {
  readonly marktype: string;
  readonly role?: string;
  readonly clip?: unknown;
  readonly items: readonly SceneItem[];
}

export interface SceneItem {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly fill?: unknown;
  readonly stroke?: unknown;
  readonly strokeWidth?: number;
  readonly opacity?: number;
  readonly fillOpacity?: number;
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
  readonly align?: string;
  readonly datum?: unknown;
  readonly items?: readonly Scene[];
}

/** What every mark has, whatever it is. */
export type Painted = Pick<SeenRectangle, 'fill' | 'stroke' | 'strokePx' | 'opacity' | 'order'>;

export interface SeenItem<Item extends SceneItem> {
  readonly scene: Scene;
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  /** Where the group that it is in begins. */
  readonly within: { readonly left: number; readonly top: number };
  readonly painted: Painted;
}

/** Every item in the order of painting, with its place in the drawing. What is see-through, all in it is. */
export function* itemsIn<Item extends SceneItem>(
  root: Scene,
  [x, y]: readonly [number, number],
): Generator<SeenItem<Item>> {
  let order = 0;
  function* within(scene: Scene, left: number, top: number, dimmed: number): Generator<SeenItem<Item>> {
    for (const item of scene.items as readonly Item[]) {
      const at = { x: left + (item.x ?? 0), y: top + (item.y ?? 0) };
      const opacity = dimmed * (item.opacity ?? 1);
      const stroke = inkIn(item.stroke);
      const painted = {
        fill: inkIn(item.fill),
        stroke,
        strokePx: stroke === null ? 0 : (item.strokeWidth ?? 1),
        opacity: opacity * (item.fillOpacity ?? 1),
        order: ++order,
      };
      yield { scene, item, ...at, within: { left, top }, painted };
      for (const inner of item.items ?? []) yield* within(inner, at.x, at.y, opacity);
    }
  }
  yield* within(root, x, y, 1);
}

export function seenIn(root: Scene, widthPx: number, heightPx: number): Seen {
  const rectangles: SeenRectangle[] = [];
  const texts: SeenText[] = [];
  for (const { scene, item, x, y, painted } of itemsIn(root, [0, 0])) {
    const of = (item.datum as { of?: unknown } | undefined)?.of ?? null;
    const { width = 0, height = 0 } = item;
    if (scene.marktype === 'rect') rectangles.push({ x, y, width, height, ...painted, of: of as Stand | null });
    if (scene.marktype === 'text')
      texts.push({ x, y, ...painted, ...lettersOf(item), text: String(item.text ?? ''), of: of as Said | null });
  }
  return { widthPx, heightPx, rectangles, texts };
}

/** How a text is set; Vega's own sizes where the mark is silent. */
export function lettersOf({
  fontSize = 11,
  fontWeight,
  align = 'left',
}: SceneItem): Pick<SeenText, 'sizePx' | 'bold' | 'align'> {
  return { sizePx: fontSize, bold: fontWeight === 'bold' || Number(fontWeight) >= 600, align };
}

export function inkIn(value: unknown): string | null {
  return typeof value === 'string' && value !== 'none' && value !== 'transparent' && value !== '' ? value : null;
}
