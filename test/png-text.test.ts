// The words inside a PNG: what was drawn, readable by every program that reads PNGs.
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngWithWords, wordsOfPng, wordsOfSvg } from '../src/draw/png-text.ts';
import { openTools } from '../src/site/drawings/chart-renderer.ts';
import { openBrowser, openPage } from './browser.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="12">13 of 150 &amp; \u201cthe rest\u201d</text><text x="2" y="18">Źródło</text></svg>';

test('a picture holds the words that were drawn, every chunk of it is sound, and a browser shows it', async () => {
  const tools = openTools();
  const png = Buffer.from(pngWithWords(await tools.toPng(SVG, 40), wordsOfSvg(SVG)));
  await tools.close();
  expect(wordsOfPng(png)).toBe('13 of 150 & “the rest”\nŹródło');

  const chunks: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push(png.toString('latin1', at + 4, at + 8));
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
  }
  expect(chunks.slice(0, 2)).toEqual(['IHDR', 'iTXt']);
  expect(chunks.at(-1)).toBe('IEND');

  const browser = await openBrowser();
  const { page } = await openPage(browser);
  await page.setContent(`<img src="data:image/png;base64,${png.toString('base64')}">`);
  const width = await page.evaluate(async () => {
    const [image] = document.images;
    await image?.decode();
    return image?.naturalWidth;
  });
  await browser.close();
  expect(width).toBe(40);
});

test('a picture without words says so', async () => {
  const tools = openTools();
  const png = await tools.toPng(SVG, 40);
  await tools.close();
  expect(wordsOfPng(png)).toBeNull();
});
