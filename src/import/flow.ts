/** Values on one line of YAML, as content files have them: { number: "38", proposers: [示例甲] }. Pure. */
import { Document } from 'yaml';

/** Writes one value. The number of a submission is quoted: it is text, whether or not YAML would read it as a number. */
export function flowWriter(): (value: unknown) => string {
  // Names and dates recur in row after row.
  const written = new Map<unknown, string>();
  const scalar = (value: unknown): string => {
    if (isPlainWord(value)) return value;
    const known = written.get(value);
    if (known !== undefined) return known;
    const list = new Document([value]).toString({
      collectionStyle: 'flow',
      flowCollectionPadding: false,
      lineWidth: 0,
    });
    const text = isBroken(value) ? JSON.stringify(value) : list.trim().slice(1, -1);
    written.set(value, text);
    return text;
  };
  const flow = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return scalar(value);
    const pair = ([key, of]: [string, unknown]) =>
      `${key}: ${key === 'number' && typeof of === 'string' ? JSON.stringify(of) : flow(of)}`;
    const pairs = Object.entries(value).map(pair);
    return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
  };
  return flow;
}

/** One value on its own line, where a comma needs no quotes. */
export function lineScalar(value: unknown): string {
  if (isPlainWord(value)) return value;
  return isBroken(value) ? JSON.stringify(value) : new Document(value).toString({ lineWidth: 0 }).trim();
}

/** Words that YAML writes as they are, and days: nearly every value. */
const isPlainWord = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\p{Script=Han}[\p{Script=Han}\d，、。：（）《》〔〕“”]*$|^\d{4}-\d\d-\d\d$/u.test(value);

/** A text that would not stay on one line, or would lose blanks at its ends. */
const isBroken = (value: unknown): boolean => typeof value === 'string' && /[\p{Cc}\u2028\u2029]|^\s|\s$/u.test(value);
