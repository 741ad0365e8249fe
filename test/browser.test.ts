import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { type ServedFolder, serve } from './serve-folder.ts';
import { threeTries } from './three-tries.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const fontFile = join(
  import.meta.dirname,
  '../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
);
const font = `data:font/woff2;base64,${readFileSync(fontFile, 'base64')}`;

describe('the browser of the tests', () => {
  test('draws text in a font that stands in the page', async () => {
    const { page } = await openPage(browser);
    await page.setContent(`<!doctype html><title>Text</title>
      <style>@font-face { font-family: "Inline"; src: url(${font}) }</style>
      <span id="inline" style="font: 40px Inline">Denominator</span> <span id="other" style="font: 40px serif">Denominator</span>`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const inline = await page.locator('#inline').boundingBox();
    const other = await page.locator('#other').boundingBox();
    expect(inline?.width).toBeGreaterThan(100);
    expect(other?.width).toBeGreaterThan(100);
    expect(inline?.width).not.toBe(other?.width);
    await page.context().close();
  });

  test('takes pictures of the size that was asked for', async () => {
    const { page } = await openPage(browser, { viewport: { width: 375, height: 200 } });
    await page.setContent('<!doctype html><title>Picture</title><p>A picture');
    const png = await page.screenshot();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([375, 200]);
    await page.context().close();
  });

  test('prints to PDF', async () => {
    const { page } = await openPage(browser);
    await page.setContent('<!doctype html><title>Paper</title><p>On paper');
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  test('lets nothing out, and tells what was asked for', async () => {
    const { page, outsideRequests } = await openPage(browser);
    await page.setContent(`<!doctype html><title>Outside</title><img src="https://example.org/pixel.gif" alt="">
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="">`);
    await page.evaluate(() => fetch('http://192.0.2.1/beacon').catch(() => undefined));
    await page.evaluate(() => new Promise((resolve) => (new WebSocket('wss://example.org/socket').onclose = resolve)));
    expect(outsideRequests).toEqual([
      'https://example.org/pixel.gif',
      'http://192.0.2.1/beacon',
      'wss://example.org/socket',
    ]);
    await page.context().close();
  });
});

describe('a served folder', () => {
  let folder: string;
  let served: ServedFolder;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served-'));
    mkdirSync(join(folder, 'site/about us'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'not for readers');
    writeFileSync(join(folder, 'site/index.html'), '<!doctype html><title>Home</title><a href="about us">About</a>');
    writeFileSync(join(folder, 'site/about us/index.html'), '<!doctype html><title>About</title>');
    writeFileSync(join(folder, 'site/404.html'), '<!doctype html><title>Gone</title>');
    writeFileSync(join(folder, 'site/figures.csv'), 'a,b\r\n');
    served = await serve(join(folder, 'site'), '/report/');
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  test('opens in the browser, and its links lead on', async () => {
    const { page, outsideRequests } = await openPage(browser);
    await page.goto(served.url);
    expect(await page.title()).toBe('Home');
    await page.getByText('About').click();
    await page.waitForURL(`${served.url}about%20us/`);
    expect(await page.title()).toBe('About');
    expect(outsideRequests).toEqual([]);
    await page.context().close();
  });

  test('keeps the bytes of a file and says what it is', async () => {
    const answer = await fetch(`${served.url}figures.csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await answer.text()).toBe('a,b\r\n');
  });

  test.each(['nothing-here', '%2e%2e%2fsecret.txt', '%ZZ', '../'])(
    'answers %s with the page for lost readers',
    async (path) => {
      const answer = await fetch(served.url + path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Gone');
    },
  );
});

test('a picture that cannot be taken is tried three times, and then it is said why in one line', async () => {
  let tries = 0;
  const failing = (until: number) => async (): Promise<string> => {
    if (++tries < until) throw new Error('Protocol error (Page.captureScreenshot)\nCall log:\n  - taking a picture');
    return 'a picture';
  };
  expect(await threeTries(failing(3))).toEqual({ result: 'a picture' });
  tries = 0;
  expect(await threeTries(failing(4))).toEqual({ failed: 'Protocol error (Page.captureScreenshot)' });
});
