import type { z } from 'zod';
import { readFault } from '../../../schemas/field.ts';

/** What a schema reports for a value, as `field: fault → cure`. */
export function messagesOf(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message: lines }) => {
        const { message, fix } = readFault(lines);
        return `${path.join('.')}: ${message} → ${fix}`;
      });
}
