// Parts of several questions in one bar: where two have one name, the question says which is which.
import type { CountedBreakdown } from '../figure/figure.ts';
import { labelOf, type PanelPart } from './panel-part.ts';

/** The parts with labels that differ. Those of the breakdown itself keep theirs: the checks have seen that they differ. */
export function toldApart(parts: readonly PanelPart[], counted: CountedBreakdown): PanelPart[] {
  const own = parts.filter((part) => questionOf(part, counted) === null);
  const taken = new Set(own.map(labelOf));
  return parts.map((part) => {
    const question = questionOf(part, counted);
    if (question === null) return part;
    const { breakdown } = part.share.part;
    const names = [part.label, `${part.label}: ${question}`, `${part.label}: ${question} (${breakdown})`];
    const label = names.find((name) => !taken.has(labelOf({ ...part, label: name }))) ?? part.label;
    taken.add(labelOf({ ...part, label }));
    return label === part.label ? part : { ...part, label };
  });
}

/** The question of a step above that a part answers; null for a part of the breakdown itself. */
function questionOf({ share }: PanelPart, { breakdown, parent }: CountedBreakdown): string | null {
  const asked = share.part.breakdown;
  for (let above = parent?.counted; asked !== breakdown.id && above !== undefined; above = above.parent?.counted)
    if (above.breakdown.id === asked) return above.breakdown.question.replace(/\?$/, '');
  return null;
}
