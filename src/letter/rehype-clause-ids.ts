import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { parseClause } from './clause.ts';

/**
 * Gives each clause a stable id made of its numbers: 一、 is `s1`, （二） below it `s1-2`, （二） before any 一、 `s0-2`; a
 * number that occurs again gets `_2`. A heading without a number counts: `t1`. Sets `id` only.
 */
export function rehypeClauseIds() {
  return (tree: Root): void => {
    const taken = new Map<string, number>();
    const unique = (id: string): string => {
      const times = (taken.get(id) ?? 0) + 1;
      taken.set(id, times);
      return times === 1 ? id : `${id}_${times}`;
    };
    let section = 's0';
    let untitled = 0;
    for (const block of tree.children) {
      if (block.type !== 'element' || !/^(?:p|h2)$/.test(block.tagName)) continue;
      const clause = parseClause(textOf(block));
      if (clause?.level === 1) {
        section = unique(`s${clause.number}`);
        block.properties['id'] = section;
      } else if (clause) block.properties['id'] = unique(`${section}-${clause.number}`);
      else if (block.tagName === 'h2') {
        untitled += 1;
        section = `t${untitled}`;
        block.properties['id'] = section;
      }
    }
  };
}
