// The built pages in a real browser: nothing overlaps, nothing is cut off, nothing asks another host, no script is needed.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { REPORTS } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { contrast, lightOf } from './colour-vision.ts';
import { serve } from './serve-folder.ts';
import { spoiltTexts } from './text-boxes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the report %s', (_name, report) => {
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve(builtReport(report).site, '/some/folder/');
  });
  afterAll(() => site.close());

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
        expect(await spoiltTexts(charts), `at ${width} px`).toEqual([]);
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
            expect(contrast(lightOf(text), lightOf(ground))).toBeGreaterThanOrEqual(4.5);
        }
        for (const fill of [colours.hatch, colours.known]) {
          for (const ground of [colours.paper, colours.track])
            expect(contrast(lightOf(fill), lightOf(ground))).toBeGreaterThanOrEqual(3);
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
