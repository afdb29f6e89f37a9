import type { z } from 'zod';

/** What a schema says of a value, as `field: fault → cure`. */
export function messagesOf(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message.replace('\n', ' → ')}`);
}
