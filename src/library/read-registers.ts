/** `site.yaml`, `agencies.yaml` and `sessions/`: what letters are checked against. */
import { join } from 'node:path';
import type { z } from 'zod';
import { type Agencies, agenciesSchema } from '../../schemas/agency.ts';
import { type Session, sessionSchema } from '../../schemas/session.ts';
import { type Site, siteSchema } from '../../schemas/site.ts';
import { checkAgencies, checkSession, sessionIdFault } from './check/registers.ts';
import { type Judged, judge } from './check/validate.ts';
import { fileProblem, type Problem } from './problem.ts';
import { allBelow, kindAt, readTextFile } from './source/files.ts';
import { type ReadYaml, readYaml } from './source/yaml.ts';

export interface Registers {
  site: Site;
  /** The marks of the scheme; undefined if the site's file does not say. */
  marks: string[] | undefined;
  /** The valid agencies. */
  agencies: Agencies;
  /** Ids of all agencies; undefined if their file cannot be read. */
  agencyIds: string[] | undefined;
  /** The valid meetings. */
  sessions: Record<string, Session>;
  /** Ids of all meetings, whether or not their file is valid. */
  sessionIds: string[];
  /** The files of the meetings that could be read. */
  sources: Record<string, ReadYaml>;
  /** Of the mailboxes of the site and its agencies. */
  mailDomains: string[];
  problems: Problem[];
}

export function readRegisters(root: string): Registers {
  const problems: Problem[] = [];
  const site = readRegister(root, 'site.yaml', siteSchema, '新建它，至少写一行 name: 网站名称', problems);
  const agencies = readRegister(
    root,
    'agencies.yaml',
    agenciesSchema,
    '新建它，每个机关一项，如 cixi-jxj: { name: 慈溪市经济和信息化局 }',
    problems,
  );
  const agencyIds = agencies.source?.data === undefined ? undefined : agencies.keys;
  const named = Object.fromEntries(Object.entries(agencies.fields).filter(([, agency]) => agency !== undefined));
  if (agencies.source) problems.push(...checkAgencies(named as Agencies, agencies.source));
  const sessions: Record<string, Session> = {};
  const sessionIds: string[] = [];
  const sources: Record<string, ReadYaml> = {};
  for (const { path, kind } of allBelow(root, 'sessions')) {
    const file = `sessions/${path}`;
    if (kind !== 'file' || !/^[^/]+\.yaml$/.test(path)) {
      const fix = path.endsWith('.yml') ? '扩展名改为 .yaml' : '写作 sessions/<会议标识>.yaml，或移走';
      problems.push(fileProblem(file, 'not-a-session-file', '这里只放会议的登记册，没有读它', fix, 'warning'));
      continue;
    }
    const id = path.slice(0, -'.yaml'.length);
    sessionIds.push(id);
    const wrongId = sessionIdFault(id);
    if (wrongId) problems.push(fileProblem(file, ...wrongId));
    const session = readRegister(root, file, sessionSchema, '', problems);
    if (session.source) {
      sources[id] = session.source;
      problems.push(...checkSession(id, session.fields, session.source, agencyIds, named as Agencies));
    }
    if (session.value) sessions[id] = session.value;
  }
  const scheme = site.fields.dispositions;
  return {
    site: site.value ?? { name: '', ...site.fields },
    marks: site.value || scheme ? Object.keys(scheme?.marks ?? {}) : undefined,
    agencies: named as Agencies,
    agencyIds,
    sessions,
    sessionIds,
    sources,
    mailDomains: mailDomainsOf(site.fields, named as Agencies),
    problems,
  };
}

type Read<Schema extends z.ZodType> = Judged<z.infer<Schema>> & { source?: ReadYaml };

/** Reads one file, collecting its problems; `whenMissing` is the cure if there is no such file. */
function readRegister<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  whenMissing: string,
  problems: Problem[],
): Read<Schema> {
  const path = join(root, file);
  if (kindAt(path) === 'missing') {
    const misnamed = file.replace(/yaml$/, 'yml');
    const fix = kindAt(join(root, misnamed)) === 'file' ? `把 ${misnamed} 改名为 ${file}` : whenMissing;
    problems.push(fileProblem(file, 'register-missing', `缺少 ${file}`, fix));
    return { fields: {}, keys: [], faults: [] };
  }
  const { text, faults } = readTextFile(path);
  problems.push(...faults.map((fault) => ({ severity: 'error' as const, file, ...fault })));
  if (text === undefined) return { fields: {}, keys: [], faults };
  const source = readYaml(text);
  const judged = judge(schema, source);
  problems.push(...judged.faults.map((fault) => ({ severity: 'error' as const, file, ...fault })));
  problems.push(...source.commented.map((fault) => ({ severity: 'warning' as const, file, ...fault })));
  return { ...judged, source };
}

const mailDomainsOf = ({ contact, baseUrl }: Partial<Site>, agencies: Agencies): string[] => [
  ...(contact?.email ? [contact.email.slice(contact.email.indexOf('@') + 1).toLowerCase()] : []),
  ...(baseUrl && URL.canParse(baseUrl) ? [new URL(baseUrl).hostname.replace(/^www\./, '')] : []),
  ...Object.values(agencies).flatMap(({ mailDomains = [] }) => mailDomains),
];
