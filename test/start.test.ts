// npm start: a page that is open follows the files by itself, and problems stand on top of the last good pages.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { KINDS } from '../src/draw/kinds.ts';
import { openBrowser } from './browser.ts';
import { serve } from './serve-folder.ts';
import { copyOfProgram, open, start, VISITS, visits } from './started.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

function ownProgram(): string {
  const program = copyOfProgram();
  onTestFinished(() => rmSync(program, { recursive: true }));
  return program;
}

test('an open page follows an edited number by itself', async () => {
  const { url, save, output } = await start();
  const { shows, alert, outsideRequests } = await open(browser, url);
  await shows('1,000');
  save(VISITS, visits('1,250'));
  await shows('1,250');
  expect(output()).toContain(`changed  ${path.normalize(VISITS)}\n`);
  expect(await alert.count()).toBe(0);
  expect(outsideRequests).toEqual([]);
});

test('a page in a new folder appears, and goes with the folder', async () => {
  const { url, root, save } = await start();
  const status = async (): Promise<number> => (await fetch(`${url}notes/method/`)).status;
  expect(await status()).toBe(404);
  save('content/notes/method.md', '---\ntitle: Method\n---\n\nHow it was counted.\n');
  await expect.poll(status).toBe(200);
  rmSync(path.join(root, 'content/notes'), { recursive: true });
  await expect.poll(status).toBe(404);
});

/** Asks with these headers; of a connection that stays open, what is said in it until these words come. */
function asked(url: string, headers: Record<string, string>, until = ''): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('upgrade', (_, socket, head) => {
      let text = head.toString();
      const listen = (bytes: Buffer): void => {
        text += bytes;
        if (!text.includes(until)) return;
        socket.destroy();
        resolve({ status: 101, text });
      };
      socket.on('data', listen);
      listen(Buffer.alloc(0));
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve({ status: 0, text: 'cut off' }) : reject(error),
    );
  });
}

const LISTEN = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'bm9ib2R5IGhlcmU/Pz8/Pw==',
};

test('nobody reads a draft through a host of their own, or hears when it changes', async () => {
  const { url } = await start();
  const { host, port, origin } = new URL(url);
  expect((await asked(url, { host: host.replace('127.0.0.1', 'localhost') })).text).toContain('1,000');
  const elsewhere = await asked(url, { host: `rebound.example:${port}` });
  expect(elsewhere.status).toBe(403);
  expect(elsewhere.text).toContain(`open ${url}`);
  expect(elsewhere.text).not.toContain('1,000');
  expect((await asked(url, { ...LISTEN, origin })).status).toBe(101);
  expect((await asked(url, { ...LISTEN, origin: 'http://other.example' })).text).toBe('cut off');
  const rebound = { host: 'rebound.example', origin: 'http://rebound.example' };
  expect((await asked(url, { ...LISTEN, ...rebound })).text).toBe('cut off');
});

test('a page that changes before its browser listens is told once it does', async () => {
  const { url, save } = await start();
  await asked(url, { accept: 'text/html' });
  save(VISITS, visits('1,250'));
  await expect.poll(async () => (await asked(url, {})).text).toContain('1,250');
  const { origin } = new URL(url);
  expect((await asked(url, { ...LISTEN, origin }, 'reload')).status).toBe(101);
});

