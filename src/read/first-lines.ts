// The files that every report has, as they may begin. Printed where one is missing; the editors' guide shows the same.

/** By path; together they are a report. */
export const FIRST_LINES = {
  'data/report.yaml': `title: Visits to the libraries
summary: What was counted at the libraries, and what could not be known.
publisher: The library office
licence: CC BY 4.0
language: en-GB
`,
  'data/sources.yaml': `survey:
  title: Survey of the libraries
  publisher: the town
  date: March 2024
`,
  'data/figures/visits.yaml': `population: library visits
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}

breakdowns:
  purpose:
    question: What was the purpose of the visit?
    categories: {borrowing: 41%, study: 35%}
    unknown:
      not-recorded: {label: Not recorded, kind: not recorded, share: the rest}
`,
} as const;

/** What to do where a file is missing: the lines to type. */
export function createIt(path: keyof typeof FIRST_LINES): string {
  return `create it with lines like these, and your own words in them:\n${FIRST_LINES[path].trimEnd()}`;
}
