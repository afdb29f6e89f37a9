/** Splits patterns, so that a test can check whether each of their alternatives is needed. */

import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A pattern without one of its alternatives. */
export interface Mutant {
  /** The alternative as it is written; `(?:…)?` for the presence of an optional group, `(?:…)` for its absence. */
  without: string;
  pattern: RegExp;
}

/**
 * Every way to take one alternative out of a pattern: one of `a|b`, or the presence or the absence of `(?:…)?`.
 * @param pieces sources of named pieces, which have their own examples: their alternatives do not count
 */
export function mutantsOf({ source, flags }: RegExp, pieces: readonly string[] = []): Mutant[] {
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const mutants: Mutant[] = [];
  const add = (without: string, from: number, to: number, instead = '') =>
    mutants.push({ without, pattern: new RegExp(source.slice(0, from) + instead + source.slice(to), flags) });
  const choice = ({ alternatives }: { alternatives: AST.Alternative[] }) => {
    if (alternatives.length < 2) return;
    for (const [index, one] of alternatives.entries()) {
      if (isInPiece(one, pieces)) continue;
      // The bar before it goes too, or the one after the first.
      if (index === 0) add(one.raw, one.start, one.end + 1);
      else add(one.raw, one.start - 1, one.end);
    }
  };
  visitRegExpAST(tree, {
    onPatternEnter: choice,
    onGroupEnter: choice,
    onCapturingGroupEnter: choice,
    onAssertionEnter: (node) => {
      if ('alternatives' in node) choice(node);
    },
    onQuantifierEnter: (node) => {
      const { start, end, raw, min, max, element } = node;
      if (min > 0 || max > 1 || !('alternatives' in element) || isInPiece(node, pieces)) return;
      add(raw, start, end, '(?:)');
      add(element.raw, start, end, element.raw);
    },
  });
  return mutants;
}

function isInPiece(node: AST.Node, pieces: readonly string[]): boolean {
  for (let at: AST.Node | null = node; at; at = at.parent) if (pieces.includes(at.raw)) return true;
  return false;
}

/** What a pattern makes of a text: every match with the groups that are set. */
export const readingOf = ({ source, flags }: RegExp, text: string): string =>
  JSON.stringify(
    [...text.matchAll(new RegExp(source, `${flags.replace(/[gy]/g, '')}g`))].map((match) =>
      [...match].filter((group) => group !== undefined),
    ),
  );
