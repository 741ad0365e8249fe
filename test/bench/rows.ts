// npm run bench: reading, checking and counting tables of 1,000 and of 10,000 rows, in one run. Read the ratios.
import { check } from '../../src/check/check.ts';
import { figuresOf } from '../../src/count/figures.ts';
import { type InputFile, readReport } from '../../src/read/report.ts';
import { manyRows } from '../many-rows.ts';

const ROUNDS = 7;

/** Milliseconds for one whole pass. Throws if the made-up table has a problem: then the wrong thing would be measured. */
function pass(files: readonly InputFile[]): { read: number; check: number; count: number } {
  const start = performance.now();
  const { report, problems } = readReport(files);
  if (report === null || problems.length > 0) throw new Error(`the table has problems: ${JSON.stringify(problems[0])}`);
  const read = performance.now();
  if (check({ report, prose: [], ownCharts: [] }).length > 0) throw new Error('the table does not pass its checks');
  const checked = performance.now();
  figuresOf(report);
  return { read: read - start, check: checked - read, count: performance.now() - checked };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const medians = new Map<number, number>();
for (const rows of [1_000, 10_000]) {
  const files = manyRows(rows);
  const heaps: number[] = [];
  const passes = Array.from({ length: ROUNDS }, () => {
    const measured = pass(files);
    globalThis.gc?.();
    heaps.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
    return measured;
  });
  const total = median(passes.map((one) => one.read + one.check + one.count));
  medians.set(rows, total);
  const parts = (['read', 'check', 'count'] as const).map(
    (step) => `${step} ${median(passes.map((one) => one[step])).toFixed(0)}`,
  );
  process.stdout.write(`${rows} rows: ${total.toFixed(0)} ms (${parts.join(', ')}); heap after each pass ${heaps.join(', ')} MB
`);
}
const ratio = (medians.get(10_000) ?? 0) / (medians.get(1_000) ?? 1);
process.stdout.write(`ten times the rows take ${ratio.toFixed(1)} times as long\n`);
