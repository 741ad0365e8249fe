// A headline number, never bare: the number, and a bar for each question of how much is unknown of it.
import type { PopulationFigure } from '../../figure/figure.ts';
import { panelOfUnknown } from '../../tell/panel.ts';
import { marked, sizeInWords } from '../../tell/phrase.ts';
import { nearBreakdowns } from '../../tell/unknown.ts';
import { words } from '../../words/words.ts';
import { barsOfPanels } from '../bars.ts';
import type { PopulationKind } from '../chart-kind.ts';
import { space, stacked } from '../marks.ts';
import { paragraph, STYLES } from '../text.ts';

export const headline: PopulationKind = {
  name: 'headline',
  of: 'population',
  needs: 'number',
  fits: () => true,
  panels: (figure) =>
    nearBreakdowns(figure).map(({ counted }) =>
      panelOfUnknown(counted, counted.breakdown.question, `${counted.breakdown.id}/`),
    ),
  draw(figure, panels, canvas) {
    const { widthPx, fonts } = canvas;
    const inside = barsOfPanels(panels, words.charts.NOT_KNOWN_OF_ALL, canvas);
    const number = paragraph(numberOf(figure), STYLES.number, widthPx, fonts);
    const unit = paragraph(figure.base.labelOfOne ?? figure.population.label, STYLES.title, widthPx, fonts);
    const unknown = panels.length === 0 ? [] : [space(14), inside.content];
    return { ...inside, content: stacked([number, unit, ...unknown]) };
  },
};

function numberOf({ base }: PopulationFigure): string {
  return base.size.value === null ? words.charts.NOT_SAID : marked(sizeInWords(base.size), base.size);
}
