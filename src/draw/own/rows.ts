// The data of a chart that an editor writes: one row a part and zone, of the whole population. data/README.md lists the fields.
import type { ChartedFigure } from '../../figure/figure.ts';
import { labelOf, type Panel, type PanelPart, panelAt } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
import { mayBeShare, sureShare } from '../lengths.ts';
import type { Ink } from '../marks.ts';
import { inkAmong } from '../part-look.ts';
import { patternInk } from '../patterns.ts';
import { panelsOfRows } from '../row-panels.ts';
import { segmentsOf, whyNotStacked } from '../stack.ts';

export type Zone = 'sure' | 'may be' | 'open';

/** A row as the spec sees it. Shares and places are in per cent of the whole, 0 to 100. */
export interface ChartRow {
  readonly part: string;
  readonly label: string;
  readonly look: string;
  readonly kind: PanelPart['kind'] | 'open';
  readonly unknown_kind: string | null;
  /** The kind as a key names it, each kind of unknown by itself: what is not known for another reason is hatched otherwise. */
  readonly kind_in_words: string;
  readonly zone: Zone;
  readonly share: number;
  /** Where the zone lies in a bar of its part alone. */
  readonly from: number;
  readonly to: number;
  /** The share as the report prints it: "almost a third, 30 to 34%". */
  readonly text: string;
  readonly of: string;
  readonly row: string | null;
  readonly order: number;
}

/** A row with what the audit and the scales of fills must know of it. */
export interface ZoneRow {
  readonly row: ChartRow;
  readonly panel: Panel;
  readonly parts: readonly PanelPart[];
  readonly fill: Ink;
}

/** What a chart must show: the whole under the reading used, and for a table each row. */
export function panelsToShow(figure: ChartedFigure): Panel[] {
  if (figure.kind === 'rows') return panelsOfRows(figure);
  const { counted } = figure;
  return [panelAt(counted, counted.preferred, counted.bases.length - 1)];
}

/** Why the parts of this figure cannot be laid end to end; null where they can. */
export function whyNotAddedUp(figure: ChartedFigure): string | null {
  const counted = figure.kind === 'rows' ? figure.rows.map((row) => row.counted) : [figure.counted];
  return counted.map(whyNotStacked).find((why) => why !== null) ?? null;
}

/**
 * Each part gets what is sure. Where the source gives no exact number there are two ways to show what it leaves open, and a
 * chart filters one out: "may be" rows go on from each part's own zone, the "open" row is what several parts share. Where
 * parts cannot be laid end to end, nothing is left over that several could share. Unknown parts stand first, what is open
 * between them and the rest; what may be follows what is sure.
 */
export function zonesOf(panels: readonly Panel[], addsUp: boolean, id: string): ZoneRow[] {
  return panels.flatMap((panel) => {
    const own = panel.parts.flatMap((part, at) => partZones(panel, part, at, id));
    return addsUp ? [...own, ...zoneLeftOpen(panel, id)] : own;
  });
}

const KINDS: Readonly<Record<ChartRow['kind'], string>> = words.charts.KINDS_OF_PARTS;

/** What all zones of a panel have; its row is that of its facts. */
function about({ of, reading }: Panel): Pick<ChartRow, 'of' | 'row'> {
  return { of, row: reading.unknown[0].row };
}

function partZones(panel: Panel, part: PanelPart, at: number, id: string): ZoneRow[] {
  const [sure, open] = [sureShare(part.share) * 100, mayBeShare(part.share) * 100];
  const ink = inkAmong(part, id);
  const same = {
    ...about(panel),
    part: part.id,
    label: labelOf(part),
    kind: part.kind,
    unknown_kind: part.unknownKind,
    kind_in_words:
      part.unknownKind === null
        ? KINDS[part.kind]
        : words.charts.kindOfUnknown(KINDS[part.kind], words.statements.unknownKinds[part.unknownKind]),
    text: part.text,
    order: 2 * at + (part.kind === 'unknown' ? 0 : 1),
  };
  const row = { ...same, zone: 'sure', look: same.label, share: sure, from: 0, to: sure } as const;
  const zone: ZoneRow = { panel, parts: [part], fill: ink.fill, row };
  if (open === 0) return [zone];
  const more = {
    zone: 'may be',
    look: words.charts.partMayBe(row.label),
    share: open,
    from: sure,
    to: sure + open,
  } as const;
  return [zone, { ...zone, fill: ink.pale, row: { ...row, ...more, order: row.order + 0.5 } }];
}

function zoneLeftOpen(panel: Panel, id: string): ZoneRow[] {
  const order = 2 * panel.parts.filter(({ kind }) => kind === 'unknown').length;
  return segmentsOf(panel).flatMap(({ parts, isOpen, from, to }): ZoneRow[] => {
    if (!isOpen) return [];
    const label = words.charts.leftOpen(parts.map(labelOf).reduce(words.charts.or));
    const share = (to - from) * 100;
    const row: ChartRow = {
      ...about(panel),
      part: 'open',
      label,
      look: label,
      kind: 'open',
      unknown_kind: null,
      kind_in_words: KINDS.open,
      zone: 'open',
      share,
      from: 0,
      to: share,
      text: '',
      order,
    };
    return [{ panel, parts, fill: patternInk(id, 'open'), row }];
  });
}
