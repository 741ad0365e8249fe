// What all commands share: their arguments, their log, and how they stop.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { VERSION_PATTERN } from '../read/release-files.ts';
import { RELEASES } from '../release/frozen.ts';
import type { Log } from '../site/editions/build-site.ts';
import { diskError } from './disk-error.ts';

/** A text, several of them, or a switch without a value. `says` is its line in the help. */
type Option =
  | { readonly form: 'switch'; readonly says: string }
  | { readonly form: 'text' | 'texts'; readonly value: string; readonly says: string };

type Options<Known extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Known]?: Known[Name]['form'] extends 'switch'
    ? boolean
    : Known[Name]['form'] extends 'texts'
      ? readonly string[]
      : string;
};

/** What becomes of an answer: the value that it stands for, or why it cannot be one. */
export type Answer<Value = string> = { readonly value: Value } | { readonly refused: string };

/** What every command knows. */
export const ROOT = {
  form: 'text',
  value: 'folder',
  says: 'the folder that holds data/ and content/ of the report; without it, this one',
} as const;

process.on('uncaughtException', (error) => {
  process.stderr.write(`${diskError(error) ?? error.stack ?? error}\n`);
  process.exit(1);
});

let keyboard: AsyncIterator<string> | null = null;

/** What is typed, line by line; also lines that were typed ahead. */
function lines(): AsyncIterator<string> {
  keyboard ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  return keyboard;
}

function asTyped(name: string, option: Option): string {
  return option.form === 'switch' ? `--${name}` : `--${name} ${option.value}`;
}

function helpText(command: string, does: string, known: Readonly<Record<string, Option>>): string {
  const lines = Object.entries(known).map(([name, option]) => [asTyped(name, option), option.says] as const);
  const width = Math.max(...lines.map(([typed]) => typed.length));
  return [
    `npm run ${command} -- [options]   ${does}`,
    '',
    ...lines.map(([typed, says]) => `  ${typed.padEnd(width)}  ${says}`),
  ].join('\n');
}

export const terminal = {
  /**
   * What was typed after the command, as in "--root folder"; anything that the command does not know stops it.
   * "--help" prints what it does and what it knows, and ends it.
   */
  options<Known extends Readonly<Record<string, Option>>>(command: string, does: string, known: Known): Options<Known> {
    const options = Object.fromEntries(
      Object.entries(known).map(([name, { form }]) => [
        name,
        { type: form === 'switch' ? ('boolean' as const) : ('string' as const), multiple: form === 'texts' },
      ]),
    );
    try {
      const { help, ...values } = parseArgs({
        options: { ...options, help: { type: 'boolean' } },
        strict: true,
      }).values;
      if (help === true) terminal.end(helpText(command, does, known));
      return values as Options<Known>;
    } catch (error) {
      const what = error instanceof Error ? error.message.split('. ')[0] : String(error);
      const forms = Object.entries(known).map(([name, option]) => asTyped(name, option));
      return terminal.stop(`${what}.\nnpm run ${command} knows ${forms.join(', ')}. --help says what they do.`);
    }
  },

  /** Whether only what was released is built: asked for, or by default where CI says that it is CI. */
  releasedOnly(asked: { 'released-only'?: boolean; draft?: boolean }): boolean {
    if (asked['released-only'] === true && asked.draft === true)
      terminal.stop('--released-only leaves the draft out, and --draft wants it: use one of the two.');
    if (asked['released-only'] !== undefined || asked.draft !== undefined) return asked['released-only'] === true;
    const isCi = process.env.CI !== undefined && !['', '0', 'false'].includes(process.env.CI);
    return isCi && existsSync(RELEASES) && readdirSync(RELEASES).some((name) => VERSION_PATTERN.test(name));
  },

  /** Goes to the folder of the report; without one, stays where the command was started. */
  enter(root: string | undefined): void {
    if (root === undefined) return;
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
      terminal.stop(`--root needs a folder that exists; there is no ${root}`);
    process.chdir(root);
  },

  /** Whether somebody sits at the keyboard. */
  isAsking: process.stdin.isTTY === true,

  /** Asks until the answer is accepted; an empty answer is the one proposed. Ctrl-D or a closed terminal stops. */
  async ask<Value>(question: string, accept: (text: string) => Answer<Value>, proposed?: string): Promise<Value> {
    if (!terminal.isAsking) terminal.stop(`Nobody is there to answer: ${question}`);
    for (;;) {
      process.stdout.write(`${question}${proposed === undefined ? '' : ` [${proposed}]`} `);
      const { value, done } = await lines().next();
      if (done === true) terminal.stop('\nNothing was done.');
      const answer = accept(value.trim() === '' && proposed !== undefined ? proposed : value.trim());
      if ('value' in answer) return answer.value;
      process.stdout.write(`  ${answer.refused}\n`);
    }
  },

  /** Lets go of the keyboard, so that the program can end. */
  done(): void {
    if (keyboard !== null) process.stdin.destroy();
  },

  end(message: string): never {
    process.stdout.write(`${message}\n`);
    process.exit(0);
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
