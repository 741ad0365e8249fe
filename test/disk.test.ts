// What a disk may hold or refuse: one line with its cure, no stack, and nothing that stood there is lost.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOf, filesBelow, REPORTS } from './build-report.ts';

const VISITS = REPORTS.find((each) => each.endsWith('library-visits')) as string;
const isWindows = process.platform === 'win32';
/** Nobody refuses anything to root. */
const isRoot = process.getuid?.() === 0;

function saidOf(command: 'check' | 'build', prepare: (at: (file: string) => string) => void): string {
  const report = copyOf(VISITS);
  prepare((file) => path.join(report.root, file));
  const { status, output } = report.run(command);
  expect(status, output).toBe(1);
  expect(output).not.toMatch(/^ +at /m);
  return output;
}

describe.skipIf(isWindows)('in place of an input', () => {
  test.each<[string, string, (at: string) => void]>([
    ['a link that leads nowhere', 'content/gone.md', (at) => symlinkSync('nowhere', at)],
    ['a link in a circle', 'content/loop', (at) => symlinkSync('.', at)],
    ['a pipe', 'data/figures/x.csv', (at) => execFileSync('mkfifo', [at])],
    ['a folder', 'content/folder.md', (at) => mkdirSync(at)],
  ])('%s is named', (_, file, make) => {
    const output = saidOf('check', (at) => make(at(file)));
    expect(output).toContain(`${file}:1:1  error  unread-file\n    this is a folder, a pipe, or a link`);
  });
});

test.each([
  ['data', 'check'],
  ['content', 'check'],
  ['data/releases', 'check'],
  ['.cache', 'build'],
] as const)('a file in place of the folder %s is named', (folder, command) => {
  const output = saidOf(command, (at) => {
    rmSync(at(folder), { recursive: true, force: true });
    writeFileSync(at(folder), '');
  });
  expect(output).toMatch(
    /: a file stands where a folder is needed \(E\w+\)\.\n {4}fix: rename or remove what stands there\n$/,
  );
});

describe.skipIf(isWindows || isRoot)('without the right to', () => {
  test('read a file, which file and how to get it is said', () => {
    const output = saidOf('check', (at) => chmodSync(at('data/figures/visits.yaml'), 0o000));
    expect(output).toBe(
      'data/figures/visits.yaml: this user may not read or change it (EACCES).\n    fix: give yourself the right to: chmod u+rwX data/figures/visits.yaml\n',
    );
  });

  test('replace the site, a build stops before it makes anything, and goes on once it may', () => {
    const report = copyOf(VISITS);
    expect(report.run('build').status).toBe(0);
    const before = filesBelow(report.site);
    chmodSync(report.site, 0o555);
    const { status, output } = report.run('build');
    expect(status).toBe(1);
    expect(output).toContain('fix: give yourself the right to: chmod u+rwX _site\n');
    chmodSync(report.site, 0o755);
    expect(filesBelow(report.site)).toEqual(before);
    expect(readdirSync(report.root).filter((name) => name.startsWith('_site'))).toEqual(['_site']);
    expect(report.run('build').status).toBe(0);
  });
});
