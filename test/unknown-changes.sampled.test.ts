// Another unknown share is another drawing: narrow, wide, as a picture, in words and in the table, for every chart of every report.

import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check, hasErrors } from '../src/check/check.ts';
import { figuresOf } from '../src/count/figures.ts';
import { type Chart, draw, drawForPage } from '../src/draw/draw.ts';
import { kindsFor } from '../src/draw/kinds.ts';
import { sureShare } from '../src/draw/lengths.ts';
import { DEFAULT_CONVENTIONS } from '../src/figure/conventions.ts';
import type { CountedPart } from '../src/figure/fact.ts';
import { byAddress, type Figure, type RowsFigure } from '../src/figure/figure.ts';
import { isZero } from '../src/figure/interval.ts';
import type { Printed } from '../src/figure/printed.ts';
import type { Breakdown, Population, Report } from '../src/figure/report.ts';
import { readValue } from '../src/read/value.ts';
import { openTools } from '../src/site/drawings/chart-renderer.ts';
import { chartsOf } from '../src/site/drawings/chart-requests.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { unknownLine } from '../src/tell/carried.ts';
import { describe as describeFigure } from '../src/tell/describe.ts';
import { span } from '../src/tell/fact-text.ts';
import { rowsTable, unknownOf } from '../src/tell/rows.ts';
import { tableOf } from '../src/tell/table.ts';
import { unknownParts } from '../src/tell/unknown.ts';
import { REPORTS } from './build-report.ts';
import { sampleOf } from './sample.ts';

const tools = openTools();
const { fonts } = tools;
afterAll(() => tools.close());

const OTHER_VALUES = ['1.5%', '4%', '0.5%', 'less than 1%', '11%', '2 in 5'];

function printedAs(text: string, place: Breakdown['place']): Printed {
  const read = readValue(text, ['share'], DEFAULT_CONVENTIONS, place);
  if (!('kind' in read)) throw new Error(read.message);
  return read;
}

/** The report with another value for an unknown part of one breakdown; in a table, for that part of every row. */
function withUnknown(report: Report, address: string, part: string, text: string): Report {
  const [whole, id] = address.split('.');
  const changed = (breakdown: Breakdown): Breakdown =>
    breakdown.unknown.state !== 'parts' || breakdown.id !== id
      ? breakdown
      : {
          ...breakdown,
          unknown: {
            ...breakdown.unknown,
            parts: breakdown.unknown.parts.map((each) =>
              each.id === part ? { ...each, printed: printedAs(text, each.place), printedShare: null } : each,
            ),
          },
        };
  const inPopulation = (population: Population): Population => ({
    ...population,
    breakdowns: population.breakdowns.map(changed),
    tables: population.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        breakdown: changed(row.breakdown),
        population: { ...row.population, breakdowns: row.population.breakdowns.map(changed) },
      })),
    })),
  });
  return {
    ...report,
    populations: report.populations.map((each) => (each.id === whole ? inPopulation(each) : each)),
  };
}

interface Shown {
  readonly narrow: string;
  readonly wide: string;
  readonly words: string;
  readonly table: string;
  /** What is unknown in all, with every part of it: where one part takes from another, the total stays. */
  readonly sentence: string;
}

/** `inMarks`: by its lengths alone. Where a part has no length of its own, what the open zone says to those who point at it counts too. */
async function shown(chart: Chart, inMarks: boolean): Promise<Shown> {
  const { figure } = chart;
  const drawn = await drawForPage(chart, fonts);
  const spoken = inMarks ? /<(title|desc|text)\b[^>]*>[^<]*<\/\1>/g : /<(desc)\b[^>]*>[^<]*<\/\1>/g;
  const marks = (svg: string): string => svg.replaceAll(spoken, '');
  return {
    narrow: marks(drawn.narrow),
    wide: marks(drawn.wide),
    words: describeFigure(figure),
    table: tableTextOf(figure),
    sentence: [unknownLine(figure), ...(figure.kind === 'breakdown' ? unknownParts(figure.counted) : [])].join(' '),
  };
}

