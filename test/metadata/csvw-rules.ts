// The rules of https://www.w3.org/TR/tabular-metadata/ for a table description, as far as our files use it. A property that is
// not in the lists is a problem: a validator would drop it with a warning.
import type { Loose } from './cases.ts';

const PREFIXED = /^(dc|schema|prov|rdfs|skos|xsd):[A-Za-z][\w-]*$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
const TABLE = ['@context', 'url', 'notes', 'dialect', 'tableSchema'];
const COLUMN = ['name', 'titles', 'datatype', 'null', 'required'];
const DIALECT: Readonly<Record<string, (value: Loose) => boolean>> = {
  encoding: isText,
  delimiter: isText,
  lineTerminators: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  quoteChar: (value) => value === null || isText(value),
  doubleQuote: isYesOrNo,
  header: isYesOrNo,
  headerRowCount: (value) => Number.isInteger(value) && value >= 0,
  skipInitialSpace: isYesOrNo,
  trim: (value) => isYesOrNo(value) || ['true', 'false', 'start', 'end'].includes(value),
};

/** Section numbers are those of the recommendation of 17 December 2015. */
export function csvwProblems(description: Loose): string[] {
  const found: string[] = [];
  const need = (holds: boolean, problem: string): void => {
    if (!holds) found.push(problem);
  };
  const context = description['@context'];
  need(
    context === 'http://www.w3.org/ns/csvw' ||
      (Array.isArray(context) &&
        context.length === 2 &&
        context[0] === 'http://www.w3.org/ns/csvw' &&
        Object.entries(context[1]).every(([key, value]) => key === '@language' && LANGUAGE.test(String(value)))),
    '5.2: the context is not that of CSV on the Web',
  );
  need(isText(description.url) && !/[\s<>"]/.test(description.url), '5.4: url is missing or no link');
  for (const [key, value] of Object.entries(description)) {
    need(TABLE.includes(key) || PREFIXED.test(key), `5.4: a table has no ${key}`);
    if (PREFIXED.test(key)) found.push(...commonProblems(value, key));
  }
  for (const note of description.notes ?? [])
    for (const [key, value] of Object.entries(note as Loose)) {
      need(PREFIXED.test(key), `5.8: ${key} in a note is no name`);
      found.push(...commonProblems(value, `notes ${key}`));
    }
  for (const [key, value] of Object.entries(description.dialect ?? {}))
    need(DIALECT[key]?.(value) ?? false, `5.9: dialect ${key}`);
  const columns: Loose[] = description.tableSchema?.columns ?? [];
  need(columns.length > 0, '5.5: no columns');
  need(new Set(columns.map(({ name }) => name)).size === columns.length, '5.6: two columns of one name');
  for (const name of description.tableSchema?.primaryKey ?? [])
    need(
      columns.some((column) => column.name === name && column.required),
      `5.5: the key ${name} may be empty`,
    );
  for (const column of columns) {
    need(/^[A-Za-z0-9.][\w.%-]*$/.test(column.name), `5.6: ${column.name} is no name`);
    need(Array.isArray(column.titles) && column.titles.every(isText), `5.6: titles of ${column.name}`);
    need(
      isText(column.null) || (Array.isArray(column.null) && column.null.every(isText)),
      `5.7: null of ${column.name}`,
    );
    need(column.required === undefined || isYesOrNo(column.required), `5.7: required of ${column.name}`);
    found.push(...datatypeProblems(column.datatype).map((problem) => `5.11: datatype of ${column.name}: ${problem}`));
    for (const [key, value] of Object.entries(column)) {
      need(COLUMN.includes(key) || PREFIXED.test(key), `5.6: a column has no ${key}`);
      if (PREFIXED.test(key)) found.push(...commonProblems(value, `${column.name} ${key}`));
    }
  }
  return found;
}

/** 5.8: a text, a list, a link, or a value with a type or a language. */
function commonProblems(value: Loose, at: string): string[] {
  if (isText(value)) return value === '' ? [`5.8: ${at} is empty`] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => commonProblems(entry, at));
  if (value === null || typeof value !== 'object') return [`5.8: ${at} is ${value}`];
  const keys = Object.keys(value).join();
  if (keys === '@id') return URL.canParse(value['@id']) ? [] : [`5.8: ${at} is no link`];
  if (keys === '@value,@type') return isText(value['@value']) && PREFIXED.test(value['@type']) ? [] : [`5.8: ${at}`];
  return [`5.8: ${at} has ${keys}`];
}

const NUMERIC = ['decimal', 'integer', 'nonNegativeInteger', 'double', 'float', 'number'];

function datatypeProblems(datatype: Loose): string[] {
  if (isText(datatype)) return [...NUMERIC, 'string', 'boolean'].includes(datatype) ? [] : [`no ${datatype}`];
  const { base, format, minimum, maximum, ...others } = datatype ?? {};
  const problems = Object.keys(others).map((key) => `no ${key}`);
  if (![...NUMERIC, 'string', 'boolean'].includes(base)) problems.push(`no base ${base}`);
  // 5.11.2: bounds are for numbers and times; 6.4.3: the two words of a boolean, with a bar between.
  if ((minimum !== undefined || maximum !== undefined) && !NUMERIC.includes(base)) problems.push('bounds of no number');
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) problems.push('bounds the wrong way round');
  if (base === 'boolean' && format !== undefined && !/^[^|]+\|[^|]+$/.test(format)) problems.push(`format ${format}`);
  return problems;
}

function isText(value: Loose): boolean {
  return typeof value === 'string';
}

function isYesOrNo(value: Loose): boolean {
  return typeof value === 'boolean';
}
