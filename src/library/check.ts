/** What front matter alone cannot tell: letters, registers and file names judged together. */
import { closest, distance } from 'fastest-levenshtein';
import type { Agencies } from '../../schemas/agency.ts';
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import type { Session } from '../../schemas/session.ts';
import type { Site } from '../../schemas/site.ts';
import { kinds } from '../../schemas/vocabulary.ts';
import { keyOf, nameOf, sameNumber } from './arrange.ts';
import { filesBelow } from './files.ts';
import type { Draft, Problem, Register } from './read.ts';

/** A content root, read: what is missing here could not be read and has been told. */
export interface Content {
  root: string;
  site: Register<Site> | undefined;
  agencies: Register<Agencies> | undefined;
  sessions: Map<string, Register<Session>>;
  /** Ids of meetings whose file is there but does not hold. */
  broken: Set<string>;
  drafts: Draft[];
}

type Severity = Problem['severity'];

/** All problems between files. */
export function checkContent(content: Content): Problem[] {
  return [
    ...content.drafts.flatMap((draft) => checkLetter(draft, content)),
    ...checkDoubles(content.drafts),
    ...[...content.sessions].flatMap(([id, session]) => checkSession(id, session, content)),
    ...checkAnnexes(content),
    ...checkCompanions(content),
  ];
}

const problemAt =
  ({ entry, placeOf }: Draft) =>
  (path: PropertyKey[], message: string, fix: string, severity: Severity = 'error'): Problem => ({
    severity,
    file: entry.file,
    ...placeOf(path),
    ...(path.length > 0 && { field: path.join('.') }),
    message,
    fix,
  });

/** 是不是 …？ where a known name is near, else what to do instead. */
function nearest(name: string, known: string[], otherwise: string): string {
  const near = known.length > 0 ? closest(name, known) : '';
  return near && distance(name, near) <= Math.max(2, near.length / 3) ? `是不是 ${near}？` : otherwise;
}

function checkLetter(draft: Draft, content: Content): Problem[] {
  const { entry, fields } = draft;
  const problem = problemAt(draft);
  const found: Problem[] = [];
  const tell = (...told: Parameters<typeof problem>) => void found.push(problem(...told));

  const { session, submissions, issuingAgency } = fields;
  if (session !== undefined && session !== entry.session) {
    tell(['session'], `会议写的是 ${session}，文件却在 ${entry.session} 文件夹里`, '改这一项，或移动文件');
  } else if (session !== undefined && !content.sessions.has(session) && !content.broken.has(session)) {
    const otherwise = `新建 sessions/${session}.yaml`;
    tell(['session'], `没有登记会议 ${session}`, nearest(session, [...content.sessions.keys()], otherwise));
  }
  const [first] = submissions ?? [];
  if (first) {
    const due = keyOf(first);
    const later =
      fields.follows && entry.key.startsWith(`${due}-`) && /^(?:[2-9]|[1-9]\d+)$/.test(entry.key.slice(due.length + 1));
    if (fields.follows ? !later : entry.key !== due) {
      const name = `${due}${fields.follows ? '-2' : ''}`;
      const told = `文件名是 ${entry.key}，第一件${kinds[first.kind]}却是 ${first.number} 号`;
      tell(['submissions', 0, 'number'], told, `文件应名为 ${name}${entry.agency ? '/<机关>' : ''}.md，或改号数`);
    }
  }
  if (entry.agency && issuingAgency && entry.agency !== issuingAgency) {
    tell(['issuingAgency'], `发文机关写的是 ${issuingAgency}，文件名却是 ${entry.agency}`, '改这一项，或改文件名');
  }
  const mentioned: [path: PropertyKey[], id: string | undefined][] = [
    [['issuingAgency'], issuingAgency],
    ...(fields.coHandlingAgencies ?? []).map(({ agency }, index): [PropertyKey[], string] => [
      ['coHandlingAgencies', index, 'agency'],
      agency,
    ]),
  ];
  for (const [path, id] of mentioned) {
    if (id && content.agencies && !Object.hasOwn(content.agencies.value, id)) {
      const otherwise = `在 agencies.yaml 里登记 ${id}`;
      tell(path, `没有登记机关 ${id}`, nearest(id, Object.keys(content.agencies.value), otherwise));
    }
  }
  const marks = content.site?.value.dispositions?.marks ?? {};
  if (fields.disposition !== undefined && content.site && !Object.hasOwn(marks, fields.disposition)) {
    const known = Object.keys(marks);
    const fix =
      known.length > 0 ? `可写 ${known.join('、')}；别的标记先写进 site.yaml` : '先在 site.yaml 的 dispositions 里写明';
    tell(['disposition'], `没有类别标记 ${fields.disposition}`, fix);
  }
  if (fields.issuedOn && fields.publishedOn && fields.publishedOn.slice(0, 10) < fields.issuedOn) {
    tell(['publishedOn'], `上网日期 ${fields.publishedOn} 早于成文日期 ${fields.issuedOn}`, '核对这两个日期');
  }
  if (fields.withdrawn && draft.hasText) tell(['withdrawn'], '已撤回的答复还留着正文', '删去正文，只留各项');
  if (!fields.withdrawn && !draft.hasText) tell([], '没有正文', '在第二行 --- 下面写正文，从称呼到落款前最后一句');
  for (const name of ['follows', 'supersedes'] as const) {
    const path = fields[name];
    if (path === undefined) continue;
    const paths = content.drafts.map((one) => one.entry.path);
    if (path === entry.path) tell([name], `${path} 就是这件答复自己`, '写另一件答复的路径');
    else if (!paths.includes(path)) tell([name], `没有 ${path} 这件答复`, nearest(path, paths, '核对会议和号数'));
  }
  const proposers = submissions?.flatMap((submission) => submission.proposers ?? []).map(nameOf) ?? [];
  for (const [index, name] of (fields.addressees ?? []).entries()) {
    if (proposers.length > 0 && !proposers.includes(name)) {
      tell(
        ['addressees', index],
        `主送 ${name} 不在提出人之中`,
        `提出人是 ${proposers.join('、')}；核对姓名`,
        'warning',
      );
    }
  }
  if (fields.disclosure && fields.disclosure !== 'proactive' && !fields.withdrawn) {
    tell(['disclosure'], '不公开的答复不宜入库', '请只在登记册登记', 'warning');
  }
  return found;
}

