/** A schema's issues → faults with their place in the YAML. */
import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { readFault } from '../../schemas/field.ts';
import type { Fault, Yaml } from './front-matter.ts';

/** The keys and Chinese labels of the group at a path of a schema. */
function fieldsAt(schema: z.ZodType, path: PropertyKey[]): Map<string, string> {
  const inner = unwrap(schema);
  const [first, ...rest] = path;
  if (first !== undefined) {
    if (inner.def.type === 'object') {
      const next = (inner as z.ZodObject).shape[String(first)];
      return next ? fieldsAt(next as z.ZodType, rest) : new Map();
    }
    if (inner.def.type === 'array') return fieldsAt((inner as z.ZodArray).element as z.ZodType, rest);
    if (inner.def.type === 'record') return fieldsAt((inner as z.ZodRecord).valueType as z.ZodType, rest);
    return new Map();
  }
  if (inner.def.type !== 'object') return new Map();
  const { shape } = inner as z.ZodObject;
  return new Map(Object.entries(shape).map(([key, field]) => [key, labelOf(field as z.ZodType)]));
}

const labelOf = (field: z.ZodType): string => field.meta()?.title ?? unwrap(field).meta()?.title ?? '';

function unwrap(schema: z.ZodType): z.ZodType {
  return schema.def.type === 'optional' ? unwrap((schema as z.ZodOptional).unwrap() as z.ZodType) : schema;
}

/** What to do about a key that no field has: the field of that Chinese label, else the nearest one. */
function cureOfKey(key: string, fields: Map<string, string>): string {
  const named = [...fields].find(([, label]) => label === key);
  if (named) return `改为 ${named[0]}`;
  const near = closest(key, [...fields.keys()]);
  return distance(key, near) <= Math.max(2, near.length / 3)
    ? `是不是 ${near}？`
    : `可写的有：${[...fields.keys()].join('、')}`;
}

/** Faults of the data of a YAML document against a schema; none where it holds. */
export function faultsOf(schema: z.ZodType, { data, placeOf }: Yaml): Fault[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const fields = fieldsAt(schema, issue.path);
      return issue.keys.map((key) => ({
        ...placeOf([...issue.path, key], true),
        field: [...issue.path, key].join('.'),
        message: `没有“${key}”这一项`,
        fix: cureOfKey(key, fields),
      }));
    }
    const own = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    const { message, fix } = readFault(own);
    const field = issue.path.join('.');
    const cure = message.startsWith('缺少') ? `补上 ${String(issue.path.at(-1))}，${fix}` : fix;
    return [{ ...placeOf(issue.path), ...(field && { field }), message, fix: cure }];
  });
}
