// Before all tests: what earlier runs kept for later ones is forgotten after a day.
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { BUILT_BEFORE, DRAWN_BEFORE } from './kept-folders.ts';

const DAY_MS = 86_400_000;

export function setup(): void {
  const drawings = namesIn(DRAWN_BEFORE).flatMap((report) => namesIn(report));
  for (const kept of [...namesIn(BUILT_BEFORE), ...drawings]) {
    const since = statSync(kept, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > DAY_MS) rmSync(kept, { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