/** Two letters for one number, one document number or one address. */
function checkDoubles(drafts: Draft[]): Problem[] {
  const found: Problem[] = [];
  const firstFor = new Map<string, Draft>();
  const claim = (key: string, draft: Draft): Draft | undefined => {
    const first = firstFor.get(key);
    if (!first) firstFor.set(key, draft);
    return first === draft ? undefined : first;
  };
  const paths = new Set(drafts.map(({ entry }) => entry.path));
  for (const draft of drafts) {
    const { entry, fields } = draft;
    const problem = problemAt(draft);
    if (entry.agency && paths.has(`${entry.session}/${entry.key}`)) {
      const both = `${entry.session}/${entry.key}.md 和同名文件夹不能并存`;
      found.push(
        problem(
          [],
          both,
          `把 ${entry.key}.md 移进文件夹，以机关标识命名，并写 formerly: [${entry.session}/${entry.key}]`,
        ),
      );
    }
    for (const [index, submission] of (fields.follows ? [] : (fields.submissions ?? [])).entries()) {
      const key = `${entry.session} ${sameNumber(submission)} ${entry.agency ?? ''}`;
      const other = claim(key, draft);
      if (other) {
        const same = `${kinds[submission.kind]} ${submission.number} 已有答复 ${other.entry.file}`;
        found.push(problem(['submissions', index, 'number'], same, `后来的答复写 follows: ${other.entry.path}`));
      }
    }
    const other = fields.documentNumber ? claim(`文号 ${fields.documentNumber}`, draft) : undefined;
    if (other) {
      const same = `发文字号 ${fields.documentNumber} 与 ${other.entry.file} 相同`;
      found.push(problem(['documentNumber'], same, '核对这两件的发文字号'));
    }
    for (const [index, path] of (fields.formerly ?? []).entries()) {
      const taken = paths.has(path) || claim(`旧址 ${path}`, draft) !== undefined;
      if (taken) found.push(problem(['formerly', index], `旧网址 ${path} 现在是另一件答复的网址`, '删去这一项'));
    }
  }
  return found;
}

