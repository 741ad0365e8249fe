// Every kind of chart has reference drawings, and draws them again today.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../src/draw/kinds.ts';
import { EXAMPLES, FORMS, fileOf, references } from './gallery.ts';
import { galleryPage } from './gallery-page.ts';

const folder = path.join(import.meta.dirname, 'gallery');
const names = EXAMPLES.flatMap((each) => FORMS.map(([size, mode]) => fileOf(each, size, mode)));

let drawn: ReadonlyMap<string, string>;
beforeAll(async () => {
  drawn = await references();
});

test('every kind has an example, and no two examples are called the same', () => {
  expect([...new Set(EXAMPLES.map(({ kind }) => kind))].sort()).toEqual(KINDS.map(({ name }) => name).sort());
  expect(new Set(names).size).toBe(names.length);
});

describe('the reference drawing is drawn again', () => {
  test.each(names)('%s', (name) => expectSame(name, drawn.get(name)));
});

test('the page of the gallery shows the reference drawings, without a script', () => {
  const page = galleryPage(drawn);
  expectSame('index.html', page);
  for (const svg of drawn.values()) expect(page).toContain(svg);
  expect(page).not.toMatch(/<script|\son[a-z]+=/i);
});

test('nothing else stands in the gallery, so that no drawing of a former kind stays behind', () => {
  const found = readdirSync(folder).filter((name) => !/-changed\.(svg|html)$/.test(name));
  expect(found.sort()).toEqual([...names, 'index.html'].sort());
});

/** A difference is written beside the reference, to be looked at: `npm run gallery` takes it over. */
function expectSame(name: string, now = ''): void {
  const file = path.join(folder, name);
  const changed = file.replace(/(\.\w+)$/, '-changed$1');
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === now;
  if (isSame) rmSync(changed, { force: true });
  else writeFileSync(changed, now);
  expect(isSame, `${name} is drawn in another way now: look at ${changed}, then run npm run gallery`).toBe(true);
}
