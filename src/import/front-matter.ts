/** Front matter in its canonical form: fields in the order of the schema, each value written in one way. Pure. */
import { z } from 'zod';
import { replySchema } from '../../schemas/reply.ts';
import { flowWriter, lineScalar } from './flow.ts';

/** The front matter of a letter, both fences included; a field that the schema does not know comes last. */
export function writeFrontMatter(fields: Record<string, unknown>): string {
  const lines = ordered(fields, replySchema).flatMap(([key, value]) => fieldLines(key, value));
  return `---\n${lines.join('\n')}\n---\n`;
}

/** One field: a list of groups takes a line for each of their fields, everything else is one line. */
export function fieldLines(key: string, value: unknown): string[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isGroup)) {
    const schema = inner(replySchema.shape[key as keyof typeof replySchema.shape]);
    const group = schema instanceof z.ZodArray ? inner(schema.element as z.ZodType) : undefined;
    return [`${key}:`, ...value.flatMap((one) => entryLines(ordered(one, group)))];
  }
  return [`${key}: ${isPlain(value) ? scalar(key, value) : flowWriter()(sorted(key, value))}`];
}

/** `- number: "367"`, and below it what belongs to the same entry. */
const entryLines = (fields: [string, unknown][]): string[] =>
  fields.map(([key, value], index) => {
    const written = isPlain(value) ? scalar(key, value) : flowWriter()(value);
    return `${index === 0 ? '  - ' : '    '}${key}: ${written}`;
  });

const scalar = (key: string, value: unknown): string =>
  key === 'number' && typeof value === 'string' ? JSON.stringify(value) : lineScalar(value);

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

function sorted(key: string, value: unknown): unknown {
  const schema = inner(replySchema.shape[key as keyof typeof replySchema.shape]);
  return isGroup(value) ? Object.fromEntries(ordered(value, schema)) : value;
}

/** The fields of a group as its schema orders them; those that it does not know last. */
function ordered(fields: Record<string, unknown>, schema: z.ZodType | undefined): [string, unknown][] {
  const order = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const place = ([key]: [string, unknown]) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(fields).toSorted((a, b) => place(a) - place(b));
}

const inner = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional ? inner(schema.unwrap() as z.ZodType) : schema;