/** The image that leaves the page, SVG and PNG: its letters stand in it, so it differs wherever words do. */
async function expectOtherPictures(
  own: readonly Chart[],
  now: ReadonlyMap<string, Chart>,
  part: string,
): Promise<void> {
  for (const chart of own) {
    const other = now.get(chart.id);
    if (other === undefined) continue;
    const [before, after] = [await draw(chart, tools), await draw(other, tools)];
    expect(after.share.svg, `${chart.id}, ${part}: SVG`).not.toBe(before.share.svg);
    expect(Buffer.from(after.share.png).equals(before.share.png), `${chart.id}, ${part}: PNG`).toBe(false);
  }
}

function partsOf(figure: Figure): readonly CountedPart[] {
  if (figure.kind === 'breakdown') return figure.counted.preferred.parts;
  return figure.kind === 'rows' ? (figure.rows[0]?.counted.preferred.parts ?? []) : [];
}

/** What is sure of a part, in its own population or in each row. */
function lengthsOf(figure: Figure, id: string): string {
  const all = figure.kind === 'rows' ? figure.rows.map(({ counted }) => counted.preferred.parts) : [partsOf(figure)];
  return all
    .map((parts) => parts.find((part) => part.id === id)?.shares[0])
    .map((based) => (based == null ? '' : sureShare(based)))
    .join(' ');
}

function unknownsOf({ rows }: RowsFigure): string {
  return rows.map((row) => span(unknownOf(row))).join(' ');
}

function tableTextOf(figure: Figure): string {
  if (figure.kind === 'rows') return JSON.stringify(rowsTable(figure));
  if (figure.kind === 'breakdown') return JSON.stringify(tableOf(figure));
  return unknownLine(figure);
}

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the report %s', (_, folder) => {
  const { report, pages } = readAndCheck(readInputs(folder)) as { report: Report } & ReturnType<typeof readAndCheck>;
  const chartsIn = (of: Report): Map<string, Chart> => {
    const figures = figuresOf(of);
    return new Map(
      chartsOf({ report: of, figures, byAddress: byAddress(figures) }, pages).map((chart) => [chart.id, chart]),
    );
  };
  const charts = chartsIn(report);
  const withParts = [...byAddress(figuresOf(report)).values()].flatMap((figure) => {
    const first =
      figure.kind === 'rows' ? figure.rows[0]?.counted : figure.kind === 'breakdown' ? figure.counted : null;
    const unknown = first?.breakdown.unknown;
    // Of nobody no share is said, whatever is typed.
    if (isZero(first?.bases[0].size.value?.interval)) return [];
    return unknown?.state === 'parts' ? unknown.parts.map(({ id }) => [figure.address, id] as const) : [];
  });

  test.each(sampleOf(4, withParts))(
    '%s: another share of “%s” changes its drawings, words, table and sentence',
    async (address, part) => {
      const own = [...charts.values()].filter(({ figure }) => figure.address === address);
      expect(own.length).toBeGreaterThan(0);
      const printed = JSON.stringify(
        partsOf(own[0]?.figure as Figure).find(({ id }) => id === part)?.printed?.wording ?? '',
      );
      let tried = 0;
      for (const text of OTHER_VALUES) {
        if (printed.includes(text)) continue;
        const changed = withUnknown(report, address, part, text);
        // A value that the other parts leave no room for would not be published.
        if (hasErrors(check({ report: changed, prose: [], ownCharts: [] }))) continue;
        const now = chartsIn(changed);
        if (tried === 0) await expectOtherPictures(own, now, part);
        for (const chart of own) {
          const other = now.get(chart.id);
          if (other === undefined) {
            expect(kindsFor(chart.figure)).toContain(chart.kind.name);
            continue;
          }
          const inMarks = lengthsOf(chart.figure, part) !== lengthsOf(other.figure, part);
          const [before, after] = [await shown(chart, inMarks), await shown(other, inMarks)];
          // Of rows words say no more than what is unknown in all.
          const inWords =
            chart.figure.kind !== 'rows' || unknownsOf(chart.figure) !== unknownsOf(other.figure as RowsFigure);
          for (const what of ['narrow', 'wide', 'table', ...(inWords ? (['words', 'sentence'] as const) : [])] as const)
            expect(after[what], `${chart.id}, ${part} ${text}: ${what}`).not.toBe(before[what]);
        }
        if (++tried === 3) break;
      }
      expect(tried).toBeGreaterThan(0);
    },
  );
});
