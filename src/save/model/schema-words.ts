// The few forms that the JSON Schema of the model is written in. No key is allowed that it does not name.
export type Schema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, Schema>>;

export const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
export const textOrNull = (description: string): Schema => ({ type: ['string', 'null'], description });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
/** A key that is there only where it is so. */
export const onlyTrue = (description: string): Schema => ({ const: true, description });
export const oneOf = (names: readonly (string | null)[], description: string): Schema => ({ enum: names, description });
export const listOf = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
export const ids = (description: string): Schema => listOf({ type: 'string' }, description);
export const is = (name: string, description?: string): Schema => ({
  ...(description === undefined ? {} : { description }),
  $ref: `#/$defs/${name}`,
});
export const orNull = (schema: Schema, description: string): Schema => ({
  description,
  anyOf: [schema, { type: 'null' }],
});

/** Every key is required but the `optional` ones, whose descriptions say what it means where they are left out. */
export const object = (description: string, properties: Properties, optional: Properties = {}): Schema => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  additionalProperties: false,
  properties: { ...properties, ...optional },
});
