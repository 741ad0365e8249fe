// One part on a scale: what it is called there, and its share as a label prints it.
import type { CountedPart, Fact } from '../figure/fact.ts';
import type { UnknownKind } from '../figure/unknown-kinds.ts';

export interface PanelPart {
  /** With its breakdown, so that a part has one id at every step: "purpose.study". */
  readonly id: string;
  readonly label: string;
  readonly kind: CountedPart['kind'];
  readonly unknownKind: UnknownKind | null;
  readonly share: Fact;
  readonly count: Fact;
  /** The share as a label prints it: "almost a third, 30 to 34%". */
  readonly text: string;
  /** Its place among the categories, which chooses its fill; null where all that is known is one. */
  readonly order: number | null;
}

/** The kind stands beside the label, unless the label says it already. */
export function labelOf({ kind, label, unknownKind }: Pick<PanelPart, 'kind' | 'label' | 'unknownKind'>): string {
  if (kind === 'outside') return `${label} (not asked here)`;
  if (kind !== 'unknown') return label;
  const reason = unknownKind ?? 'the source does not say how many';
  return label.toLowerCase().includes(reason) ? label : `${label} (${reason})`;
}
