/** Takes patterns apart, so that a test can ask whether each of their alternatives is needed. */

import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A pattern with one of its alternatives gone. */
export interface Mutant {
  /** The alternative as it is written. */
  without: string;
  pattern: RegExp;
}

/**
 * Every way to take one alternative (`a|b`) out of a pattern.
 * @param pieces sources of named pieces, which have examples of their own: what they offer is not counted
 */
export function mutantsOf(pattern: RegExp, pieces: readonly string[] = []): Mutant[] {
  const { source, flags } = pattern;
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const mutants: Mutant[] = [];
  const choice = ({ alternatives }: { alternatives: AST.Alternative[] }) => {
    if (alternatives.length < 2) return;
    for (const [index, one] of alternatives.entries()) {
      if (isInPiece(one, pieces)) continue;
      // The bar before it goes too, or the one behind the first.
      const [from, to] = index === 0 ? [one.start, one.end + 1] : [one.start - 1, one.end];
      mutants.push({ without: one.raw, pattern: new RegExp(source.slice(0, from) + source.slice(to), flags) });
    }
  };
  visitRegExpAST(tree, {
    onPatternEnter: choice,
    onGroupEnter: choice,
    onCapturingGroupEnter: choice,
    onAssertionEnter: (node) => {
      if ('alternatives' in node) choice(node);
    },
  });
  return mutants;
}

function isInPiece(node: AST.Node, pieces: readonly string[]): boolean {
  for (let at: AST.Node | null = node; at; at = at.parent) if (pieces.includes(at.raw)) return true;
  return false;
}

/** What a pattern makes of a text: the match with its groups, or nothing. */
export const readingOf = (pattern: RegExp, text: string): string =>
  JSON.stringify(new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).exec(text));
