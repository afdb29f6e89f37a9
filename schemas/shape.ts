/**
 * The structure of a schema: the value without its being optional, the fields of a group, the entries of a list, its
 * name.
 */
import type { z } from 'zod';

/** The schema of a value that is present: an optional schema unwrapped. */
export const written = (schema: z.ZodType): z.ZodType =>
  schema.type === 'optional' ? written((schema as z.ZodOptional<z.ZodType>).unwrap()) : schema;

/** The fields of a group, or of the group that a value may be. */
export function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const value = written(schema);
  if (value.type === 'object') return (value as z.ZodObject).shape as Record<string, z.ZodType>;
  if (value.type !== 'union') return undefined;
  return (value as z.ZodUnion<z.ZodType[]>).options.map(shapeOf).find((fields) => fields !== undefined);
}

/** The schema of a field of a group; undefined if it has none of that name, which may be `constructor`. */
export function fieldIn(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  const fields = schema && shapeOf(schema);
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The schema of the entries of a list, or of a map with free keys. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const value = written(schema);
  if (value.type === 'array') return (value as z.ZodArray<z.ZodType>).element;
  return value.type === 'record' ? ((value as z.ZodRecord).valueType as z.ZodType) : undefined;
}

export const isList = (schema: z.ZodType): boolean => written(schema).type === 'array';

/** The Chinese name of a field. */
export const labelOf = (schema: z.ZodType): string | undefined => schema.meta()?.title ?? written(schema).meta()?.title;
