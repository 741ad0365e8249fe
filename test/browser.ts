// A real browser for tests, from npm alone: no system packages, no root, no network.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { PATIENCE_MS } from './patience.ts';

const OPTIONS: LaunchOptions = {
  timeout: PATIENCE_MS,
  args: [
    '--no-sandbox', // the sandbox needs rights that root in a container and many CI machines do not have
    '--disable-gpu',
    '--font-render-hinting=none', // the same letter widths on every machine
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ],
};

/**
 * Starts a browser; close it when done. CHROME_PATH names one to use. Without it Linux on x64 takes the one that npm
 * installed, other systems the Chrome that is there.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named) return chromium.launch({ ...OPTIONS, executablePath: named });
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch(bundled());
  try {
    return await chromium.launch({ ...OPTIONS, channel: 'chrome' });
  } catch (cause) {
    throw new Error(
      `No browser for the tests. npm brings one for Linux on x64 only, and this is ${process.platform} on ${process.arch}: ` +
        'install Google Chrome, or set CHROME_PATH to a Chrome or Chromium.',
      { cause },
    );
  }
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page asked other hosts for, as it happens. Nothing of it is let through. */
  readonly outsideRequests: readonly string[];
}

/** A page of its own in a fresh profile. Close it with `page.context().close()`. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  // A service worker would ask for things behind the route's back.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const outsideRequests: string[] = [];
  await context.route(isOutside, (route) => {
    outsideRequests.push(route.request().url());
    return route.abort();
  });
  await context.routeWebSocket(isOutside, (socket) => {
    outsideRequests.push(socket.url());
    return socket.close();
  });
  return { page: await context.newPage(), outsideRequests };
}

function isOutside(url: URL): boolean {
  return (
    !['file:', 'data:', 'blob:', 'about:'].includes(url.protocol) && !['localhost', '127.0.0.1'].includes(url.hostname)
  );
}

/** The browser in @sparticuz/chromium is packed for a cloud service: it wants its own libraries and fonts named. */
function bundled(): LaunchOptions {
  const folder = unpacked();
  return {
    ...OPTIONS,
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  };
}

/**
 * Unpacks the browser once (2 seconds, 200 MB). Several test processes may want it at the same moment: each unpacks
 * beside, the first to rename wins, and nobody ever sees half a browser.
 */
function unpacked(): string {
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const cache = join(import.meta.dirname, '../node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const beside = mkdtempSync(`${folder}.`);
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      inflate(join(packageFolder, 'bin', name), beside);
    }
    writeFileSync(join(beside, 'fonts.conf'), fontsConf);
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package unpacks into the temporary folder and trusts what it finds there: so with a new one, in a process of its own. */
function inflate(archive: string, into: string): void {
  const script = `import { inflate } from '${import.meta.resolve('@sparticuz/chromium')}'; await inflate(process.argv[1]);`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script, archive], {
    env: { ...process.env, TMPDIR: into },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The package's own file names a folder that is not there; without fonts every text is 0 pixels wide. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
