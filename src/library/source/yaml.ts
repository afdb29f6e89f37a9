/** YAML text → its value, and the position of each part. Pure. */
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Fault, Path, Place } from '../problem.ts';
import { controls, hiddenIn } from './hidden.ts';
import { unfitIn } from './unfit.ts';
import { frontMatterLimits, lengthFault, registerLimits, structureFault, type YamlLimits } from './yaml-limits.ts';
import { commentedValues, duplicates, nameOf, type Scalar, syntaxFaults } from './yaml-syntax.ts';

export interface YamlSource {
  /** Undefined if the syntax is broken. */
  data: unknown;
  faults: Fault[];
  /** The position of a value or, if the path ends in a missing key, of the map it should be in. */
  valueAt(path: Path): Place;
  /** The position of a key, or of a list's entry. */
  keyAt(path: Path): Place;
  /** A number as written there: 0038. Undefined for anything else. */
  numberAt(path: Path): string | undefined;
}

/** What was read from a text, with the parts of that text for editing. */
export interface ReadYaml extends YamlSource {
  document: Document.Parsed;
  /** The field whose value contains an offset of the text. */
  pathAt(offset: number): Path | undefined;
  /** Values that end at a comment on their line. */
  commented: Fault[];
  /** Every string in it, as parsed, with the path of its field. */
  texts(): { path: Path; value: string }[];
}

/** Reads the front matter of a letter, whose first line is the second of the file. */
export const readFrontMatter = (text: string): ReadYaml => readYaml(text, 2, frontMatterLimits);

/** Reads YAML 1.2 (core schema: dates stay text). `line` is the number of the text's first line in its file. */
export function readYaml(text: string, line = 1, limits: YamlLimits = registerLimits): ReadYaml {
  const lines = new LineCounter();
  const tooLong = lengthFault(text, limits, line);
  const doc = parseDocument(tooLong ? '' : text, {
    lineCounter: lines,
    stringKeys: true,
    // Comparing pair by pair would take minutes; `duplicates` takes a moment.
    uniqueKeys: false,
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
  const tooMuch = tooLong ?? structureFault(doc, limits, placeAt);
  const syntax = tooMuch ? [tooMuch] : syntaxFaults(doc, text, placeAt);
  const broken = syntax.length > 0;
  const pairOf = pairFinder();
  const parts = (path: Path) => walk(doc, path, pairOf);
  return {
    data: broken ? undefined : (doc.toJS() as unknown),
    faults: broken ? syntax : [...duplicates(doc, placeAt), ...faultsInFields(doc, text, placeAt)],
    document: doc,
    commented: broken || !/[ \t]#/.test(text) ? [] : commentedValues(scalars(doc), text, placeAt),
    valueAt(path) {
      const { value, key, parent } = parts(path);
      // The position of an empty value is not worth showing; that of its key is.
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

/** The node at a path, its key, and the collection that contains it or, at the first gap, should. */
function walk(
  doc: Document.Parsed,
  path: Path,
  pairOf: PairFinder,
): { value?: unknown; key?: unknown; parent?: unknown } {
  let value: unknown = doc.contents;
  let key: unknown;
  let parent: unknown;
  for (const part of path) {
    if (!isCollection(value)) return { parent: value ?? parent };
    parent = value;
    if (isMap(value)) {
      const pair = pairOf(value, String(part));
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

type PairFinder = (map: YAMLMap, name: string) => Pair | undefined;

/** Finds the pair of a name, the last if there are two: each map is read once, since it may have 100,000. */
function pairFinder(): PairFinder {
  const read = new Map<YAMLMap, Map<string, Pair>>();
  return (map, name) => {
    const pairs = read.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
    read.set(map, pairs);
    return pairs.get(name);
  };
}

/** The values that are not collections, each with its path and its range of offsets. */
const scalars = (doc: Document.Parsed): Scalar[] => texts(doc).filter(({ isName }) => !isName);

/** The values and the names of fields. */
function texts(doc: Document.Parsed): (Scalar & { isName: boolean })[] {
  const found: (Scalar & { isName: boolean })[] = [];
  const add = ({ value, range }: { value: unknown; range?: Node['range'] }, path: Path, isName: boolean) =>
    found.push({ path, text: String(value ?? ''), range: range ?? [], isName });
  const walkInto = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const within = [...path, nameOf(key)];
        if (isScalar(key)) add(key, within, true);
        walkInto(value, within);
      }
    } else if (isSeq(node)) for (const [index, value] of node.items.entries()) walkInto(value, [...path, index]);
    else if (isScalar(node)) add(node, path, false);
  };
  walkInto(doc.contents, []);
  return found;
}

/** Invisible characters, and what is unfit, written directly or as an escape. Control characters are reported for the file. */
function faultsInFields(doc: Document.Parsed, text: string, placeAt: (offset: number) => Place): Fault[] {
  if (hiddenIn(text).length + unfitIn(text).length === 0 && !text.includes('\\')) return [];
  return texts(doc).flatMap(({ path, text: value, range: [from = 0, to = 0] }): Fault[] => {
    const codes = controls.test(text.slice(from, to)) ? [] : hiddenIn(value);
    const message = `有看不见的字符 ${codes.join('、')}`;
    const hidden = { id: 'invisible-character' as const, message, fix: '删去它，或把这一项重新打一遍' };
    const field = path.map(String).join('.');
    // An exception quotes what a letter has in any spelling.
    const unfit = path[0] === 'privacyExceptions' ? [] : unfitIn(value);
    return [...(codes.length > 0 ? [hidden] : []), ...unfit].map(({ id, message, fix }) => ({
      id,
      ...placeAt(from),
      field,
      message,
      fix,
    }));
  });
}
