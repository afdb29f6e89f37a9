/** Characters that do not show, by which a text is another one than it looks. Pure. */

/** Refused anywhere in a file: controls, and those that reverse the direction of writing. */
export const controls = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** Refused in a field besides: of no width, line ends that are none in YAML, halves of a character. */
const hidden = /[^\P{Cc}\t\n\r]|[\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;

/** U+202E. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The codes of what does not show in the value of a field, each once. */
export const hiddenIn = (value: string): string[] => [...new Set((value.match(hidden) ?? []).map(codeOf))];
