// Schemas that are published but stand in no package: read where `npm run published` put them, at a fixed commit of their makers.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'n3';
import { PROJECT } from '../build-report.ts';

export interface PublishedFile {
  readonly name: string;
  readonly file: string;
  readonly url: string;
  readonly licence: string;
  readonly what: string;
}

/** Beside the packages, where a new installation clears it away. */
export const PUBLISHED_FOLDER = path.join(PROJECT, 'node_modules/.cache/published');

export const ELSEWHERE = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published/elsewhere.json'), 'utf8'),
) as readonly PublishedFile[];

/** The text of a published file; null where it was not fetched. */
export function publishedText(file: string, folder = PUBLISHED_FOLDER): string | null {
  const full = path.join(folder, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
}

/** A line for the name of a group of tests: with why it is skipped, where it is. */
export function orSkipped(title: string, text: string | null): string {
  return text === null ? `${title} (skipped: it is not here; \`npm run published\` fetches it)` : title;
}

/** Fetches each file and keeps it only whole and readable. What went wrong is said in sentences; none where nothing did. */
export async function fetchPublished(files: readonly PublishedFile[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const problems: string[] = [];
  for (const { name, file, url } of files) {
    const problem = await fetchOne(url, path.join(folder, file));
    if (problem !== null) problems.push(`${name}: ${problem}`);
  }
  return problems;
}

async function fetchOne(url: string, to: string): Promise<string | null> {
  let text: string;
  try {
    const answer = await fetch(url);
    if (answer.status !== 200)
      return `${url} answered ${answer.status} ${answer.statusText}. Is the address in elsewhere.json still right?`;
    text = await answer.text();
  } catch (error) {
    return `${url} cannot be reached: ${reasonOf(error)}. Is there a way to the internet from here?`;
  }
  const unreadable = whyUnreadable(to, text);
  if (unreadable !== null) return `${url} answered with something else than ${path.basename(to)}: ${unreadable}`;
  writeFileSync(`${to}.part`, text);
  renameSync(`${to}.part`, to);
  return null;
}

/** fetch itself says "fetch failed"; what failed is its cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}

function whyUnreadable(file: string, text: string): string | null {
  try {
    if (file.endsWith('.json')) JSON.parse(text);
    else new Parser().parse(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
