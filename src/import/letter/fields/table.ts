/**
 * The one table of what an import reads from a letter, one row per field. A missing row, or part of one, does not
 * compile.
 */
import type { z } from 'zod';
import { replySchema } from '../../../../schemas/reply.ts';
import { labelOf, shapeOf } from '../../../../schemas/shape.ts';
import type { LetterField } from '../candidates.ts';
import type { Found, NamedField } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { Labels } from '../page/labels.ts';
import { coHandlingAgencies, copiedTo, issuingAgency, jointAgencies } from './agencies.ts';
import { annexes } from './annexes.ts';
import { contact } from './contact.ts';
import { issuedOn, printedOn, publishedOn } from './days.ts';
import type { LabelRows } from './label.ts';
import { disclosure, disposition, documentNumber, indexNumber, signatory } from './marks.ts';
import { best, type FieldRow } from './row.ts';
import { session, submissions, title, topics } from './subject.ts';
import { unkept } from './unkept.ts';

/** What is in a letter's text, or around its signature, without a label. */
const unlabelled = { labels: {}, choose: best };

export const fieldRows: { readonly [Field in LetterField]: FieldRow<Field> } = {
  title,
  session,
  submissions,
  documentNumber,
  issuingAgency,
  jointAgencies,
  signatory,
  disposition,
  disclosure,
  addressees: unlabelled,
  addresseeTotal: unlabelled,
  issuedOn,
  printedOn,
  publishedOn,
  copiedTo,
  contact,
  layout: unlabelled,
  coHandlingAgencies,
  annexes,
  indexNumber,
  topics,
  note: unlabelled,
};

/** A row of any field. */
interface AnyRow {
  labels: LabelRows;
  choose(letter: Letter, field: NamedField<never>): Found<unknown> | undefined;
  cure?: string;
}

type Rows = Readonly<Record<string, AnyRow>>;

export interface FieldTable {
  schema: z.ZodObject;
  /** In schema order. */
  fields: readonly { field: NamedField<never>; row: AnyRow }[];
  labels: Labels;
}

/** All meanings of labels, by name. */
export const labelRows = (rows: Rows): LabelRows =>
  Object.assign({}, ...Object.values(rows).map(({ labels }) => labels), unkept);

/** Rows with the schema that names their fields, orders them, and says which are required. */
export const fieldTable = (schema: z.ZodObject, rows: Rows): FieldTable => ({
  schema,
  fields: Object.entries(shapeOf(schema) ?? {}).flatMap(([key, value]) => {
    const row = rows[key];
    return row ? [{ field: { key, label: labelOf(value) ?? key } as NamedField<never>, row }] : [];
  }),
  labels: new Labels(Object.values(labelRows(rows))),
});

export const letterTable = fieldTable(replySchema, fieldRows);
