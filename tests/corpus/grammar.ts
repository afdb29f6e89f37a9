/**
 * A grammar of sentences. A rule has alternatives; in these, `{name}` stands for a rule or for what the caller supplies, and
 * `(甲|乙|)` for one of several wordings, possibly none. Full-width （） are text.
 */
import type { Dice } from './dice.ts';

/** What fills the blanks of a rule, by name. */
export type Fill = (name: string) => string;

type Part = string | { name: string } | { wordings: Part[][] };

export type Grammar = ReadonlyMap<string, readonly Part[][]>;

/** Rule → its alternatives, all equally likely; one that is listed twice comes up twice as often. */
export function readGrammar(rules: Record<string, readonly string[]>): Grammar {
  return new Map(Object.entries(rules).map(([name, alternatives]) => [name, alternatives.map(readAlternative)]));
}

/** One wording of a rule. Throws if there is no such rule. */
export function expand(grammar: Grammar, name: string, dice: Dice, fill: Fill): string {
  const alternatives = grammar.get(name);
  if (!alternatives) throw new RangeError(`no rule ${name}`);
  return written(grammar, dice.pick(alternatives), dice, fill);
}

function written(grammar: Grammar, parts: Part[], dice: Dice, fill: Fill): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('wordings' in part) text += written(grammar, dice.pick(part.wordings), dice, fill);
    else text += grammar.has(part.name) ? expand(grammar, part.name, dice, fill) : fill(part.name);
  }
  return text;
}

function readAlternative(text: string): Part[] {
  return [...text.matchAll(/\{(\w+)\}|\(([^()]*)\)|([^{(]+)/g)].map(([, name, choice, plain]): Part => {
    if (name !== undefined) return { name };
    if (choice !== undefined) return { wordings: choice.split('|').map(readAlternative) };
    return plain ?? '';
  });
}
