// The rules of Data Package 2 for everything that we write, after profiles/target/2.0 of github.com/frictionlessdata/datapackage.
// The published profile is in no package (`npm run published` fetches it); what we do not use is left out. Properties of our own
// are allowed.

const path = {
  type: 'string',
  pattern: String.raw`^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$`,
};
const text = { type: 'string' };
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text };
const missingValues = {
  anyOf: [
    { type: 'array', items: text },
    { type: 'array', items: { type: 'object', required: ['value'], properties: { value: text, label: text } } },
  ],
};
const licenses = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    anyOf: [{ required: ['name'] }, { required: ['path'] }],
    properties: { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' }, path, title: text },
  },
};
const sources = {
  type: 'array',
  items: { type: 'object', minProperties: 1, properties: { title: text, path, version: text } },
};

function field(type: string, constraints: object, others: object = {}): object {
  return {
    type: 'object',
    required: ['name', 'type'],
    properties: {
      name: text,
      type: { enum: [type] },
      title: text,
      description: text,
      missingValues,
      constraints: {
        type: 'object',
        // The profile lets unknown constraints pass; ours must be of the kind that the type has.
        additionalProperties: false,
        properties: { required: { type: 'boolean' }, unique: { type: 'boolean' }, ...constraints },
      },
      ...others,
    },
  };
}

const list = (items: object): object => ({ type: 'array', minItems: 1, uniqueItems: true, items });
const bound = { oneOf: [text, { type: 'number' }] };

const schema = {
  type: 'object',
  required: ['fields'],
  properties: {
    $schema: text,
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          field('string', { pattern: text, enum: list(text), minLength: { type: 'integer' } }),
          field('number', { minimum: bound, maximum: bound, enum: list({ type: 'number' }) }),
          field('boolean', { enum: list({ type: 'boolean' }) }, { trueValues: list(text), falseValues: list(text) }),
        ],
      },
    },
    primaryKey: { oneOf: [names, text] },
    uniqueKeys: { type: 'array', minItems: 1, uniqueItems: true, items: names },
    missingValues,
  },
};

export const DATA_PACKAGE_2 = {
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: text,
    name: text,
    id: text,
    title: text,
    description: text,
    homepage: { type: 'string', format: 'uri' },
    version: text,
    created: { type: 'string', format: 'date-time' },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        minProperties: 1,
        properties: { title: text, path, organization: text, roles: { type: 'array', minItems: 1, items: text } },
      },
    },
    keywords: { type: 'array', minItems: 1, items: text },
    licenses,
    sources,
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        oneOf: [{ required: ['name', 'data'] }, { required: ['name', 'path'] }],
        properties: {
          $schema: text,
          name: text,
          path: { oneOf: [path, { type: 'array', minItems: 1, items: path }] },
          type: { enum: ['table'] },
          title: text,
          description: text,
          format: text,
          mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
          encoding: text,
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
          licenses,
          sources,
          dialect: {
            type: 'object',
            properties: {
              $schema: text,
              header: { type: 'boolean' },
              delimiter: text,
              lineTerminator: text,
              quoteChar: text,
              doubleQuote: { type: 'boolean' },
            },
          },
          schema: { oneOf: [path, schema] },
        },
      },
    },
  },
};
