// What stands in the pixels: every picture that leaves the report is read as a reader sees it, by optical character recognition.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { rasterise } from '../src/draw/raster.ts';
import { byAddress, type Figure } from '../src/figure/figure.ts';
import { cardPath, picturePath } from '../src/site/addresses/chart-files.ts';
import { cardFigures, chartsOf, ownChartsOf } from '../src/site/drawings/chart-requests.ts';
import { wholeFonts } from '../src/site/drawings/fonts.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { filesBelow, PROJECT, REPORTS } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { openPictureReader, type PictureReader, type ReadLine, unreadable } from './read-picture.ts';
import { sampleOf } from './sample.ts';

const VISITS = REPORTS.find((report) => report.endsWith('library-visits')) as string;

interface Picture {
  readonly report: string;
  readonly file: string;
  readonly figure: Figure;
}

let reader: PictureReader;
beforeAll(async () => {
  reader = await openPictureReader();
});
afterAll(() => reader.close());

/** Every picture that leaves a report. */
function picturesOf(report: string): Picture[] {
  const { report: read, pages, ownCharts } = readAndCheck(readInputs(report));
  if (read === null) throw new Error(`${report} cannot be read`);
  const all = figuresOf(read);
  const figures = byAddress(all);
  const shown = { report: read, figures: all, byAddress: figures };
  const charts = [...chartsOf(shown, pages), ...ownChartsOf(figures, ownCharts)];
  return [
    ...charts.map((chart) => ({ report, file: picturePath(chart, 'png'), figure: chart.figure })),
    ...[...cardFigures(shown, pages)].map(([page, figure]) => ({ report, file: cardPath(page), figure })),
  ];
}

const pngOf = ({ report, file }: Picture): Buffer => readFileSync(path.join(builtReport(report).site, file));

describe.each([PROJECT, VISITS].map((report) => [path.basename(report), report]))('of the report %s', (_, report) => {
  const pictures = picturesOf(report);

  test('every picture that is built is one of those read here, charts and cards', () => {
    const written = [...filesBelow(builtReport(report).site).keys()].filter((file) => file.endsWith('.png'));
    expect(pictures.map(({ file }) => file).sort()).toEqual(written);
    for (const folder of ['charts/', 'cards/']) expect(written.some((file) => file.startsWith(folder))).toBe(true);
  });

  test.each(sampleOf(6, pictures))(
    'base, unknown share, caveats, source and release can be read in $file',
    async (picture) => {
      expect(unreadable(await reader.linesOf(pngOf(picture)), picture.figure)).toEqual([]);
    },
  );
});

describe('a picture that is painted over', () => {
  const picture = picturesOf(VISITS).find(({ file }) => file === 'charts/visits/purpose/breakdown.png') as Picture;
  let lines: readonly ReadLine[];

  beforeAll(async () => {
    lines = await reader.linesOf(pngOf(picture));
  });

  /** The facet, how its first line begins, and how the line begins that comes after its last. */
  test.each(
    sampleOf<[facet: string, first: RegExp, next: RegExp]>(2, [
      ['base', /^Base:/, /^For /],
      ['unknown', /^For /, /^All /],
      ['caveats', /^Read with care/, /^Source/],
      ['source', /^Source/, /^Draft/],
      ['release', /^Draft/, /^From/],
    ]),
  )('has lost its %s', async (facet, first, next) => {
    const at = (beginning: RegExp): number => lines.find(({ text }) => beginning.test(text))?.topPx ?? Number.NaN;
    const painted = await paintedOver(pngOf(picture), at(first) - 3, at(next) - 3);
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
