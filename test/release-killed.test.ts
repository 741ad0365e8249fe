// A release that is killed at any moment is there as a whole or not at all, and the next one succeeds.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHistory } from '../src/release/frozen.ts';
import { type copyOf, FASTER, filesBelow, PROJECT } from './build-report.ts';
import { COUNT_CORRECTED, correctTheCount, quietReport, release, save } from './release-story.ts';

const KILLS = 30;
/** So many wait until the freezing begins: it takes a twentieth of the time, and few random moments would meet it. */
const IN_FREEZING = 15;
/** Pages of no interest, so that the freezing takes a while. */
const PAGES = 40;
const LANES = 2;

const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const random = randomNumbers(seed);

let report: ReturnType<typeof copyOf>;
const copies: string[] = [];
/** What the release adds to data/releases when nobody stops it. */
let whole: ReadonlyMap<string, Buffer>;
let commandMs: number;
let freezingMs: number;

beforeAll(async () => {
  report = quietReport(true);
  for (let page = 1; page <= PAGES; page++)
    save(report, `content/page-${page}.md`, '---\ntitle: A page\n---\n\nA page like the others.\n');
  release(report, '--date', '2024-06-01');
  correctTheCount(report);
  save(report, CHANGES, `visits: {kind: correction, since: 1.0.0, reason: ${COUNT_CORRECTED.split(': ')[2]}}\n`);
  const root = copyOfReport();
  const { begunMs, frozenMs, endedMs } = await run(root, () => false);
  whole = filesBelow(path.join(root, RELEASES, '1.0.1'));
  expect(whole.size).toBeGreaterThan(PAGES);
  [commandMs, freezingMs] = [endedMs, frozenMs - begunMs];
});
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  report?.remove();
});

const RELEASES = 'data/releases';
const CHANGES = 'data/changes.yaml';

test(`killed at ${KILLS} random moments, a release is whole or not there, and the next one succeeds`, async () => {
  const randomly = (): Kill => {
    const dueMs = random() * commandMs;
    return ({ nowMs }) => nowMs >= dueMs;
  };
  const inFreezing = (): Kill => {
    const delayMs = random() * freezingMs * 1.2;
    return ({ nowMs, begunMs }) => begunMs > 0 && nowMs >= begunMs + delayMs;
  };
  const kills = Array.from({ length: KILLS }, (_, index) => (index < IN_FREEZING ? inFreezing() : randomly()));
  const outcomes = await Promise.all(Array.from({ length: LANES }, () => killOneAfterTheOther(kills)));
  const counted = Object.groupBy(outcomes.flat(), (outcome) => outcome);
  const said = `seed ${seed}: ${JSON.stringify(Object.fromEntries(Object.entries(counted).map(([name, all]) => [name, all?.length])))}`;
  expect(outcomes.flat(), said).toHaveLength(KILLS);
  // Else no kill fell into the freezing, and nothing was tried.
  expect(counted['half written beside']?.length ?? 0, said).toBeGreaterThan(0);
}, 240_000);

type Outcome = 'as before' | 'half written beside' | 'whole';

/** Takes kills from the list until it is empty. What one leaves behind, the next one finds. */
async function killOneAfterTheOther(kills: Kill[]): Promise<Outcome[]> {
  const root = copyOfReport();
  const outcomes: Outcome[] = [];
  for (let kill = kills.pop(); kill !== undefined; kill = kills.pop()) {
    await run(root, kill);
    outcomes.push(outcomeIn(root));
    if (outcomes.at(-1) !== 'whole') continue;
    rmSync(path.join(root, RELEASES, '1.0.1'), { recursive: true });
    writeFileSync(path.join(root, CHANGES), readFileSync(path.join(report.root, CHANGES)));
  }
  await run(root, () => false);
  expect(outcomeIn(root), `seed ${seed}, the release after the last kill`).toBe('whole');
  expect(readdirSync(path.join(root, RELEASES)).sort(), 'nothing is left over').toEqual(['1.0.0', '1.0.1']);
  return outcomes;
}

function outcomeIn(root: string): Outcome {
  const { releases, problems } = readHistory(root);
  expect(problems, `seed ${seed}`).toEqual([]);
  const isLeftOver = readdirSync(path.join(root, RELEASES)).some((name) => name.startsWith('.next-'));
  if (releases.length === 1) {
    expect(existsSync(path.join(root, CHANGES)), `seed ${seed}: the reasons are still there`).toBe(true);
    return isLeftOver ? 'half written beside' : 'as before';
  }
  expect(releases.map(({ version }) => version)).toEqual(['1.0.0', '1.0.1']);
  expect(filesBelow(path.join(root, RELEASES, '1.0.1')), `seed ${seed}`).toEqual(whole);
  return 'whole';
}

interface Moment {
  /** Since the command was started. */
  readonly nowMs: number;
  /** When the freezing began; 0 before. */
  readonly begunMs: number;
}

type Kill = (moment: Moment) => boolean;

/** Runs the command, and kills it when it is time. Times are from its start. */
async function run(root: string, isTime: Kill): Promise<{ begunMs: number; frozenMs: number; endedMs: number }> {
  const releases = path.join(root, RELEASES);
  const command = [path.join(PROJECT, 'src/release.ts'), '--root', root, '--date', '2024-07-01'];
  const startMs = performance.now();
  const child = spawn(process.execPath, command, { stdio: 'ignore', env: { ...process.env, ...FASTER } });
  const closed = new Promise((resolve) => child.on('close', resolve));
  let [begunMs, frozenMs] = [0, 0];
  while (child.exitCode === null && child.signalCode === null) {
    const nowMs = performance.now() - startMs;
    const names = readdirSync(releases);
    if (begunMs === 0 && names.some((name) => name.startsWith(`.next-${child.pid}-`) || name === '1.0.1'))
      begunMs = nowMs;
    if (frozenMs === 0 && names.includes('1.0.1')) frozenMs = nowMs;
    if (isTime({ nowMs, begunMs })) {
      child.kill('SIGKILL');
      break;
    }
    // In the freezing every look counts; around it the commands need the machine.
    await (begunMs > 0 && frozenMs === 0 ? setImmediate() : setTimeout(1));
  }
  await closed;
  return { begunMs, frozenMs, endedMs: performance.now() - startMs };
}

function copyOfReport(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'killed-'));
  copies.push(copy);
  cpSync(report.root, copy, { recursive: true });
  return copy;
}

/** Numbers from 0 to 1 that a seed gives again (mulberry32). */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
