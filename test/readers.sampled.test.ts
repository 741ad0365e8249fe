// The reader's report in a real browser: how long pages are, what comes over the wire, whether they move, and whether axe finds anything.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { filesBelow, PROJECT, REPORTS } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { sampleOf } from './sample.ts';
import { serve } from './serve-folder.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The pages at the top that the program makes of any report. */
function ownPages(report: string): string[] {
  const files = [...filesBelow(builtReport(report).site).keys()];
  return files.filter((file) => /^(index\.html|(figures|data|method|corrections)\/(.*\/)?index\.html)$/.test(file));
}

const figurePages = (report: string): string[] => ownPages(report).filter((file) => /^figures\/.+\//.test(file));

/** One page a report, which goes from file to file. */
async function opened(report: string, widthPx: number, colorScheme: 'light' | 'dark' = 'light') {
  const site = await serve(builtReport(report).site, '/some/folder/');
  const { page } = await openPage(browser, { viewport: { width: widthPx, height: 900 }, colorScheme });
  const goTo = async (file: string): Promise<void> => {
    await page.goto(`${site.url}${file}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };
  const close = async (): Promise<void> => {
    await page.context().close();
    await site.close();
  };
  return { page, goTo, close };
}

const heightOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => {
    const found = wanted === '' ? null : document.querySelector(wanted);
    return found === null ? document.documentElement.scrollHeight : found.getBoundingClientRect().top;
  }, selector);

/** A4 less its margins. */
const PAPER_PX = 680;

const cutTables = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.table')].filter(
        (each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1,
      ).length,
  );

/** Of a screen reader that nobody has set faster. */
const WORDS_A_MINUTE = 150;

/** What a screen reader says of the page from top to bottom: of a picture its name, of a closed box its title. */
async function spokenOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said = (id: string): string[] => {
    const node = byId.get(id);
    const isLeaf = ['StaticText', 'image', 'link'].includes(String(node?.role?.value));
    if (node !== undefined && isLeaf && !node.ignored) return [String(node.name?.value ?? '').trim()];
    return (node?.childIds ?? []).flatMap(said);
  };
  return said(nodes[0]?.nodeId ?? '');
}

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the report %s', (_, report) => {
  test('has a front page that is read in a few screens', async () => {
    for (const [width, most] of [
      [1280, 2400],
      [375, 4500],
    ] as const) {
      const { page, goTo, close } = await opened(report, width);
      await goTo('index.html');
      expect(await heightOf(page, '')).toBeLessThanOrEqual(most);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await close();
    }
  });

  test('has pages of figures whose limits in full begin on the third screen at the latest, and whose tables are whole on paper', async () => {
    const { page, goTo, close } = await opened(report, 1280);
    for (const file of sampleOf(3, figurePages(report))) {
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await goTo(file);
      expect(await heightOf(page, '#limits'), file).toBeLessThanOrEqual(2000);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: PAPER_PX, height: 900 });
      expect(await cutTables(page), file).toBe(0);
    }
    await close();
  });

  const views = ([320, 768, 1280] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
  );
  test.each(sampleOf(3, views))('axe finds nothing at $width pixels, $scheme', async ({ width, scheme }) => {
    const { page, goTo, close } = await opened(report, width, scheme);
    for (const file of sampleOf(9, ownPages(report))) {
      await goTo(file);
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => `${file}: ${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    }
    await close();
  });
});

describe('a page of a figure of the first report', () => {
  test('is heard as far as its limits in full in about four minutes', async () => {
    const { page, goTo, close } = await opened(PROJECT, 1280);
    for (const file of figurePages(PROJECT)) {
      await goTo(file);
      const said = (await spokenOn(page)).join(' ').split(' Limits in full ')[0] ?? '';
      expect(said.split(/\s+/).length, file).toBeLessThanOrEqual(4 * WORDS_A_MINUTE);
    }
    await close();
  });
});

describe('the front page of the first report', () => {
  test('is printed on two pages', async () => {
    const { page, goTo, close } = await opened(PROJECT, 1280);
    await goTo('index.html');
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await close();
  });

  test('comes in six requests and 60 kB, runs no script, and does not move', async () => {
    const site = builtReport(PROJECT).site;
    const served = await serve(site, '/');
    const { page } = await openPage(browser, { viewport: { width: 375, height: 800 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(served.url);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForLoadState('networkidle');
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(6);
    const bytes = asked.map((file) => {
      const contents = readFileSync(path.join(site, file.endsWith('/') ? `${file}index.html` : file));
      return file.endsWith('.woff2') ? contents.length : gzipSync(contents).length;
    });
    expect(bytes.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(60_000);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(
      await page.evaluate(() => document.querySelectorAll('script:not([type="application/ld+json"])').length),
    ).toBe(0);
    await page.context().close();
    await served.close();
  });

  test('answers “which ethnicity, and how sure is that?” in one sentence near the top, after what is covered', async () => {
    for (const [width, most] of [
      [1280, 900],
      [375, 1000],
    ] as const) {
      const { page, goTo, close } = await opened(PROJECT, width);
      await goTo('index.html');
      const points = await page.evaluate(() =>
        [...document.querySelectorAll('.points p')].map((each) => ({
          text: each.textContent ?? '',
          bottom: each.getBoundingClientRect().bottom,
        })),
      );
      expect(points[0]?.text).toContain('137 (91.3%) of the 150');
      const ethnicity = points.find(({ text }) => /2,379 .* no ethnicity is known/.test(text));
      expect(ethnicity?.text).toMatch(
        /^For about two thirds \(61 to 70%\) .* White: 16 to 22%; as Asian \(as recorded\): 11 to 15%/,
      );
      expect(ethnicity?.bottom).toBeLessThanOrEqual(most);
      await close();
    }
    const { page, goTo, close } = await opened(PROJECT, 1280);
    await goTo('figures/offenders/ethnicity/index.html');
    expect(await page.evaluate(() => document.querySelector('.finding')?.getBoundingClientRect().bottom)).toBeLessThan(
      800,
    );
    await close();
  });
});
