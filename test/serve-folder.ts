// Serves a built folder on this machine only, so that tests can open it as a reader would.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

export interface ServedFolder {
  /** Where the folder's index.html is, with a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves `folder` on a free port. `under` is the path it stands under, as on GitHub Pages: "/report/". */
export async function serve(folder: string, under = '/'): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = await find(folder, pathname, under);
    response.writeHead(answer.status, answer.headers);
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

async function find(folder: string, pathname: string, under: string): Promise<Answer> {
  const path = pathname.startsWith(under) ? decoded(pathname.slice(under.length)) : null;
  if (path === null) return notFound(folder);
  const file = join(folder, path);
  if (!`${file}${sep}`.startsWith(join(folder, sep))) return notFound(folder);

  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() && !pathname.endsWith('/')) {
    return { status: 301, headers: { location: `${pathname}/` }, body: '' };
  }
  const target = found?.isDirectory() ? join(file, 'index.html') : file;
  const body = await readFile(target).catch(() => null);
  if (body === null) return notFound(folder);
  const contentType = contentTypes[extname(target)] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': contentType }, body };
}

async function notFound(folder: string): Promise<Answer> {
  const body = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
