// What readers who took something away find later: a frame on another site, a picture, a file, once its release was corrected
// and its figure withdrawn. Three releases with the real commands: 1.0.1 corrects a part, 2.0.0 takes out a breakdown and a chart.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { type copyOf, filesBelow, textOf } from './build-report.ts';
import { framesOn, neededPx } from './embed-frames.ts';
import {
  ADDRESS,
  BORROWING_CORRECTED,
  build,
  CHARGE_WITHDRAWN,
  correctTheBorrowing,
  quietReport,
  RANGES,
  release,
  takeOutTheCharge,
} from './release-story.ts';
import { serve } from './serve-folder.ts';

let report: ReturnType<typeof copyOf>;
let site: Map<string, Buffer>;

beforeAll(() => {
  report = quietReport(true);
  report.edit('content/report.md', '\n## What', `${RANGES}\n## What`);
  report.edit('content/report.md', /$/, '\n{% downloads %}\n');
  release(report, '--date', '2024-06-01');
  correctTheBorrowing(report);
  release(report, '--date', '2024-07-01', '--change', BORROWING_CORRECTED);
  takeOutTheCharge(report);
  release(report, '--date', '2024-08-01', '--change', CHARGE_WITHDRAWN);
  build(report);
  site = filesBelow(report.site);
});
afterAll(() => report?.remove());

/** README.txt in the ZIP of a release, each paragraph in one line. */
const readmeOf = (version: string): string =>
  Buffer.from(unzipSync(site.get(`releases/${version}/report.zip`) as Buffer)['README.txt'] ?? [])
    .toString()
    .replaceAll(/\r\n +/g, ' ');

const shown = (file: string): string => textOf(report.page(file)).replaceAll(' ,', ',').replaceAll(' .', '.');

