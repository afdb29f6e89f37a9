/** The numbering of an official text: 一、 then （一） (GB/T 9704-2012, 7.3.3). `1.` and `（1）` stay text. */
import { countCharacters } from '../../schemas/notation/alphabet.ts';
import { parseNumeral } from '../../schemas/notation/numerals.ts';

export interface Clause {
  /** 1 for 一、, 2 for （一）. */
  level: 1 | 2;
  /** The number: 一 is 1. */
  number: number;
}

const numeral = `[${countCharacters}百]+`;
const mark = new RegExp(`^(?:(?<first>${numeral})、|[（(](?<second>${numeral})[）)])`, 'u');
const longestHeading = 40;

/** The clause that a paragraph opens, or undefined. */
export function parseClause(paragraph: string): Clause | undefined {
  const { first, second } = mark.exec(paragraph)?.groups ?? {};
  const number = parseNumeral(first ?? second ?? '');
  return number ? { level: first ? 1 : 2, number } : undefined;
}

/**
 * Whether a line that opens a clause is its heading and nothing more: at most 40 characters, and no 。 except at the end.
 * A （一） that ends with ； or ， is one of a series, not a heading.
 */
export function isWhollyHeading(line: string, { level }: Clause): boolean {
  return (
    Array.from(line).length <= longestHeading &&
    /^[^。]*。?$/u.test(line) &&
    (level === 1 || !/[；;，,、]$/u.test(line))
  );
}
