// Drawings kept between builds: the same bytes as drawn ones, only for what has not changed, and never half a file.
import { globSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { digestOf } from '../src/draw/digest.ts';
import { usualCharts } from '../src/draw/draw.ts';
import { byAddress, type Figure } from '../src/figure/figure.ts';
import type { Report } from '../src/figure/report.ts';
import { DRAWING_CODE } from '../src/site/drawings/code-hash.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { copyOf, filesBelow, PROJECT, REPORTS } from './build-report.ts';

const VISITS = REPORTS.find((report) => report.endsWith('library-visits')) as string;

test('what has not changed is kept, what has is drawn, a damaged or missing drawing is drawn again, all with the same bytes', () => {
  const report = copyOf(VISITS, { cold: true });
  expect(report.run('build').output).not.toContain('were kept');
  const first = filesBelow(report.site);
  const kept = path.join(report.root, '.cache/drawings');

  // Times say nothing.
  for (const name of readdirSync(kept)) utimesSync(path.join(kept, name), 0, 0);
  expect(report.run('build').output).toContain('6 of 6 drawings were kept from before');
  expect(filesBelow(report.site)).toEqual(first);

  const [missing, ...damaged] = readdirSync(kept).map((name) => path.join(kept, name));
  rmSync(missing as string);
  for (const file of damaged) {
    const bytes = readFileSync(file);
    bytes[bytes.length - 20] = 255 - (bytes[bytes.length - 20] ?? 0);
    writeFileSync(file, bytes);
  }
  expect(report.run('build').output).not.toContain('were kept');
  expect(filesBelow(report.site)).toEqual(first);

  report.edit('data/figures/visits.yaml', 'share: 5%', 'share: 4%');
  expect(report.run('build').output).toMatch(/[1-5] of 6 drawings were kept/);
  const drawn = copyOf(VISITS, { cold: true });
  drawn.edit('data/figures/visits.yaml', 'share: 5%', 'share: 4%');
  expect(drawn.run('build').status).toBe(0);
  expect(filesBelow(report.site)).toEqual(filesBelow(drawn.site));
  expect(readdirSync(kept).every((name) => statSync(path.join(kept, name)).size > 0)).toBe(true);
});

/** Everything that a figure carries counts; where it stands in a file does not. */
test('another unknown, caveat, source, release, base or report is another drawing; a moved line is the same one', () => {
  const { report } = readAndCheck(readInputs(VISITS)) as { report: Report };
  const figure = byAddress(figuresOf(report)).get('visits.purpose') as Figure;
  const digests = (of: Figure): string[] => usualCharts(of).map((chart) => digestOf(chart, 'code'));
  const [caveat] = figure.caveats;
  const others: Figure[] = [
    { ...figure, caveats: caveat === undefined ? [] : [{ ...caveat, short: 'Another' }] },
    { ...figure, source: { ...figure.source, citation: { ...figure.source.citation, at: 'page 99' } } },
    { ...figure, release: { ...figure.release, version: '9.9.9' } },
    { ...figure, base: { ...figure.base, label: 'another base' } },
    { ...figure, report: { ...figure.report, title: 'Another report' } },
  ];
  for (const other of others) expect(digests(other)).not.toEqual(digests(figure));
  expect(digests(figure).length).toBeGreaterThan(0);
  expect(usualCharts(figure).map((chart) => digestOf(chart, 'other code'))).not.toEqual(digests(figure));

  const again = (change: (text: string) => string): Figure => {
    const files = readInputs(VISITS).map(({ path: file, text }) => ({
      path: file,
      text: file.endsWith('visits.yaml') ? change(text) : text,
    }));
    return byAddress(figuresOf(readAndCheck(files).report as Report)).get('visits.purpose') as Figure;
  };
  expect(digests(again((text) => `# a line more\n${text}`))).toEqual(digests(figure));
  expect(digests(again((text) => text.replace('count: 150', 'count: 151')))).not.toEqual(digests(figure));
});

test('another line of any room that drawings are made by is another drawing: a changed word is drawn anew', () => {
  const files = DRAWING_CODE.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: PROJECT }));
  const imported = files.flatMap((file) =>
    [...readFileSync(path.join(PROJECT, file), 'utf8').matchAll(/ from '((?:\.\.?\/)+[^']+)';/g)].map(([, from = '']) =>
      path.join(path.dirname(file), from),
    ),
  );
  const rooms = new Set(imported.map((file) => file.split(path.sep)[1]));
  expect([...rooms].sort()).toEqual([...DRAWING_CODE].sort());
});
