// data/visits.csv-metadata.json: CSV on the Web (https://www.w3.org/TR/tabular-metadata/), found by its name beside the table.
import { words } from '../../words/words.ts';
import { type Column, meaningOf, rangeOf } from '../column.ts';
import type { Download, Saved } from '../download.ts';
import type { Json, Properties } from '../json.ts';
import type { Table } from '../table.ts';
import { licenceOf, versionText } from './about.ts';
import { caveatsOf, caveatsOfAll, citedBy, inSentences, statementsOf } from './statements.ts';

/** A table of figures has no primary key here: rows about a whole have no breakdown, and a key must not be empty. */
export function csvwOf(
  file: Download,
  table: Table<never>,
  { figures, report }: Pick<Saved, 'figures' | 'report'>,
): Properties {
  const { known, text } = licenceOf(report.licence);
  const { release } = report;
  const caveats = table.about === 'claims' ? caveatsOfAll({ report, figures }) : caveatsOf(figures);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': report.language }],
    url: file.path.split('/').at(-1) as string,
    'dc:title': words.files.titleOfFile(report.title, file.label),
    'dc:description': `${words.files.withGuarded(file.description)}.`,
    'dc:publisher': report.publisher,
    'dc:license': known === null ? text : { '@id': known.address },
    'dc:hasVersion': versionText(release),
    ...(release.date === null ? {} : { 'dc:issued': { '@value': release.date, '@type': 'xsd:date' } }),
    'dc:source': citedBy(figures),
    notes: [
      ...statementsOf(figures).map(({ figure, title, base, unknown, caution }) => ({
        'dc:identifier': figure,
        'dc:title': title,
        'dc:description': inSentences([base, unknown, caution]),
      })),
      ...caveats.map(({ id, short, full }) => ({
        'dc:identifier': id,
        'dc:title': short,
        'dc:description': full,
        'dc:type': 'caveat',
      })),
    ],
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      skipInitialSpace: false,
      trim: false,
    },
    tableSchema: { columns: table.columns.map(column), ...(table.isKeyFull ? { primaryKey: table.key } : {}) },
  };
}

function column(described: Column<never>): Properties {
  const { name, title, holds, ifEmpty } = described;
  const datatype: Json =
    holds === 'text'
      ? 'string'
      : holds === 'number'
        ? { base: 'decimal', ...rangeOf(described) }
        : { base: 'boolean', format: 'yes|no' };
  return {
    name,
    // The first is what stands above the column: without it a checker would say that the table is another one.
    titles: [name, title],
    datatype,
    null: '',
    ...(ifEmpty === null ? { required: true } : {}),
    'dc:description': meaningOf(described),
  };
}
