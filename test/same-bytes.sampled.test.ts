// The report of this repository, built anew elsewhere: what comes out does not depend on the machine.
import { expect, test } from 'vitest';
import { copyOf, filesBelow, PROJECT } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { sampleOf } from './sample.ts';

test.each(
  sampleOf(2, [
    ['Asia/Tokyo', 'tr_TR.UTF-8'],
    ['America/Los_Angeles', 'C'],
  ]),
)('a build in another folder, in %s and in %s, gives the same bytes', (zone, language) => {
  const other = copyOf(PROJECT, { cold: true });
  expect(other.run('build', { TZ: zone, LANG: language, LC_ALL: language }).status).toBe(0);
  const bytes = filesBelow(builtReport(PROJECT).site);
  expect(bytes.size).toBeGreaterThan(10);
  expect(filesBelow(other.site)).toEqual(bytes);
});