/** A meeting's register. */
function checkSession(id: string, { value, placeOf }: Register<Session>, { agencies }: Content): Problem[] {
  const found: Problem[] = [];
  const tell = (path: PropertyKey[], message: string, fix: string, severity: Severity = 'error') =>
    void found.push({ severity, file: `sessions/${id}.yaml`, ...placeOf(path), field: path.join('.'), message, fix });
  const seen = new Map<string, string>();
  for (const [index, line] of (value.register ?? []).entries()) {
    const at = (field: string) => ['register', index, field];
    const key = sameNumber(line);
    if (seen.has(key)) tell(at('number'), `${kinds[line.kind]} ${line.number} 登记了两次`, '留下一行');
    seen.set(key, line.number);
    for (const agency of [line.leadAgency, ...(line.coHandlingAgencies ?? [])]) {
      if (!agency || !agencies || Object.hasOwn(agencies.value, agency)) continue;
      const field = agency === line.leadAgency ? 'leadAgency' : 'coHandlingAgencies';
      tell(
        at(field),
        `没有登记机关 ${agency}`,
        nearest(agency, Object.keys(agencies.value), `在 agencies.yaml 里登记 ${agency}`),
      );
    }
    if (line.assignedOn && line.dueOn && line.dueOn < line.assignedOn) {
      tell(at('dueOn'), `答复期限 ${line.dueOn} 早于交办日期 ${line.assignedOn}`, '核对这两个日期');
    }
    if (line.assignedOn && line.answeredOn && line.answeredOn < line.assignedOn) {
      tell(at('answeredOn'), `答复日期 ${line.answeredOn} 早于交办日期 ${line.assignedOn}`, '核对这两个日期');
    }
  }
  return found;
}

/** Every annex that a letter lists lies in its folder, and nothing more. */
function checkAnnexes({ root, drafts }: Content): Problem[] {
  const files = new Set(filesBelow(root, 'annexes'));
  const found: Problem[] = [];
  const listed = new Set<string>();
  for (const draft of drafts) {
    for (const [index, { file }] of (draft.fields.annexes ?? []).entries()) {
      const path = `${draft.entry.path}/${file}`;
      listed.add(path);
      if (files.has(path)) continue;
      const near = [...files]
        .filter((one) => one.startsWith(`${draft.entry.path}/`))
        .map((one) => one.split('/').at(-1) ?? '');
      const fix = nearest(file, near, `放到 annexes/${draft.entry.path}/ 下，或删去这一项`);
      found.push(problemAt(draft)(['annexes', index, 'file'], `没有附件文件 ${file}`, fix));
    }
  }
  const letters = new Set(drafts.map(({ entry }) => entry.path));
  for (const path of files) {
    const letter = path.split('/').slice(0, -1).join('/');
    if (!letters.has(letter) || listed.has(path)) continue; // without a letter: told by checkCompanions
    const message = '答复没有列出这个附件，不会公开';
    const fix = `在 replies/${letter}.md 的 annexes 里列出，或删去文件`;
    found.push({ severity: 'warning', file: `annexes/${path}`, line: 1, column: 1, message, fix });
  }
  return found;
}

/** Files that go with a letter or number that does not exist. */
function checkCompanions({ root, drafts, sessions }: Content): Problem[] {
  const letters = new Set(drafts.map(({ entry }) => entry.path));
  const numbers = new Set([
    ...drafts.flatMap(({ entry, fields }) =>
      (fields.submissions ?? []).map((one) => `${entry.session}/${plain(keyOf(one))}`),
    ),
    ...[...sessions].flatMap(([id, { value }]) => (value.register ?? []).map((line) => `${id}/${plain(keyOf(line))}`)),
  ]);
  return ['annexes', 'commitments', 'submissions'].flatMap((folder) =>
    filesBelow(root, folder)
      .filter((path) => {
        const parent = path.split('/').slice(0, -1).join('/');
        const own = path.replace(/\.[^./]*$/, '');
        const [session = '', key = ''] = own.split('/');
        if (folder === 'annexes') return !letters.has(parent);
        return !letters.has(own) && !numbers.has(`${session}/${plain(key)}`);
      })
      .map((path) => ({
        severity: 'warning' as const,
        file: `${folder}/${path}`,
        line: 1,
        column: 1,
        message: '没有与它相应的答复或号数',
        fix: '核对文件夹和文件名',
      })),
  );
}

/** A key whose number is without leading zeros. */
const plain = (key: string): string => key.replace(/^[^-]+/u, (number) => submissionKey(number) ?? number);
