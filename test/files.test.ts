// What the commands say of the files themselves: unread, garbled, badly named, impossible to draw.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { wordsOfSvg } from '../src/draw/png-text.ts';
import { copyOf, filesBelow, REPORTS } from './build-report.ts';

const QUIET = REPORTS.find((report) => report.endsWith('library-visits')) as string;

function checked(change: (root: string) => void): { status: number; output: string } {
  const report = copyOf(QUIET);
  change(report.root);
  return report.run('check');
}

test.each([
  'data/figures/wards.yml',
  'data/figures/2025/wards.yaml',
  'content/picture.png',
  'content/notes.MD',
  'data/figures.csv',
])('%s is not passed over in silence', (file) => {
  const { status, output } = checked((root) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), 'something');
  });
  expect(output).toContain(`${file}:1:1  warning  unread-file`);
  expect(status).toBe(0);
});

test('a page that is not UTF-8 is refused, not garbled', () => {
  const { status, output } = checked((root) => {
    writeFileSync(path.join(root, 'content/about.md'), Buffer.from('---\ntitle: Caf\xe9\n---\nText.\n', 'latin1'));
  });
  expect(status).toBe(1);
  expect(output).toContain('content/about.md:1:1  error  encoding');
});

test('a label with letters that the bundled font lacks stops check and build alike, at the label', () => {
  const report = copyOf(QUIET);
  report.edit('data/figures/visits.yaml', 'label: Borrowing', 'label: 借りる');
  for (const command of ['check', 'build'] as const) {
    const { status, output } = report.run(command);
    expect(output, command).toMatch(/data\/figures\/visits\.yaml:13:23 {2}error {2}drawing/);
    expect(status).toBe(1);
  }
});

test('a word too long for a phone is broken in the drawings, and whole in the words of all files', () => {
  const report = copyOf(QUIET);
  const word = 'x'.repeat(80);
  report.edit('data/figures/visits.yaml', 'label: Borrowing', `label: ${word}`);
  for (const command of ['check', 'build'] as const) {
    const { status, output } = report.run(command);
    expect(output, command).toContain('no problems');
    expect(status).toBe(0);
  }
  const [narrow = ''] = /<div class="chart narrow">[\s\S]*?<\/svg>/.exec(report.page('report/index.html')) ?? [];
  const texts = [...narrow.matchAll(/<text\b[^>]*>([^<]+)/g)].map(([, text = '']) => text);
  expect(texts.filter((text) => /^x+/.test(text)).length).toBeGreaterThan(1);
  expect(wordsOfSvg(narrow)).toContain(word);
});

test('nothing beside a page can run, move it or slip past the checks', () => {
  const report = copyOf(QUIET);
  const beside = {
    'content/content.11tydata.js': 'throw new Error("this ran")',
    'content/index.json': '{"permalink": "../../escaped.html"}',
    '.eleventyignore': 'content/index.md',
    '.gitignore': 'content',
  };
  for (const [file, text] of Object.entries(beside)) writeFileSync(path.join(report.root, file), text);
  expect(report.run('build')).toMatchObject({ status: 0 });
  const pages = [...filesBelow(report.site).keys()].filter((name) => name.endsWith('.html'));
  const own = /^(embed|figures|data|method|corrections|releases)\/|^404\.html$/;
  expect(pages.filter((name) => !own.test(name))).toEqual(['index.html', 'report/index.html']);

  report.edit('content/index.md', 'title: Visits', 'title: Visits\npermalink: ../../escaped.html');
  const { status, output } = report.run('build');
  expect(status).toBe(1);
  expect(output).toContain('"permalink" is not a key of a page');
});

test('the built site can be read by a web server that runs as another user', ({ skip }) => {
  skip(process.platform === 'win32', 'rights are of another kind there');
  const report = copyOf(QUIET);
  expect(report.run('build').status).toBe(0);
  expect(statSync(report.site).mode & 0o055).toBe(0o055);
});

test('no cell of a data file can start a formula', () => {
  const report = copyOf(QUIET);
  report.edit('data/figures/visits.yaml', 'label: Borrowing', `label: '=HYPERLINK("https://example.org")'`);
  expect(report.run('build').status).toBe(0);
  expect(report.page('data/visits.csv')).not.toMatch(/(^|,)"?[=+@-]/m);
});

test('the program holds no word of the first report', async () => {
  const { readFileSync } = await import('node:fs');
  const source = [...filesBelow(path.join(import.meta.dirname, '../src'))].map(([name]) => name);
  for (const name of source) {
    const text = readFileSync(path.join(import.meta.dirname, '../src', name), 'utf8').replace(
      /^\s*(\/\/|\*|\/\*).*$/gm,
      '',
    );
    expect(text, name).not.toMatch(/groom|abuse|victim|offender|gang\b|asian|helpline|nspcc|childline/i);
  }
});
