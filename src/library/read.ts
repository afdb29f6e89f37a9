/** Files → replies and problems. Whatever is wrong with a file is a problem with its place, never an exception. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Agencies, agenciesSchema } from '../../schemas/agency.ts';
import { type Reply, replySchema } from '../../schemas/reply.ts';
import { type Session, sessionSchema } from '../../schemas/session.ts';
import { type Site, siteSchema } from '../../schemas/site.ts';
import { reservedSegments } from '../../schemas/vocabulary.ts';
import { inspectText } from '../letter/inspect.ts';
import { byCodeUnit } from './arrange.ts';
import { checkContent } from './check.ts';
import { filesBelow } from './files.ts';
import { decode, type Fault, parseYaml, split, type Yaml } from './front-matter.ts';
import { faultsOf } from './validate.ts';

/** A fault in a file under `content/`; `file` is relative to the content root, with `/`. */
export interface Problem extends Fault {
  severity: 'error' | 'warning';
  file: string;
}

/** A letter whose front matter holds. */
export interface Entry {
  /** `<session>/<key>` or `<session>/<key>/<agency>`: the path of the file and of the page. */
  path: string;
  session: string;
  key: string;
  /** Set where several agencies reply to one number separately. */
  agency?: string;
  /** Relative to the content root: `replies/cixi-npc-18-4/367.md`. */
  file: string;
  reply: Reply;
}

/** A letter's file as far as it could be read: what `checkContent` judges. */
export interface Draft {
  entry: Omit<Entry, 'reply'>;
  /** The fields that hold, each for itself. */
  fields: Partial<Reply>;
  /** Set where the whole front matter holds. */
  reply?: Reply;
  hasText: boolean;
  placeOf: Yaml['placeOf'];
}

export interface Catalogue {
  root: string;
  site: Site;
  agencies: Agencies;
  /** Id → meeting. */
  sessions: Record<string, Session>;
  /** Every letter that could be read, in the order of their paths; of any disclosure, withdrawn or not. */
  entries: Entry[];
  /** In the order of files and lines. */
  problems: Problem[];
}

/** Reads a whole content root. */
export function readContent(root: string): Catalogue {
  const problems: Problem[] = [];
  const told = (file: string, faults: Fault[], severity: Problem['severity'] = 'error') => {
    problems.push(...faults.map((fault) => ({ severity, file, ...fault })));
  };
  const register = <Schema extends z.ZodType>(file: string, schema: Schema): Register<z.infer<Schema>> | undefined => {
    const text = textOf(root, file);
    if (typeof text !== 'string') return void told(file, [text]);
    const yaml = parseYaml(text);
    const faults = yaml.faults.length > 0 ? yaml.faults : faultsOf(schema, yaml);
    told(file, faults);
    return faults.length > 0 ? undefined : { value: schema.parse(yaml.data), placeOf: yaml.placeOf };
  };
  if (!existsSync(root)) {
    const missing = { line: 1, column: 1, message: `没有内容文件夹 ${root}`, fix: '用 CONTENT_DIR 指明它在哪里' };
    return {
      root,
      site: { name: '' },
      agencies: {},
      sessions: {},
      entries: [],
      problems: [{ severity: 'error', file: '.', ...missing }],
    };
  }
  const site = register('site.yaml', siteSchema);
  const agencies = register('agencies.yaml', agenciesSchema);
  const sessions = new Map<string, Register<Session>>();
  const broken = new Set<string>();
  for (const name of filesBelow(root, 'sessions')) {
    const file = `sessions/${name}`;
    const id = name.replace(/\.ya?ml$/, '');
    if (name.endsWith('.yml') || !name.endsWith('.yaml') || name.includes('/')) {
      told(file, [misplaced('会议的登记册', '写作 sessions/<会议标识>.yaml')], 'warning');
      continue;
    }
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || (reservedSegments as readonly string[]).includes(id)) {
      told(file, [
        { line: 1, column: 1, message: `“${id}”不能用作会议标识`, fix: '用小写字母、数字和连字符，如 cixi-npc-18-4' },
      ]);
    }
    const session = register(file, sessionSchema);
    if (session) sessions.set(id, session);
    else broken.add(id);
  }
  const drafts: Draft[] = [];
  for (const name of filesBelow(root, 'replies')) {
    const file = `replies/${name}`;
    const [session = '', key = '', agency, ...deeper] = name.replace(/\.md$/, '').split('/');
    if (!name.endsWith('.md') || !key || deeper.length > 0) {
      told(file, [misplaced('答复', '写作 replies/<会议>/<号数>.md')], 'warning');
      continue;
    }
    const path = name.slice(0, -'.md'.length);
    const { draft, faults } = readDraft(root, { path, session, key, ...(agency && { agency }), file });
    told(file, faults);
    if (draft) drafts.push(draft);
  }
  problems.push(...checkContent({ root, site, agencies, sessions, broken, drafts }));
  return {
    root,
    site: site?.value ?? { name: '' },
    agencies: agencies?.value ?? {},
    sessions: Object.fromEntries([...sessions].map(([id, { value }]) => [id, value])),
    entries: drafts.flatMap(({ entry, reply }) => (reply && sessions.has(entry.session) ? [{ ...entry, reply }] : [])),
    problems: problems.sort((a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column),
  };
}

/** A register's file that holds. */
export interface Register<Value> {
  value: Value;
  placeOf: Yaml['placeOf'];
}

/** The text of a letter, below its front matter. */
export function readText(root: string, { file }: Pick<Entry, 'file'>): string {
  const text = textOf(root, file);
  const parts = typeof text === 'string' ? split(text) : text;
  if ('message' in parts) throw new Error(`${file} ${parts.message}`);
  return parts.text;
}

function readDraft(root: string, entry: Draft['entry']): { draft?: Draft; faults: Fault[] } {
  const text = textOf(root, entry.file);
  if (typeof text !== 'string') return { faults: [text] };
  const parts = split(text);
  if ('message' in parts) return { faults: [parts] };
  const yaml = parseYaml(parts.yaml, 2);
  const inText = inspectText(parts.text).map((fault) => ({ ...fault, line: fault.line + parts.textLine - 1 }));
  if (yaml.faults.length > 0) return { faults: [...yaml.faults, ...inText] };
  const faults = faultsOf(replySchema, yaml);
  const fields = (typeof yaml.data === 'object' && yaml.data !== null ? yaml.data : {}) as Record<string, unknown>;
  const holding = Object.entries(replySchema.shape).filter(
    ([key, schema]) => fields[key] !== undefined && schema.safeParse(fields[key]).success,
  );
  const draft: Draft = {
    entry,
    fields: Object.fromEntries(holding.map(([key]) => [key, fields[key]])),
    ...(faults.length === 0 && { reply: replySchema.parse(yaml.data) }),
    hasText: parts.text.trim() !== '',
    placeOf: yaml.placeOf,
  };
  return { draft, faults: [...faults, ...inText] };
}

/** The text of a file, or the fault that keeps it from being read. */
function textOf(root: string, file: string): string | Fault {
  try {
    return decode(readFileSync(join(root, file)));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing
      ? { line: 1, column: 1, message: `没有 ${file} 这个文件`, fix: '新建它' }
      : { line: 1, column: 1, message: '文件读不出来', fix: '检查它是不是文件夹、有没有读取的权限' };
  }
}

const misplaced = (what: string, fix: string): Fault => ({
  line: 1,
  column: 1,
  message: `这里不是放${what}的地方，没有读它`,
  fix,
});
