// What all commands share: their arguments, their log, and how they stop.
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Log } from './site/build-site.ts';

export const terminal = {
  /** What was typed after the command, as in "--root folder"; anything that the command does not know stops it. */
  options<Name extends string>(command: string, known: readonly Name[]): Partial<Record<Name, string>> {
    const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
    try {
      return parseArgs({ options, strict: true }).values as Partial<Record<Name, string>>;
    } catch (error) {
      const what = error instanceof Error ? error.message.split('. ')[0] : String(error);
      return terminal.stop(
        `${what}.\nnpm run ${command} knows ${known.map((name) => `--${name}`).join(', ')}, each with a value.`,
      );
    }
  },

  /** Goes to the folder of the report; without one, stays where the command was started. */
  enter(root: string | undefined): void {
    if (root === undefined) return;
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
      terminal.stop(`--root needs a folder that exists; there is no ${root}`);
    process.chdir(root);
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
