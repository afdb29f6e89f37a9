/** Checks one letter against the registers and the path of its file. Pure except for the callbacks it is given. */
import { kindWord } from '../../../schemas/notation/alphabet.ts';
import { submissionKey } from '../../../schemas/notation/submission-number.ts';
import type { ProblemId } from '../../../schemas/problems.ts';
import type { Reply } from '../../../schemas/reply.ts';
import { kinds } from '../../../schemas/vocabulary.ts';
import { downloadForms } from '../addresses.ts';
import { keyOf, nameOf, sameNumber } from '../arrange.ts';
import type { Standing } from '../draft.ts';
import type { Place, Problem, Report } from '../problem.ts';
import type { Registers } from '../read-registers.ts';
import { checkInvolved } from './agencies.ts';
import { checkKind, checkTitleOfParty } from './bodies.ts';
import { checkDays } from './days.ts';
import { askFor } from './nearest.ts';

interface Letter {
  standing: Standing;
  /** The valid fields. */
  fields: Partial<Reply>;
  /** Every field that is present. */
  keys: string[];
  registers: Registers;
  hasText: boolean;
  /** The text is only a salutation. */
  isSalutation: boolean;
  /** Where the text begins, or would begin. */
  textStart: Place;
  pictures: (Place & { name: string })[];
  /** Whether a file is in the letter's annex folder. */
  hasAnnex: (name: string) => boolean;
  report: Report;
  reportAt: (id: ProblemId, place: Place, message: string, fix: string, severity?: Problem['severity']) => void;
}

export function checkLetter(letter: Letter): void {
  checkStanding(letter);
  checkMentions(letter);
  checkText(letter);
  checkPeople(letter);
  checkNumbers(letter);
  checkTitle(letter);
  const { fields, registers, report } = letter;
  const meeting = registers.sessions[fields.session ?? ''];
  checkDays(fields, meeting, report);
  for (const [index, { kind }] of (fields.submissions ?? []).entries())
    checkKind(['submissions', index, 'kind'], kind, meeting?.body, report);
  checkTitleOfParty(fields.title, report);
  if (fields.disclosure && fields.disclosure !== 'proactive' && !fields.withdrawn) {
    report('not-public', ['disclosure'], '不公开的答复不宜入库', '请只在登记册登记', 'warning');
  }
}

/** Folder and file name agree with the front matter. */
function checkStanding({ standing, fields, report }: Letter): void {
  if (standing.path === undefined) return;
  const { session, key, agency } = standing;
  if (fields.session !== undefined && fields.session !== session) {
    const fix = `改这一项，或把文件移到 replies/${fields.session}/`;
    report(
      'session-differs-from-folder',
      ['session'],
      `会议写的是 ${fields.session}，文件却在 replies/${session}/`,
      fix,
    );
  }
  if (agency && fields.issuingAgency && agency !== fields.issuingAgency) {
    const fix = `改这一项，或文件改名为 ${fields.issuingAgency}.md`;
    report(
      'agency-differs-from-file-name',
      ['issuingAgency'],
      `发文机关写的是 ${fields.issuingAgency}，文件名却是 ${agency}.md`,
      fix,
    );
  }
  const [first] = fields.submissions ?? [];
  if (!first) return;
  const due = keyOf(first);
  const name = `${key}${agency ? '/' : '.md'}`;
  const later = key.startsWith(`${due}-`) && /^(?:[2-9]|[1-9]\d+)$/.test(key.slice(due.length + 1));
  if (later) {
    if (fields.follows) return;
    const fix = `写 follows: ${session}/${due}，或改文件名`;
    report(
      'follow-up-without-follows',
      [],
      `文件名 ${name} 表示对 ${first.number} 号的再次答复，却没有写 follows`,
      fix,
    );
  } else if (key !== due) {
    const wanted = `${due}${fields.follows ? '-2' : ''}${agency ? '/' : '.md'}`;
    const message =
      key === first.number && key.includes('-')
        ? `文件名是 ${name}，号数里的连字符在文件名里要写作 _`
        : `文件名是 ${name}，第一件${kinds[first.kind]}的号数却是 ${first.number}`;
    report('number-differs-from-file-name', ['submissions', 0, 'number'], message, `改名为 ${wanted}，或改号数`);
  } else if (!agency && fields.follows && new RegExp(`^${session}/${due}(?:$|/|-\\d)`, 'u').test(fields.follows)) {
    report(
      'follow-up-named-like-the-first',
      ['follows'],
      `对同一号数的再次答复，文件名不能是 ${name}`,
      `改名为 ${due}-2.md`,
    );
  }
}

