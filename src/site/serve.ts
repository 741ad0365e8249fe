// Serves a built folder to this machine only, reloads the browsers that show it, and puts problems on top of every page.
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { escapeUTF8 } from 'entities';

// No import from the rest of src: it may be broken, and then this has to say so.

export interface Served {
  /** Where it stands, such as "http://127.0.0.1:8080/": the port asked for, or the next free one. */
  readonly url: string;
  /** Puts these problems on top of every page, or with null none, and reloads the browsers. */
  show(problems: string | null): void;
}

const HOST = '127.0.0.1';

/** Pages that do not belong to the report, by their addresses: "/gallery/" -> a file. Read anew each time. */
export type Beside = Readonly<Record<string, string>>;

/** Serves `folder`, which may not be there yet. Rejects when this machine does not allow the port. */
export async function serve(
  folder: string,
  port: number,
  logError: (message: string) => void,
  beside: Beside = {},
): Promise<Served> {
  let alert = '';
  const development = new EleventyDevServer('serve', folder, {
    portReassignmentRetryCount: Number.POSITIVE_INFINITY,
    domDiff: false, // it would compare pages without the alert
    headers: { 'Cache-Control': 'no-store' },
    middleware: [
      (request, response, next) => pageBeside(request, response, next, beside),
      (_, response, next) => answer(response, next, folder, alert),
    ],
    messageOnStart: () => '',
    logger: { info: () => {}, log: () => {}, error: logError },
  });
  // By itself it listens to the whole network. Past the last port the system picks one.
  development._serverListen = (wanted) => {
    development.server.listen({ port: wanted > 65_535 ? 0 : wanted, host: HOST });
  };
  await new Promise<void>((resolve, reject) => {
    development.server.once('listening', resolve);
    development.server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
    });
    development.serve(port);
  });
  return {
    url: `http://${HOST}:${(development.server.address() as AddressInfo).port}/`,
    show(problems) {
      alert = problems === null ? '' : alertHtml(problems);
      development.reload({});
    },
  };
}

function pageBeside({ url = '' }: IncomingMessage, response: ServerResponse, next: () => void, beside: Beside): void {
  const [address = ''] = url.split('?');
  const file = Object.hasOwn(beside, address) ? beside[address] : undefined;
  if (file === undefined || !existsSync(file)) {
    next();
    return;
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(readFileSync(file, 'utf8'));
}

function answer(response: ServerResponse, next: () => void, folder: string, alert: string): void {
  if (alert !== '') putOnTop(response, alert);
  if (alert !== '' && !existsSync(path.join(folder, 'index.html'))) {
    response.statusCode = 503;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(PROBLEMS_ONLY);
    return;
  }
  try {
    next();
  } catch {
    // The package throws at addresses such as /%ZZ, or at a file that is swapped just now, and that would end everything.
    response.statusCode = 404;
    response.end('Not found');
  }
}

/** The package hands HTML as one string to `end`, where it also adds its own script. */
function putOnTop(response: ServerResponse, alert: string): void {
  const end = response.end.bind(response);
  response.end = ((body?: unknown, ...rest: []) => {
    const isPage = typeof body === 'string' && String(response.getHeader('Content-Type')).startsWith('text/html');
    return end(isPage ? withAlert(body, alert) : body, ...rest);
  }) as ServerResponse['end'];
}

function withAlert(page: string, alert: string): string {
  return /<body\b/i.test(page) ? page.replace(/<body\b[^>]*>/i, (body) => `${body}\n${alert}`) : alert + page;
}

const PROBLEMS_ONLY = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not built yet</title>
</head>
<body style="margin: 0">
</body>
</html>
`;

// Its own colours, the same in light and dark; it stays in sight where the page is scrolled to.
const LOOK = `position: sticky; top: 0; z-index: 9; box-sizing: border-box; max-height: 60vh; overflow: auto; margin: 0;
padding: 0.8em 1em; border: 0 solid #b3261e; border-width: 0 0 0 0.5em; background: #fff1ef; color: #3a0b08;
color-scheme: light; font: 14px/1.45 ui-monospace, Menlo, Consolas, monospace; text-align: left;
white-space: pre-wrap; overflow-wrap: anywhere`;

function alertHtml(problems: string): string {
  return `<pre role="alert" style="${LOOK}">${escapeUTF8(problems)}</pre>\n`;
}