describe('a frame that follows the latest release', () => {
  const PAID = 'embed/visits/paid/breakdown/';
  const OF_KIND = 'embed/visits/purpose/ranges/';

  test('stands on a page in all that was released and at the top, whatever the report let go of since', () => {
    const embeds = [...site.keys()].filter((file) => /^releases\/[\d.]+\/embed\//.test(file));
    expect(embeds).toContain(`releases/1.0.0/${PAID}index.html`);
    for (const file of embeds) expect([...site.keys()]).toContain(file.replace(/^releases\/[\d.]+\//, ''));
  });

  test('says of a figure that is gone what became of it, and leads to it in the release that last had it', () => {
    const page = `${PAID}index.html`;
    expect(shown(page)).toContain(
      'This figure is no longer part of the report: release 2.0.0 of 1 August 2024 removed it (withdrawal). The till had not been asked.',
    );
    expect(shown(page)).toContain('It last appeared in release 1.0.1');
    expect(report.page(page)).toContain(`href="../../../../releases/1.0.1/${PAID}"`);
    expect(report.page(page)).toContain('<h1>Library visits, Invented town: Was there a charge?</h1>');
  });

  test('says of a chart that is gone where its figure stands now', () => {
    const page = `${OF_KIND}index.html`;
    expect(shown(page)).toContain('This chart is no longer part of the report. The figure is still there');
    expect(report.page(page)).toContain('href="../../../../figures/visits/purpose/"');
  });

  test('such a notice is valid, needs no script, asks for nothing, and every link leads beside the frame to a page', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    });
    for (const address of [PAID, OF_KIND]) {
      const page = report.page(`${address}index.html`);
      expect((await validate.validateString(page)).results.flatMap(({ messages }) => messages)).toEqual([]);
      expect(page).not.toMatch(/<script|<link|\bsrc=|@import/);
      const links = [...page.matchAll(/<a href="([^"#]*)[^"]*"([^>]*)>/g)];
      expect(links.length).toBeGreaterThan(2);
      for (const [, link = '', rest] of links) {
        expect(rest).toContain('target="_blank"');
        expect(existsSync(path.join(report.site, address, link, 'index.html')), link).toBe(true);
      }
    }
  });

  test('is offered by an old page only where the latest release still has the chart', () => {
    const old = { [PAID]: 'figures/visits/paid/index.html', [OF_KIND]: 'report/index.html' };
    for (const [gone, page] of Object.entries(old)) {
      const text = report.page(`releases/1.0.0/${page}`);
      expect(text).toContain(`${ADDRESS}releases/1.0.0/${gone}&quot;`);
      expect(text).not.toContain(`${ADDRESS}${gone}&quot;`);
      expect(shown(`releases/1.0.0/${page}`)).toContain(
        'No frame follows the latest release: it no longer has this chart.',
      );
    }
    const standing = report.page('releases/1.0.0/figures/visits/purpose/index.html');
    expect(standing).toContain(`${ADDRESS}embed/visits/purpose/breakdown/&quot;`);
  });
});

test('a page of a figure that the report let go of leaves a notice, which says why and leads to where it last stood', () => {
  const page = 'figures/visits/paid/index.html';
  expect(shown(page)).toContain(
    'This figure is no longer part of the report: release 2.0.0 of 1 August 2024 removed it',
  );
  expect(report.page(page)).toContain('href="../../../releases/1.0.1/figures/visits/paid/"');
  expect(report.page(page)).not.toContain('target="_blank"');
  expect(shown('releases/1.0.1/figures/visits/paid/index.html')).toContain(
    'This figure is no longer part of the report.',
  );
});

describe('whoever unpacks the ZIP of a release', () => {
  const CORRECTED =
    'Library visits, Invented town: Purpose of the visit (correction of an error since release 1.0.0): Two rows had been swapped. “Borrowing” was 400 and is now 300.';

  test('reads in its README since when a number was wrong, why, and which findings that turns round', () => {
    const readme = readmeOf('1.0.1');
    expect(readme).toContain('Compared with release 1.0.0:');
    expect(readme).toContain(CORRECTED);
    expect(readme).toMatch(
      /This correction reverses a finding\. Is “Borrowing” larger than “Study” among those known\?/,
    );
    expect(readme.indexOf('reverses a finding')).toBeLessThan(readme.indexOf(CORRECTED));
    expect(readmeOf('2.0.0')).toContain('Was there a charge? (withdrawal): The till had not been asked. Removed.');
  });

  test('finds what it corrects also in the ZIP of the releases to come, and where later corrections are told', () => {
    for (const version of ['1.0.1', '2.0.0']) {
      expect(readmeOf(version)).toMatch(
        /Corrections\r\n-+\r\n\r\nCorrected in release 1\.0\.1, 1 July 2024 Library visits, Invented town: Purpose of the visit\. Two rows had been swapped\. The error first appeared in release 1\.0\.0\. “Borrowing” was 400 and is now 300\. Base: all 1,000/,
      );
      expect(readmeOf(version)).toContain('What later releases correct in this one is listed at');
    }
    expect(readmeOf('1.0.0')).toContain('Nothing has been corrected up to this release.');
  });

  test('is led from the list of files to the list of changes and to the checksums of the release', () => {
    const list = /<div class="downloads">[\s\S]*?<\/div>/.exec(report.page('report/index.html'))?.[0] ?? '';
    for (const link of ['changes/', 'changes.csv', 'SHA256SUMS']) {
      expect(list).toContain(`href="../releases/2.0.0/${link}"`);
      expect([...site.keys()]).toContain(`releases/2.0.0/${link.replace(/\/$/, '/index.html')}`);
    }
  });
});

describe('what is rendered of a release that was corrected later', () => {
  const SHORT = 'Corrected in release 1.0.1: “Borrowing” is 400 here and should be 300';
  const CHARTS = 'releases/1.0.0/charts/visits/purpose/';
  const textIn = (file: string): string => site.get(file)?.toString('utf8') ?? '';

  test('says so in every picture, in the data and the spec of the chart, and in every citation', () => {
    for (const file of ['breakdown.svg', 'ranges.svg', 'breakdown.csv', 'breakdown.vl.json'])
      expect(squeezed(textIn(CHARTS + file)), file).toContain(SHORT);
    for (const file of ['citation.txt', 'citation.bib', 'citation.ris', 'citation.json'])
      expect(textIn(CHARTS + file).replaceAll('\\"', '"'), file).toContain(SHORT);
    expect(textIn(`${CHARTS}breakdown.png`)).toContain('Corrected in release 1.0.1');
  });

  test('says so in every sentence to quote, beside the numbers that it had', () => {
    const page = report.page('releases/1.0.0/figures/visits/purpose/index.html');
    const quotes = /<details class="quotes">([\s\S]*?)<\/details>/.exec(page)?.[1] ?? '';
    const sentences = [...quotes.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, text = '']) => textOf(text));
    expect(sentences.join()).toContain('400 (40.0%) of the 1,000');
    for (const sentence of sentences) expect(sentence).toContain(SHORT);
  });

  test('says so with the number of all, which stands beside what is unknown of them', () => {
    expect(textIn('releases/1.0.0/charts/visits/citation.txt')).toContain(SHORT);
  });

  test('says in full what was wrong, when it was put right and why', () => {
    expect(shown('releases/1.0.0/figures/visits/purpose/index.html')).toContain(
      `${SHORT} Corrected in release 1.0.1, 1 July 2024. Library visits, Invented town: Purpose of the visit. Two rows had been swapped. “Borrowing” is 400 here and should be 300.`,
    );
  });

  test('says of a figure that was withdrawn since that it was', () => {
    for (const version of ['1.0.0', '1.0.1'])
      for (const file of ['breakdown.svg', 'breakdown.csv', 'citation.txt'])
        expect(textIn(`releases/${version}/charts/visits/paid/${file}`)).toContain('Withdrawn in release 2.0.0');
  });

  test('says nothing of the kind of the releases that have the right number, and of figures that it does not touch', () => {
    for (const [file, bytes] of site)
      if (/^(charts|embed)|^releases\/(1\.0\.1|2\.0\.0)\/(charts|embed)/.test(file) && !/\.png$/.test(file))
        expect(bytes.toString(), file).not.toContain('Corrected in release');
    expect(textIn('releases/1.0.0/charts/visits/paid/breakdown.csv')).not.toContain('Corrected in');
  });

  test('leaves what was frozen as it was, byte for byte', () => {
    for (const version of ['1.0.0', '1.0.1', '2.0.0'])
      for (const [file, bytes] of filesBelow(path.join(report.root, 'data/releases', version)))
        expect(site.get(`releases/${version}/${file}`)?.equals(bytes), file).toBe(true);
    expect(textIn('releases/1.0.0/data/visits.csv')).not.toContain('Corrected in');
  });
});

