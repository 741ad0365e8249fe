// What stands in the pixels: every picture that leaves the report is read as a reader sees it, by optical character recognition.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { rasterise } from '../src/draw/raster.ts';
import { byAddress, type Figure } from '../src/figure/figure.ts';
import { cardFigures, chartsOf, ownChartsOf } from '../src/site/chart-requests.ts';
import { wholeFonts } from '../src/site/drawing-desk.ts';
import { readInputs } from '../src/site/inputs.ts';
import { cardPath, picturePath } from '../src/site/pictures.ts';
import { readAndCheck } from '../src/site/prepare.ts';
import { filesBelow, PROJECT, REPORTS } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { openPictureReader, type PictureReader, type ReadLine, unreadable } from './read-picture.ts';

const VISITS = REPORTS.find((report) => report.endsWith('library-visits')) as string;

interface Picture {
  readonly file: string;
  readonly png: Buffer;
  readonly figure: Figure;
}

let reader: PictureReader;
beforeAll(async () => {
  reader = await openPictureReader();
});
afterAll(() => reader.close());

/** Every picture of a report as it is built, those with the same bytes once. */
function picturesOf(report: string): Picture[] {
  const files = filesBelow(builtReport(report).site);
  const { report: read, pages, ownCharts } = readAndCheck(readInputs(report));
  const all = read === null ? [] : figuresOf(read);
  const figures = byAddress(all);
  const charts = [...chartsOf(all, figures, pages), ...ownChartsOf(figures, ownCharts)];
  const named = [
    ...charts.map((chart) => ({ file: picturePath(chart, 'png'), figure: chart.figure })),
    ...[...cardFigures(figures, pages)].map(([page, figure]) => ({ file: cardPath(page), figure })),
  ];
  const pictures = named.map(({ file, figure }): Picture => ({ file, figure, png: files.get(file) as Buffer }));
  const written = [...files.keys()].filter((file) => file.endsWith('.png'));
  expect(pictures.map(({ file }) => file).sort()).toEqual(written);
  const checksum = ({ png }: Picture): string => createHash('sha256').update(png).digest('hex');
  return [...new Map(pictures.map((picture) => [checksum(picture), picture])).values()];
}

test.each([PROJECT, VISITS].map((report) => [path.basename(report), report]))(
  'in every chart and card of %s base, unknown share, caveats, source and release can be read',
  async (_, report) => {
    const pictures = picturesOf(report);
    expect(pictures.some(({ file }) => file.startsWith('charts/'))).toBe(true);
    expect(pictures.some(({ file }) => file.startsWith('cards/'))).toBe(true);
    const lost: Record<string, string[]> = {};
    for (const { file, png, figure } of pictures) {
      const missing = unreadable(await reader.linesOf(png), figure);
      if (missing.length > 0) lost[file] = missing;
    }
    expect(lost).toEqual({});
  },
  180_000,
);

describe('a picture that is painted over', () => {
  let picture: Picture;
  let lines: readonly ReadLine[];

  beforeAll(async () => {
    picture = picturesOf(VISITS).find(({ file }) => file === 'charts/visits/purpose/breakdown.png') as Picture;
    lines = await reader.linesOf(picture.png);
  });

  /** The facet, how its first line begins, and how the line begins that comes after its last. */
  test.each([
    ['base', /^Base:/, /^For /],
    ['unknown', /^For /, /^All /],
    ['caveats', /^Read with care/, /^Source/],
    ['source', /^Source/, /^Draft/],
    ['release', /^Draft/, /^From/],
  ])('has lost its %s', async (facet, first, next) => {
    const at = (beginning: RegExp): number => lines.find(({ text }) => beginning.test(text))?.topPx ?? Number.NaN;
    const painted = await paintedOver(picture.png, at(first) - 3, at(next) - 3);
    const missing = unreadable(await reader.linesOf(painted), picture.figure);
    expect([...new Set(missing.map((each) => each.split(':')[0]))]).toEqual([facet]);
  });
});

/** The same picture with a white band across it, from `topPx` down to `bottomPx`. */
function paintedOver(png: Buffer, topPx: number, bottomPx: number): Promise<Uint8Array> {
  expect(bottomPx).toBeGreaterThan(topPx);
  // The header of a PNG: PNG, third edition, 11.2.1.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image href="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}"/>`;
  const band = `<rect y="${topPx}" width="${width}" height="${bottomPx - topPx}" fill="#fff"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}${band}</svg>`;
  return rasterise(svg, width, wholeFonts());
}
