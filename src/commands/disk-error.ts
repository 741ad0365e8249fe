// What the disk refuses, said in one line with its cure: no editor can use a stack.

import { existsSync } from 'node:fs';
import path from 'node:path';

const RIGHT = 'give yourself the right to: chmod u+rwX';
const FOLDER_OR_FILE = 'rename or remove what stands there';

/** What is there of a path that could not be made. */
function standing(where: string): string {
  return existsSync(where) || path.dirname(where) === where ? where : standing(path.dirname(where));
}

/** By the code of the system: what is wrong with a path, and what to do. */
const REFUSALS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  EACCES: ['this user may not read or change it', RIGHT],
  EPERM: ['this user may not read or change it', RIGHT],
  EROFS: ['the disk is read-only', 'build on a disk that can be written'],
  ENOSPC: ['the disk is full', 'make room, then run the same again'],
  EDQUOT: ['your share of the disk is used up', 'make room, then run the same again'],
  EISDIR: ['it is a folder, and a file is needed there', FOLDER_OR_FILE],
  ENOTDIR: ['a file stands where a folder is needed', FOLDER_OR_FILE],
  EEXIST: ['a file stands where a folder is needed', FOLDER_OR_FILE],
  ENOTEMPTY: ['something was put into it meanwhile', 'run the same again'],
  ENOENT: ['it is not there any more, or a link that leads nowhere', 'run the same again, or remove the link'],
  ELOOP: ['its links lead in a circle', 'remove the link'],
  EMFILE: ['too many files are open', 'close other programs, or raise the limit: ulimit -n'],
};

/** Null for an error of another kind: a mistake of the program, whose stack is wanted. */
export function diskError(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path: where = 'a file', syscall } = error as NodeJS.ErrnoException;
  const [what, fix] = (code === undefined ? undefined : REFUSALS[code]) ?? [];
  if (syscall === undefined || what === undefined || fix === undefined) return null;
  return `${where}: ${what} (${code}).\n    fix: ${fix}${fix === RIGHT ? ` ${standing(where)}` : ''}`;
}
