/** Invisible characters, with which a text is not what it looks like. Pure. */
import { invisible, oddBlankCharacters } from '../../../schemas/notation/alphabet.ts';
import { type Fault, placeIn } from '../problem.ts';

/** Refused anywhere in a file: control characters, bidirectional ones included. */
export const controls = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** Also refused in a text: what nobody sees, line ends that Markdown and YAML do not know, lone surrogates. */
const hidden = new RegExp(`[^\\P{Cc}\\t\\n\\r]|[\\p{Cs}\\u2028\\u2029]|${invisible}`, 'gu');

/** Also refused in a field, whose values are compared: blanks that are not the usual one. */
const hiddenInField = new RegExp(`${hidden.source}|[${oddBlankCharacters}]`, 'gu');

/** U+202E. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The codes of the invisible characters in the value of a field, each once. */
export const hiddenIn = (value: string): string[] => [...new Set((value.match(hiddenInField) ?? []).map(codeOf))];

/** Invisible characters in a text, reported once, at the first; control characters are reported for the file. */
export function hiddenFaults(text: string): Fault[] {
  const found = [...text.matchAll(hidden)].filter(([character]) => !controls.test(character));
  const [first] = found;
  if (!first) return [];
  const total = found.length > 1 ? `，正文里共 ${found.length} 处` : '';
  const message = `有看不见的字符 ${codeOf(first[0])}${total}`;
  return [
    { id: 'invisible-character', ...placeIn(text, first.index), message, fix: '删去它，或把前后几个字重新打一遍' },
  ];
}
