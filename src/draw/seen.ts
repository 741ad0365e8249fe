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

export function seenIn(root: Scene, widthPx: number, heightPx: number): Seen {
  const rectangles: SeenRectangle[] = [];
  const texts: SeenText[] = [];
  let order = 0;
  const visit = (scene: Scene, left: number, top: number): void => {
    for (const item of scene.items) {
      order++;
      const x = left + (item.x ?? 0);
      const y = top + (item.y ?? 0);
      const of = (item.datum as { of?: unknown } | undefined)?.of ?? null;
      const shared = { x, y, fill: inkIn(item.fill), opacity: (item.opacity ?? 1) * (item.fillOpacity ?? 1), order };
      if (scene.marktype === 'rect') {
        const { width = 0, height = 0, strokeWidth = 1 } = item;
        const stroke = inkIn(item.stroke);
        rectangles.push({
          ...shared,
          width,
          height,
          stroke,
          strokePx: stroke === null ? 0 : strokeWidth,
          of: of as Stand | null,
        });
      } else if (scene.marktype === 'text') {
        const { fontSize = 11, fontWeight, align = 'left' } = item;
        const text = String(item.text ?? '');
        texts.push({ ...shared, text, sizePx: fontSize, bold: fontWeight === 600, align, of: of as Said | null });
      }
      for (const inner of item.items ?? []) visit(inner, x, y);
    }
  };
  visit(root, 0, 0);
  return { widthPx, heightPx, rectangles, texts };
}

export function inkIn(value: unknown): string | null {
  return typeof value === 'string' && value !== 'none' && value !== 'transparent' && value !== '' ? value : null;
}
