/** Checks letters against each other: one letter per number, one number per document, one page per address. */

import type { ProblemId } from '../../../schemas/problems.ts';
import type { Submission } from '../../../schemas/reply.ts';
import type { Session } from '../../../schemas/session.ts';
import { kinds } from '../../../schemas/vocabulary.ts';
import { keyOf, sameNumber } from '../arrange.ts';
import type { Draft } from '../draft.ts';
import { collector, type Path, type Place, type Problem } from '../problem.ts';
import { farFromOthers } from './days.ts';
import { askForPath } from './nearest.ts';

type ReportIn = (
  id: ProblemId,
  draft: Draft,
  path: Path,
  message: string,
  fix: string,
  severity?: Problem['severity'],
) => void;

/**
 * Reports a problem in every letter it concerns. `placeIn` returns the position of a field in a letter's file; `exists` says
 * whether there is a letter at a path that is not among `drafts`.
 */
export function checkAcrossLetters(
  drafts: Draft[],
  placeIn: (file: string) => (path: Path) => Place,
  exists: (path: string) => boolean,
  sessions: Readonly<Record<string, Session>>,
): Problem[] {
  const problems: Problem[] = [];
  const reportIn: ReportIn = (id, draft, path, message, fix, severity) => {
    const { reported, report } = collector(draft.file, placeIn(draft.file));
    report(id, path, message, fix, severity);
    problems.push(...reported);
  };
  checkYears(drafts, sessions, reportIn);
  checkForms(drafts, reportIn);
  checkNumbers(drafts, reportIn);
  checkRelations(drafts, exists, reportIn);
  checkAddresses(drafts, reportIn);
  checkDocumentNumbers(drafts, reportIn);
  return problems;
}

/** Letters of a meeting whose register has no year were issued around the same time. */
function checkYears(drafts: Draft[], sessions: Readonly<Record<string, Session>>, reportIn: ReportIn): void {
  const dated = drafts.filter(({ session }) => sessions[session]?.year === undefined);
  for (const letters of Map.groupBy(dated, ({ session }) => session).values()) {
    for (const { draft, common, years } of farFromOthers(letters)) {
      const { issuedOn } = draft.fields;
      if (common === undefined) {
        const message = `同一会议的答复，成文年份相差太远：${years.slice(0, 5).join('、')}${years.length > 5 ? '等' : ''}`;
        const fix = '核对年份；在会议的登记册里写 year';
        reportIn('day-far-from-meeting', draft, ['issuedOn'], message, fix, 'warning');
      } else {
        const message = `成文日期 ${issuedOn} 离同一会议的多数答复（${common} 年）太远`;
        reportIn('day-far-from-meeting', draft, ['issuedOn'], message, '核对年份');
      }
    }
  }
}

/** A number has one letter, or a folder of letters by agency. */
function checkForms(drafts: Draft[], reportIn: ReportIn): void {
  const whole = new Map(drafts.filter(({ agency }) => !agency).map((draft) => [draft.path, draft]));
  const folders = Map.groupBy(
    drafts.filter(({ agency }) => agency),
    ({ session, key }) => `${session}/${key}`,
  );
  for (const [path, separate] of folders) {
    const both = whole.get(path);
    if (!both) continue;
    const { key } = both;
    const fix = `把 ${key}.md 移到 ${key}/<机关标识>.md，并写 formerly: [${path}]`;
    for (const draft of [both, ...separate])
      reportIn('file-and-folder', draft, [], `${key}.md 和文件夹 ${key}/ 不能并存`, fix);
  }
}

interface Claim {
  draft: Draft;
  submission: Submission;
  index: number;
}

