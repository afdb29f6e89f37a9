/** Front matter as somebody wrote it → its canonical form. What it says stays, and so do its comments. Pure. */
import { type Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { parseCivilDate } from '../../schemas/notation/civil-date.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../schemas/notation/document-number.ts';
import { formatSubmissionNumber, parseSubmissionNumber } from '../../schemas/notation/submission-number.ts';
import { replySchema } from '../../schemas/reply.ts';
import { disclosures, kinds, layouts } from '../../schemas/vocabulary.ts';
import { fieldLines } from './front-matter.ts';

/** The lines that belong to one field. */
interface Chunk {
  key: string;
  /** Comments above it. */
  above: string[];
  lines: string[];
}

/**
 * Writes the lines between the fences anew: fields in the order of the schema, each in one form, official notation as
 * its norm has it. A field with comments inside keeps its lines.
 * @param yaml LF line ends; it holds a map without syntax errors
 * @param document the same, taken apart
 */
export function formatFrontMatter(yaml: string, document: Document.Parsed): string {
  const { contents } = document;
  if (!isMap(contents)) return yaml;
  const pairs = contents.items as Pair<Node, Node | null>[];
  const { chunks, rest } = chunksOf(yaml, contents.flow === true ? [] : pairs);
  const written = pairs.map((pair, index) => {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const { above, lines } = chunks[index] ?? { above: [], lines: [] };
    return { key, above, lines: linesOf(key, pair, lines) };
  });
  const order = Object.keys(replySchema.shape);
  const place = ({ key }: Chunk) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = written.toSorted((a, b) => place(a) - place(b));
  return [...sorted.flatMap(({ above, lines }) => [...above, ...lines]), ...rest].join('\n');
}

/** Cuts the lines at the keys that stand at their beginning; comments belong to the key below them. */
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

/** The field in its canonical form; a remark behind a value on one line stays behind it. */
function linesOf(key: string, { value }: Pair<Node, Node | null>, lines: string[]): string[] {
  const isCommented = value !== null && hasComment(value);
  if (isCommented && (isCollection(value) || lines.length > 1)) return lines;
  const canonical = fieldLines(key, canonicalValue(key, value));
  return isCommented && canonical.length === 1 ? [`${canonical[0]} #${value.comment}`] : canonical;
}

function hasComment(value: Node): boolean {
  let found = false;
  visit(value, {
    Node: (_, node) => {
      if (node.comment || node.commentBefore) found = true;
    },
  });
  return found;
}

const days = ['issuedOn', 'printedOn', 'on'];
const lists = ['addressees', 'copiedTo', 'topics', 'formerly', 'proposers'];
const labels: Record<string, Record<string, string>> = { kind: kinds, disclosure: disclosures, layout: layouts };

/** A value as it is to be written: official notation by its norm, text that YAML took for a number as text. */
function canonicalValue(key: string, node: Node | null): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      (node.items as Pair<Node, Node | null>[]).map(({ key: name, value }) => {
        const field = String(isScalar(name) ? name.value : name);
        return [field, canonicalValue(field, value)];
      }),
    );
  }
  if (isSeq(node)) return node.items.map((item) => canonicalValue(lists.includes(key) ? '' : key, item as Node));
  const value = isScalar(node) ? plainValue(key, node.value, node.source) : null;
  const written = typeof value === 'string' ? notation(key, value) : value;
  return lists.includes(key) && written !== null ? [written] : written;
}

/** 0038 and 89596662 are text; the total of the addressees and yes or no are not. */
const plainValue = (key: string, value: unknown, source: string | undefined): unknown =>
  typeof value === 'number' && key !== 'addresseeTotal' ? (source ?? String(value)) : value;

function notation(key: string, value: string): string {
  if (days.includes(key)) return parseCivilDate(value) ?? value;
  if (key === 'publishedOn') {
    const [, day = value, time] = /^(.*?)(?:\s+(\d{1,2}:\d{2}))?$/u.exec(value) ?? [];
    const read = parseCivilDate(day);
    return read ? read + (time ? ` ${time.padStart(5, '0')}` : '') : value;
  }
  if (key === 'documentNumber') {
    const number = parseDocumentNumber(value);
    return number ? formatDocumentNumber(number) : value;
  }
  if (key === 'number') {
    const number = parseSubmissionNumber(value);
    return number ? formatSubmissionNumber(number) : value;
  }
  const [known = value] = Object.entries(labels[key] ?? {}).find(([, label]) => label === value) ?? [];
  return known;
}
