// The other side of preview.ts: npm start asks it for looks and pages, and does without where the program is broken.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Seen } from '../site/preview/living-report.ts';

/** What is asked: a page, or without one a look at the files. */
export interface Asked {
  readonly id: number;
  readonly page?: string;
}

export interface Answered {
  readonly id: number;
  readonly answer: Seen | string | null;
}

export interface Preview {
  /** Null where nobody can say: a build does. */
  look(): Promise<Seen | null>;
  page(address: string): Promise<string | null>;
  /** With the program as it is now. */
  restart(): void;
  close(): void;
}

/** Of the report in the working directory. */
export function openPreview(): Preview {
  const waiting = new Map<number, (answer: Answered['answer']) => void>();
  let asked = 0;
  let child = started();

  function started(): ChildProcess {
    const now = fork(path.join(import.meta.dirname, 'preflight.js'), ['preview'], {
      // What is wrong with the program a build says too.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    now.on('message', ({ id, answer }: Answered) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    });
    now.on('exit', () => {
      if (now === child) forget();
    });
    now.on('error', () => forget());
    return now;
  }

  function forget(): void {
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  }

  function ask(what: Omit<Asked, 'id'>): Promise<Answered['answer']> {
    if (!child.connected) return Promise.resolve(null);
    return new Promise((resolve) => {
      const id = ++asked;
      waiting.set(id, resolve);
      child.send({ id, ...what } satisfies Asked, (error) => {
        if (error !== null) resolve(null);
      });
    });
  }

  return {
    async look() {
      // It may have ended where the program was broken for a while.
      if (!child.connected) child = started();
      return (await ask({})) as Seen | null;
    },
    page: async (address) => (await ask({ page: address })) as string | null,
    restart() {
      child.kill();
      forget();
      child = started();
    },
    close: () => child.kill(),
  };
}
