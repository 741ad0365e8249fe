// The built pages in a real browser: nothing overlaps, nothing is cut off, nothing asks another host, no script is needed.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { copyOf, REPORTS } from './build-report.ts';
import { serve } from './serve-folder.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the report %s', (_name, report) => {
  let built: ReturnType<typeof copyOf>;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    built = copyOf(report, true);
    expect(built.run('build').status).toBe(0);
    site = await serve(built.site, '/some/folder/');
  });
  afterAll(async () => {
    await site.close();
    built.remove();
  });

  async function opened(width: number, look: (page: Page) => Promise<void>, dark = false): Promise<string[]> {
    const { page, outsideRequests } = await openPage(browser, {
      viewport: { width, height: 900 },
      javaScriptEnabled: false,
      colorScheme: dark ? 'dark' : 'light',
    });
    const failures: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failures.push(response.url());
    });
    await page.goto(site.url);
    // Until its font is there, a page shows another one, with other widths.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await look(page);
    await page.context().close();
    return [...outsideRequests, ...failures];
  }

  test.each([320, 375, 768, 1280])(
    'at %i px nothing scrolls sideways and no text of a chart overlaps another or is cut off',
    async (width) => {
      const outside = await opened(width, async (page) => {
        const scrolls = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
        expect(scrolls).toBeLessThanOrEqual(0);
        const charts = page.locator('svg.drawing:visible');
        expect(await charts.count()).toBeGreaterThan(0);
        const boxes = await charts.evaluateAll((drawings) =>
          drawings.map((drawing) => {
            const frame = drawing.getBoundingClientRect();
            const texts = [...drawing.querySelectorAll('text')].map((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              return { text: text.textContent, left, right, top, bottom };
            });
            return { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom, texts };
          }),
        );
        for (const { texts, ...frame } of boxes) {
          for (const [index, box] of texts.entries()) {
            const inside =
              box.left >= frame.left - 0.5 &&
              box.right <= frame.right + 0.5 &&
              box.top >= frame.top - 2 &&
              box.bottom <= frame.bottom + 2;
            expect(inside, `"${box.text}" is cut off at ${width} px`).toBe(true);
            for (const other of texts.slice(index + 1)) {
              // Line boxes may touch; letters may not.
              const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
              const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
              const overlaps = across > 0.5 && down > 0.25 * (box.bottom - box.top);
              expect(overlaps, `"${box.text}" and "${other.text}" overlap at ${width} px`).toBe(false);
            }
          }
        }
      });
      expect(outside).toEqual([]);
    },
  );

  test('one drawing of each chart shows on a phone, and the other on a page', async () => {
    for (const [width, shown, hidden] of [
      [375, '.chart.narrow', '.chart.wide'],
      [1280, '.chart.wide', '.chart.narrow'],
    ] as const) {
      await opened(width, async (page) => {
        expect(await page.locator(`${shown}:visible`).count()).toBe(await page.locator(shown).count());
        expect(await page.locator(`${hidden}:visible`).count()).toBe(0);
      });
    }
  });

  test('the letter widths that charts are measured with are those of the font on the page', async () => {
    await opened(1280, async (page) => {
      const used = await page
        .locator('svg.drawing text')
        .first()
        .evaluate((text) => getComputedStyle(text).fontFamily);
      expect(used).toContain('Source Sans 3');
      const loaded = await page.evaluate(() =>
        [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.weight),
      );
      expect(loaded).toEqual(expect.arrayContaining(['400', '600']));
    });
  });

  test.each([false, true])('every text stands out from its ground at 4.5 to 1 or more (dark: %s)', async (dark) => {
    await opened(
      1280,
      async (page) => {
        const colours = await page.locator('html').evaluate((root) => {
          const style = getComputedStyle(root);
          const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
          return {
            paper: of('paper'),
            panel: of('panel'),
            ink: of('ink'),
            muted: of('muted'),
            link: of('link'),
            hatch: of('hatch'),
            known: of('known'),
            track: of('track'),
          };
        });
        for (const text of [colours.ink, colours.muted, colours.link]) {
          for (const ground of [colours.paper, colours.panel])
            expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
        for (const fill of [colours.hatch, colours.known]) {
          for (const ground of [colours.paper, colours.track]) expect(contrast(fill, ground)).toBeGreaterThanOrEqual(3);
        }
      },
      dark,
    );
  });

  test('on paper the caveats in full are open and the wide drawing is used', async () => {
    await opened(900, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const folded = await page
        .locator('details.caveats dd')
        .evaluateAll((texts) => texts.filter((text) => text.getBoundingClientRect().height === 0).length);
      expect(folded).toBe(0);
      expect(await page.locator('.chart.narrow:visible').count()).toBe(0);
    });
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
