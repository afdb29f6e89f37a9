/** The fields of a schema as the people who fill them in read them: key, Chinese name, whether required, what to write. */
import type { z } from 'zod';

export interface Field {
  /** As it stands in the front matter: `issuedOn`. */
  key: string;
  /** The Chinese name: 成文日期. */
  label: string;
  /** Whether it must be written; of a nested field, wherever its group is written. */
  required: boolean;
  /** A list of such values. */
  isList: boolean;
  /** What may be written, as the schema describes it; unset where the fields within say it all. */
  accepts?: string;
  /** Of a group, or of each entry of a list of groups. */
  fields: Field[];
}

/** All fields of a group in the order of the schema, those of its groups within them. */
export const fieldsOf = (group: z.ZodObject): Field[] =>
  Object.entries(group.shape).map(([key, schema]) => fieldOf(key, schema as z.ZodType));

function fieldOf(key: string, schema: z.ZodType): Field {
  const required = schema.type !== 'optional';
  const written = required ? schema : insideOf(schema);
  const isList = written.type === 'array';
  const value = isList ? (written as z.ZodArray<z.ZodType>).element : written;
  const group = groupIn(value);
  const { description } = value.meta() ?? {};
  const accepts = description ?? (group ? undefined : '文字');
  return {
    key,
    label: written.meta()?.title ?? key,
    required,
    isList,
    ...(accepts !== undefined && { accepts }),
    fields: group ? fieldsOf(group) : [],
  };
}

const insideOf = (schema: z.ZodType): z.ZodType => (schema as z.ZodOptional<z.ZodType>).unwrap();

/** The group that a value is, or may be. */
function groupIn(value: z.ZodType): z.ZodObject | undefined {
  if (value.type === 'object') return value as z.ZodObject;
  if (value.type !== 'union') return undefined;
  return (value as z.ZodUnion<z.ZodType[]>).options.map(groupIn).find((group) => group !== undefined);
}