/** The meetings, agencies, marks and annexes that the letter names exist. */
function checkMentions({ standing, fields, keys, registers, pictures, hasAnnex, report, reportAt }: Letter): void {
  const { sessionIds, marks } = registers;
  const { session, disposition, annexes = [] } = fields;
  if (session !== undefined && !sessionIds.includes(session)) {
    const fix = askFor(session, sessionIds, `核对标识，或新建 sessions/${session}.yaml`);
    report('session-not-registered', ['session'], `没有登记会议 ${session}`, fix);
  }
  checkInvolved(fields, registers, report);
  if (disposition !== undefined && marks && !marks.includes(disposition)) {
    const fix =
      marks.length > 0
        ? `可写 ${marks.join('、')}；别的标记先写进 site.yaml`
        : `先在 site.yaml 的 dispositions 里写明各个标记`;
    report('mark-not-registered', ['disposition'], `没有类别标记 ${disposition}`, fix);
  }
  for (const [index, { file }] of annexes.entries()) {
    if (annexes.findIndex((one) => one.file === file) < index) {
      report('annex-listed-twice', ['annexes', index, 'file'], `附件 ${file} 列了两次`, '只留一项');
    } else if (standing.path !== undefined && made(standing.key).includes(file.toLowerCase())) {
      report(
        'annex-name-taken',
        ['annexes', index, 'file'],
        `附件不能叫 ${file}：网站要在同一处生成这个文件`,
        '附件改名，如 附件1.pdf',
      );
    } else if (!hasAnnex(file)) {
      report(
        'annex-missing',
        ['annexes', index, 'file'],
        `没有附件文件 ${file}`,
        '把它放进这件答复的附件文件夹，或改文件名',
      );
    }
  }
  if (keys.includes('annexes') && !fields.annexes) return;
  for (const { name, ...place } of pictures) {
    if (!annexes.some(({ file }) => file === name)) {
      reportAt(
        'picture-not-an-annex',
        place,
        `图片 ${name} 没有列为附件`,
        `在 annexes 里写 { title: 图片名称, file: ${name} }`,
      );
    }
  }
}

/** What is in the same folder as the annexes: the page and its downloads. */
const made = (key: string): string[] =>
  ['index.html', ...downloadForms.map((form) => `${key}.${form}`)].map((name) => name.toLowerCase());

/** A letter has a text, a withdrawn one has none. */
function checkText({ keys, hasText, isSalutation, textStart, reportAt }: Letter): void {
  const withdrawn = keys.includes('withdrawn');
  if (withdrawn && hasText)
    reportAt('text-of-withdrawn', textStart, '已撤回的答复还留着正文', '删去第二行 --- 以下的正文');
  if (!withdrawn && isSalutation)
    reportAt('text-only-salutation', textStart, '正文只有称呼', '在称呼下面写正文，到落款前最后一句', 'warning');
  if (!withdrawn && !hasText)
    reportAt('text-missing', textStart, '没有正文', '在这一行之下写正文，从称呼到落款前最后一句');
}

/** A number is answered once in a letter, however it is spelt. */
function checkNumbers({ fields, report }: Letter): void {
  const numbers = (fields.submissions ?? []).map(sameNumber);
  for (const [index, { number, kind }] of (fields.submissions ?? []).entries()) {
    if (numbers.indexOf(numbers[index] ?? '') === index) continue;
    report(
      'number-listed-twice',
      ['submissions', index, 'number'],
      `${kinds[kind]} ${number} 写了两次`,
      '只留一处，或改号数',
    );
  }
}

/** The addressees are also proposers; a 协办意见 goes to the lead agency. */
function checkPeople({ fields, report }: Letter): void {
  const { submissions = [], addressees = [] } = fields;
  if (submissions.some(({ proposers, kind }) => !proposers?.length || kind === 'opinion')) return;
  const proposers = [...new Set(submissions.flatMap((one) => one.proposers ?? []).map(nameOf))];
  if (proposers.length === 0) return;
  for (const [index, name] of addressees.entries()) {
    if (proposers.includes(name)) continue;
    const fix = `提出人是 ${proposers.join('、')}；核对姓名`;
    report('addressee-not-a-proposer', ['addressees', index], `主送 ${name} 不在提出人之中`, fix, 'warning');
  }
}

const numbersNamed = new RegExp(
  `(?:([闭平党])(?:会|时|派)[^第号，。《》]{0,8})?第([^第号]{1,60})号(?=[)）的]*([闭平])?[^号]{0,8}(?:${kindWord}|意见)|[、，和及])`,
  'gu',
);

/** The numbers in the letter's own title are those it answers. */
function checkTitle({ fields, report }: Letter): void {
  const { title, submissions } = fields;
  if (!title || !submissions) return;
  const answered = submissions.map(({ number }) => submissionKey(number));
  const named = [...title.matchAll(numbersNamed)]
    .flatMap(([, before = '', numbers = '', behind = '']) =>
      numbers
        .split(/[、，,和及与\s]+/u)
        .map((number) => submissionKey((/^\d/.test(number) ? before || behind : '') + number)),
    )
    .filter((number) => number !== undefined);
  const unanswered = named.filter((number) => !answered.includes(number));
  if (unanswered.length === 0) return;
  const numbers = submissions.map(({ number }) => number).join('、');
  report(
    'title-differs-from-numbers',
    ['title'],
    `标题里的 ${unanswered.join('、')} 号不在 submissions 里，那里是 ${numbers}`,
    '核对号数',
    'warning',
  );
}
