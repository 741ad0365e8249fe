// The child of npm start that holds the report in memory: it looks at the files and makes pages when it is asked to. It ends with
// its parent, which starts another where this program changes.

import { openLivingReport } from '../site/preview/living-report.ts';
import type { Answered, Asked } from './preview-process.ts';

const report = openLivingReport();
// One after the other: no page is made of files that are being read.
let turn: Promise<void> = Promise.resolve();
process.on('message', ({ id, page }: Asked) => {
  turn = turn.then(async () => {
    const answer = page === undefined ? await report.look() : await report.page(page);
    process.send?.({ id, answer } satisfies Answered);
  });
});
process.on('disconnect', () => process.exit(0));