/** An agency answers a number once, unless it says that it follows up; a number is always spelt the same way. */
function checkNumbers(drafts: Draft[], reportIn: ReportIn): void {
  const claims = drafts
    .filter(({ fields }) => !fields.follows)
    .flatMap((draft) => (draft.fields.submissions ?? []).map((submission, index) => ({ draft, submission, index })))
    // A name like 12-2.md without `follows` has been reported.
    .filter(({ draft, submission, index }) => index > 0 || draft.key === keyOf(submission) || !/-\d+$/.test(draft.key));
  const report = (id: ProblemId, { draft, index }: Claim, message: string, fix: string) =>
    reportIn(id, draft, ['submissions', index, 'number'], message, fix);
  const numbers = Map.groupBy(claims, ({ draft, submission }) => `${draft.session} ${sameNumber(submission)}`);
  for (const same of numbers.values()) {
    for (const claim of same.length > 1 ? same : []) {
      const { draft, submission } = claim;
      const others = same.filter((one) => one.draft !== draft);
      const twin = others.find((one) => one.draft.fields.issuingAgency === draft.fields.issuingAgency);
      const other = others.find((one) => one.index === 0 && keyOf(one.submission) !== keyOf(submission));
      if (twin && draft.fields.issuingAgency) {
        const message = `${kinds[submission.kind]} ${submission.number} 号还有这个机关的另一件答复 ${twin.draft.file}`;
        report('number-answered-twice', claim, message, '后来的一件写 follows: <前一件的路径>；否则核对号数');
      } else if (other && claim.index === 0) {
        const message = `${submission.number} 与 ${other.draft.file} 的 ${other.submission.number} 是同一个号数`;
        report('number-spelt-in-two-ways', claim, message, '统一号数的写法');
      }
    }
  }
}

function checkRelations(drafts: Draft[], exists: (path: string) => boolean, reportIn: ReportIn): void {
  const paths = new Set(drafts.map(({ path }) => path));
  for (const draft of drafts) {
    for (const name of ['follows', 'supersedes'] as const) {
      const path = draft.fields[name];
      if (path === draft.path)
        reportIn('letter-refers-to-itself', draft, [name], `${path} 就是这件答复自己`, '写另一件答复的路径');
      else if (path !== undefined && !paths.has(path) && !exists(path)) {
        const others = [...paths].filter((one) => one !== draft.path);
        const fix = askForPath(path, others, '核对会议和号数，写作 cixi-npc-18-4/367');
        reportIn('letter-not-found', draft, [name], `没有 ${path} 这件答复`, fix);
      }
    }
  }
}

/** An address leads to one letter. */
function checkAddresses(drafts: Draft[], reportIn: ReportIn): void {
  const paths = new Set(drafts.map(({ path }) => path));
  const former = drafts.flatMap((draft) =>
    (draft.fields.formerly ?? []).map((path, index) => ({ draft, path, index })),
  );
  for (const [path, claims] of Map.groupBy(former, (claim) => claim.path)) {
    for (const { draft, index } of claims) {
      const place = ['formerly', index];
      const other = claims.find((claim) => claim.draft !== draft);
      if (path === draft.path)
        reportIn('former-address-in-use', draft, place, `旧网址 ${path} 就是现在的网址`, '删去这一项');
      else if (paths.has(path))
        reportIn('former-address-in-use', draft, place, `旧网址 ${path} 现在是另一件答复的网址`, '删去这一项');
      else if (other)
        reportIn(
          'former-address-claimed-twice',
          draft,
          place,
          `旧网址 ${path} 也写在 ${other.draft.file}`,
          '只留在一件答复里',
        );
    }
  }
}

function checkDocumentNumbers(drafts: Draft[], reportIn: ReportIn): void {
  const numbered = drafts.filter(({ fields }) => fields.documentNumber !== undefined);
  for (const [documentNumber, same] of Map.groupBy(numbered, ({ fields }) => fields.documentNumber)) {
    for (const draft of same.length > 1 ? same : []) {
      const others = same.filter((one) => one !== draft).map(({ file }) => file);
      const named = others.slice(0, 3).join('、') + (others.length > 3 ? `等 ${others.length} 件` : '');
      const message = `发文字号 ${documentNumber} 也是 ${named} 的`;
      reportIn('document-number-taken', draft, ['documentNumber'], message, '核对这几件的发文字号');
    }
  }
}
