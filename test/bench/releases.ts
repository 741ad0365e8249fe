// npm run bench: builds of a report with 1, 20 and 200 frozen releases, in one run. Read the ratios.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Statement } from '../../src/figure/change-kinds.ts';
import { readReport } from '../../src/read/report.ts';
import { draftOf } from '../../src/release/draft.ts';
import { freeze } from '../../src/release/freeze.ts';
import { readHistory } from '../../src/release/frozen.ts';
import { frozenState } from '../../src/release/frozen-state.ts';
import { releaseFiles } from '../../src/release/make.ts';
import type { State } from '../../src/release/snapshot.ts';
import { releaseOf, stateOf } from '../../src/release/state.ts';
import { buildSite } from '../../src/site/editions/build-site.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';

const SIZES = [1, 20, 200];
const source = path.resolve(import.meta.dirname, '../reports/library-visits');

/** Freezes revisions of the report until there are `count` of them; each one counts other visits. */
function freezeUpTo(root: string, count: number): void {
  const figures = 'data/figures/visits.yaml';
  const original = readFileSync(path.join(source, figures), 'utf8');
  const { releases } = readHistory(root);
  for (let index = releases.length; index < count; index++) {
    const inputs = readInputs(source).map((file) =>
      file.path === figures ? { ...file, text: original.replace('count: 1,000', `count: ${1_000 + index}`) } : file,
    );
    const day = new Date(Date.UTC(2010, index, 1)).toISOString().slice(0, 10);
    const version = index === 0 ? '1.0.0' : `1.0.${index}`;
    const { report, conventions } = readReport(inputs, releaseOf({ version, date: day }));
    if (report === null) throw new Error('the report cannot be read');
    const now = stateOf({ report, conventions }, inputs);
    const last = readHistory(root).releases.at(-1) ?? null;
    const before = last === null ? null : { release: last, state: counted(last) };
    const why: Statement = {
      subject: 'everything',
      kind: 'scheduled revision',
      since: null,
      reason: 'Better figures.',
    };
    const draft = draftOf(before, now, last === null ? [] : [last], last === null ? [] : [why]);
    freeze(root, version, releaseFiles(now, draft, { version, date: day, last }));
  }
}

function counted(release: Parameters<typeof frozenState>[0]): State {
  const found = frozenState(release);
  if ('problems' in found) throw new Error(found.problems[0]?.message);
  return found.state;
}

/** Seconds for one build, and what it said of editions. */
async function build(): Promise<{ seconds: number; rendered: string }> {
  let rendered = '';
  const start = performance.now();
  const say = (line: string): void => {
    if (line.startsWith('rendered')) rendered = line.split(';')[0] ?? '';
    if (line.startsWith('stopped')) throw new Error(line);
  };
  await buildSite({ say, progress: () => {} }, { releasedOnly: true });
  return { seconds: (performance.now() - start) / 1_000, rendered };
}

const root = mkdtempSync(path.join(tmpdir(), 'releases-'));
const home = process.cwd();
try {
  cpSync(source, root, { recursive: true });
  process.chdir(root);
  const again = new Map<number, number>();
  for (const size of SIZES) {
    freezeUpTo('.', size - 1);
    if (size > 1) await build();
    freezeUpTo('.', size);
    const added = await build();
    const unchanged = await build();
    const proving = performance.now();
    readHistory('.');
    const proof = performance.now() - proving;
    again.set(size, unchanged.seconds);
    rmSync('.cache/releases', { recursive: true, force: true });
    const all = await build();
    process.stdout.write(
      `${size} releases: one more ${added.seconds.toFixed(1)} s (${added.rendered}); nothing new ${unchanged.seconds.toFixed(2)} s, ` +
        `of which proving every byte ${(proof / 1_000).toFixed(2)} s; all rendered anew ${all.seconds.toFixed(1)} s; ` +
        `memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB\n`,
    );
  }
  const ratio = (again.get(200) ?? 0) / (again.get(1) ?? 1);
  process.stdout.write(
    `a build that finds nothing new takes ${ratio.toFixed(1)} times as long with 200 releases as with one\n`,
  );
} finally {
  process.chdir(home);
  rmSync(root, { recursive: true, force: true });
}
