/**
 * How much YAML is read: far more than a letter or a register ever has, and little enough to be checked in a moment.
 * Pure.
 */
import { type Document, isMap, isNode, isSeq } from 'yaml';
import { type Fault, type Place, startOfFile } from '../problem.ts';

export interface YamlLimits {
  characters: number;
  /** In all groups together. */
  names: number;
}

export const frontMatterLimits: YamlLimits = { characters: 200_000, names: 5_000 };
export const registerLimits: YamlLimits = { characters: 20_000_000, names: 1_000_000 };

/** The deepest field of a schema is on the seventh level. */
const deepest = 16;

const tooLarge = { id: 'too-large', fix: '核对是不是贴错了内容，删去多余的部分' } as const;

/** Checked before parsing, which takes time. */
export const lengthFault = ({ length }: string, { characters }: YamlLimits, line: number): Fault | undefined =>
  length > characters
    ? { ...tooLarge, ...startOfFile, line, message: `这部分有 ${length} 字，至多 ${characters} 字` }
    : undefined;

/** Visits the nodes, names of fields included, without recursion, however deep they are. */
export function structureFault(
  document: Document.Parsed,
  { names }: YamlLimits,
  placeAt: (offset: number) => Place,
): Fault | undefined {
  let count = 0;
  const open: [node: unknown, level: number][] = [[document.contents, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, level] = next;
    const within = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : isSeq(node) ? node.items : [];
    if (isMap(node)) count += node.items.length;
    if (within.length > 0 && level > deepest) {
      const place = placeAt((isNode(node) && node.range?.[0]) || 0);
      return {
        id: 'too-deep',
        ...place,
        message: `层次太多，至多 ${deepest} 层`,
        fix: '核对括号和缩进，只写该写的几层',
      };
    }
    for (const one of within) open.push([one, level + 1]);
  }
  if (count <= names) return undefined;
  return { ...tooLarge, ...placeAt(0), message: `这部分有 ${count} 项，至多 ${names} 项` };
}
