/** Front matter in its canonical form: fields in schema order, each value written in one way. Pure. */
import type { z } from 'zod';
import { replySchema } from '../../schemas/reply.ts';
import { elementOf, fieldIn, shapeOf } from '../../schemas/shape.ts';
import { isQuoted } from '../../schemas/written-form.ts';
import { flowWriter, lineScalar } from './flow.ts';

/** The front matter of a letter, including both fences; a field that the schema does not know comes last. */
export function writeFrontMatter(fields: Record<string, unknown>, schema: z.ZodType = replySchema): string {
  const lines = ordered(fields, schema).flatMap(([key, value]) => fieldLines(key, value, fieldIn(schema, key)));
  return `---\n${lines.join('\n')}\n---\n`;
}

/** One field: a list of groups takes one line per field, everything else is one line. */
export function fieldLines(key: string, value: unknown, schema: z.ZodType | undefined): string[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isFilledGroup)) {
    const group = schema && elementOf(schema);
    return [`${key}:`, ...value.flatMap((one) => entryLines(one, group))];
  }
  const sorted = isGroup(value) ? Object.fromEntries(ordered(value, schema)) : value;
  return [`${key}: ${isPlain(value) ? scalar(value, schema) : flowWriter()(sorted)}`];
}

/** `- number: "367"`, and below it what belongs to the same entry. */
function entryLines(entry: Record<string, unknown>, group: z.ZodType | undefined): string[] {
  return ordered(entry, group).map(([key, value], index) => {
    const written = isPlain(value) ? scalar(value, fieldIn(group, key)) : flowWriter()(value);
    return `${index === 0 ? '  - ' : '    '}${key}: ${written}`;
  });
}

const scalar = (value: unknown, schema: z.ZodType | undefined): string =>
  typeof value === 'string' && schema && isQuoted(schema) ? JSON.stringify(value) : lineScalar(value);

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** An entry without fields has no lines of its own. */
const isFilledGroup = (value: unknown): value is Record<string, unknown> =>
  isGroup(value) && Object.keys(value).length > 0;
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** The fields of a group in schema order; unknown ones last. */
function ordered(fields: Record<string, unknown>, schema: z.ZodType | undefined): [string, unknown][] {
  const order = Object.keys((schema && shapeOf(schema)) ?? {});
  const place = ([key]: [string, unknown]) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(fields).toSorted((a, b) => place(a) - place(b));
}
