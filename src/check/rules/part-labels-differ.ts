// categories: {a: {label: Other, …}, b: {label: other, …}}: two parts that no reader can tell apart
import { type Breakdown, type Category, partsOf, type UnknownPart } from '../../figure/report.ts';
import type { Rule, Tell } from '../rule.ts';

type Part = Category | UnknownPart;

/** What the report itself calls what the parts leave, and everything unknown together. */
const OWN_LABELS = ['not itemised by the source', 'unknown in all'];

export const partLabelsDiffer: Rule = {
  name: 'part-labels-differ',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const { breakdowns, tables } of report.populations) {
      // All rows of a table have the same parts: the first speaks for them.
      const overRows = tables.flatMap(({ rows }) => rows[0]?.breakdown ?? []);
      for (const breakdown of [...breakdowns, ...overRows]) checkLabels(breakdown, tell);
    }
  },
};

function checkLabels(breakdown: Breakdown, tell: Tell): void {
  const first = new Map<string, Part>();
  for (const part of partsOf(breakdown)) {
    const label = part.label.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
    const other = first.get(label);
    // What has one id as well is told of by its id.
    if (other !== undefined && other.id !== part.id) {
      tell(
        part.labelPlace,
        `"${other.id}" and "${part.id}" of "${breakdown.id}" have one label, and no reader could tell them apart`,
        `write what tells this one apart, as label: ${part.label} (${'unknownKind' in part ? part.unknownKind : '…'}); or join the two, if they are one answer`,
      );
    } else if (OWN_LABELS.includes(label)) {
      tell(
        part.labelPlace,
        `"${part.label}" is what the report itself calls another number of "${breakdown.id}"`,
        'write another label, such as label: Not listed; what the parts leave of the whole needs no part of its own',
      );
    }
    if (other === undefined) first.set(label, part);
  }
}
