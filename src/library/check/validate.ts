/** Validates YAML against a schema: what is valid, and what is wrong with the rest. Pure. */
import type { z } from 'zod';
import { readFault, shown } from '../../../schemas/field.ts';
import { elementOf, fieldIn, labelOf, shapeOf } from '../../../schemas/shape.ts';
import type { Fault, Path } from '../problem.ts';
import type { YamlSource } from '../source/yaml.ts';
import { nearest } from './nearest.ts';

export interface Judged<Value> {
  /** Set if everything is valid. */
  value?: Value;
  /** The valid fields of the outermost map, each judged separately. */
  fields: Partial<Value>;
  /** Every key of the outermost map, whether or not its value is valid. */
  keys: string[];
  faults: Fault[];
}

export function judge<Schema extends z.ZodType>(schema: Schema, source: YamlSource): Judged<z.infer<Schema>> {
  const { data, faults } = source;
  const known = isRecord(data) ? data : {};
  const keys = Object.keys(known);
  if (data === undefined) return { fields: {}, keys, faults };
  const result = schema.safeParse(data);
  if (result.success) return { ...(faults.length === 0 && { value: result.data }), fields: result.data, keys, faults };
  const { issues } = result.error;
  const bad = new Set(
    issues.flatMap((issue) =>
      issue.path.length > 0 ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : keys,
    ),
  );
  const fields = Object.fromEntries(Object.entries(known).filter(([key]) => !bad.has(key)));
  const refused = new Set(faults.map(({ field }) => field));
  const meant = new Set(issues.flatMap((issue) => misspelt(issue, schema)));
  return {
    fields: fields as Partial<z.infer<Schema>>,
    keys,
    faults: [
      ...faults,
      ...issues
        // The rest of a field is judged once its hidden characters are removed.
        .filter(({ path }) => !refused.has(dotted(path)))
        // If a key is misspelt, the field it means is not missing.
        .filter(({ path, ...issue }) => !(meant.has(dotted(path)) && readFault(issue.message).id === 'field-missing'))
        .flatMap((issue) => faultsOf(issue, schema, source)),
    ],
  };
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Unknown keys of one group that are reported separately. */
const most = 20;

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, source: YamlSource): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const more = issue.keys.length - most;
    return issue.keys.slice(0, most).map((key, index) => {
      const path = [...issue.path, key];
      const fix = cureOfKey(key, issue.path, schema);
      return {
        id: 'field-unknown' as const,
        ...source.keyAt(path),
        field: dotted(path),
        message: `没有“${shown(key)}”这一项${index === most - 1 && more > 0 ? `，后面还有 ${more} 项也没有` : ''}`,
        fix,
      };
    });
  }
  const field = dotted(issue.path);
  const place = issue.code === 'invalid_key' ? source.keyAt(issue.path) : source.valueAt(issue.path);
  const own = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const { id, message, fix } = readFault(asWritten(own, source, issue.path));
  const missing = id === 'field-missing' ? `补上 ${String(issue.path.at(-1))}，${fix}` : fix;
  return [{ id, ...place, ...(field && { field }), message, fix: missing }];
}

const dotted = (path: Path): string => path.map(String).join('.');

/** An unquoted 0038 is the number 38 to YAML; the message shows what was written. */
function asWritten(message: string, source: YamlSource, path: Path): string {
  const written = source.numberAt(path);
  return written === undefined ? message : message.replaceAll(String(Number(written)), written);
}

/** What to do about a key that no field of its group has. */
function cureOfKey(key: string, path: Path, schema: z.ZodType): string {
  if (/[:：]/.test(key)) return '用英文冒号，后面空一格，写作 名称: 值';
  const labels = labelsAt(schema, path);
  const near = nearestFields(key, labels).map((field) => `${field}（${labels.get(field)}）`);
  if (near.length > 0) return `是不是 ${near.slice(0, 3).join(' 或 ')}？`;
  const home = homeOf(key, schema);
  if (home === '') return '这一项顶格写，前面不留空格';
  return home ? `写在 ${home} 下面，多缩进两个空格` : '删去这一项，或核对名称';
}

/** The fields that a misspelt key may mean: by their names or, if it is Chinese, by their labels. */
function nearestFields(key: string, labels: Map<string, string>): string[] {
  if (!/\p{Script=Han}/u.test(key)) return nearest(key, labels.keys());
  const near = nearest(key, labels.values()).filter((label) => [...label].some((character) => key.includes(character)));
  return [...labels].filter(([, label]) => near.includes(label)).map(([field]) => field);
}

/** The dotted paths of the fields that the unknown keys of an issue probably mean. */
function misspelt(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const labels = labelsAt(schema, issue.path);
  return issue.keys
    .slice(0, most)
    .flatMap((key) => nearestFields(key, labels))
    .map((field) => dotted([...issue.path, field]));
}

/** The keys of the group at a path of a schema, each with its Chinese label. */
function labelsAt(schema: z.ZodType, path: Path): Map<string, string> {
  let group = schema;
  for (const part of path) {
    const next = fieldIn(group, String(part)) ?? elementOf(group);
    if (!next) return new Map();
    group = next;
  }
  return new Map(Object.entries(shapeOf(group) ?? {}).map(([key, field]) => [key, labelOf(field) ?? '']));
}

/** The field under which a group has this key; '' for the outermost group. */
function homeOf(key: string, schema: z.ZodType): string | undefined {
  if (fieldIn(schema, key)) return '';
  return Object.entries(shapeOf(schema) ?? {}).find(([, field]) => fieldIn(elementOf(field) ?? field, key))?.[0];
}
