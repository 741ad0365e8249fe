// What a build wrote, opened once for all questions: pages, pictures, data files, spreadsheets, and the numbers that a
// release would freeze.
import { parse } from 'csv-parse/sync';
import { figuresOf } from '../../src/count/figures.ts';
import type { PopulationFigure } from '../../src/figure/figure.ts';
import { type FrozenPart, numbersJson, readNumbers } from '../../src/release/published.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { filesBelow } from '../build-report.ts';
import { builtReport } from '../built-reports.ts';
import { type OpenWorkbook, openOds, openXlsx } from '../save/opened-spreadsheet.ts';
import { type DrawnKey, keyIn } from './drawn-key.ts';

export type CsvRow = Readonly<Record<string, string>>;
/** Parsed JSON that a test walks through. */
// biome-ignore lint/suspicious/noExplicitAny: what the file says is what the test asks.
export type Loose = any;

export interface Written {
  readonly figures: readonly PopulationFigure[];
  /** What the page of each figure shows, by the figure's address. */
  readonly sections: ReadonlyMap<string, string>;
  /** By address: one entry a kind of chart that some page shows. */
  readonly charts: ReadonlyMap<string, readonly WrittenChart[]>;
  /** By the id of the population. */
  readonly csv: ReadonlyMap<string, readonly CsvRow[]>;
  readonly json: Loose;
  readonly numbers: readonly FrozenPart[];
  readonly workbooks: { readonly xlsx: OpenWorkbook; readonly ods: OpenWorkbook };
}

export interface WrittenChart {
  readonly kind: string;
  /** The picture that leaves the page, and those that stand on pages, narrow and wide. */
  readonly svgs: readonly string[];
  readonly key: DrawnKey;
  readonly csv: readonly CsvRow[];
  /** The data of its Vega-Lite spec: a record a zone of a bar. */
  readonly spec: readonly Loose[];
}

/** Throws where the report does not build without a problem. */
export function writtenOf(report: string): Written {
  const files = filesBelow(builtReport(report).site);
  const { report: read } = readAndCheck(readInputs(report));
  if (read === null) throw new Error(`${report} cannot be read`);
  const figures = figuresOf(read);
  const bytes = (file: string): Buffer => {
    const found = files.get(file);
    if (found === undefined) throw new Error(`the build wrote no ${file}`);
    return found;
  };
  const table = (file: string): CsvRow[] => parse(bytes(file), { columns: true }) as CsvRow[];
  const pages = [...files].flatMap(([name, page]) =>
    name.endsWith('.html') && !name.startsWith('embed/') ? [page.toString()] : [],
  );
  const sections = new Map(
    [...files].flatMap(([name, page]): [string, string][] => {
      const [, address] = /^figures\/(.+)\/index\.html$/.exec(name) ?? [];
      const [body = ''] = /<main[\s\S]*<\/main>/.exec(page.toString()) ?? [];
      return address === undefined ? [] : [[address.replaceAll('/', '.'), body]];
    }),
  );
  const drawn = pages.flatMap((page) => page.match(/<svg[\s\S]*?<\/svg>/g) ?? []);
  const charts = new Map<string, WrittenChart[]>();
  for (const file of files.keys()) {
    const [, address = '', kind = ''] = /^charts\/(.+)\/([a-z-]+)\.csv$/.exec(file) ?? [];
    if (kind === '') continue;
    const figure = address.replaceAll('/', '.');
    const alone = bytes(`charts/${address}/${kind}.svg`).toString();
    const onPages = drawn.filter((svg) => svg.includes(`aria-labelledby="${figure}.${kind}-`));
    const { values: spec } = JSON.parse(bytes(`charts/${address}/${kind}.vl.json`).toString()).data;
    const chart = { kind, svgs: [alone, ...onPages], key: keyIn(alone, kind), csv: table(file), spec };
    charts.set(figure, [...(charts.get(figure) ?? []), chart]);
  }
  return {
    figures,
    sections,
    charts,
    csv: new Map(figures.map(({ population: { id } }) => [id, table(`data/${id}.csv`)])),
    json: JSON.parse(bytes('data/report.json').toString()),
    numbers: readNumbers(numbersJson(figures)),
    workbooks: { xlsx: openXlsx(bytes('data/report.xlsx')), ods: openOds(bytes('data/report.ods')) },
  };
}
