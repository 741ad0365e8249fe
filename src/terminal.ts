// What all commands share: their arguments, their log, and how they stop.
import { statSync } from 'node:fs';
import type { Log } from './site/build-site.ts';

export const terminal = {
  /** The folder of the report ("--root folder", or this one), and whatever else was typed. */
  arguments(known: readonly string[]): { root: string; unknown: string[] } {
    const words = process.argv.slice(2);
    const at = words.indexOf('--root');
    const root = at >= 0 && known.includes('--root') ? words[at + 1] : '.';
    if (root === undefined || statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
      return terminal.stop(`--root needs a folder that exists${root === undefined ? '' : `; there is no ${root}`}`);
    }
    return { root, unknown: at >= 0 ? words.filter((_, index) => index !== at && index !== at + 1) : words };
  },

  stop(message: string): never {
    process.stderr.write(`${message}\n`);
    process.exit(1);
  },

  /** Progress replaces its own line on a terminal; in a file or a CI log only whole lines are written. */
  log(): Log {
    // A reader that closes early ("npm run build | head") is no reason to stop.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    let open = false;
    const clear = (): void => {
      if (open) process.stdout.write('\r\u001b[K');
      open = false;
    };
    return {
      say(line) {
        clear();
        process.stdout.write(`${line}\n`);
      },
      progress(line) {
        if (!process.stdout.isTTY) return;
        clear();
        process.stdout.write(line);
        open = true;
      },
    };
  },
};
