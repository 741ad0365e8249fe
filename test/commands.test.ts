// What the commands say of themselves.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FASTER, PROJECT } from './build-report.ts';

/** In an empty folder: a command that does anything else than to print fails there, or leaves a file. */
function run(command: string, ...options: string[]) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'nothing-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const file = path.join(PROJECT, `src/commands/${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...options], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...FASTER },
  });
  return { status, stdout, stderr, left: readdirSync(cwd) };
}

describe.each([
  ['build', ['--root folder', '--released-only', '--draft']],
  ['check', ['--root folder', '--format format', '--coverage']],
  ['start', ['--root folder', '--port number']],
  ['release', ['--root folder', '--date day', '--change "what: kind: why"', '--withdraw release', '--remove-files']],
])('npm run %s', (command, options) => {
  test('says with --help what it does and what each option means, and does nothing else', () => {
    const { status, stdout, stderr, left } = run(command, '--help');
    expect({ status, stderr, left }).toEqual({ status: 0, stderr: '', left: [] });
    expect(stdout).toMatch(new RegExp(`^npm run ${command} -- \\[options\\] {3}[a-z]`));
    for (const option of options) expect(stdout).toMatch(new RegExp(`^ {2}${option} +[a-z]`, 'm'));
  });

  test('stops at an option that it does not know, and names those that it knows', () => {
    const { status, stderr, left } = run(command, '--no-such-option');
    expect({ status, left }).toEqual({ status: 1, left: [] });
    for (const option of [...options, '--help']) expect(stderr).toContain(option);
  });
});
