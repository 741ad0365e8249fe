// Pictures of every page of a built folder, to look at: wide and narrow, light and dark, and as printed.
//   npm run screenshots -- _site /tmp/pictures [part-of-a-page's-path ...]
// A page that asks another host for something, logs an error or scrolls sideways is named at the end, and fails the run;
// so is one of which three tries gave no picture.
import { mkdirSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openPage } from './browser.ts';
import { serve } from './serve-folder.ts';
import { threeTries } from './three-tries.ts';

interface View {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly isPrint?: boolean;
}

const views: readonly View[] = [
  { name: '1280-light', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
  { name: '375-light', options: { viewport: { width: 375, height: 812 }, colorScheme: 'light' } },
  { name: '1280-dark', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  { name: '375-dark', options: { viewport: { width: 375, height: 812 }, colorScheme: 'dark' } },
  // A4 less its margins is about 718 CSS pixels wide.
  { name: 'print', options: { viewport: { width: 718, height: 1000 }, colorScheme: 'light' }, isPrint: true },
];

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder, out, ...wanted] = positionals;
  if (folder === undefined || out === undefined) {
    console.error('Say which built folder, and where the pictures go: npm run screenshots -- _site /tmp/pictures');
    process.exitCode = 1;
    return;
  }
  const pages = htmlFiles(folder).filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)));
  if (pages.length === 0) {
    console.error(`No page to take a picture of in ${folder}`);
    process.exitCode = 1;
    return;
  }

  mkdirSync(out, { recursive: true });
  const served = await serve(folder);
  let browser = await openBrowser();
  const complaints: string[] = [];
  try {
    for (const path of pages) {
      for (const view of views) {
        const taken = await threeTries(async () => {
          if (!browser.isConnected()) browser = await openBrowser();
          return takePicture(browser, served.url, path, view, out);
        });
        const found = 'failed' in taken ? [`no picture in three tries: ${taken.failed}`] : taken.result;
        complaints.push(...found.map((complaint) => `${path} (${view.name}): ${complaint}`));
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  console.log(`${pages.length} pages, ${views.length} pictures and a PDF of each, in ${out}`);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
}

async function takePicture(browser: Browser, url: string, path: string, view: View, out: string): Promise<string[]> {
  const { page, outsideRequests } = await openPage(browser, view.options);
  try {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    if (view.isPrint) await page.emulateMedia({ media: 'print' });
    await page.goto(new URL(path, url).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));

    const file = join(out, `${path.replace(/\.html$/, '').replaceAll('/', '_')}.${view.name}`);
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    if (view.isPrint) await page.pdf({ path: `${file}.pdf`, format: 'A4', printBackground: true });

    const overflowPx = await sidewaysPx(page);
    if (overflowPx > 0) complaints.push(`scrolls sideways by ${overflowPx} pixels`);
    return [...complaints, ...outsideRequests.map((request) => `asks another host: ${request}`)];
  } finally {
    await page.context().close();
  }
}

/** How far the page is wider than its window. */
function sidewaysPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

await main();
