/** What the schema requires of a reply but a letter does not say. Pure. */
import type { z } from 'zod';
import { elementOf, labelOf, shapeOf } from '../../../schemas/shape.ts';
import type { Facts } from './facts.ts';
import { fillIn } from './fields/row.ts';
import type { FieldTable } from './fields/table.ts';

interface Missing {
  /** Of the reply. */
  field: string;
  /** Where it belongs: `title`, `submissions.0.number`. */
  path: string;
  /** Its Chinese name. */
  label: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Required fields that are missing; for a list of groups, those of its first entry. */
export function missingIn(reply: Fields, schema: z.ZodType): Missing[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([field, value]) => {
    if (value.type === 'optional') return [];
    const entry = elementOf(value);
    if (!entry) return reply[field] === undefined ? [{ field, path: field, label: labelOf(value) ?? field }] : [];
    const [first = {}] = (reply[field] ?? []) as Fields[];
    return missingIn(first, entry).map(({ path, label }) => ({ field, path: `${field}.0.${path}`, label }));
  });
}

/** Reports what is missing, unless that was reported otherwise. */
export function reportMissing(reply: Fields, { schema, fields }: FieldTable, facts: Facts): void {
  for (const { field, path, label } of missingIn(reply, schema)) {
    if (facts.problems.some((problem) => problem.field === path)) continue;
    const row = fields.find((one) => one.field.key === field)?.row;
    facts.warn('field-not-recognised', 1, path, `没有认出${label}；${row?.cure ?? fillIn}`);
  }
}
