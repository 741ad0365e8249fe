// The built pages in a real browser: nothing overlaps, nothing is cut off, nothing asks another host, no script is needed.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { filesBelow, REPORTS } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { contrast, lightOf } from './colour-vision.ts';
import { framesOn, neededPx } from './embed-frames.ts';
import { build, quietReport, release, save } from './release-story.ts';
import { sampleOf } from './sample.ts';
import { serve } from './serve-folder.ts';
import { spoiltTexts } from './text-boxes.ts';

/** At the top, without old releases and frames: "", "figures/visits/", … */
function pagesOf(site: string): string[] {
  return [...filesBelow(site).keys()]
    .filter((file) => /^(?!embed|releases).*index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the report %s', (_name, report) => {
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let outsideRequests: readonly string[];
  const failures: string[] = [];

  beforeAll(async () => {
    site = await serve(builtReport(report).site, '/some/folder/');
    ({ page, outsideRequests } = await openPage(browser, { javaScriptEnabled: false }));
    page.on('response', (response) => {
      if (response.status() >= 400) failures.push(response.url());
    });
    await page.goto(site.url);
    // Until its font is there, a page shows another one, with other widths.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  });
  afterAll(async () => {
    await page.context().close();
    await site.close();
  });

  const widen = (width: number): Promise<void> => page.setViewportSize({ width, height: 900 });
  const open = async (address: string): Promise<void> => {
    await page.goto(`${site.url}${address}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };
  /** Of pages at the top, those that show a chart. */
  const withCharts = (): string[] =>
    pagesOf(builtReport(report).site).filter((address) =>
      builtReport(report).page(`${address}index.html`).includes('class="drawing'),
    );

  test.each(sampleOf(3, [320, 375, 768, 1280]))(
    'at %i px nothing scrolls sideways and no text of a chart overlaps another or is cut off',
    async (width) => {
      await widen(width);
      for (const address of sampleOf(4, withCharts())) {
        await open(address);
        const scrolls = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
        expect(scrolls, address).toBeLessThanOrEqual(0);
        const charts = page.locator('svg.drawing:visible');
        expect(await charts.count(), address).toBeGreaterThan(0);
        expect(await spoiltTexts(charts), `${address} at ${width} px`).toEqual([]);
      }
      expect([...outsideRequests, ...failures]).toEqual([]);
    },
  );

  test.each([
    [375, '.chart.narrow', '.chart.wide'],
    [1280, '.chart.wide', '.chart.narrow'],
  ])('at %i px one drawing of each chart shows, the one for that width', async (width, shown, hidden) => {
    await widen(width);
    for (const address of sampleOf(4, withCharts())) {
      await open(address);
      expect(await page.locator(`${shown}:visible`).count(), address).toBe(await page.locator(shown).count());
      expect(await page.locator(`${hidden}:visible`).count(), address).toBe(0);
    }
  });

  test('a frame is as high as its page needs, wide and narrow, and not much higher', async () => {
    const all = withCharts().flatMap((address) => framesOn(builtReport(report).page(`${address}index.html`)));
    const frames = [...new Map(all.map((frame) => [frame.address, frame])).values()];
    expect(frames.length).toBeGreaterThan(0);
    const framed = await page.context().newPage();
    for (const { address, widePx, narrowPx } of sampleOf(4, frames))
      for (const { size, heights } of await neededPx(framed, `${site.url}${address}`)) {
        const offered = size === 'wide' ? widePx : narrowPx;
        expect(Math.max(...heights), `${address}, ${size}`).toBeLessThanOrEqual(offered);
        expect(Math.max(...heights), `${address}, ${size}`).toBeGreaterThan(offered - 75);
      }
    await framed.close();
  });

  test('the letter widths that charts are measured with are those of the font on the page', async () => {
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

  test.each(['light', 'dark'] as const)(
    'every text stands out from its ground at 4.5 to 1 or more where it is %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
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
      expect(lightOf(colours.paper)[0] > lightOf(colours.ink)[0]).toBe(colorScheme === 'light');
      for (const text of [colours.ink, colours.muted, colours.link]) {
        for (const ground of [colours.paper, colours.panel])
          expect(contrast(lightOf(text), lightOf(ground))).toBeGreaterThanOrEqual(4.5);
      }
      for (const fill of [colours.hatch, colours.known]) {
        for (const ground of [colours.paper, colours.track])
          expect(contrast(lightOf(fill), lightOf(ground))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  test('on paper the caveats in full are open, the wide drawing is used, and nothing scrolls sideways', async () => {
    await widen(900);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const folded = await page
      .locator('details.caveats dd')
      .evaluateAll((texts) => texts.filter((text) => text.getBoundingClientRect().height === 0).length);
    expect(folded).toBe(0);
    expect(await page.locator('.chart.narrow:visible').count()).toBe(0);
    const scrolls = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(scrolls).toBeLessThanOrEqual(0);
  });
});

describe('a released report with a long address and a table wider than the page', () => {
  const report = quietReport(true);
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;

  beforeAll(async () => {
    const parts = ['paper-book', 'spoken-book', 'picture-book', 'newspaper', 'music-on-disc'];
    report.edit('data/report.yaml', 'example/visits/', 'example/visitstothelibrariesofthetown/');
    report.edit(
      'data/figures/visits.yaml',
      /$/,
      `  lent:
    question: What was lent at the visit, by branch?
    categories: {${parts.map((part) => `${part}: A ${part.replaceAll('-', ' ')} or several`).join(', ')}}
    unknown: {not-known: {label: Nobody wrote down what was lent, kind: not recorded}}
    rows: {by: branch, label: Branch}
    values: {North: {${parts.map((part) => `${part}: 15%`).join(', ')}, not-known: 10%}}
`,
    );
    save(report, 'content/lent.md', '---\ntitle: What was lent\n---\n\n{% figure "visits.lent" %}\n');
    release(report, '--date', '2024-06-01');
    build(report);
    site = await serve(report.site);
    ({ page } = await openPage(browser, { javaScriptEnabled: false }));
  });
  afterAll(async () => {
    await page?.context().close();
    await site?.close();
    report.remove();
  });

  const open = async (address: string, width: number): Promise<void> => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(new URL(address, site.url).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };

  test.each(['', 'lent/', 'figures/visits/lent/', 'releases/', 'releases/1.0.0/', 'releases/1.0.0/changes/'])(
    'its page %s does not scroll sideways on a phone',
    async (address) => {
      for (const width of [320, 375]) {
        await open(address, width);
        const scrolls = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
        expect(scrolls, `at ${width} px`).toBeLessThanOrEqual(0);
      }
    },
  );

  test('the table scrolls inside a region that the keyboard reaches, with a shadow where there is more of it', async () => {
    await open('figures/visits/lent/', 1280);
    const region = page.locator('.table');
    const { scrolls, shadow, heads } = await region.evaluate((element) => ({
      scrolls: element.scrollWidth - element.clientWidth,
      shadow: getComputedStyle(element).backgroundImage,
      heads: [...element.querySelectorAll('thead th')].map((head) => {
        const line = Number.parseFloat(getComputedStyle(head).lineHeight);
        const text = document.createRange();
        text.selectNodeContents(head);
        return text.getBoundingClientRect().height / line;
      }),
    }));
    expect(scrolls).toBeGreaterThan(0);
    expect(shadow).toContain('linear-gradient');
    expect(await region.getAttribute('tabindex')).toBe('0');
    expect(Math.max(...heads)).toBeLessThan(5);
  });

  test('on paper, which does not scroll, all its columns are there', async () => {
    await page.emulateMedia({ media: 'print' });
    await open('figures/visits/lent/', 718);
    const cut = await page.locator('.table').evaluate((element) => element.scrollWidth - element.clientWidth);
    await page.emulateMedia({ media: 'screen' });
    expect(cut).toBeLessThanOrEqual(0);
  });
});
