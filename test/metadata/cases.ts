// Every report of the tests, counted without building: as draft and as release, at home and nowhere, and with hostile words.
import path from 'node:path';
import { figuresOf } from '../../src/count/figures.ts';
import type { Figure } from '../../src/figure/figure.ts';
import type { Release, Report } from '../../src/figure/report.ts';
import type { Download, Saved } from '../../src/save/download.ts';
import { downloadsOf } from '../../src/save/downloads.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { REPORTS } from '../build-report.ts';

export const RELEASED: Release = { version: '1.2.0', date: '2024-07-01', state: 'released' };
export const DRAFT: Release = { version: '1.2.0', date: null, state: 'draft' };
export const HOME = 'https://example.org/report';
export const HOSTILE =
  '</script><!-- "double" \'single\' & é 数 🙂\n= next: line\u2028and \u0085 \u007f \\u003c {a: [b]} # %  \t- end';

export interface Case {
  readonly name: string;
  readonly saved: Saved;
  readonly files: readonly Download[];
}

export function read(root: string): Omit<Saved, 'figures'> {
  const { report, conventions, problems } = readAndCheck(readInputs(root));
  if (report === null) throw new Error(`${root}: ${JSON.stringify(problems)}`);
  return { report, conventions };
}

export function caseOf(name: string, { report, conventions }: Omit<Saved, 'figures'>, changes: Partial<Report>): Case {
  const changed = { ...report, ...changes };
  const saved = { report: changed, conventions, figures: figuresOf(changed) };
  return { name, saved, files: downloadsOf(saved) };
}

/** All words that editors write freely. */
function hostile(report: Report): Partial<Report> {
  const caveats = [...report.caveatsById].map(
    ([id, caveat]) => [id, { ...caveat, short: HOSTILE, full: HOSTILE }] as const,
  );
  const sources = [...report.sources].map(
    ([id, source]) =>
      [
        id,
        {
          ...source,
          title: `${HOSTILE}${id}`,
          publisher: HOSTILE,
          date: HOSTILE,
          note: HOSTILE,
          url: 'https://a.example/é|`',
        },
      ] as const,
  );
  return {
    title: HOSTILE,
    summary: HOSTILE,
    publisher: HOSTILE,
    publicationStatus: HOSTILE,
    licence: HOSTILE,
    caveatsById: new Map(caveats),
    sources: new Map(sources),
    claims: report.claims.map((claim) => ({ ...claim, text: HOSTILE })),
    populations: report.populations.map((population) => ({
      ...population,
      label: HOSTILE,
      period: HOSTILE,
      area: HOSTILE,
      unit: { one: HOSTILE, many: HOSTILE },
      breakdowns: population.breakdowns.map((breakdown) => ({ ...breakdown, question: HOSTILE, ifUnknown: HOSTILE })),
    })),
  };
}

export const CASES: readonly Case[] = REPORTS.flatMap((root) => {
  const name = path.basename(root);
  const counted = read(root);
  return [
    caseOf(`${name}, draft`, counted, { release: DRAFT, address: null }),
    caseOf(`${name}, draft with an address`, counted, { release: DRAFT, address: HOME }),
    caseOf(`${name}, release`, counted, { release: RELEASED, address: null }),
    caseOf(`${name}, release with an address`, counted, { release: RELEASED, address: HOME }),
    caseOf(`${name}, hostile`, counted, { ...hostile(counted.report), release: RELEASED, address: `${HOME}/?a="b"#c` }),
  ];
});

export function fileAt({ files }: Pick<Case, 'files'>, file: string): string {
  const found = files.find((candidate) => candidate.path === file);
  if (found === undefined) throw new Error(`no ${file}`);
  return found.contents.toString();
}

export function jsonAt(one: Pick<Case, 'files'>, file: string): Loose {
  return JSON.parse(fileAt(one, file)) as Loose;
}

/** Every CSV: of each population, of all together, of the sentences that were checked. */
export function tablesOf({ files }: Case): Download[] {
  return files.filter(({ mediaType }) => mediaType === 'text/csv');
}

/** Those of one population in its own file, else all of the report. */
export function figuresOfFile({ saved }: Case, file: string): Figure[] {
  const own = saved.figures.filter(({ population }) => file === `data/${population.id}.csv`);
  const populations = own.length === 0 ? saved.figures : own;
  return populations.flatMap((figure): Figure[] => [figure, ...figure.breakdowns, ...figure.tables]);
}

/** Parsed JSON that a test walks through. */
// biome-ignore lint/suspicious/noExplicitAny: what a file says is what the test asks.
export type Loose = any;
