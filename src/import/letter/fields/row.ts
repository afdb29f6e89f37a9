/** A row of the table of fields, and the ways to choose a value. Pure. */
import type { Reply } from '../../../../schemas/reply.ts';
import type { Candidates, FieldValue, LetterField } from '../candidates.ts';
import type { Found, NamedField } from '../facts.ts';
import type { Letter } from '../letter.ts';
import type { LabelRows } from './label.ts';

/** One field: which labels announce it, how their values are read (in each label), and which value wins. */
export type FieldRow<Field extends LetterField> = {
  labels: LabelRows;
  choose(letter: Letter, field: NamedField<Field>): Found<FieldValue<Field>> | undefined;
} & (undefined extends Reply[Field] ? unknown : { /** What to do if it is missing. */ cure: string });

/** The best fact of the field wins; if two differ, neither. */
export const best = <Field extends Uniform>({ facts }: Letter, field: NamedField<Field>) => facts.best(field);

/** The same, and different values elsewhere are reported. */
export const compared = <Field extends Uniform>({ facts }: Letter, field: NamedField<Field>) => facts.compared(field);

/** Fields whose facts are the values in the reply. */
type Uniform = { [Field in LetterField]: Candidates[Field] extends FieldValue<Field> ? Field : never }[LetterField];

/** The cure for what the letter itself should say. */
export const fillIn = '核对后填写';
