import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isAnnexFile, targetFault } from './targets.ts';

/** Gives the address of a file in the letter's annex folder. */
export type AnnexHref = (file: string) => string;

/**
 * Leads annex files to their addresses. A link to an unsafe place keeps its words only, a picture that is no annex file
 * its description.
 */
export function remarkTargets() {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const annexHref = (file.data['annexHref'] as AnnexHref | undefined) ?? ((name) => name);
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'link' && node.type !== 'image') || !parent || index === undefined) return;
      if (isAnnexFile(node.url)) node.url = annexHref(node.url);
      else if (node.type === 'image') parent.children[index] = { type: 'text', value: node.alt ?? '' };
      else if (targetFault(node.url)) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      } else node.url = node.url.replace(/^[a-z]+:/iu, (scheme) => scheme.toLowerCase());
      return;
    });
  };
}
