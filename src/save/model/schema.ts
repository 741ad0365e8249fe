// The forms in which the parts of report.json are described: its types, its JSON Schema and the keys that it has come from them.
import { z } from 'zod';

export const text = (description: string) => z.string().min(1).describe(description);
export const textOrNull = (description: string) => z.string().nullable().describe(description);
export const textLike = (pattern: RegExp, description: string) => z.string().regex(pattern).describe(description);
export const flag = (description: string) => z.boolean().describe(description);
/** A key that is there only where it is so. */
export const onlyTrue = (description: string) => z.literal(true).optional().describe(description);

export const oneOf = <const Name extends string>(names: readonly Name[], description: string) =>
  z.enum(names).describe(description);

export const object = <Shape extends z.ZodRawShape>(description: string, shape: Shape) =>
  z.object(shape).describe(description);

/** The same, once for all places that have it. */
export const named = <Shape extends z.ZodRawShape>(id: string, description: string, shape: Shape) =>
  z.object(shape).meta({ id, description });

export const listOf = <Entry extends z.ZodType>(entry: Entry, description: string) =>
  z.array(entry).describe(description);
/** With at least one entry. */
export const someOf = <Entry extends z.ZodType>(entry: Entry, description: string) =>
  z.array(entry).min(1).describe(description);
export const ids = (description: string) => listOf(z.string(), description);

export const orNull = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.nullable().describe(description);
export const ifThere = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.optional().describe(description);

/** As a writer makes it. */
export type Json<Schema extends z.ZodType> = Frozen<z.infer<Schema>>;
type Frozen<T> = T extends readonly (infer Entry)[]
  ? readonly Frozen<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** What the schema names of it, in the order of the schema. */
export function picked<Schema extends z.ZodObject>(schema: Schema, from: Json<Schema>): Json<Schema> {
  return Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, from[key as keyof typeof from]]),
  ) as Json<Schema>;
}
