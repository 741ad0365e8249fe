// The editors' JSON Schemas, made from the same schema that validates: VS Code completes and underlines with them.
import { z } from 'zod';
import { SHORTHAND_NAMES } from '../figure/printed.ts';
import { calendarFile, changesFile } from './release-files.ts';
import {
  caveatsFile,
  claimsFile,
  conventionsFile,
  errataFile,
  populationFile,
  reportFile,
  sourcesFile,
} from './schema.ts';

const FILES = {
  population: { schema: populationFile, title: 'One population and what is known of it (data/figures/*.yaml)' },
  report: { schema: reportFile, title: 'What the report is (data/report.yaml)' },
  sources: { schema: sourcesFile, title: 'Where the figures come from (data/sources.yaml)' },
  caveats: { schema: caveatsFile, title: 'Limits on use (data/caveats.yaml)' },
  errata: { schema: errataFile, title: 'Values that a source prints wrongly (data/errata.yaml)' },
  claims: { schema: claimsFile, title: 'Sentences to hold against the figures (data/claims.yaml)' },
  conventions: { schema: conventionsFile, title: 'How far words reach (data/conventions.yaml)' },
  changes: { schema: changesFile, title: 'Why figures changed since the last release (data/changes.yaml)' },
  calendar: { schema: calendarFile, title: 'The releases to come (data/calendar.yaml)' },
} as const;

/** Draft 7, which every editor's YAML support reads. Paths are relative to the report's folder. */
export function editorSchemas(): { readonly path: string; readonly contents: string }[] {
  return Object.entries(FILES).map(([name, { schema, title }]) => {
    const json = z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      override: ({ jsonSchema }) => widen(jsonSchema as Loose),
    });
    return { path: `data/_schema/${name}.json`, contents: `${JSON.stringify({ ...json, title }, null, 2)}\n` };
  });
}

interface Loose {
  type?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  description?: string;
  items?: unknown;
  maxItems?: number;
}

/** We read every scalar as text; an editor's YAML makes numbers of 150 and booleans of true, which must pass as well. */
function widen(schema: Loose): void {
  if (schema.type !== 'string') return;
  if (schema.enum?.includes('true')) {
    schema.type = 'boolean';
    delete schema.enum;
    return;
  }
  if (schema.enum !== undefined || schema.pattern !== undefined) return;
  schema.type = ['string', 'number'];
  // [c] without quotes is a list to an editor's YAML.
  if (/as the source prints it|a value alone/.test(schema.description ?? '')) {
    schema.type = ['string', 'number', 'array'];
    schema.items = { enum: [...SHORTHAND_NAMES] };
    schema.maxItems = 1;
  }
}
