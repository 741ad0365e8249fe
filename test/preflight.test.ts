import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { obstacle } from '../src/commands/preflight.js';

const root = join(import.meta.dirname, '..');
const ready = { node: '24.21.0', npmBrings: '24.21.0', isInstalled: true, missing: [] };

describe('before a command runs', () => {
  test.each(['22.18.0', '22.99.1', '23.6.0', '24.0.0', '26.10.0', '100.0.0'])('Node %s is new enough', (node) => {
    expect(obstacle({ ...ready, node })).toBe('');
  });

  test.each(['12.22.12', '20.20.2', '22.17.1', '23.5.0'])('Node %s is too old, and the words say so', (node) => {
    expect(obstacle({ ...ready, node })).toContain(`This is Node ${node}. Denominator needs Node 22.18 or newer`);
  });

  test('an old Node beside the installed one is told to go through npm', () => {
    expect(obstacle({ ...ready, node: '20.20.2' })).toMatchInlineSnapshot(`
      "This is Node 20.20.2. Denominator needs Node 22.18 or newer, which runs TypeScript as it is.
          Node 24.21.0 is already here, in node_modules, and npm uses it by itself.
          fix: start it through npm: npm run build, npm run check, npm start or npm test"
    `);
  });

  test('an old Node where optional packages were left out is told to install them', () => {
    expect(obstacle({ ...ready, node: '20.20.2', isInstalled: false })).toMatchInlineSnapshot(`
      "This is Node 20.20.2. Denominator needs Node 22.18 or newer, which runs TypeScript as it is.
          npm installs Node 24.21.0 for this folder only, unless it is told to leave out optional packages.
          fix: run: npm ci --include=optional"
    `);
  });

  test('an old Node on a machine that npm brings none for, such as a Mac, is told to install one', () => {
    const mac = { node: '20.20.2', npmBrings: '', isInstalled: false, missing: ['vega'] };
    expect(obstacle(mac)).toMatchInlineSnapshot(`
      "This is Node 20.20.2. Denominator needs Node 22.18 or newer, which runs TypeScript as it is.
          fix: install Node 24 (https://nodejs.org), then run: npm ci"
    `);
  });

  test('missing libraries are named, whatever Node runs', () => {
    const missing = ['vega', 'vega-lite', 'zod', 'js-yaml', 'markdown-it'];
    const text = obstacle({ ...ready, missing });
    expect(text).toBe('The libraries are not installed here: vega, vega-lite, zod and 2 more.\n    fix: run: npm ci');
    expect(obstacle({ ...ready, node: '20.20.2', isInstalled: false, missing })).toBe(text);
  });
});

describe('preflight, really run', () => {
  const preflight = join(root, 'src/commands/preflight.js');

  test('passes in silence under the Node that runs these tests', () => {
    expect(execFileSync(process.execPath, [preflight], { encoding: 'utf8' })).toBe('');
  });

  test('runs the command that it is given, with what is typed after it', () => {
    const run = (...typed: string[]) => spawnSync(process.execPath, [preflight, ...typed], { encoding: 'utf8' });
    expect(run('check', '--help').stdout).toMatch(/^npm run check /);
    const { status, stderr } = run('build', '--nothing');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--nothing'\.\nnpm run build knows /);
  });

  test('in a folder without node_modules it asks for npm ci and shows no stack', () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
    try {
      mkdirSync(join(folder, 'src/commands'), { recursive: true });
      copyFileSync(preflight, join(folder, 'src/commands/preflight.js'));
      copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
      const run = spawnSync(process.execPath, ['src/commands/preflight.js'], { cwd: folder, encoding: 'utf8' });
      expect(run.status).toBe(1);
      expect(run.stderr).toMatch(/^The libraries are not installed here: .+\n {4}fix: run: npm ci\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const old = oldNode();
  test.skipIf(old === null)('under an old Node it says which one, and shows no stack', () => {
    const run = spawnSync(old?.path ?? '', [preflight], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`This is Node ${old?.version}.`);
    expect(run.stderr).not.toMatch(/\bat .+:\d+:\d+/);
  });
});

/** The machine's own Node, where it is one that cannot run TypeScript. */
function oldNode(): { path: string; version: string } | null {
  for (const path of ['/usr/bin/node', '/usr/local/bin/node']) {
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim().slice(1);
    if (version && obstacle({ ...ready, node: version }) !== '') return { path, version };
  }
  return null;
}
