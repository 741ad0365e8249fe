// Builds a report as an editor would: a copy in a folder of its own, the real command, the real files that come out.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { COMPILED_BEFORE, DRAWN_BEFORE, PROJECT } from './kept-folders.ts';

export { PROJECT };

/** The report of this repository, and the small ones that only tests use. */
export const REPORTS: readonly string[] = [
  PROJECT,
  ...readdirSync(path.join(import.meta.dirname, 'reports')).map((name) =>
    path.join(import.meta.dirname, 'reports', name),
  ),
];

/** What Node makes of the program's files is kept for the next of many runs. */
export const FASTER = { NODE_COMPILE_CACHE: COMPILED_BEFORE } as const;

export interface ReportFolder {
  readonly root: string;
  readonly site: string;
  /** Replaces a text in an input file; the text must stand there. */
  edit(file: string, from: string | RegExp, to: string): void;
  /** Nobody sits at its keyboard, and CI is said only where `environment` says so. */
  run(
    command: 'build' | 'check' | 'release',
    environment?: Readonly<Record<string, string>>,
    options?: readonly string[],
  ): { status: number; output: string };
  page(file?: string): string;
}

/** Whether a file goes into a copy: what was released stays behind, for the report to be a draft in the tests. */
export function isInput(report: string, file: string): boolean {
  return !path.relative(report, file).startsWith(path.join('data', 'releases'));
}

/**
 * A copy of a report's inputs, without what was released of it. It is removed after the test, or, with `keep`, by
 * `remove`. What another copy has drawn before is not drawn again, unless the copy is to be `cold`.
 */
export function copyOf(
  report: string,
  { keep = false, cold = false }: { keep?: boolean; cold?: boolean } = {},
): ReportFolder & { remove(): void } {
  const root = mkdtempSync(path.join(tmpdir(), 'report-'));
  for (const folder of ['data', 'content'])
    cpSync(path.join(report, folder), path.join(root, folder), {
      recursive: true,
      filter: (file) => isInput(report, file),
    });
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  if (!keep) onTestFinished(remove);
  const own = path.join(root, '.cache/drawings');
  const shared = path.join(DRAWN_BEFORE, path.basename(report));
  if (!cold) share(shared, own);
  const site = path.join(root, '_site');
  return {
    root,
    site,
    remove,
    edit(file, from, to) {
      const full = path.join(root, file);
      const before = readFileSync(full, 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(full, after);
    },
    run(command, environment = {}, options = []) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [path.join(PROJECT, `src/commands/${command}.ts`), '--root', root, ...options],
        {
          encoding: 'utf8',
          input: '',
          env: { ...process.env, ...FASTER, CI: '', ...environment },
        },
      );
      if (!cold) share(own, shared);
      return { status: status ?? -1, output: `${stdout}${stderr}` };
    },
    page(file = 'index.html') {
      return readFileSync(path.join(site, file), 'utf8');
    },
  };
}

/** Gives every drawing of one folder a second name in another. */
export function share(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  const there = new Set(readdirSync(to));
  for (const name of readdirSync(from)) {
    if (there.has(name) || name.includes('.')) continue;
    try {
      linkSync(path.join(from, name), path.join(to, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EXDEV') copyFileSync(path.join(from, name), path.join(to, name));
      else if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Every file below a folder with its bytes, by path. */
export function filesBelow(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return new Map(names.sort().map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name))]));
}

/** The sections of a page by id, and the page without them. */
export function sectionsOf(page: string): { sections: Map<string, string>; around: string } {
  const sections = new Map<string, string>();
  const around = page.replace(/<section [^>]*id="([^"]+)"[\s\S]*?<\/section>/g, (section, id: string) => {
    sections.set(id, section);
    return `[${id}]`;
  });
  return { sections, around };
}

/** The text of a piece of HTML as readers see it, without tags and without data for programs. */
export function textOf(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
