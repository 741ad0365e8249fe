// A chart kind that forgets something does not build: lines are taken out of the program's own source, and the real build is run.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { alteredBy } from './altered-program.ts';
import { copyOf } from './build-report.ts';
import { sampleOf } from './sample.ts';

interface Forgotten {
  readonly what: string;
  /** A file of src/draw, and what is replaced in it. */
  readonly file: string;
  readonly from: RegExp | string;
  readonly to: string;
  readonly report: string;
  readonly chart: string;
  /** What the build says of it, among others. */
  readonly said: readonly string[];
}

const FORGOTTEN: readonly Forgotten[] = [
  {
    what: 'the frame forgets base, unknown share, caveats, source and release',
    file: 'frame.ts',
    from: /write\((?:carriedBy\(figure\)\.base|unknownLine|caveatLine|words\.charts\.(?:source|releaseAndAddress)\().*\n/g,
    to: '',
    report: 'library-visits',
    chart: 'visits/headline',
    said: [
      'the frame does not say: Base: all 1,000 library visits',
      'the frame does not say: No purpose was recorded: 25.0% of all.',
      'the frame does not say: Read with care: Counted on one day only',
      'the frame does not say: Invented library survey',
      'the frame does not say: Draft of release 1.0.0',
    ],
  },
  {
    what: 'a stacked bar leaves the unknown parts out',
    file: 'stack.ts',
    from: /.*if \(part\.kind === 'unknown'\) add.*\n/,
    to: '',
    report: 'two-versions',
    chart: 'appointments.kept/breakdown',
    said: ['“Not recorded” (10.0% of all 2,050 vaccination appointments): what is sure measures 0 instead of'],
  },
  {
    what: 'the unknown is filled like the known',
    file: 'part-look.ts',
    from: 'return { fill: patternInk(id, name)',
    to: "return { fill: 'var(--known)'",
    report: 'nested-bases',
    chart: 'complaints/headline',
    said: ['it is not hatched'],
  },
  {
    what: 'lengths are a tenth shorter',
    file: 'boxes.ts',
    from: "return { mark: 'rectangle', ...box, fill, stroke: 'var(--paper)'",
    to: "return { mark: 'rectangle', ...box, width: box.width * 0.9, fill, stroke: 'var(--paper)'",
    report: 'nested-bases',
    chart: 'complaints.route/breakdown',
    said: ['“No date or line given (not stated)”', 'what is sure measures'],
  },
  {
    what: 'a breakdown shows those known and not the whole',
    file: 'kinds/breakdown.ts',
    from: 'return [top, ...own,',
    to: 'return [',
    report: 'library-visits',
    chart: 'visits.purpose/breakdown',
    said: ['nothing shows the whole population, unknown parts included'],
  },
  {
    what: 'ranges leave the unknown parts out',
    file: 'kinds/ranges.ts',
    from: 'panel.parts.map((part): Bar',
    to: "panel.parts.filter(({ kind }) => kind !== 'unknown').map((part): Bar",
    report: 'garden-birds',
    chart: 'forms.food/ranges',
    said: ['“Question left empty (not stated)” (of all 5,842 counting forms sent to households) has no label'],
  },
  {
    what: 'the grid has a key and no squares',
    file: 'kinds/coverage-grid.ts',
    from: /\n\s*grid\(panel, widthPx, id\),/,
    to: '',
    report: 'garden-birds',
    chart: 'parks.counted/coverage-grid',
    said: ['“Sent nothing (no reply)”', '“Sent and lost (not recorded)”'],
  },
  {
    what: 'the columns over the years are empty',
    file: 'kinds/trend.ts',
    from: /\n\s*marks\.push\(\.\.\.stackUp.*\n/,
    to: '\n',
    report: 'clinic-referrals',
    chart: 'referrals.reason/trend',
    said: ['“Reason not known (not recorded)”'],
  },
  {
    what: 'a number stands without what is not known of it',
    file: 'kinds/headline.ts',
    from: '...unknown])',
    to: '])',
    report: 'library-visits',
    chart: 'visits/headline',
    said: ['“Purpose of the visit (not known)”'],
  },
  {
    what: 'the key leaves the unknown parts out',
    file: 'labels.ts',
    from: '[...unknown, ...all].map(labelOf)',
    to: "all.filter(({ kind }) => kind !== 'unknown').map(labelOf)",
    report: 'clinic-referrals',
    chart: 'referrals.reason/trend',
    said: ['“Reason not known (not recorded)”', 'has no label and no entry in the key'],
  },
];

// That the program as it is builds these reports, test/promises.test.ts shows.
test.each(sampleOf(3, FORGOTTEN))(
  '$what: the build stops and names the chart',
  ({ file, from, to, report, chart, said }) => {
    const { site, run } = copyOf(path.join(import.meta.dirname, 'reports', report), { cold: true });
    const { status, output } = run('build', alteredBy({ file: `draw/${file}`, from, to }));
    expect(output).toContain(`the chart ${chart} does not show what it must`);
    for (const complaint of said) expect(output).toContain(complaint);
    expect(output).toMatch(/^data\/figures\/[a-z]+\.yaml:\d+:\d+ {2}error {2}drawing$/m);
    expect(status).toBe(1);
    expect(existsSync(site)).toBe(false);
  },
);
