// What a release says of each figure in the files that are frozen with it: its change log for programs, and every number.
// release.yaml and SHA256SUMS say nothing of figures; inputs/ is what the editors typed.
import type { Figure } from '../../figure/figure.ts';
import { readCsv } from '../../read/rows.ts';
import type { ChangeLog } from '../../release/change-log.ts';
import { type Output, output, type ReadWritten } from './cells.ts';
import { strings, textIn } from './reading-back.ts';

/** `log` says which figures are spoken of: those that change, and those of which a number or a finding does. */
export function outputsInReleaseFiles(log: ChangeLog, read: ReadWritten): Output[] {
  const text = textIn(read);
  const told = figuresTold(log);
  const json = JSON.parse(text('changes.json') ?? '{}') as Partial<ChangeLog>;
  const [head = [], ...rows] = readCsv(text('changes.csv') ?? '');
  const at = (row: readonly string[], column: string): string => row[head.indexOf(column)] ?? '';
  const numbers = JSON.parse(text('numbers.json') ?? '{}') as { readonly figures?: Readonly<Record<string, unknown>> };
  return [
    output('changes.json', ({ address }) =>
      told.has(address) ? [...strings(json.figures?.[address]), json.version ?? ''].join(' ') : null,
    ),
    output('changes.csv', ({ address }) =>
      told.has(address)
        ? rows.filter((row) => (at(row, 'figure') || at(row, 'subject')) === address).map((row) => row.join(' '))
        : null,
    ),
    output('numbers.json', (figure) =>
      isGone(figure, log) ? null : strings(numbers.figures?.[figure.address]).join(' '),
    ),
  ];
}

/** The figures of which a change log tells something: the change itself, a number, a finding. */
function figuresTold({ changes, flips }: Pick<ChangeLog, 'changes' | 'flips'>): ReadonlySet<string> {
  return new Set([
    ...changes.flatMap(({ subject, numbers }) => [subject, ...numbers.map(({ figure }) => figure)]),
    ...flips.map(({ figure }) => figure),
  ]);
}

function isGone({ address }: Figure, { changes }: ChangeLog): boolean {
  return changes.some(({ subject, what }) => subject === address && what === 'removed');
}
