// a caveat or a source that no figure names, a chart, a claim or errata that no page shows: somebody forgot to attach it, or it can go
import type { Tag } from '../../figure/prose.ts';
import type { Rule } from '../rule.ts';

export const unused: Rule = {
  name: 'unused',
  severity: 'warning',
  needs: 'nothing',
  check({ report, prose, ownCharts }, tell) {
    const sources = new Set<string>();
    const caveats = new Set(report.caveats);
    const use = (ids: readonly string[]): void => ids.forEach((id) => void caveats.add(id));
    for (const population of report.populations) {
      use(population.caveats);
      sources.add(population.source.source);
      for (const { source } of population.restated) sources.add(source.source);
      for (const breakdown of population.breakdowns) {
        use(breakdown.caveats);
        sources.add(breakdown.source.source);
        for (const category of breakdown.categories) use(category.caveats);
        if (breakdown.unknown.state === 'parts') for (const part of breakdown.unknown.parts) use(part.caveats);
      }
      for (const table of population.tables) {
        use(table.caveats);
        sources.add(table.source.source);
        const first = table.rows[0]?.breakdown;
        for (const category of first?.categories ?? []) use(category.caveats);
        if (first?.unknown.state === 'parts') for (const part of first.unknown.parts) use(part.caveats);
      }
    }
    const [erratum] = report.errata;
    for (const { source, caveat } of report.errata) {
      sources.add(source.source);
      caveats.add(caveat);
    }
    if (erratum !== undefined && !prose.some(({ tags }) => tags.some(({ name }) => name === 'errata')))
      tell(erratum.place, 'no page lists what is corrected here', 'add {% errata %} to a page');
    for (const { source } of report.claims) sources.add(source.source);
    for (const source of report.sources.values()) {
      use(source.caveats);
      if (!sources.has(source.id))
        tell(source.place, `no figure cites the source "${source.id}"`, 'cite it, or remove it');
    }
    for (const caveat of report.caveatsById.values()) {
      if (!caveats.has(caveat.id))
        tell(caveat.place, `no figure carries the caveat "${caveat.id}"`, 'attach it with "caveats:", or remove it');
    }
    const tagsNamed = (wanted: string): Tag[] =>
      prose.flatMap(({ tags }) => tags.filter(({ name }) => name === wanted));
    const shown = new Set(tagsNamed('own-chart').flatMap(({ words }) => words));
    for (const { name, place } of ownCharts) {
      if (!shown.has(name))
        tell(place, 'no page shows this chart', `add {% own-chart "${name}" %} to a page, or remove the file`);
    }
    const told = tagsNamed('claims');
    for (const { id, place } of report.claims) {
      if (!told.some(({ words }) => words.length === 0 || words.includes(id)))
        tell(
          place,
          `no page shows the claim "${id}"`,
          'add {% claims %} to a page, which shows all of them, or remove it',
        );
    }
  },
};
