// Which charts a report needs: the usual ones of every figure, and those that pages ask for by name.
import { type Chart, chartOf, usualCharts } from '../../draw/draw.ts';
import { kindsFor } from '../../draw/kinds.ts';
import { type OwnChart, ownChartOf } from '../../draw/own/chart.ts';
import { type Figure, type PopulationFigure, withBreakdowns } from '../../figure/figure.ts';
import type { OwnChartFile } from '../../figure/own-chart.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Prose, Tag } from '../../figure/prose.ts';
import type { Report } from '../../figure/report.ts';
import { addressOf } from '../addresses/addresses.ts';

export interface ChartRequest {
  readonly address: string;
  readonly kind: string;
  readonly tag: Tag;
}

/** What {% chart "visits.purpose" "ranges" %} asks for, on every page. */
function requestsOn({ tags }: Pick<Prose, 'tags'>): ChartRequest[] {
  return tags.flatMap((tag) => {
    const [address, kind] = tag.words;
    return tag.name === 'chart' && address !== undefined && kind !== undefined ? [{ address, kind, tag }] : [];
  });
}

interface Shown {
  readonly report: Pick<Report, 'mainPoints'>;
  readonly byAddress: ReadonlyMap<string, Figure>;
  readonly figures: readonly PopulationFigure[];
}

/** All charts of a report, each once. The requests must have passed the checks. */
export function chartsOf(shown: Shown, pages: readonly Prose[]): Chart[] {
  const usual = shown.figures.flatMap(withBreakdowns).flatMap(usualCharts);
  const asked = pages
    .flatMap(requestsOn)
    .map(({ address, kind }) => chartOf(shown.byAddress.get(address) as Figure, kind));
  const key = keyChartOf(shown, pages);
  return [...new Map([...usual, ...asked, ...(key === null ? [] : [key])].map((chart) => [chart.id, chart])).values()];
}

/**
 * The chart of the front page: of the figure that the editors name, or of the first main point that has one; a single bar where
 * there is one. Null where the front page is of the editors and asks for none.
 */
export function keyChartOf(shown: Shown, pages: readonly Prose[]): Chart | null {
  const front = pages.find(({ file }) => addressOf(file) === '');
  const tag = front?.tags.find(({ name }) => name === 'key-chart');
  if (front !== undefined && tag === undefined) return null;
  const named = shown.byAddress.get(tag?.words[0] ?? '');
  const figure = named ?? mainFigures(shown).find((each) => each.kind !== 'population' && usualCharts(each).length > 0);
  if (figure === undefined) return null;
  return kindsFor(figure).includes('breakdown') ? chartOf(figure, 'breakdown') : (usualCharts(figure)[0] ?? null);
}

/** Those that editors wrote, whether a page shows them yet or not. */
export function ownChartsOf(byAddress: ReadonlyMap<string, Figure>, files: readonly OwnChartFile[]): OwnChart[] {
  return files.flatMap((file) => {
    const figure = byAddress.get(file.address ?? '');
    return figure === undefined || figure.kind === 'population' ? [] : [ownChartOf(figure, file)];
  });
}

/** A kind that there is not, or that does not fit; the same chart twice on a page. */
export function chartProblems(
  byAddress: ReadonlyMap<string, Figure>,
  pages: readonly Prose[],
  key: Chart | null,
): Problem[] {
  return pages.flatMap((page) => {
    const shown = new Set(
      page.tags
        .filter(({ name }) => name === 'figure')
        .flatMap(({ words }) => words)
        .flatMap((address) => byAddress.get(address) ?? [])
        // The section of a population shows its number without a drawing.
        .flatMap((figure) => (figure.kind === 'population' ? [] : usualCharts(figure).map(({ id }) => id))),
    );
    const keyTag = page.tags.find(({ name }) => name === 'key-chart');
    const twice: Problem[] =
      keyTag === undefined || key === null || !shown.has(key.id)
        ? []
        : [
            {
              rule: 'chart-fits',
              severity: 'error',
              place: keyTag.place,
              message: `the key chart, "${key.id}", stands on this page already`,
              fix: 'leave the figure to its own page, or name another one: {% key-chart "branches.replied" %}',
            },
          ];
    if (keyTag !== undefined && key !== null) shown.add(key.id);
    const asked = requestsOn(page).flatMap(({ address, kind, tag }): Problem[] => {
      const tell = (message: string, fix: string): Problem[] => [
        { rule: 'chart-fits', severity: 'error', place: tag.place, message, fix },
      ];
      const figure = byAddress.get(address);
      if (figure === undefined) return [];
      const kinds = kindsFor(figure);
      if (!kinds.includes(kind))
        return tell(`"${address}" cannot be drawn as "${kind}"`, `it can be drawn as: ${kinds.join(', ')}`);
      const id = `${address}/${kind}`;
      if (shown.has(id))
        return tell(`the chart "${kind}" of "${address}" stands on this page already`, 'keep one of the two');
      shown.add(id);
      return [];
    });
    return [...twice, ...asked];
  });
}

/** The figure that each page's card shows, by the page's address: the first on the page, or else a main point of the report. */
export function cardFigures(report: Shown, pages: readonly Prose[]): ReadonlyMap<string, Figure> {
  const firstOn = ({ tags }: Prose): Figure | undefined =>
    tags
      .flatMap(({ words }) => words.slice(0, 1))
      .map((word) => report.byAddress.get(word.split('.').slice(0, 2).join('.')))
      .find((figure) => figure !== undefined);
  const main = mainFigures(report);
  const shown = main.find(({ kind }) => kind !== 'population') ?? main[0];
  if (shown === undefined) return new Map();
  return new Map([['', shown], ...pages.map((page) => [addressOf(page.file), firstOn(page) ?? shown] as const)]);
}

const MOST_POINTS = 6;

/** Those that the editors name, else the first questions of the report; a population stands for itself where nothing divides it. */
export function mainFigures({ report, byAddress, figures }: Shown): Figure[] {
  if (report.mainPoints.length > 0) return report.mainPoints.flatMap(({ id }) => byAddress.get(id) ?? []);
  return figures
    .flatMap((figure) =>
      figure.breakdowns.length + figure.tables.length === 0 ? [figure] : withBreakdowns(figure).slice(1),
    )
    .slice(0, MOST_POINTS);
}