function squeezed(svg: string): string {
  return textOf(svg.replaceAll('\\"', '"')).replaceAll('&quot;', '"');
}

describe('the page of a chart of an old release, in a frame', () => {
  const CHART = 'embed/visits/purpose/breakdown/';
  const main = (address: string): string => shown(`${address}index.html`);

  test('says each thing once, and leads to the figure in the latest release', () => {
    const text = main(`releases/1.0.0/${CHART}`);
    expect(text.match(/This is release 1\.0\.0/g)).toHaveLength(1);
    expect(text.match(/Two rows had been swapped/g)?.length).toBe(2); // Above the drawing, and in the caveats in full.
    expect(report.page(`releases/1.0.0/${CHART}index.html`)).not.toContain('class="figure-notice"');
    expect(report.page(`releases/1.0.0/${CHART}index.html`)).toContain(
      'href="../../../../../../figures/visits/purpose/" target="_blank" rel="noopener">This figure in the latest release</a>',
    );
    expect(main('releases/1.0.0/embed/visits/paid/breakdown/')).toContain(
      'This figure is no longer part of the report.',
    );
  });

  test('fits into the frame that its release offers, with all that it says of later releases', async () => {
    const browser = await openBrowser();
    const served = await serve(report.site, '/visits/');
    const { page } = await openPage(browser);
    for (const version of ['1.0.0', '1.0.1', '2.0.0']) {
      const pages = [...site.keys()].filter(
        (file) => file.startsWith(`releases/${version}/`) && /\/index\.html$/.test(file),
      );
      const frames = pages.flatMap((file) => framesOn(report.page(file)));
      expect(frames.length).toBeGreaterThan(2);
      for (const { address, widePx, narrowPx } of frames)
        for (const { size, heights } of await neededPx(page, `${served.url}releases/${version}/${address}`))
          expect(Math.max(...heights), `${version} ${address}, ${size}`).toBeLessThanOrEqual(
            size === 'wide' ? widePx : narrowPx,
          );
    }
    await browser.close();
    await served.close();
  });

  test('opens every link beside the page that shows the frame', () => {
    const embeds = [...site.keys()].filter((file) => /(^|\/)embed\/.*\.html$/.test(file));
    expect(embeds.length).toBeGreaterThan(10);
    for (const file of embeds)
      for (const [link] of report.page(file).matchAll(/<a [^>]*>/g))
        expect(link, file).toContain('target="_blank" rel="noopener"');
  });
});
