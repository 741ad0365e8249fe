// figures.table-schema.json: Table Schema 2 (https://datapackage.org/standard/table-schema). All tables of figures have the same
// columns, so that datapackage.json names this file and does not repeat it for each.
import { type Column, rangeOf } from '../column.ts';
import type { Download } from '../download.ts';
import { jsonText, type Properties } from '../json.ts';
import type { Table } from '../table.ts';

/** Beside datapackage.json, from where its paths count. */
export function tableSchemaPath({ about }: Table<never>): string {
  return `${about}.table-schema.json`;
}

/** One file for each kind of table among these. */
export function tableSchemas(tables: readonly Table<never>[]): Download[] {
  return [...new Set(tables)].map((table) => ({
    path: tableSchemaPath(table),
    label: `Columns of the tables of ${table.about}`,
    description: 'Table Schema: what each column holds, its unit and range, and what an empty cell means',
    mediaType: 'application/json',
    contents: jsonText(tableSchema(table)),
  }));
}

function tableSchema({ columns, key, isKeyFull }: Table<never>): Properties {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(field),
    // Says for all columns that an empty cell is no value; the columns say what it means there.
    missingValues: [{ value: '', label: 'no value' }],
    ...(isKeyFull ? { primaryKey: key } : { uniqueKeys: [key] }),
  };
}

function field(column: Column<never>): Properties {
  const { name, title, description, holds, oneOf, ifEmpty } = column;
  const constraints: Properties = {
    ...(ifEmpty === null ? { required: true } : {}),
    ...rangeOf(column),
    ...(oneOf === undefined ? {} : { enum: oneOf }),
  };
  return {
    name,
    type: holds === 'text' ? 'string' : holds === 'number' ? 'number' : 'boolean',
    ...(holds === 'flag' ? { trueValues: ['yes'], falseValues: ['no'] } : {}),
    title,
    description,
    ...(ifEmpty === null ? {} : { missingValues: [{ value: '', label: ifEmpty }] }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
