// Whoever fetches the published schemas learns what went wrong, and never keeps half a file.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ELSEWHERE, fetchPublished, orSkipped, type PublishedFile, publishedText } from './published-elsewhere.ts';

let server: Server;
let host: string;
let folder: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/good.json') response.end('{"type": "object"}');
    else if (request.url === '/good.ttl') response.end('<http://a.example/> a <http://b.example/> .');
    else if (request.url === '/moved.json') response.writeHead(302, { location: '/good.json' }).end();
    else if (request.url === '/page.json' || request.url === '/page.ttl') response.end('<!doctype html><p>Sign in');
    else if (request.url === '/half.json') {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"type":');
      setTimeout(() => response.destroy(), 20);
    } else response.writeHead(request.url === '/broken.json' ? 500 : 404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(path.join(tmpdir(), 'published-'));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
  for (const file of readdirSync(folder)) rmSync(path.join(folder, file));
});

const at = (file: string, address = `${host}/${file}`): PublishedFile => ({
  name: `The ${file} schema`,
  file,
  url: address,
  licence: 'CC0',
  what: 'a schema',
});

test('files are kept under their names, also where an address leads to another', async () => {
  expect(await fetchPublished([at('good.json'), at('good.ttl'), at('moved.json')], folder)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['good.json', 'good.ttl', 'moved.json']);
  expect(publishedText('moved.json', folder)).toBe('{"type": "object"}');
  expect(asked).toEqual(['/good.json', '/good.ttl', '/moved.json', '/good.json']);
});

test('an address that is not there is named with its status, and the other files come all the same', async () => {
  const [missing, broken, ...others] = await fetchPublished(
    [at('gone.json'), at('broken.json'), at('good.json')],
    folder,
  );
  expect(others).toEqual([]);
  expect(missing).toBe(
    `The gone.json schema: ${host}/gone.json answered 404 Not Found. Is the address in elsewhere.json still right?`,
  );
  expect(broken).toContain(`${host}/broken.json answered 500 Internal Server Error`);
  expect(readdirSync(folder)).toEqual(['good.json']);
});

test('a host that is not there is named with the reason', async () => {
  const [problem] = await fetchPublished([at('good.json', 'http://127.0.0.1:1/good.json')], folder);
  expect(problem).toMatch(/http:\/\/127\.0\.0\.1:1\/good\.json cannot be reached: .+\. Is there a way to the internet/);
  expect(problem).not.toContain('fetch failed');
});

test('a page where a schema should be, or half a file, does not take the place of what was there', async () => {
  writeFileSync(path.join(folder, 'page.json'), '{"old": true}');
  const problems = await fetchPublished([at('page.json'), at('page.ttl'), at('half.json')], folder);
  expect(problems).toHaveLength(3);
  expect(problems[0]).toContain(`${host}/page.json answered with something else than page.json`);
  expect(problems[2]).toContain(`${host}/half.json cannot be reached`);
  expect(readdirSync(folder)).toEqual(['page.json']);
  expect(readFileSync(path.join(folder, 'page.json'), 'utf8')).toBe('{"old": true}');
});

test('what is not there is null, and tests that need it say how to get it', () => {
  expect(publishedText('good.json', folder)).toBeNull();
  expect(orSkipped('CSL-JSON', null)).toBe('CSL-JSON (skipped: it is not here; `npm run published` fetches it)');
  expect(orSkipped('CSL-JSON', '{}')).toBe('CSL-JSON');
});

test('each file of the list has a name of its own, its licence, and an address that never changes', () => {
  expect(new Set(ELSEWHERE.map(({ file }) => file)).size).toBe(ELSEWHERE.length);
  for (const { url, licence, what, file } of ELSEWHERE) {
    expect(url).toMatch(/^https:\/\/raw\.githubusercontent\.com\/[\w-]+\/[\w-]+\/[0-9a-f]{40}\/\S+$/);
    expect(path.extname(url)).toBe(path.extname(file));
    for (const words of [licence, what]) expect(words.length).toBeGreaterThan(5);
  }
});
