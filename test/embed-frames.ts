// The frames that a page offers to other sites, and how high their pages really are in a browser.
import type { Page } from 'playwright-core';

export interface Frame {
  /** Inside its edition: "embed/visits/purpose/breakdown/". */
  readonly address: string;
  /** What the snippet says of a wide frame, and the words beside it of one on the narrowest phone. */
  readonly widePx: number;
  readonly narrowPx: number;
}

/** The first of each chart: the pinned one, where there is one. */
export function framesOn(html: string): Frame[] {
  const sections = html.match(/<details class="take-away">[\s\S]*?<\/details>/g) ?? [];
  return sections.map((section) => ({
    address: /&lt;iframe src=&quot;[^&]*?(embed\/[^&]*)&quot;/.exec(section)?.[1] ?? '',
    widePx: Number(/ height=&quot;(\d+)&quot;/.exec(section)?.[1]),
    narrowPx: Number(/needs a height of about (\d+) pixels/.exec(section)?.[1]),
  }));
}

/** Where the drawing is as large as it gets, and where a frame is as narrow as it may be. */
const WIDTHS_PX = { wide: [706, 600], narrow: [366, 320] } as const;

/** How high the page of a frame is: first with its drawing in full size, then where its words need the most lines. */
export async function neededPx(page: Page, url: string): Promise<{ size: 'wide' | 'narrow'; heights: number[] }[]> {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const found = [];
  for (const size of ['wide', 'narrow'] as const) {
    const heights = [];
    for (const width of WIDTHS_PX[size]) {
      await page.setViewportSize({ width, height: 60 });
      heights.push(await page.locator('html').evaluate((root) => root.scrollHeight));
    }
    found.push({ size, heights });
  }
  return found;
}
