// A chart kind that forgets something does not build: lines are taken out of the program's own source, and the real build is run.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { copyOfProgram } from './started.ts';

let program: string;
beforeAll(() => {
  program = copyOfProgram();
});
afterAll(() => rmSync(program, { recursive: true }));

function buildOf(report: string): { status: number | null; output: string; hasSite: boolean } {
  const root = mkdtempSync(path.join(tmpdir(), 'forgetful-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(path.join(import.meta.dirname, 'reports', report), root, { recursive: true });
  const command = [path.join(program, 'src/build.ts'), '--root', root];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}`, hasSite: existsSync(path.join(root, '_site')) };
}

/** What is taken out of which file, the report that is built, and what the build says then. */
const FORGOTTEN: readonly (readonly [string, string, RegExp | string, string, string, string, string])[] = [
  [
    'the frame forgets the base',
    'frame.ts',
    /write\(baseLine\(figure\).*\n/,
    '',
    'library-visits',
    'the chart visits/headline does',
    'the frame does not say: Base: all 1,000 library visits',
  ],
  [
    'the frame forgets the unknown share',
    'frame.ts',
    /write\(unknownLine\(figure\).*\n/,
    '',
    'library-visits',
    'the chart visits/headline does',
    'the frame does not say: No purpose was recorded: 25% of all.',
  ],
  [
    'the frame forgets the caveats',
    'frame.ts',
    /write\(caveatLine\(figure\).*\n/,
    '',
    'library-visits',
    'the chart visits/headline does',
    'the frame does not say: Read with care: Counted on one day only',
  ],
  [
    'the frame forgets the source',
    'frame.ts',
    /write\(`Source.*\n/,
    '',
    'library-visits',
    'the chart visits/headline does',
    'the frame does not say: Invented library survey',
  ],
  [
    'the frame forgets the release',
    'frame.ts',
    /write\(`\$\{releaseLine.*\n/,
    '',
    'library-visits',
    'the chart visits/headline does',
    'the frame does not say: Release 2.1.0',
  ],
  [
    'a stacked bar leaves the unknown parts out',
    'stack.ts',
    /.*if \(part\.kind === 'unknown'\) add.*\n/,
    '',
    'two-versions',
    'the chart appointments.kept/breakdown does',
    '“Not recorded” (10% of all 2,050 vaccination appointments): what is sure measures 0 instead of',
  ],
  [
    'a stacked bar fills the unknown like the known',
    'part-look.ts',
    'return { fill: patternInk(id, name)',
    "return { fill: 'var(--known)'",
    'nested-bases',
    'the chart complaints/headline does',
    'it is not hatched',
  ],
  [
    'lengths are drawn a tenth shorter',
    'boxes.ts',
    "return { mark: 'rectangle', ...box, fill, stroke: 'var(--paper)'",
    "return { mark: 'rectangle', ...box, width: box.width * 0.9, fill, stroke: 'var(--paper)'",
    'nested-bases',
    'the chart complaints.route/breakdown does',
    'what is sure measures',
  ],
  [
    'a breakdown shows those known and not the whole',
    'kinds/breakdown.ts',
    'return [top, ...own,',
    'return [',
    'library-visits',
    'the chart visits.purpose/breakdown does',
    'nothing shows the whole population, unknown parts included',
  ],
  [
    'ranges leave the unknown parts out',
    'kinds/ranges.ts',
    'panel.parts.map((part): Bar',
    "panel.parts.filter(({ kind }) => kind !== 'unknown').map((part): Bar",
    'garden-birds',
    'the chart forms.food/ranges does',
    '“Question left empty (not stated)” (of all 5,842 counting forms sent to households) has no label',
  ],
  [
    'the grid has a key and no squares',
    'kinds/coverage-grid.ts',
    /\n\s*grid\(panel, widthPx, id\),/,
    '',
    'garden-birds',
    'the chart parks.counted/coverage-grid does',
    '“Sent nothing (no reply)”',
  ],
  [
    'the columns over the years are empty',
    'kinds/trend.ts',
    /\n\s*marks\.push\(\.\.\.stackUp.*\n/,
    '\n',
    'garden-birds',
    'the chart sightings.bird/trend does',
    '“Seen, but not which (not known)”',
  ],
  [
    'a number stands without what is not known of it',
    'kinds/headline.ts',
    '...unknown])',
    '])',
    'library-visits',
    'the chart visits/headline does',
    '“Purpose of the visit (not known)”',
  ],
  [
    'the key leaves the unknown parts out',
    'labels.ts',
    '[...unknown, ...all].map(labelOf)',
    "all.filter(({ kind }) => kind !== 'unknown').map(labelOf)",
    'clinic-referrals',
    'the chart referrals.reason/trend does',
    'has no label and no entry in the key',
  ],
];

test.each(FORGOTTEN)('%s: the build stops and names the chart', (_, file, from, to, report, chart, complaint) => {
  const full = path.join(program, 'src/draw', file);
  const before = readFileSync(full, 'utf8');
  onTestFinished(() => writeFileSync(full, before));
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(full, after);
  const { status, output, hasSite } = buildOf(report);
  expect(output).toContain(chart);
  expect(output).toContain(complaint);
  expect(output).toMatch(/^data\/figures\/[a-z]+\.yaml:\d+:\d+ {2}error {2}drawing$/m);
  expect(status).toBe(1);
  expect(hasSite).toBe(false);
});

test('the program as it is builds each of these reports', () => {
  for (const report of new Set(FORGOTTEN.map(([, , , , name]) => name)))
    expect(buildOf(report)).toMatchObject({ status: 0, hasSite: true });
});
