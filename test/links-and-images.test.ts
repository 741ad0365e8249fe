// Links and images of a page in a draft, at the top of a released site and in the release itself, with the real commands.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { copyOf } from './build-report.ts';
import { build, quietReport, refusedRelease, release, save } from './release-story.ts';

const ABOUT = `---
title: About
---

![A map of the branches](map.png) ![A plan](plans/ground.svg)

[the table](../data/visits.csv), [a chart](../charts/visits/purpose/breakdown.png), [releases](../releases/),
[changes](../changes/), [the figure](../#visits.purpose), [the map](map.png), [a letter](mailto:me@example.org)
`;
const PLAN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';
/** Bytes that are no text. */
const MAP = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00, 0xfe]);

type Folder = ReturnType<typeof copyOf>;

function withImages(): Folder {
  const report = quietReport(true);
  save(report, 'content/about.md', ABOUT);
  save(report, 'content/plans/ground.svg', PLAN);
  writeFileSync(path.join(report.root, 'content/map.png'), MAP);
  return report;
}

const bytes = (report: Folder, file: string): Buffer => readFileSync(path.join(report.site, file));

/** The links and images of the body, as they are written. */
function linksOf(report: Folder, file: string): string[] {
  const [, body = ''] = /<main id="main">([\s\S]*?)<\/main>/.exec(report.page(file)) ?? [];
  return [...body.matchAll(/<(a|img)\b([^>]*)>/g)].map(([, , attributes = '']) => attributes.trim());
}

describe('a page with links and images', () => {
  let report: Folder;
  beforeAll(() => {
    report = withImages();
    return () => report.remove();
  });

  test('has them beside it in a draft, and no link to what only a release has', () => {
    expect(build(report)).toContain('checked  no problems');
    expect(linksOf(report, 'about/index.html')).toEqual([
      'src="map.png" alt="A map of the branches"',
      'src="plans/ground.svg" alt="A plan"',
      'href="../data/visits.csv"',
      'href="../charts/visits/purpose/breakdown.png"',
      '',
      '',
      'href="../#visits.purpose"',
      'href="map.png"',
      'href="mailto:me@example.org"',
    ]);
    expect(bytes(report, 'about/map.png')).toEqual(MAP);
    expect(bytes(report, 'about/plans/ground.svg').toString()).toBe(PLAN);
  });

  test('is frozen with their bytes, and at the top leads to the files of the release', () => {
    release(report, '--date', '2024-06-01');
    expect(readFileSync(path.join(report.root, 'data/releases/1.0.0/inputs/content/map.png'))).toEqual(MAP);
    build(report);
    expect(linksOf(report, 'about/index.html').slice(2, 8)).toEqual([
      'href="../releases/1.0.0/data/visits.csv"',
      'href="../releases/1.0.0/charts/visits/purpose/breakdown.png"',
      'href="../releases/"',
      'href="../releases/1.0.0/changes/"',
      'href="../#visits.purpose"',
      'href="map.png"',
    ]);
    expect(linksOf(report, 'releases/1.0.0/about/index.html').slice(2, 6)).toEqual([
      'href="../data/visits.csv"',
      'href="../charts/visits/purpose/breakdown.png"',
      'href="../../../releases/"',
      'href="../changes/"',
    ]);
    for (const at of ['', 'releases/1.0.0/']) expect(bytes(report, `${at}about/map.png`)).toEqual(MAP);
  });

  test('keeps its image in the old release when another one takes its place', () => {
    const other = Buffer.concat([MAP, Buffer.from([7])]);
    writeFileSync(path.join(report.root, 'content/map.png'), other);
    expect(build(report)).toContain('draft    of release 1.0.1: one change since 1.0.0');
    expect(bytes(report, 'about/map.png')).toEqual(other);
    expect(bytes(report, 'releases/1.0.0/about/map.png')).toEqual(MAP);
    expect(release(report, '--date', '2024-07-01')).toContain('The image content/map.png');
    build(report);
    expect(bytes(report, 'about/map.png')).toEqual(other);
    expect(bytes(report, 'releases/1.0.0/about/map.png')).toEqual(MAP);
  });

  test('can lead to what earlier releases have, and to nothing else there', () => {
    const links =
      '[then](../releases/1.0.0/about/), [its chart](../releases/1.0.0/charts/visits/purpose/breakdown.svg)';
    save(
      report,
      'content/about.md',
      `${ABOUT}\n${links}, [never](../releases/1.0.9/), [gone](../releases/1.0.0/gone/)\n`,
    );
    const { status, output } = report.run('check');
    expect(status).toBe(1);
    expect(output.match(/nothing stands at .*/g)).toEqual([
      'nothing stands at "../releases/1.0.9/"',
      'nothing stands at "../releases/1.0.0/gone/"',
    ]);
    save(report, 'content/about.md', ABOUT);
  });

  test('stops every build where a frozen image is no longer what it was', () => {
    writeFileSync(path.join(report.root, 'data/releases/1.0.0/inputs/content/map.png'), 'other');
    const { status, output } = report.run('build');
    expect([status, output]).toEqual([1, expect.stringContaining('content/map.png:1:1  error  released')]);
  });
});

test('an image that no page shows is warned about and is no part of a release', () => {
  const report = withImages();
  onTestFinished(() => report.remove());
  writeFileSync(path.join(report.root, 'content/old-map.png'), MAP);
  expect(report.run('check').output).toContain(
    'content/old-map.png:1:1  warning  unread-file\n    no page shows this image\n    fix: show it on a page: ![What it shows](old-map.png), or remove it',
  );
  release(report, '--date', '2024-06-01');
  const sums = readFileSync(path.join(report.root, 'data/releases/1.0.0/SHA256SUMS'), 'utf8');
  expect(sums.match(/inputs\/content\/.*/g)).toEqual([
    'inputs/content/about.md',
    'inputs/content/index.md',
    'inputs/content/map.png',
    'inputs/content/plans/ground.svg',
    'inputs/content/report.md',
  ]);
});

test('what stops a build for a link or an image stops a release and the checks too', () => {
  const report = withImages();
  onTestFinished(() => report.remove());
  save(report, 'content/about.md', '---\ntitle: About\n---\n\n![](map.png) and [nothing](gone/)\n');
  for (const command of ['build', 'check'] as const) {
    const { status, output } = report.run(command);
    expect(status).toBe(1);
    expect(output.match(/content\/about\.md:5:\d+ {2}error {2}\w+/g)).toEqual([
      'content/about.md:5:5  error  images',
      'content/about.md:5:28  error  links',
    ]);
  }
  expect(refusedRelease(report, '--date', '2024-06-01')).toContain('Nothing was released: 2 errors');
});
