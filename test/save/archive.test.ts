// The one archive: unpacked, its checksums hold, its README says what must be known, and its bytes are always the same.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { figuresOf } from '../../src/count/figures.ts';
import type { Release } from '../../src/figure/report.ts';
import { CLAIMS } from '../../src/save/claim-columns.ts';
import type { Download, Saved } from '../../src/save/download.ts';
import { downloadsOf } from '../../src/save/downloads.ts';
import { FIGURES } from '../../src/save/figure-columns.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { words } from '../../src/words/words.ts';
import { REPORTS } from '../build-report.ts';
import { HAS_SHA256SUM } from '../sha256sum.ts';

function filesOf(name: string, told: Pick<Saved, 'changes' | 'corrections'> = {}, released?: Release): Download[] {
  const { report, conventions } = readAndCheck(readInputs(REPORTS.find((one) => one.endsWith(name)) as string));
  if (report === null) throw new Error(`${name} cannot be read`);
  const state = released === undefined ? report : { ...report, release: released };
  return downloadsOf({ report: state, conventions, figures: figuresOf(state), ...told });
}

function unpacked(files: readonly Download[]): Map<string, Buffer> {
  const archive = files.find(({ path: file }) => file === 'report.zip')?.contents as Uint8Array;
  return new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

test('sha256sum -c passes in the unpacked archive, which holds every other file byte for byte', ({ skip }) => {
  const files = filesOf('library-visits');
  const inside = unpacked(files);
  const folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, bytes] of inside) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  for (const { path: name, contents } of files.filter((file) => file.path !== 'report.zip'))
    expect(inside.get(name)?.equals(Buffer.from(contents)), name).toBe(true);
  skip(!HAS_SHA256SUM, 'sha256sum is not here');
  const { status, stdout } = spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(inside.size - 1);
});

test('its README has every caveat in full, every column, what changed, and lines that fit a terminal', () => {
  const readme = (...told: [Pick<Saved, 'changes' | 'corrections'>?, Release?]): string =>
    unpacked(filesOf('library-visits', ...told))
      .get('README.txt')
      ?.toString() ?? '';
  const text = readme({ changes: ['Library visits: the number of library visits was 1,000 and is now 1,200'] });
  const said = text.replace(/\s+/g, ' ');
  expect(said).toContain('The survey counted visits on one day. Other days may differ.');
  expect(said).toContain('the number of library visits was 1,000 and is now 1,200');
  for (const { name } of [...FIGURES.columns, ...CLAIMS.columns]) expect(text).toContain(`\r\n${name}\r\n`);
  expect(said).toContain('Columns of the CSV files about claims');
  expect(said).toContain(`${words.files.GUARDED}.`);
  expect(readme()).toContain('This is the first release');
  expect(said).toContain('Do not cite it.');
  expect(said).not.toContain('its numbers never change');
  const corrections = [{ release: '1.0.1', date: '2024-07-01', text: 'Library visits. A branch had been left out.' }];
  const released = readme({ corrections }, { version: '1.1.0', date: '2024-08-01', state: 'released' });
  expect(released).toContain(
    'Corrections\r\n-----------\r\n\r\nCorrected in release 1.0.1, 1 July 2024\r\n  Library visits. A branch had been left out.\r\n',
  );
  expect(released.replace(/\s+/g, ' ')).toContain('Name the release: its numbers never change.');
  expect(readme()).toContain('Nothing has been corrected up to this release.');
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
});

test('the same report gives the same archive in every time zone', () => {
  const bytes = (): string => Buffer.from(unpackedBytes()).toString('base64');
  const unpackedBytes = (): Uint8Array =>
    filesOf('library-visits').find(({ path: file }) => file === 'report.zip')?.contents as Uint8Array;
  const here = bytes();
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  onTestFinished(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  expect(bytes()).toBe(here);
});
