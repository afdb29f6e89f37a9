/** A letter as a place publishes it, and what a careful reader finds in it. */

/** The fields that are compared; each is what `import --json` calls it, those of the first submission by their own name. */
export type Field =
  | 'title'
  | 'kind'
  | 'session'
  | 'numbers'
  | 'subject'
  | 'addressees'
  | 'addresseeTotal'
  | 'documentNumber'
  | 'disposition'
  | 'signatory'
  | 'issuingAgency'
  | 'jointAgencies'
  | 'issuedOn'
  | 'publishedOn'
  | 'printedOn'
  | 'copiedTo'
  | 'coHandlingAgencies'
  | 'contact'
  | 'disclosure'
  | 'indexNumber'
  | 'topics';

/** What a letter states of a field. */
export interface Stated {
  value: unknown;
  /** The characters in which it is written: a report that leaves the field out quotes them. */
  written: string;
  /** Other values that a careful reader may take. */
  also?: readonly unknown[];
  /** A careful reader may leave it open. */
  isOpen?: boolean;
}

export type Truth = { [Name in Field]?: Stated };

export const stated = (value: unknown, written: string, more: Omit<Stated, 'value' | 'written'> = {}): Stated => ({
  value,
  written,
  ...more,
});

/** A piece of a letter or of the page around it. */
export interface Part {
  /** How it is written: 'two lines', '闭会期间第3号'. */
  form: string;
  lines: string[];
  truth?: Truth;
}

export const nothing: Part = { form: 'none', lines: [] };

/** The parts of a letter that have forms. */
export type PartName =
  | 'table'
  | 'page'
  | 'masthead'
  | 'title'
  | 'meeting'
  | 'number'
  | 'documentNumber'
  | 'mark'
  | 'salutation'
  | 'opening'
  | 'text'
  | 'closing'
  | 'above'
  | 'signature'
  | 'tail'
  | 'below'
  | 'damage';

export interface Sample {
  /** Its file name. */
  file: string;
  source: string;
  truth: Truth;
  /** The paragraphs of its text, undamaged. */
  text: string[];
  forms: Record<PartName, string>;
}
