// The data of a chart that an editor writes: one row a part and zone, of the whole population. data/README.md lists the fields.
import type { ChartedFigure } from '../../figure/figure.ts';
import { labelOf, type Panel, type PanelPart, panelAt } from '../../tell/panel.ts';
import { mayBeShare, sureShare } from '../lengths.ts';
import type { Ink } from '../marks.ts';
import { inkAmong, openInk } from '../part-look.ts';
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
 * chart filters one out: "may be" rows go on from each part's own zone, the "open" row is what several parts share.
 */
export function zonesOf(figure: ChartedFigure, panels: readonly Panel[], id: string): ZoneRow[] {
  return panels.flatMap((panel, index) => {
    const row = figure.kind === 'rows' ? (figure.rows[index]?.row.id ?? null) : null;
    return zonesOfPanel(panel, row, whyNotAddedUp(figure) === null, id);
  });
}

/** `addsUp`: whether its parts can be laid end to end. Where they cannot, nothing is left over that several could share. */
export function zonesOfPanel(panel: Panel, row: string | null, addsUp: boolean, id: string): ZoneRow[] {
  const shared = { of: panel.of, row };
  const segments = addsUp ? segmentsOf(panel) : [];
  const zones = segments.flatMap(({ parts, isOpen, from, to }): ZoneRow[] =>
    isOpen ? [zoneLeftOpen(panel, parts, to - from, shared, id)] : [],
  );
  const own = panel.parts.flatMap((part) => partZones(panel, part, shared, id));
  return [...own, ...zones].map((zone) => ({ ...zone, row: { ...zone.row, order: orderOf(zone) } }));
}

const KINDS: Readonly<Record<ChartRow['kind'], string>> = {
  category: 'Known',
  unknown: 'Unknown',
  'not itemised': 'Not itemised',
  outside: 'Not asked here',
  open: 'Left open by the source',
};

type Shared = Pick<ChartRow, 'of' | 'row'>;

function partZones(panel: Panel, part: PanelPart, shared: Shared, id: string): ZoneRow[] {
  const [sure, open] = [sureShare(part.share) * 100, mayBeShare(part.share) * 100];
  const ink = inkAmong(part, id);
  const about = {
    ...shared,
    part: part.id,
    label: labelOf(part),
    kind: part.kind,
    unknown_kind: part.unknownKind,
    kind_in_words: KINDS[part.kind] + (part.unknownKind === null ? '' : `: ${part.unknownKind}`),
    text: part.text,
    order: 0,
  };
  const zone = (name: Zone, look: string, from: number, share: number, fill: Ink): ZoneRow => ({
    panel,
    parts: [part],
    fill,
    row: { ...about, zone: name, look, share, from, to: from + share },
  });
  return [
    zone('sure', about.label, 0, sure, ink.fill),
    ...(open > 0 ? [zone('may be', `${about.label}, may be`, sure, open, ink.pale)] : []),
  ];
}

function zoneLeftOpen(panel: Panel, parts: readonly PanelPart[], share: number, shared: Shared, id: string): ZoneRow {
  const label = `Left open: ${parts.map(labelOf).join(' or ')}`;
  const row: ChartRow = {
    ...shared,
    part: 'open',
    label,
    look: label,
    kind: 'open',
    unknown_kind: null,
    kind_in_words: KINDS.open,
    zone: 'open',
    share: share * 100,
    from: 0,
    to: share * 100,
    text: '',
    order: 0,
  };
  return { panel, parts, fill: openInk(id), row };
}

/** Unknown parts stand first, what is open between them and the rest; what may be follows what is sure. */
function orderOf({ panel, parts, row }: ZoneRow): number {
  const unknown = panel.parts.filter(({ kind }) => kind === 'unknown').length;
  if (row.zone === 'open') return unknown * 2;
  const at = panel.parts.indexOf(parts[0] as PanelPart);
  return 2 * at + (row.kind === 'unknown' ? 0 : 1) + (row.zone === 'may be' ? 0.5 : 0);
}
