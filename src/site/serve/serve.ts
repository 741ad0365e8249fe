// Serves a built folder to this machine only, reloads the browsers that show it, and puts problems on top of every page.
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { alertHtml, PROBLEMS_ONLY, putOnTop } from './problems-on-top.ts';

// No import from the rest of src: it may be broken, and then this has to say so.

export interface Served {
  /** Where it stands, such as "http://127.0.0.1:8080/": the port asked for, or the next free one. */
  readonly url: string;
  /** Puts these problems on top of every page, or with null none, and reloads the browsers. */
  show(problems: string | null): void;
}

const HOST = '127.0.0.1';
/** How long a browser may take from the answer to a page until it listens. */
const LOADS_FOR_MS = 5000;
const LISTENS_AFTER_MS = 50;

/** Pages that do not belong to the report, by their addresses: "/gallery/" -> a file. Read anew each time. */
export type ExtraPages = Readonly<Record<string, string>>;

/** Pages that are newer than those in the folder, by their addresses: "figures/visits/"; null where it has the newest. */
export type NewerPage = (address: string) => Promise<string | null>;

/** Serves `folder`, which may not be there yet. Rejects when this machine does not allow the port. */
export async function serve(
  folder: string,
  port: number,
  logError: (message: string) => void,
  newerPage: NewerPage,
  extraPages: ExtraPages = {},
): Promise<Served> {
  let alert = '';
  // A page hears of changes only once its browser listens. One that changed in between is told as soon as it does.
  let answered: number[] = [];
  let missed = 0;
  const development = new EleventyDevServer('serve', folder, {
    portReassignmentRetryCount: Number.POSITIVE_INFINITY,
    domDiff: false, // it would compare pages without the alert
    headers: { 'Cache-Control': 'no-store' },
    middleware: [
      refuseOthers,
      ({ headers }, _, next) => {
        if (headers.accept?.includes('text/html') === true) answered.push(performance.now());
        next();
      },
      (request, response, next) => extraPage(request, response, next, extraPages),
      (_, response, next) => answer(response, next, folder, alert),
      (request, response, next) => newest(request, response, next, newerPage),
    ],
    messageOnStart: () => '',
    logger: { info: () => {}, log: () => {}, error: logError },
  });
  // By itself it listens to the whole network. Past the last port the system picks one.
  development._serverListen = (wanted) => {
    development.server.listen({ port: wanted > 65_535 ? 0 : wanted, host: HOST });
  };
  // Before the package's own listener, which leaves a connection alone that is gone.
  development.server.prependListener('upgrade', ({ headers }: IncomingMessage, socket: Duplex) => {
    if (!isHere(headers.host) || headers.origin !== `http://${headers.host}`) {
      socket.destroy();
      return;
    }
    answered.shift();
    if (missed === 0) return;
    missed--;
    setTimeout(() => development.reload({}), LISTENS_AFTER_MS);
  });
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
      missed = answered.filter((since) => performance.now() - since < LOADS_FOR_MS).length;
      answered = [];
      development.reload({});
    },
  };
}

/**
 * Whether a request names this machine. A page of another host can have its own name lead here ("DNS rebinding") and would
 * then read a draft that nobody has published.
 */
function isHere(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host);
}

function refuseOthers({ headers, socket }: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (isHere(headers.host)) {
    next();
    return;
  }
  response.statusCode = 403;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`This preview answers to the name of this machine alone: open http://${HOST}:${socket.localPort}/\n`);
}

function extraPage(
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  extraPages: ExtraPages,
): void {
  const [address = ''] = url.split('?');
  const file = Object.hasOwn(extraPages, address) ? extraPages[address] : undefined;
  if (file === undefined || !existsSync(file)) {
    next();
    return;
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(readFileSync(file, 'utf8'));
}

function newest(request: IncomingMessage, response: ServerResponse, next: () => void, newerPage: NewerPage): void {
  const [address = ''] = (request.url ?? '').split('?');
  if (request.method !== 'GET' || !/^\/([\w.~-]+\/)*(index\.html)?$/.test(address)) {
    next();
    return;
  }
  void newerPage(address.slice(1).replace(/index\.html$/, '')).then((page) => {
    if (page === null) {
      fromFolder(response, next);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end(page);
  });
}

function answer(response: ServerResponse, next: () => void, folder: string, alert: string): void {
  if (alert !== '') putOnTop(response, alert);
  if (alert !== '' && !existsSync(path.join(folder, 'index.html'))) {
    response.statusCode = 503;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(PROBLEMS_ONLY);
    return;
  }
  fromFolder(response, next);
}

function fromFolder(response: ServerResponse, next: () => void): void {
  try {
    next();
  } catch {
    // The package throws at addresses such as /%ZZ, or at a file that is swapped just now, and that would end everything.
    response.statusCode = 404;
    response.end('Not found');
  }
}
