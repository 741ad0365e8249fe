// datapackage.json: Frictionless Data Package 2 (https://datapackage.org/standard), with what must travel as properties of our
// own; beside it figures.table-schema.json: Table Schema 2 (the same address, /table-schema). All tables of figures have the same
// columns, so that the package names this file and does not repeat it for each.
import type { PopulationFigure } from '../../figure/figure.ts';
import type { Source } from '../../figure/report.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { type Column, rangeOf } from '../column.ts';
import type { Download, Saved } from '../download.ts';
import { jsonText, type Properties } from '../json.ts';
import type { Table } from '../table.ts';
import { creditOf, homeOf, type Licence, licenceOf, permanentAddress, sourcesOfFigures, versionText } from './about.ts';
import { caveatsOfAll, descriptionOf, factsOf, figuresIn, statementsOf } from './statements.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/**
 * Base, unknown and caveats of each figure stand once, and each file names its figures. What was corrected stands in the
 * words of the change log. `licenceFile` is where terms without a name of their own stand in full: the standard wants a name or a path.
 */
export function dataPackage(saved: Saved, files: readonly Download[], licenceFile: string): Properties {
  const { report, corrections = [] } = saved;
  const [permanent, home] = [permanentAddress(report), homeOf(report.address)];
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: packageName(saved),
    ...(permanent === null ? {} : { id: permanent }),
    title: report.title,
    description: descriptionOf(saved),
    ...(home === null ? {} : { homepage: home }),
    version: versionText(report.release),
    ...(report.release.date === null ? {} : { created: `${report.release.date}T00:00:00Z` }),
    contributors: [{ title: report.publisher, roles: ['publisher'] }],
    licenses: [licence(licenceOf(report.licence), licenceFile)],
    sources: sourcesOfFigures(saved).map(source),
    figures: statementsOf(saved.figures).map((statement) => ({ ...statement })),
    caveats: caveatsOfAll(saved).map(({ id, short, full }) => ({ id, short, full })),
    ...(corrections.length === 0 ? {} : { corrections: corrections.map((each) => ({ ...each })) }),
    resources: files.map((file) => resource(file, figuresIn(file, saved.figures))),
  };
}

/** Lower case, dashes: of the title, or of the first population where the title has no Latin letter. */
function packageName({ report, figures }: Saved): string {
  const plain = report.title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return name === '' ? (figures[0]?.population.id ?? 'report') : name;
}

function licence({ text, known }: Licence, licenceFile: string): Properties {
  return known === null ? { path: licenceFile, title: text } : { name: known.spdx, path: known.address, title: text };
}

function source(from: Source): Properties {
  const { title, publisher, date, note } = from;
  const { address: path } = creditOf(from);
  return { title, ...(path === null ? {} : { path }), publisher, date, ...(note === null ? {} : { note }) };
}

function resource(file: Download, figures: readonly PopulationFigure[]): Properties {
  const { bytes, sha256 } = factsOf(file);
  const { table } = file;
  const isText = typeof file.contents === 'string';
  return {
    name: table === undefined ? file.path : file.path.replace(/^data\//, '').replace(/\.csv$/, ''),
    ...(table === undefined ? {} : { type: 'table' }),
    path: file.path,
    title: capitalised(file.label),
    description: table === undefined ? file.description : words.files.withGuarded(file.description),
    ...(/\.([a-z0-9]+)$/.test(file.path) ? { format: file.path.replace(/.*\./, '') } : {}),
    mediatype: file.mediaType,
    ...(isText ? { encoding: 'utf-8' } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table === undefined ? {} : { dialect: DIALECT, schema: tableSchemaPath(table) }),
    figures: statementsOf(figures).map(({ figure }) => figure),
  };
}

const DIALECT: Properties = {
  $schema: `${PROFILES}/tabledialect.json`,
  header: true,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
};

/** Beside datapackage.json, from where its paths count. */
export function tableSchemaPath({ about }: Table<never>): string {
  return `${about}.table-schema.json`;
}

/** One file for each kind of table among these. */
export function tableSchemas(tables: readonly Table<never>[]): Download[] {
  return [...new Set(tables)].map((table) => ({
    path: tableSchemaPath(table),
    label: words.files.columnsOfTables(table.about),
    description: words.files.COLUMNS_OF_TABLES_HOLDS,
    mediaType: 'application/json',
    contents: jsonText(tableSchema(table)),
  }));
}

function tableSchema({ columns, key, isKeyFull }: Table<never>): Properties {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(field),
    // Says for all columns that an empty cell is no value; the columns say what it means there.
    missingValues: [{ value: '', label: words.files.NO_VALUE }],
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
