// Panels as bars one below the other on one scale, each with its heading; names under the stretches, or in one list for all.
import type { BreakdownFigure } from '../figure/figure.ts';
import { carriedBy } from '../tell/carried.ts';
import type { Panel } from '../tell/panel.ts';
import { capitalised } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import { hasWhisker } from './bars.ts';
import { BAR_HEIGHT, percentScale, quarterLines, trackBox } from './boxes.ts';
import type { Canvas, Inside } from './chart-kind.ts';
import { directLabels, entriesOf, labelList } from './labels.ts';
import { type Block, space, stacked } from './marks.ts';
import { openKey } from './open-key.ts';
import { commonScale, stackAcross } from './stack.ts';
import { paragraph, STYLES } from './text.ts';

export interface Heading {
  readonly panel: Panel;
  readonly heading: string;
  /** A second line under the heading, such as why a reading is used. */
  readonly note?: string;
  /** Another figure, whose panel this is: its base and what is not known of it stand under the heading. */
  readonly carries?: BreakdownFigure;
  /** The heading of the panel's values in a list: "of all". */
  readonly column: string;
}

/** The heading of a panel that stands alone. */
export function headedWhole(panel: Panel): Heading {
  return { panel, heading: capitalised(panel.of), column: '' };
}

const TALL_BAR = BAR_HEIGHT + 8;

export function stackedPanels(headings: readonly Heading[], canvas: Canvas): Inside {
  const { widthPx, fonts, id } = canvas;
  const panels = headings.map(({ panel }) => panel);
  const fullPx = commonScale(panels, widthPx);
  const direct = panels.map((panel) => directLabels(panel, fullPx, fonts));
  const isDirect = direct.every((labels) => labels !== null);
  const bars = headings.map(({ panel, heading, note, carries }, index) =>
    stacked([
      paragraph(heading, STYLES.heading, widthPx, fonts),
      ...(note === undefined ? [] : [paragraph(note, STYLES.note, widthPx, fonts)]),
      ...(carries === undefined ? [] : carriedLines(carries, widthPx, fonts)),
      space(4),
      stackBlock(panel, fullPx, id),
      ...(isDirect ? [direct[index] as Block] : []),
      space(index === headings.length - 1 ? 0 : 12),
    ]),
  );
  const columns = headings.map(({ column }) => column);
  const scale = percentScale(fullPx);
  const below = isDirect ? [space(8), scale] : [scale, space(10), labelList(entriesOf(panels), columns, canvas)];
  const content = stacked([...bars, ...below]);
  return { content, key: stackKey(panels), measure: 'width', fullPx };
}

function carriedLines(other: BreakdownFigure, widthPx: number, fonts: Canvas['fonts']): Block[] {
  const beside = other.address;
  return [
    paragraph(carriedBy(other).base, STYLES.note, widthPx, fonts, { line: 'base', beside }),
    paragraph(carriedBy(other).unknown, STYLES.label, widthPx, fonts, { line: 'unknown', beside }),
  ];
}

/** One bar on its track. */
export function stackBlock(panel: Panel, fullPx: number, id: string, heightPx = TALL_BAR): Block {
  const track = { x: 0, y: 0, width: fullPx, height: heightPx };
  const marks = [trackBox(track), ...quarterLines(track, fullPx), ...stackAcross(panel, track, fullPx, id)];
  return { marks, heightPx };
}

export function stackKey(panels: readonly Panel[]): string[] {
  return [...openKey(panels), ...(panels.some(({ parts }) => parts.some(hasWhisker)) ? [words.charts.WHISKER] : [])];
}
