/** YAML text → what it holds, and where each part of it stands. Pure. */
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import type { Fault, Path, Place } from '../problem.ts';
import { duplicateFault, referenceFault, syntaxFault } from './yaml-faults.ts';

export interface YamlSource {
  /** Undefined where the syntax is broken. */
  data: unknown;
  faults: Fault[];
  /** The place of a value or, where the path ends in a missing key, of the map it should stand in. */
  valueAt(path: Path): Place;
  /** The place of a key, or of a list's entry. */
  keyAt(path: Path): Place;
  /** A number as it is written there: 0038. Undefined for anything else. */
  numberAt(path: Path): string | undefined;
}

/** What was read from a text, with the parts of that text for who edits it. */
export interface ReadYaml extends YamlSource {
  document: Document.Parsed;
  /** The field in whose value an offset of the text lies. */
  pathAt(offset: number): Path | undefined;
  /** Every text that it holds, as it reads, with the path of its field. */
  texts(): { path: Path; value: string }[];
}

/** Reads YAML 1.2 (core schema: dates stay text). `line` is the number of the text's first line in its file. */
export function readYaml(text: string, line = 1): ReadYaml {
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    resolveKnownTags: false,
  });
  const placeAt = (offset: number): Place => {
    const { line: row, col } = lines.linePos(offset);
    return { line: Math.max(row, 1) + line - 1, column: Math.max(col, 1) };
  };
  const start = { line, column: 1 };
  const place = (node: unknown): Place | undefined => {
    const range = (node as Node | null)?.range;
    return range ? placeAt(range[0]) : undefined;
  };
  const syntax = syntaxFaults(doc, text, placeAt);
  const broken = syntax.length > 0;
  const parts = (path: Path) => walk(doc, path);
  return {
    data: broken ? undefined : (doc.toJS() as unknown),
    faults: broken ? syntax : duplicates(doc, text, placeAt),
    document: doc,
    valueAt(path) {
      const { value, key, parent } = parts(path);
      // An empty value has no place of its own worth showing: its key has.
      if (value && !(isScalar(value) && value.value === null)) return place(value) ?? start;
      return place(key) ?? (path.length > 1 ? (place(parent) ?? start) : start);
    },
    keyAt(path) {
      const { value, key, parent } = parts(path);
      return place(key) ?? place(value) ?? place(parent) ?? start;
    },
    numberAt(path) {
      const { value } = parts(path);
      return isScalar(value) && typeof value.value === 'number' ? value.source : undefined;
    },
    pathAt: (offset) => scalars(doc).find(({ range: [from = 0, to = 0] }) => from <= offset && offset < to)?.path,
    texts: () => scalars(doc).map(({ path, text }) => ({ path, value: text })),
  };
}

/** The node at a path, the key it stands under, and the collection that holds it or, at the first gap, should. */
function walk(doc: Document.Parsed, path: Path): { value?: unknown; key?: unknown; parent?: unknown } {
  let value: unknown = doc.contents;
  let key: unknown;
  let parent: unknown;
  for (const part of path) {
    if (!isCollection(value)) return { parent: value ?? parent };
    parent = value;
    if (isMap(value)) {
      const pairs: Pair[] = value.items;
      const pair = pairs.findLast((one) => isScalar(one.key) && String(one.key.value) === String(part));
      if (!pair) return { parent };
      key = pair.key;
      value = pair.value;
    } else if (isSeq(value)) {
      key = undefined;
      value = value.items[Number(part)];
      if (value === undefined) return { parent };
    }
  }
  return { value, key, parent };
}

/** The values that are no collections, each with its path and its range of offsets. */
function scalars(doc: Document.Parsed): { path: Path; text: string; range: readonly number[] }[] {
  const found: { path: Path; text: string; range: readonly number[] }[] = [];
  const walkInto = (node: unknown, path: PropertyKey[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items) walkInto(value, [...path, String(isScalar(key) ? key.value : key)]);
    else if (isSeq(node)) for (const [index, value] of node.items.entries()) walkInto(value, [...path, index]);
    else if (isScalar(node)) found.push({ path, text: String(node.value ?? ''), range: node.range ?? [] });
  };
  walkInto(doc.contents, []);
  return found;
}

/** What keeps the text from being read; the first fault of a line speaks for it. */
function syntaxFaults(doc: Document.Parsed, text: string, placeAt: (offset: number) => Place): Fault[] {
  const rows = text.split('\n');
  const found = doc.errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map((error) => syntaxFault(error, rows, openedBefore(doc, error.pos[0]), placeAt));
  // An anchor or a tag stands before its value, which may be empty and begin on a later line.
  const markAt = (offset: number, mark: string) => placeAt(Math.max(text.lastIndexOf(mark, offset), 0));
  if (/[&*!]/.test(text)) {
    visit(doc, {
      Alias: (_, node) => {
        found.push(referenceFault(markAt(node.range?.[0] ?? 0, '*'), '*'));
      },
      Node: (_, node) => {
        const { anchor, tag, range } = node as ParsedNode & { anchor?: string; tag?: string };
        const offset = range?.[0] ?? 0;
        if (anchor) found.push(referenceFault(markAt(offset, '&'), '&'));
        else if (tag && !tag.startsWith('tag:yaml.org')) found.push(referenceFault(markAt(offset, '!'), '!'));
      },
    });
  }
  found.sort((a, b) => a.line - b.line || a.column - b.column);
  // What follows a stray token is an echo of it.
  const echo = found.findIndex(({ stops }) => stops);
  return found
    .slice(0, echo < 0 ? undefined : echo + 1)
    .filter(({ line }, index, all) => all.findIndex((other) => other.line === line) === index)
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

function duplicates(doc: Document.Parsed, text: string, placeAt: (offset: number) => Place): Fault[] {
  return doc.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos: [offset] }) => {
      let first = offset;
      let name = '';
      visit(doc, {
        Map: (_, map) => {
          const keys = map.items.filter(isPair).map(({ key }) => key as ParsedNode);
          const again = keys.find((key) => key.range[0] === offset);
          if (!again) return;
          name = String((again as { value?: unknown }).value);
          const same = keys.find((key) => String((key as { value?: unknown }).value) === name);
          first = same?.range[0] ?? offset;
        },
      });
      return duplicateFault(placeAt(offset), name || text.slice(offset, offset + 20), placeAt(first).line);
    });
}
