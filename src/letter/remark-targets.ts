import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isAnnexFile, targetFault } from './targets.ts';

/** Returns the address of a file in the letter's annex folder. */
export type AnnexHref = (file: string) => string;

/**
 * Resolves annex files to their addresses. A link to an unsafe target keeps only its words, a picture that is not an
 * annex file only its description.
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
