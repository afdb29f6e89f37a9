import { expect, test } from 'vitest';
import { z } from 'zod';
import { replySchema } from '../../../schemas/reply.ts';
import { type Field, fieldsOf } from '../../../src/library/fields.ts';

/** Every key of a list of fields with the keys above it: `submissions.number`. */
const pathsOf = (fields: Field[], above = ''): string[] =>
  fields.flatMap(({ key, fields: within }) => [`${above}${key}`, ...pathsOf(within, `${above}${key}.`)]);

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The group within a schema: its own, that of a list's entries, or one of several ways to write it. */
const groupOf = (schema: JsonSchema): JsonSchema | undefined =>
  [schema, ...(schema.items ? [schema.items, ...(schema.items.anyOf ?? [])] : [])].find(({ properties }) => properties);

const pathsIn = (schema: JsonSchema, above = ''): string[] =>
  Object.entries(groupOf(schema)?.properties ?? {}).flatMap(([key, inner]) => [
    `${above}${key}`,
    ...pathsIn(inner, `${above}${key}.`),
  ]);

const reply = fieldsOf(replySchema);
const field = (path: string): Field | undefined =>
  path
    .split('.')
    .reduce<Field | undefined>(
      (found, key) => (found ? found.fields : reply).find((one) => one.key === key),
      undefined,
    );

test('every key of a letter is in the list, in schema order', () => {
  expect(pathsOf(reply)).toEqual(pathsIn(z.toJSONSchema(replySchema, { io: 'input' }) as JsonSchema));
  expect(pathsOf(reply)).toEqual(
    expect.arrayContaining(['issuedOn', 'submissions.proposers.district', 'contact.phone']),
  );
});

test('required are the title, the meeting, the number and kind of each submission, the agency, the day and the disclosure', () => {
  const required = (fields: Field[]) => fields.filter((one) => one.required).map(({ key }) => key);
  expect(required(reply)).toEqual(['title', 'session', 'submissions', 'issuingAgency', 'disclosure', 'issuedOn']);
  expect(required(field('submissions')?.fields ?? [])).toEqual(['number', 'kind']);
  expect(required(field('withdrawn')?.fields ?? [])).toEqual(['on', 'reason', 'authority']);
});

test('every field has a Chinese name and says what may be written', () => {
  const all = (fields: Field[]): Field[] => fields.flatMap((one) => [one, ...all(one.fields)]);
  for (const { key, label, accepts, fields } of all(reply)) {
    expect(label, key).toMatch(/\p{Script=Han}/u);
    expect(accepts !== undefined || fields.length > 0, key).toBe(true);
  }
});

test('a closed list describes each of its values, keys with their Chinese labels', () => {
  expect(field('disclosure')?.accepts).toBe('proactive（主动公开）、on-request（依申请公开）、withheld（不予公开）');
  expect(field('coHandlingAgencies.role')?.accepts).toBe('会办、协办、分办');
  expect(field('feedback.process')?.accepts).toBe('满意、基本满意、不满意');
});

test('lists are distinguished from single values, and dates from texts', () => {
  expect(reply.filter(({ isList }) => isList).map(({ key }) => key)).toEqual([
    ...[
      'submissions',
      'jointAgencies',
      'addressees',
      'copiedTo',
      'coHandlingAgencies',
      'annexes',
      'consultations',
      'topics',
    ],
    ...['formerly', 'corrections', 'privacyExceptions'],
  ]);
  expect(field('issuedOn')?.accepts).toBe('日期，写作 2025-06-23');
  expect(field('signatory')?.accepts).toBe('文字');
});
