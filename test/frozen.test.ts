// Nothing below data/releases can be touched without the build saying so: every file, every byte, every release of the chain.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readHistory } from '../src/release/frozen.ts';
import { type copyOf, filesBelow } from './build-report.ts';
import { COUNT_CORRECTED, correctTheCount, quietReport, release, save, twoReleases } from './release-story.ts';

let report: ReturnType<typeof copyOf>;
let releases: string;
let frozen: Map<string, Buffer>;

beforeAll(() => {
  report = twoReleases(true);
  releases = path.join(report.root, 'data/releases');
  frozen = filesBelow(releases);
});
afterAll(() => report?.remove());

/** What the program says of the releases as they stand: "file: message; fix". */
function complaints(): string[] {
  const { releases: found, problems } = readHistory(report.root);
  if (problems.length === 0) expect(found.map(({ version }) => version)).toEqual(['1.0.0', '1.0.1']);
  return problems.map(({ place, message, fix }) => `${place.file}: ${message}; ${fix}`);
}

/** Touches the releases for the length of a test. */
function touch(change: () => void): void {
  const kept = `${releases}.kept`;
  cpSync(releases, kept, { recursive: true });
  onTestFinished(() => {
    rmSync(releases, { recursive: true });
    renameSync(kept, releases);
  });
  change();
}

const restoring = (version: string): string => `bring it back: git checkout HEAD -- data/releases/${version}`;

test('two releases that nobody touched are as they were frozen', () => {
  expect(complaints()).toEqual([]);
  expect([...frozen.keys()].filter((file) => /SHA256SUMS|release\.yaml|inputs\/data\/figures/.test(file))).toHaveLength(
    6,
  );
});

describe('in every file of every release', () => {
  test.each(['1.0.0', '1.0.1'])(
    'a byte changed anywhere is found, and its release named to be restored: %s',
    (version) => {
      for (const [file, bytes] of frozen) {
        if (!file.startsWith(version)) continue;
        const full = path.join(releases, file);
        for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
          writeFileSync(
            full,
            bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
          );
          const found = complaints();
          expect(found.join('\n'), `${file}, byte ${at}`).toContain(`data/releases/${file}`);
          for (const complaint of found) expect(complaint).toContain(restoring(version));
        }
        writeFileSync(full, bytes);
      }
      expect(complaints()).toEqual([]);
    },
  );

  test('a byte that comes at the end, or goes from it, is found', () => {
    for (const [file, bytes] of frozen) {
      const full = path.join(releases, file);
      for (const other of [Buffer.concat([bytes, Buffer.from('\n')]), bytes.subarray(0, -1), Buffer.alloc(0)]) {
        writeFileSync(full, other);
        expect(complaints().join('\n'), file).toContain(`data/releases/${file}`);
      }
      writeFileSync(full, bytes);
    }
  });

  test('a file that is gone is found', () => {
    for (const [file, bytes] of frozen) {
      rmSync(path.join(releases, file));
      const found = complaints();
      expect(found.join('\n')).toContain(`data/releases/${file}: was released and is gone; bring it back`);
      writeFileSync(path.join(releases, file), bytes);
    }
  });

  test('other line endings are told apart from other contents, with the line for .gitattributes', () => {
    // A binary file has no lines: git leaves it alone.
    const texts = [...frozen].filter(([file]) => !/\.(parquet|xlsx|ods|zip)$/.test(file));
    expect(texts.length).toBeGreaterThan(20);
    for (const [file, bytes] of texts) {
      const text = bytes.toString('latin1');
      const other = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
      writeFileSync(path.join(releases, file), other, 'latin1');
      expect(complaints()).toEqual([
        expect.stringContaining(
          `data/releases/${file}: has other line endings than when it was released; add the line "data/releases/** -text" to .gitattributes`,
        ),
      ]);
      writeFileSync(path.join(releases, file), bytes);
    }
  });
});

test('a checkout that changed all line endings says so of every release, and of nothing else', () => {
  touch(() => {
    for (const [file, bytes] of frozen) {
      const text = bytes.toString('latin1').replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
      writeFileSync(path.join(releases, file), text, 'latin1');
    }
  });
  const found = complaints();
  expect(found).toHaveLength(2);
  for (const complaint of found) expect(complaint).toContain('.gitattributes');
});

test('the list of checksums can neither be reordered nor repeat itself', () => {
  const list = frozen.get('1.0.1/SHA256SUMS')?.toString('utf8') ?? '';
  const lines = list.trimEnd().split('\n');
  for (const other of [lines.toReversed(), [...lines, lines[0]], [...lines.slice(1), lines[0]]]) {
    writeFileSync(path.join(releases, '1.0.1/SHA256SUMS'), `${other.join('\n')}\n`);
    expect(complaints()).toEqual([
      expect.stringContaining('data/releases/1.0.1/SHA256SUMS: is not the list of checksums that was frozen'),
    ]);
  }
  writeFileSync(path.join(releases, '1.0.1/SHA256SUMS'), list);
});

