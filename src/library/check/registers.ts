/** Checks `agencies.yaml` and the files of `sessions/` beyond their schemas. Pure. */
import type { Agencies } from '../../../schemas/agency.ts';
import { parseSessionName } from '../../../schemas/notation/session.ts';
import { submissionKey } from '../../../schemas/notation/submission-number.ts';
import type { ProblemId } from '../../../schemas/problems.ts';
import type { Session } from '../../../schemas/session.ts';
import { bodyKinds, kinds, reservedSegments } from '../../../schemas/vocabulary.ts';
import { sameNumber } from '../arrange.ts';
import { collector, type Problem, type Report } from '../problem.ts';
import { gapsIn } from '../register-gaps.ts';
import type { YamlSource } from '../source/yaml.ts';
import { checkAgency, reportAgain } from './agencies.ts';
import { checkBody, checkKind } from './bodies.ts';
import { checkEntryDays, checkMeetingDays } from './days.ts';

/** Why an id cannot name a meeting: it is the first part of addresses. */
export function sessionIdFault(id: string): [id: ProblemId, message: string, fix: string] | undefined {
  if ((reservedSegments as readonly string[]).includes(id)) {
    return ['session-id-reserved', `“${id}”是本站自用的网址，不能作会议标识`, '文件改名，如 cixi-npc-18-4.yaml'];
  }
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
    ? undefined
    : ['id-not-latin', `会议标识只能用小写字母、数字和连字符，现为 ${id}`, '文件改名，如 cixi-npc-18-4.yaml'];
}

/** Former names, oldest first: the name in force on a day is the first that was still in use. */
export function checkAgencies(agencies: Agencies, source: YamlSource): Problem[] {
  const { reported, report } = collector('agencies.yaml', source.valueAt);
  const owners = new Map<string, string>();
  for (const [id, { name, formerNames = [] }] of Object.entries(agencies)) {
    const owner = owners.get(name);
    if (owner) report('agency-name-taken', [id, 'name'], `${owner} 也叫 ${name}`, '核对全称，或只留一项', 'warning');
    else owners.set(name, id);
    for (const [index, { until }] of formerNames.entries()) {
      const before = formerNames[index - 1]?.until;
      if (before !== undefined && before >= until) {
        const path = [id, 'formerNames', index, 'until'];
        report(
          'former-names-out-of-order',
          path,
          `曾用名没有按先后排列：${until} 在 ${before} 之后`,
          '从最早的写起',
          'warning',
        );
      }
    }
  }
  return reported;
}

/** One meeting: `session` has the valid fields of its file. */
export function checkSession(
  id: string,
  session: Partial<Session>,
  source: YamlSource,
  agencyIds: string[] | undefined,
  agencies: Agencies,
): Problem[] {
  const { reported, report } = collector(`sessions/${id}.yaml`, source.valueAt);
  checkNames(id, session, report);
  checkMeetingDays(session, report);
  if (session.complete) checkGaps(session.register ?? [], report);
  if (session.body) checkBody(session.body, report);
  const lines = new Map<string, number>();
  for (const [index, line] of (session.register ?? []).entries()) {
    const number = sameNumber(line);
    const first = lines.get(number);
    if (first === undefined) lines.set(number, source.valueAt(['register', index, 'number']).line);
    else {
      const message = `${kinds[line.kind]} ${line.number} 登记了两次，第 ${first} 行已有`;
      report('number-registered-twice', ['register', index, 'number'], message, '只留一行');
    }
    const mentioned: [path: PropertyKey[], agency: string | undefined][] = [
      [['register', index, 'leadAgency'], line.leadAgency],
      ...(line.coHandlingAgencies ?? []).map((agency, at): [PropertyKey[], string] => [
        ['register', index, 'coHandlingAgencies', at],
        agency,
      ]),
    ];
    for (const [index, [path, agency]] of mentioned.entries()) {
      checkAgency(path, agency, agencyIds, agencies, report);
      if (mentioned.findIndex(([, one]) => one === agency) < index) reportAgain(path, String(agency), report);
    }
    checkKind(['register', index, 'kind'], line.kind, session.body, report);
    checkEntryDays(index, line, session, report);
  }
  return reported;
}

/** A register that is complete lists what is missing, unless that is too much to be true. */
function checkGaps(register: NonNullable<Session['register']>, report: Report): void {
  for (const { kind, from, to } of gapsIn(register).wide) {
    const index = register.findIndex((line) => line.kind === kind && submissionKey(line.number) === submissionKey(to));
    const message = `${kinds[kind]} ${from} 与 ${to} 之间缺的太多，缺号没有逐一列出`;
    report('numbers-far-apart', ['register', index, 'number'], message, '核对这两个号数；没有错就不必改', 'warning');
  }
}

/** The id and every name of a meeting agree with its fields. */
function checkNames(id: string, { body, term, session, names = [] }: Partial<Session>, report: Report): void {
  const [, kind, idTerm, idSession] = /(?:^|-)(npc|cppcc)-(\d+)-(\d+)$/.exec(id) ?? [];
  const differ = (path: PropertyKey[], said: string, given: string, by: string) =>
    report('session-differs-from-id', path, `${by}是${said}，这里却是${given}`, '核对哪一个写错了', 'warning');
  if (kind && body && kind !== body.kind) {
    differ(['body', 'kind'], bodyKinds[kind === 'npc' ? 'npc' : 'cppcc'], bodyKinds[body.kind], '按文件名');
  }
  if (idTerm && term && Number(idTerm) !== term) differ(['term'], `第${idTerm}届`, `第${term}届`, '按文件名');
  if (idSession && session && Number(idSession) !== session) {
    differ(['session'], `第${idSession}次`, `第${session}次`, '按文件名');
  }
  for (const [index, name] of names.entries()) {
    const parsed = parseSessionName(name);
    if (!parsed) continue;
    const path = ['names', index];
    if (term && parsed.term !== term) differ(path, `第${term}届`, `第${parsed.term}届`, '按 term ');
    if (session && parsed.session !== session) differ(path, `第${session}次`, `第${parsed.session}次`, '按 session ');
    if (body && parsed.body && parsed.body !== body.kind) {
      differ(path, bodyKinds[body.kind], bodyKinds[parsed.body], '按 body ');
    }
  }
}
