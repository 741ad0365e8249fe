// categories: {not-stated: {label: Not stated, share: 12%}}: an unknown part that would be counted as known
import type { Place } from '../../figure/place.ts';
import { everyBreakdown } from '../every-breakdown.ts';
import type { Rule } from '../rule.ts';

/** Words with which tables name their unknown parts. */
const UNKNOWN_WORDS =
  /^(unknown|not (known|stated|recorded|given|available|specified|answered)|missing|no (answer|reply|response)|non-?response|prefer not to say|don't know)\b/i;

export const unknownAmongCategories: Rule = {
  name: 'unknown-among-categories',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    const told = new Set<Place>();
    for (const { breakdown } of everyBreakdown(report)) {
      for (const { id, label, place } of breakdown.categories) {
        // The rows of a table share their categories: one message is enough.
        if (told.has(place) || !(UNKNOWN_WORDS.test(label) || UNKNOWN_WORDS.test(id.replaceAll('-', ' ')))) continue;
        told.add(place);
        tell(
          place,
          `"${label}" stands among the known answers of "${breakdown.id}"`,
          `move it under "unknown:" with its kind, so that no share of those known counts it: ${id}: {label: ${label}, kind: not stated, …}`,
        );
      }
    }
  },
};
