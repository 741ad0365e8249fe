// The sentences that somebody wrote, with their verdicts: one row a sentence, and the numbers that decided.
import { judgedClaims } from '../count/judged-claims.ts';
import { CLAIMS, judgedLineOf } from './claim-columns.ts';
import type { Download, Saved } from './download.ts';
import { tableCsv } from './table.ts';

/** Nothing where nobody's sentences were checked. */
export function claimDownloads({ figures, report }: Saved): Download[] {
  const judged = judgedClaims(figures, report);
  if (judged.length === 0) return [];
  return [
    {
      path: 'data/claims.csv',
      label: 'Sentences held against the figures',
      description: 'CSV: one row a sentence, with who wrote it, its verdict, base, unknown share, caveats and source',
      mediaType: 'text/csv',
      table: CLAIMS,
      contents: tableCsv(CLAIMS.columns, judged.map(judgedLineOf)),
    },
  ];
}
