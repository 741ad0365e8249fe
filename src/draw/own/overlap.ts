// Marks that lie on each other: of what is below, readers see less than its share.
import type { SeenRectangle } from '../seen.ts';
import type { SeenShape } from './seen-shapes.ts';

/** In words, each pair once. `rectangles` that stand for nothing, such as the ground of a key, may not lie on marks either. */
export function overlapping(shapes: readonly SeenShape[], rectangles: readonly SeenRectangle[]): string[] {
  const grounds = rectangles.filter(({ of }) => of === null);
  const covered = shapes.flatMap((shape) =>
    grounds.some((ground) => ground.order > shape.order && doBoxesOverlap(shape, ground))
      ? [`the mark of “${shape.of?.says}” lies under the ground of something else`]
      : [],
  );
  return covered.concat(pairs(shapes));
}

function pairs(shapes: readonly SeenShape[]): string[] {
  return shapes.flatMap((shape, index) => {
    const above = shapes.slice(index + 1).find((other) => doOverlap(shape, other));
    return above === undefined ? [] : [`the mark of “${above.of?.says}” lies on the one of “${shape.of?.says}”`];
  });
}

const TOUCH_PX = 0.75;

function doOverlap(one: SeenShape, other: SeenShape): boolean {
  return one.turn !== null && other.turn !== null ? doArcsOverlap(one, other) : doBoxesOverlap(one, other);
}

function doBoxesOverlap(one: SeenRectangle, other: SeenRectangle): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > TOUCH_PX && down > TOUCH_PX;
}

/** Arcs around one centre overlap in angle and radius; others wherever their circles do. */
function doArcsOverlap(one: SeenShape, other: SeenShape): boolean {
  if (one.turn === null || other.turn === null) return false;
  const [a, b] = [one.turn, other.turn];
  const centre = ({ x, y, width }: SeenShape) => ({ x: x + width / 2, y: y + width / 2 });
  const apart = Math.hypot(centre(one).x - centre(other).x, centre(one).y - centre(other).y);
  if (apart > TOUCH_PX) return apart < a.outer + b.outer - TOUCH_PX;
  const turn = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  const ring = Math.min(a.outer, b.outer) - Math.max(a.inner, b.inner);
  return turn * Math.min(a.outer, b.outer) > TOUCH_PX && ring > TOUCH_PX;
}
