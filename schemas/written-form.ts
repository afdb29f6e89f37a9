/** How a value is written: each kind of field defines its canonical form, and `fmt` writes that. */
import { z } from 'zod';
import { parseCivilDate } from './notation/civil-date.ts';
import { formatDocumentNumber, parseDocumentNumber } from './notation/document-number.ts';
import { formatSubmissionNumber, parseSubmissionNumber } from './notation/submission-number.ts';
import { written } from './shape.ts';

interface WrittenForm {
  /** Undefined for a value that it cannot read. */
  canonical: (value: string) => string | undefined;
  /** Whether the value is quoted even if YAML does not require it. */
  isQuoted?: true;
}

/** Filled by the kinds of field. */
export const writtenForms = z.registry<WrittenForm>();

/** A value in the form of its field (2025年6月23日 → 2025-06-23), or unchanged if it cannot be read. */
export const canonical = (schema: z.ZodType, value: string): string =>
  writtenForms.get(written(schema))?.canonical(value) ?? value;

export const isQuoted = (schema: z.ZodType): boolean => writtenForms.get(written(schema))?.isQuoted === true;

/** 2025年6月23日 9:05 → 2025-06-23 09:05. */
export function canonicalTime(value: string): string | undefined {
  const [, day = '', time] = /^(.*?)(?:\s+(\d{1,2}:\d{2}))?$/u.exec(value) ?? [];
  const date = parseCivilDate(day);
  return date && time ? `${date} ${time.padStart(5, '0')}` : date;
}

export function canonicalDocumentNumber(value: string): string | undefined {
  const number = parseDocumentNumber(value);
  return number && formatDocumentNumber(number);
}

export function canonicalSubmissionNumber(value: string): string | undefined {
  const number = parseSubmissionNumber(value);
  return number && formatSubmissionNumber(number);
}
