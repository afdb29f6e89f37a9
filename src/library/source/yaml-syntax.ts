/** What prevents YAML from being read, and duplicate keys. Pure. */
import { CST, type Document, isCollection, isScalar, Lexer, type ParsedNode, visit } from 'yaml';
import type { Fault, Path, Place } from '../problem.ts';
import { commentFault, duplicateFault, referenceFault, syntaxFault } from './yaml-faults.ts';

type PlaceAt = (offset: number) => Place;

/** More errors than this are not reported. */
const most = 100;

/** What prevents the text from being read; the first error of each line. */
export function syntaxFaults(doc: Document.Parsed, text: string, placeAt: PlaceAt): Fault[] {
  const rows = text.split('\n');
  const found = [
    ...doc.errors.slice(0, most).map((error) => syntaxFault(error, rows, openedBefore(doc, error.pos[0]), placeAt)),
    ...referencesIn(text).map(({ mark, offset }) => referenceFault(placeAt(offset), mark)),
  ];
  found.sort((a, b) => a.line - b.line || a.column - b.column);
  // What comes after a stray token only follows from it.
  const echo = found.findIndex(({ stops }) => stops);
  return found
    .slice(0, echo < 0 ? undefined : echo + 1)
    .filter(({ line }, index, all) => line !== all[index - 1]?.line)
    .map(({ stops: _, ...fault }) => fault);
}

/** Offset of the innermost quote or bracket that opened before an offset and had not closed there. */
function openedBefore(doc: Document.Parsed, offset: number): number | undefined {
  let opened: number | undefined;
  visit(doc, {
    Node: (_, node) => {
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const flow = isCollection(node) && node.flow;
      if ((quoted || flow) && node.range && node.range[0] < offset && node.range[1] >= offset) opened = node.range[0];
    },
  });
  return opened;
}

type Mark = '&' | '*' | '!';

/** Anchors, aliases and tags, known ones (`!!binary`) among them: no field is written with any. */
function referencesIn(text: string): { mark: Mark; offset: number }[] {
  const found: { mark: Mark; offset: number }[] = [];
  if (!/[&*!]/.test(text)) return found;
  let offset = 0;
  let isValue = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isValue ? 'value' : CST.tokenType(token);
    // What the lexer emits besides the text: a scalar follows, a document begins, brackets are left open.
    const isSignal = type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end';
    isValue = type === 'scalar';
    if (type === 'anchor' || type === 'alias' || type === 'tag') found.push({ mark: token.charAt(0) as Mark, offset });
    if (!isSignal) offset += token.length;
  }
  return found;
}

/** The name of a field. A collection in its place, which is an error, has none: its text may be too long for a string. */
export const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

/** Names that occur twice in one group. */
export function duplicates(doc: Document.Parsed, placeAt: PlaceAt): Fault[] {
  const faults: Fault[] = [];
  visit(doc, {
    Map: (_, map) => {
      const lines = new Map<string, number>();
      for (const { key } of map.items) {
        const name = nameOf(key);
        const place = placeAt((key as ParsedNode).range[0]);
        const first = lines.get(name);
        if (first === undefined) lines.set(name, place.line);
        else faults.push(duplicateFault(place, name, first));
      }
    },
  });
  return faults;
}

/** A value, with its path and its range of offsets. */
export interface Scalar {
  path: Path;
  text: string;
  range: readonly number[];
}

/** To YAML a `#` after a blank begins a comment, although a title may have one. A comment below a value is not one. */
export function commentedValues(scalars: readonly Scalar[], text: string, placeAt: PlaceAt): Fault[] {
  return scalars.flatMap(({ path, text: value, range: [from = 0, to = 0] }) => {
    const [comment, blank = ''] = /^([ \t]+)#[^\n]*/.exec(text.slice(to, to + 500)) ?? [];
    // Ids, days and keys are not cut unnoticed; a text in quotes is whole.
    if (comment === undefined || !/\p{Script=Han}/u.test(value) || /^["'|>]/.test(text.slice(from))) return [];
    return [commentFault(placeAt(to + blank.length), path, comment.trim())];
  });
}
