/** Front matter as somebody wrote it → its canonical form. Its meaning and its comments stay. Pure. */
import {
  CST,
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { replySchema } from '../../schemas/reply.ts';
import { elementOf, fieldIn, isList, shapeOf, written } from '../../schemas/shape.ts';
import { canonical } from '../../schemas/written-form.ts';
import { fieldLines } from './front-matter.ts';

/** The lines that belong to one field. */
interface Chunk {
  key: string;
  /** Comments above it. */
  above: string[];
  lines: string[];
}

/**
 * Rewrites the lines between the fences: fields in schema order, each in one form, official notation by its norm. A field
 * with comments inside keeps its lines. What cannot be rewritten without losing a value or a comment stays as it was.
 * @param yaml with LF line ends; a map without syntax errors
 * @param document the same, parsed
 */
export function formatFrontMatter(yaml: string, document: Document.Parsed, schema: z.ZodType = replySchema): string {
  const formatted = rewritten(yaml, document, schema);
  const read = parseDocument(formatted, { stringKeys: true, logLevel: 'error' });
  const isSame =
    read.errors.length === 0 &&
    dataOf(read.contents, schema) === dataOf(document.contents, schema) &&
    commentsIn(formatted) === commentsIn(yaml);
  return isSame ? formatted : yaml;
}

function rewritten(yaml: string, { contents }: Document.Parsed, schema: z.ZodType): string {
  if (!isMap(contents)) return yaml;
  const pairs = contents.items as Pair<Node, Node | null>[];
  const { chunks, rest } = chunksOf(yaml, contents.flow === true ? [] : pairs);
  const all = pairs.map((pair, index) => {
    const key = nameOf(pair.key);
    const { above, lines } = chunks[index] ?? { above: [], lines: [] };
    return { key, above, lines: linesOf(key, fieldIn(schema, key), pair, lines) };
  });
  const order = Object.keys(shapeOf(schema) ?? {});
  const place = ({ key }: Chunk) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = all.toSorted((a, b) => place(a) - place(b));
  return [...sorted.flatMap(({ above, lines }) => [...above, ...lines]), ...rest].join('\n');
}

/** Splits the lines at the keys with which they begin; comments belong to the key below them. */
function chunksOf(yaml: string, pairs: readonly Pair<Node, unknown>[]): { chunks: Chunk[]; rest: string[] } {
  const lines = yaml.split('\n');
  const starts = pairs.map(({ key }) => yaml.slice(0, key.range?.[0] ?? 0).split('\n').length - 1);
  const isLoose = (line = '') => line.trim() === '' || line.startsWith('#');
  let from = 0;
  const chunks = starts.map((start, index): Chunk => {
    const above = lines.slice(from, start).filter((line) => line.startsWith('#'));
    let end = starts[index + 1] ?? lines.length;
    while (end > start + 1 && isLoose(lines[end - 1])) end -= 1;
    from = end;
    return { key: '', above, lines: lines.slice(start, end) };
  });
  return { chunks, rest: lines.slice(from).filter((line) => line.startsWith('#')) };
}

/** The field in its canonical form; a comment after a value on one line stays after it. */
function linesOf(
  key: string,
  schema: z.ZodType | undefined,
  { value }: Pair<Node, Node | null>,
  lines: string[],
): string[] {
  const isCommented = value !== null && hasComment(value);
  if (isCommented && (isCollection(value) || lines.length > 1)) return lines;
  const canonical = fieldLines(key, canonicalValue(schema, value), schema);
  return isCommented && canonical.length === 1 ? [`${canonical[0]} #${value.comment}`] : canonical;
}

/** The canonical values, for comparison: the fields in one order. */
const dataOf = (node: unknown, schema: z.ZodType): string =>
  JSON.stringify(canonicalValue(schema, node as Node | null), (_, value: unknown) =>
    isRecord(value)
      ? ['{}', ...Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))]
      : typeof value === 'number'
        ? String(value)
        : value,
  );

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The comments of a text, in one order. */
function commentsIn(yaml: string): string {
  const comments: string[] = [];
  let isValue = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!isValue && CST.tokenType(token) === 'comment') comments.push(token.trimEnd());
    isValue = CST.tokenType(token) === 'scalar';
  }
  return comments.toSorted().join('\n');
}

const nameOf = (key: Node): string => String(isScalar(key) ? key.value : key);

function hasComment(value: Node): boolean {
  let found = false;
  visit(value, {
    Node: (_, node) => {
      if (node.comment || node.commentBefore) found = true;
    },
  });
  return found;
}

/** A value as it is to be written: official notation by its norm, text that YAML read as a number as text. */
function canonicalValue(schema: z.ZodType | undefined, node: Node | null): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      (node.items as Pair<Node, Node | null>[]).map(({ key, value }) => {
        const field = nameOf(key);
        return [field, canonicalValue(fieldIn(schema, field), value)];
      }),
    );
  }
  const entry = schema && isList(schema) ? elementOf(schema) : undefined;
  if (isSeq(node)) return node.items.map((item) => canonicalValue(entry, item as Node));
  const value = isScalar(node) ? plainValue(entry ?? schema, node) : null;
  return entry && value !== null ? [value] : value;
}

/** 0038 and 89596662 are text; numbers and booleans of the schema are not. */
function plainValue(schema: z.ZodType | undefined, { value, source }: Scalar): unknown {
  const isText = typeof value === 'number' && !(schema && written(schema).type === 'number');
  const text = isText ? (source ?? String(value)) : value;
  return typeof text === 'string' && schema ? canonical(schema, text) : text;
}
