// Every output that shows numbers of a figure, with what it shows of a fact: a text that readers see, or the digits of a file;
// nothing where it does not show such a fact. A new output is a line here.
import type { Asked } from './asked.ts';
import type { Digits } from './digits.ts';
import { digitsInChartData, inChartData, inSpecs } from './in-chart-data.ts';
import { inCsv } from './in-csv.ts';
import { inDescriptions } from './in-descriptions.ts';
import { digitsInJson, textInJson } from './in-json.ts';
import { digitsInNumbers, textInNumbers } from './in-numbers.ts';
import { inBars, inKeys } from './in-pictures.ts';
import { inFindings, inQuotes, inWorkedOut } from './in-sentences.ts';
import { inSheets } from './in-sheets.ts';
import { inTable } from './in-tables.ts';
import type { Written } from './written.ts';

export type Output = (written: Written, asked: Asked) => readonly (string | Digits)[];

export const OUTPUTS = {
  'key of the chart': inKeys,
  'bar of the chart': inBars,
  'table of the page': inTable,
  finding: inFindings,
  'sentence to quote': inQuotes,
  'how it was worked out': inWorkedOut,
  'description of the chart': inDescriptions,
  'as the data of the chart says': inChartData,
  'spec of the chart': inSpecs,
  'data of the chart': digitsInChartData,
  'report.json in words': textInJson,
  'report.json': digitsInJson,
  'numbers.json in words': textInNumbers,
  'numbers.json': digitsInNumbers,
  CSV: inCsv,
  XLSX: (written, asked) => inSheets(written, 'xlsx', asked),
  ODS: (written, asked) => inSheets(written, 'ods', asked),
} as const satisfies Readonly<Record<string, Output>>;

export type OutputName = keyof typeof OUTPUTS;
