// A headline number, never bare: the number, and a bar for each question of how much is unknown of it.
import type { PopulationFigure } from '../../figure/figure.ts';
import { nearBreakdowns } from '../../tell/carried.ts';
import { panelOfUnknown } from '../../tell/panel.ts';
import { sizeInWords } from '../../tell/phrase.ts';
import { type Bar, bars, edgesKey } from '../bars.ts';
import type { PopulationKind } from '../chart-kind.ts';
import { space, stacked } from '../marks.ts';
import { inkOf } from '../part-look.ts';
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
  draw(figure, panels, { widthPx, fonts, id }) {
    const parts = panels.flatMap((panel) =>
      panel.parts.map((part): Bar => {
        const ink = inkOf(part, id);
        const { label, text, share } = part;
        return { label, text, share, panel: panel.id, part: part.id, of: panel.of, ...ink };
      }),
    );
    const number = paragraph(numberOf(figure), STYLES.number, widthPx, fonts);
    const unit = paragraph(figure.population.label, STYLES.title, widthPx, fonts);
    const unknown = parts.length === 0 ? [] : [space(14), bars('Not known, of all', parts, widthPx, fonts)];
    return { content: stacked([number, unit, ...unknown]), key: edgesKey(parts), measure: 'width', fullPx: widthPx };
  },
};

function numberOf({ base }: PopulationFigure): string {
  return base.size.value === null ? 'not stated' : sizeInWords(base.size);
}