test('an image that changes changes on the page', async () => {
  const { url, save } = await start({
    files: {
      'content/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'content/about.md': '---\ntitle: About\n---\n\n![A map](map.svg)\n',
    },
  });
  const image = async (): Promise<string> => (await fetch(`${url}about/map.svg`)).text();
  expect(await image()).not.toContain('<path');
  save('content/map.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
  await expect.poll(image).toContain('<path');
});

test('many saves, some of them during a build, are few builds and end with the last save', async () => {
  const { url, save, output } = await start();
  const times = (said: string): number => output().split(`\n${said} `).length - 1;
  for (let count = 10; count < 30; count++) save(VISITS, visits(`1,0${count}`));
  // Now the second build has read the files, and still has to draw them.
  await expect.poll(() => times('checked'), { interval: 5 }).toBeGreaterThan(1);
  for (let count = 30; count < 50; count++) save(VISITS, visits(`1,0${count}`));
  await expect.poll(async () => (await (await fetch(url)).text()).includes('1,049')).toBe(true);
  // Two or three; a few more where this machine is so busy that the saves come in pieces.
  expect(times('changed')).toBeLessThan(10);
});

test('a broken file shows its problems over the last good pages until it is mended', async () => {
  const { url, root, save, output } = await start();
  const { page, shows, alert } = await open(browser, url);
  save(VISITS, visits('<banana>'));
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/data\/figures\/visits\.yaml:3:8 {2}error.*<banana>/s);
  await shows('1,000');
  expect(output()).toContain('showing  the last good pages with these problems on top');
  expect(readFileSync(path.join(root, '_site/index.html'), 'utf8')).not.toMatch(/role="alert"|reload-client/);

  // To be read in light and dark, and in sight where the page is scrolled to.
  const colours = () => alert.evaluate((pre) => [getComputedStyle(pre).color, getComputedStyle(pre).backgroundColor]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colours()).toEqual(['rgb(58, 11, 8)', 'rgb(255, 241, 239)']);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await colours()).toEqual(['rgb(58, 11, 8)', 'rgb(255, 241, 239)']);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await alert.boundingBox()).toMatchObject({ x: 0, y: 0 });

  save(VISITS, visits('1,300'));
  await shows('1,300');
  expect(await alert.count()).toBe(0);
});

test('a broken program shows its problems too', async () => {
  const program = ownProgram();
  const { url } = await start({ program });
  const { shows, alert } = await open(browser, url);
  const file = path.join(program, 'src/tell/number.ts');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, `${before}\nconst = ;\n`);
  await alert.waitFor();
  expect(await alert.textContent()).toContain('src/tell/number.ts');
  await shows('1,000');
  writeFileSync(file, before);
  await alert.waitFor({ state: 'detached' });
});

test('started with broken data, every address shows the problems until they are mended', async () => {
  const { url, save, output } = await start({ files: { [VISITS]: visits('banana') } });
  const answer = await fetch(`${url}anything/`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('data/figures/visits.yaml:3:8  error');
  const { shows, alert } = await open(browser, url);
  expect(await alert.textContent()).toContain('data/figures/visits.yaml:3:8  error');
  expect(output()).toContain('showing  only these problems');
  save(VISITS, visits('1,400'));
  await shows('1,400');
  expect(await alert.count()).toBe(0);
});

test('the gallery of chart kinds is served beside the report, with the report’s font, and never lands in _site', async () => {
  const { url, root, output } = await start();
  expect(output()).toContain(`gallery  ${url}gallery/`);
  const { page, outsideRequests } = await open(browser, `${url}gallery/`);
  for (const { name } of KINDS) expect(await page.locator(`section#${name} svg`).count()).toBeGreaterThan(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['loaded', 'loaded']);
  expect(outsideRequests).toEqual([]);
  expect(existsSync(path.join(root, '_site/gallery'))).toBe(false);
});

test('where the port is taken it uses another, on this machine only, whatever it is asked for', async () => {
  const program = ownProgram();
  const other = await serve(program);
  onTestFinished(other.close);
  const { url, output } = await start({ program, port: Number(new URL(other.url).port) });
  expect(output()).not.toContain('gallery');
  expect(url).not.toBe(other.url);
  await expect(fetch(url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
  // Each of the first three ends the package's server when nobody catches what it throws.
  // And without the gallery there is none.
  for (const odd of ['%ZZ', '..%2fdata/report.yaml', '/', 'nothing-here', 'gallery/'])
    expect((await fetch(url + odd)).status).toBe(404);
  expect((await fetch(url)).status).toBe(200);
});
