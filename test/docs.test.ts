// The documents of the project lead where they say: every link, every anchor, and every file of the program that they name.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const PROJECT = path.join(import.meta.dirname, '..');

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'data/README.md',
  'src/README.md',
  '.github/CONTRIBUTING.md',
  'test/metadata/published/README.md',
];

/** Without code: what stands in backticks or in a block is no link and no heading. */
function prose(document: string): string {
  const text = readFileSync(path.join(PROJECT, document), 'utf8');
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code));
}

/** As GitHub names headings: "Shares of what? `of`, `base`" is "shares-of-what-of-base". */
function anchorsIn(document: string): string[] {
  return [...prose(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(DOCUMENTS)('%s', (document) => {
  const links = [...prose(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

  test('links to files that are there, and to headings that are in them', () => {
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
      if (!existsSync(path.join(PROJECT, target))) return true;
      return anchor !== undefined && !anchorsIn(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test.each(['README.md', 'src/README.md', '.github/CONTRIBUTING.md'])('%s names files that are there', (document) => {
  const text = readFileSync(path.join(PROJECT, document), 'utf8');
  const named = [...text.matchAll(/`((?:src|test|\.biome|\.ci|\.github)\/[\w./-]*)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([]);
});
