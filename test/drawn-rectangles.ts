// The rectangles of a finished SVG, read from its text as a stranger would read it: nothing of the program's own drawing is asked.

export interface DrawnRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly title: string;
}

export interface DrawnSvg {
  /** "visits.purpose" */
  readonly address: string;
  readonly kind: string;
  readonly size: string;
  /** The prefix of its patterns: "visits.purpose.breakdown-wide". */
  readonly id: string;
  readonly svg: string;
  readonly rectangles: readonly DrawnRectangle[];
}

const RECTANGLE =
  /<path d="M(-?[\d.]+),(-?[\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+Z" fill="([^"]*)"[^>]*?(?:\/>|>(?:<title>([^<]*)<\/title>)?<\/path>)/g;

/** Every drawing in a piece of HTML. */
export function drawingsIn(html: string): DrawnSvg[] {
  return (html.match(/<svg[\s\S]*?<\/svg>/g) ?? []).map((svg) => {
    const [, id = ''] = /aria-labelledby="(\S+)-title /.exec(svg) ?? [];
    const [, address = '', kind = '', size = ''] = /^(.*)\.([a-z-]+)-(narrow|wide)$/.exec(id) ?? [];
    return { address, kind, size, id, svg, rectangles: rectanglesOf(svg) };
  });
}

function rectanglesOf(svg: string): DrawnRectangle[] {
  return [...svg.matchAll(RECTANGLE)].map(([, x, y, width, height, fill = '', title = '']) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
    fill,
    title,
  }));
}