test('a file that comes to a release is found, wherever it is put', () => {
  for (const file of [
    '1.0.0/notes.txt',
    '1.0.0/inputs/data/figures/loans.yaml',
    '1.0.1/data/visits 2.csv',
    'notes.txt',
  ]) {
    writeFileSync(path.join(releases, file), 'new');
    expect(complaints()).toEqual([expect.stringMatching(new RegExp(`^data/releases/${file}: .*; move it elsewhere`))]);
    rmSync(path.join(releases, file));
  }
});

test('a link in place of a file is not the file', ({ skip }) => {
  skip(process.platform === 'win32', 'links need rights there');
  const file = path.join(releases, '1.0.0/numbers.json');
  touch(() => {
    renameSync(file, path.join(report.root, 'numbers.json'));
    symlinkSync(path.join(report.root, 'numbers.json'), file);
  });
  expect(complaints()).toEqual([expect.stringContaining('1.0.0/numbers.json: was released and is gone')]);
});

test('an older release that was taken out is missed by the one that follows', () => {
  touch(() => rmSync(path.join(releases, '1.0.0'), { recursive: true }));
  expect(complaints()).toEqual([
    expect.stringMatching(
      /^data\/releases\/1\.0\.1\/release\.yaml: follows release 1\.0\.0, but before it stands none; bring it back: git checkout HEAD -- data\/releases\/1\.0\.0 /,
    ),
  ]);
});

test('an older release that was made anew, with checksums that hold, is not the one that the next follows', () => {
  const forged = quietReport();
  forged.edit('data/figures/visits.yaml', 'count: 400', 'count: 401');
  release(forged, '--date', '2024-06-01');
  touch(() => {
    rmSync(path.join(releases, '1.0.0'), { recursive: true });
    cpSync(path.join(forged.root, 'data/releases/1.0.0'), path.join(releases, '1.0.0'), { recursive: true });
  });
  expect(complaints()).toEqual([
    expect.stringContaining(
      'data/releases/1.0.0/SHA256SUMS: is not the list that release 1.0.1 follows; bring it back: git checkout HEAD -- data/releases/1.0.0',
    ),
  ]);
});

test('a release cannot be slipped in, renamed or given another number', () => {
  touch(() => {
    cpSync(path.join(releases, '1.0.0'), path.join(releases, '0.9.0'), { recursive: true });
  });
  expect(complaints().join('\n')).toMatch(/0\.9\.0\/release\.yaml: says 1\.0\.0/);
  rmSync(path.join(releases, '0.9.0'), { recursive: true });
  renameSync(path.join(releases, '1.0.1'), path.join(releases, '1.0.2'));
  expect(complaints().join('\n')).toMatch(
    /1\.0\.2\/release\.yaml: says 1\.0\.1; give its folder the name 1\.0\.1 again/,
  );
});

test('the build, the check and the next release stop for a touched release, and the last good _site stays', () => {
  save(report, '_site/index.html', 'the last good one');
  const site = filesBelow(report.site);
  touch(() => {
    const file = path.join(releases, '1.0.0/inputs/data/figures/visits.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('count: 1,000', 'count: 1,001'));
  });
  const said = `data/releases/1.0.0/inputs/data/figures/visits.yaml:1:1  error  released
    is not what was released: its checksum is not the one in data/releases/1.0.0/SHA256SUMS
    fix: ${restoring('1.0.0')}`;
  const stopped = report.run('build');
  expect(stopped.status).toBe(1);
  expect(stopped.output).toContain(said);
  expect(stopped.output).toContain('stopped  1 error. The last good _site stands as it was.');
  expect(filesBelow(report.site)).toEqual(site);
  const checked = report.run('check');
  expect(checked.status).toBe(1);
  expect(checked.output).toContain(said);
  const next = report.run('release', {}, ['--date', '2024-08-01']);
  expect(next.status).toBe(1);
  expect(next.output).toContain(said);
  expect(readdirSync(releases).sort()).toEqual(['1.0.0', '1.0.1']);
});

test('what a release that was stopped half-way left behind is no part of the next one', () => {
  const begun = quietReport();
  release(begun, '--date', '2024-06-01');
  correctTheCount(begun);
  // The number of a process that has ended, and one that runs: another release may be at work.
  const [ended, running] = ['.next-99999999-1.0.1', `.next-${process.pid}-1.0.1`];
  for (const name of [ended, running]) {
    mkdirSync(path.join(begun.root, 'data/releases', name, 'inputs'), { recursive: true });
    writeFileSync(path.join(begun.root, 'data/releases', name, 'inputs/half.yaml'), 'half');
  }
  release(begun, '--date', '2024-07-01', '--change', COUNT_CORRECTED);
  expect(readHistory(begun.root).problems).toEqual([]);
  expect(existsSync(path.join(begun.root, 'data/releases', ended))).toBe(false);
  expect(existsSync(path.join(begun.root, 'data/releases', running))).toBe(true);
});
