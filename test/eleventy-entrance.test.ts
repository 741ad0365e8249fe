// npx eleventy builds as npm run build does, and where it cannot it says why and ends.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FASTER, PROJECT } from './build-report.ts';
import { copyOfProgram } from './started.ts';

let root: string;
beforeAll(() => {
  root = copyOfProgram();
  copyFileSync(path.join(PROJECT, '.eleventy.js'), path.join(root, '.eleventy.js'));
  cpSync(path.join(import.meta.dirname, 'reports/library-visits'), root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

function eleventy(options: readonly string[] = [], preload: readonly string[] = []) {
  const command = [...preload, 'node_modules/@11ty/eleventy/cmd.cjs', ...options];
  const env = { ...process.env, ...FASTER, CI: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env,
    timeout: 50_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

test('under an old Node it says what to do, and ends', () => {
  const pretend = path.join(root, 'pretend.cjs');
  writeFileSync(
    pretend,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });\n",
  );
  const { status, output } = eleventy([], ['--require', pretend]);
  expect(output).toMatch(/^This is Node 20\.20\.2\. Denominator needs Node 22\.18 or newer/);
  expect(output).toContain('fix: ');
  expect(output).not.toMatch(/\bat .+:\d+:\d+/);
  expect(status).toBe(1);
  expect(existsSync(path.join(root, '_site'))).toBe(false);
});

test('it takes no options, and names the command that serves', () => {
  const { status, output } = eleventy(['--serve']);
  expect(output).toContain('npm start serves');
  expect(status).toBe(1);
});

test('it builds the report, with all its data files', () => {
  const { status, output } = eleventy();
  expect(output).toContain('wrote    _site');
  expect(status).toBe(0);
  expect(existsSync(path.join(root, '_site/data/visits.csv'))).toBe(true);
});

test('an error of the editor stops it in the words of the build, and the last good site stays', () => {
  const figures = path.join(root, 'data/figures/visits.yaml');
  writeFileSync(figures, readFileSync(figures, 'utf8').replace(/^count:.*$/m, 'count: a lot'));
  const { status, output } = eleventy();
  expect(output).toContain('"a lot" is not a value');
  expect(output).toContain('The last good _site stands as it was.');
  expect(output).not.toMatch(/\bat .+:\d+:\d+/);
  expect(status).toBe(1);
  expect(existsSync(path.join(root, '_site/index.html'))).toBe(true);
});
