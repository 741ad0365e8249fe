// data: {url: visits.csv} in content/charts/visits.vl.yaml: a chart that takes its numbers from somewhere else than the figures
import type { OwnChartFile } from '../../figure/own-chart.ts';
import type { Place } from '../../figure/place.ts';
import { BANS } from '../own-chart-bans.ts';
import type { Rule, Tell } from '../rule.ts';

export const ownChart: Rule = {
  name: 'own-chart',
  severity: 'error',
  needs: 'nothing',
  check({ report, prose, ownCharts }, tell) {
    const charted = report.populations.flatMap(({ id, breakdowns, tables }) =>
      [...breakdowns, ...tables].map((each) => `${id}.${each.id}`),
    );
    const whole = new Set(report.populations.map(({ id }) => id));
    for (const chart of ownCharts) {
      wrongFigure(chart, charted, whole, tell);
      for (const key of chart.keys) {
        const ban = BANS.find(({ bans }) => bans(key));
        if (ban !== undefined) tell(ban.at === 'key' ? key.keyPlace : key.place, ban.says(key), ban.fix);
      }
    }
    for (const { tags } of prose) {
      const shown = new Set<string>();
      for (const { name, words, place } of tags) {
        const [chart] = words;
        if (name !== 'own-chart' || chart === undefined) continue;
        if (shown.has(chart)) tell(place, `the chart "${chart}" stands on this page already`, 'keep one of the two');
        shown.add(chart);
      }
    }
  },
};

function wrongFigure(
  { address, keys, place }: OwnChartFile,
  charted: readonly string[],
  whole: ReadonlySet<string>,
  tell: Tell,
): void {
  const known = `known here: ${charted.join(', ')}`;
  const at = (way: string): Place | undefined => {
    const found = keys.find(({ path }) => path.join('.') === way);
    return way === 'data' ? found?.keyPlace : found?.place;
  };
  if (address === null)
    tell(at('data') ?? place, 'the chart does not say which figure it draws', `say it with data: {name: …}; ${known}`);
  else if (whole.has(address))
    tell(at('data.name') ?? place, `"${address}" is a count and has no parts that a chart could show`, known);
  else if (!charted.includes(address))
    tell(at('data.name') ?? place, `"${address}" is not a breakdown or table of this report`, known);
}
