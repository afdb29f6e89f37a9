/** The fields of a schema as the people who fill them in read them: key, Chinese name, whether required, what to write. */
import type { z } from 'zod';
import { elementOf, isList, labelOf, shapeOf, written } from '../../schemas/shape.ts';

export interface Field {
  /** As in the front matter: `issuedOn`. */
  key: string;
  /** The Chinese name: 成文日期. */
  label: string;
  /** Whether it must be written; for a nested field, wherever its group is. */
  required: boolean;
  /** A list of such values. */
  isList: boolean;
  /** What may be written, as the schema describes it; unset if the fields within say it all. */
  accepts?: string;
  /** The fields of a group, or of each entry of a list of groups. */
  fields: Field[];
}

/** All fields of a group in schema order, with those of nested groups inside them. */
export const fieldsOf = (group: z.ZodType): Field[] =>
  Object.entries(shapeOf(group) ?? {}).map(([key, schema]) => fieldOf(key, schema));

function fieldOf(key: string, schema: z.ZodType): Field {
  const value = (isList(schema) && elementOf(schema)) || written(schema);
  const { description } = value.meta() ?? {};
  const fields = fieldsOf(value);
  const accepts = description ?? (fields.length > 0 ? undefined : '文字');
  return {
    key,
    label: labelOf(schema) ?? key,
    required: schema.type !== 'optional',
    isList: isList(schema),
    ...(accepts !== undefined && { accepts }),
    fields,
  };
}
