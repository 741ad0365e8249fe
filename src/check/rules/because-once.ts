// unknown: {none: because all were asked}: every sentence says "because" itself, and would say it twice
import type { Breakdown } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

export const becauseOnce: Rule = {
  name: 'because-once',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      // Over rows all have the same reason: it is told once.
      const overRows = population.tables.flatMap(({ rows }) => rows[0]?.breakdown ?? []);
      for (const breakdown of [...population.breakdowns, ...overRows]) {
        for (const { key, reason } of reasonsOf(breakdown)) {
          const [because = ''] = /^because\b[:,]?\s*/i.exec(reason) ?? [];
          if (because === '') continue;
          const rest = reason.slice(because.length);
          tell(
            key === 'none' ? breakdown.unknown.place : breakdown.place,
            `the reason of "${breakdown.id}" begins with "because", and the report says that word itself`,
            `write the reason alone, ${key}: ${rest === '' ? 'everybody was asked' : rest}`,
          );
        }
      }
    }
  },
};

function reasonsOf({ unknown, readings }: Breakdown): { key: 'none' | 'because'; reason: string }[] {
  return [
    ...(unknown.state === 'none' ? [{ key: 'none' as const, reason: unknown.because }] : []),
    ...readings.flatMap(({ because }) => (because === null ? [] : [{ key: 'because' as const, reason: because }])),
  ];
}
