// Every reference drawing in a real browser, in columns of three widths: all that it says can be read.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { EXAMPLES, FORMS, MODES } from './gallery.ts';
import { spoiltTexts } from './text-boxes.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser, { viewport: { width: 1400, height: 900 } }));
  await page.goto(pathToFileURL(path.join(import.meta.dirname, 'gallery/index.html')).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
});
afterAll(() => browser?.close());

const COLUMNS = [
  [320, 'narrow'],
  [640, 'wide'],
  [1000, 'wide'],
  [680, 'share'],
] as const;

describe.each(COLUMNS)('in a column of %i px the %s drawings', (width, size) => {
  const modes = MODES.filter((mode) => FORMS.some((form) => form[0] === size && form[1] === mode));
  test.each(modes)('in %s have no text that overlaps another or is cut off', async (mode) => {
    await page.addStyleTag({ content: `.light > div, .dark > div { width: ${width}px; flex: none; }` });
    const drawings = page.locator(`.${mode} svg[aria-labelledby*="-${size}-${mode}-"]`);
    expect(await drawings.count()).toBe(EXAMPLES.length);
    for (const drawn of await drawings.evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().width)))
      expect(drawn).toBeLessThanOrEqual(width);
    expect(await spoiltTexts(drawings)).toEqual([]);
  });
});

test('they are set in the font that they were measured with', async () => {
  const loaded = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
  expect(loaded).toEqual(['loaded', 'loaded']);
  const families = await page
    .locator('svg text')
    .evaluateAll((all) => all.map((text) => getComputedStyle(text).fontFamily));
  for (const family of new Set(families)) expect(family).toMatch(/^"?Source Sans 3/);
});
