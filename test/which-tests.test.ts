// Which tests run when follows from where they stand and what they are called; so what they do has to fit that.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.test.ts'));

interface Import {
  readonly names: string;
  /** Below test/; of another folder or a package it begins with "../" or is its name. */
  readonly from: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return [...text.matchAll(/^import (?:([^;]*?) from )?'([^']+)';/gm)].map(([, names = '', from = '']) => ({
    names,
    from: from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from,
  }));
}

/** What builds a whole report, starts the program, opens a browser or reads a picture. */
const STARTS = /\b(copyOf|openBrowser|openPictureReader)\b/;

/** The way from a file to what it starts, through the helpers that it imports. */
function startedBy(file: string): string[] {
  return importsOf(file).flatMap(({ names, from }) => {
    if (STARTS.test(names)) return [`${file} imports ${names}`];
    const isHelper = !from.startsWith('..') && from.endsWith('.ts') && from !== 'build-report.ts';
    return isHelper ? startedBy(from).map((way) => `${file} -> ${way}`) : [];
  });
}

test('the tests in folders, which test:quick runs, build no report, open no browser and read no picture', () => {
  const inFolders = files.filter((file) => file.includes('/'));
  expect(inFolders.length).toBeGreaterThan(30);
  expect(inFolders.flatMap(startedBy)).toEqual([]);
});

test('what builds, opens or reads is recognised', () => {
  expect(startedBy('promises.test.ts')).toEqual([
    expect.stringMatching(/^promises\.test\.ts imports \{ copyOf/),
    expect.stringMatching(/^promises\.test\.ts -> built-reports\.ts imp/),
  ]);
  expect(startedBy('looks.test.ts')).toEqual([expect.stringContaining('openBrowser')]);
});

test('a file that takes a sample is called .sampled.test.ts, so that test:all runs it in full, and no other is', () => {
  const taking = files.filter((file) => importsOf(file).some(({ from }) => from === 'sample.ts'));
  expect(taking).toEqual(files.filter((file) => file.endsWith('.sampled.test.ts')));
});
