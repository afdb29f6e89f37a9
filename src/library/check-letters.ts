/** Letters judged against each other: one letter for a number, one number for a document, one page for an address. */
import { kinds } from '../../schemas/vocabulary.ts';
import { keyOf, sameNumber } from './arrange.ts';
import { askFor } from './nearest.ts';
import { type Path, type Place, type Problem, teller } from './problem.ts';
import type { Draft } from './read-letter.ts';

/**
 * `placeIn` gives the place of a field in a letter's file; `exists` says whether there is a letter at a path that is
 * not among `drafts`.
 */
export function checkLetters(
  drafts: Draft[],
  placeIn: (file: string) => (path: Path) => Place,
  exists: (path: string) => boolean = () => false,
): Problem[] {
  const problems: Problem[] = [];
  const tellIn = (draft: Draft, path: Path, message: string, fix: string) => {
    const { told, tell } = teller(draft.file, placeIn(draft.file));
    tell(path, message, fix);
    problems.push(...told);
  };
  const byPath = new Map(drafts.map((draft) => [draft.path, draft]));

  for (const draft of drafts.filter(({ agency }) => agency)) {
    const whole = byPath.get(`${draft.session}/${draft.key}`);
    if (!whole) continue;
    byPath.delete(whole.path); // told once, whatever the number of agencies
    const fix = `把 ${whole.key}.md 移到 ${whole.key}/<机关标识>.md，并写 formerly: [${whole.path}]`;
    tellIn(whole, [], `${whole.key}.md 和文件夹 ${whole.key}/ 不能并存`, fix);
  }

  const paths = new Set(drafts.map(({ path }) => path));
  const number = new Map<string, Draft>();
  const spelling = new Map<string, Draft>();
  const claimed = new Map<string, Draft>();
  for (const draft of drafts) {
    const { fields } = draft;
    for (const name of ['follows', 'supersedes'] as const) {
      const path = fields[name];
      if (path === draft.path) tellIn(draft, [name], `${path} 就是这件答复自己`, '写另一件答复的路径');
      else if (path !== undefined && !paths.has(path) && !exists(path)) {
        tellIn(draft, [name], `没有 ${path} 这件答复`, askFor(path, paths, '核对会议和号数，写作 cixi-npc-18-4/367'));
      }
    }
    for (const [index, submission] of (fields.follows ? [] : (fields.submissions ?? [])).entries()) {
      const place = ['submissions', index, 'number'];
      const what = `${draft.session} ${sameNumber(submission)}`;
      const twin = number.get(`${what} ${fields.issuingAgency}`);
      if (twin && twin !== draft && fields.issuingAgency) {
        const message = `${kinds[submission.kind]} ${submission.number} 号已有这个机关的答复 ${twin.file}`;
        tellIn(draft, place, message, `再次答复的，写 follows: ${twin.path}；否则核对号数`);
      } else number.set(`${what} ${fields.issuingAgency}`, draft);
      const other = index === 0 ? spelling.get(what) : undefined;
      const [first] = other?.fields.submissions ?? [];
      if (other && first && keyOf(first) !== keyOf(submission) && twin === undefined) {
        const message = `${submission.number} 与 ${other.file} 的 ${first.number} 是同一个号数`;
        tellIn(draft, place, message, '统一号数的写法');
      } else if (index === 0) spelling.set(what, other ?? draft);
    }
    for (const [index, path] of (fields.formerly ?? []).entries()) {
      const owner = claimed.get(path);
      if (paths.has(path)) {
        const message = path === draft.path ? `旧网址 ${path} 就是现在的网址` : `旧网址 ${path} 现在是另一件答复的网址`;
        tellIn(draft, ['formerly', index], message, '删去这一项');
      } else if (owner && owner !== draft) {
        tellIn(draft, ['formerly', index], `旧网址 ${path} 也写在 ${owner.file}`, '只留在一件答复里');
      } else claimed.set(path, draft);
    }
  }

  const numbered = drafts.filter(({ fields }) => fields.documentNumber !== undefined);
  for (const [documentNumber, same] of Map.groupBy(numbered, ({ fields }) => fields.documentNumber)) {
    for (const draft of same.length > 1 ? same : []) {
      const others = same.filter((one) => one !== draft).map(({ file }) => file);
      const message = `发文字号 ${documentNumber} 也是 ${others.join('、')} 的`;
      tellIn(draft, ['documentNumber'], message, '核对这几件的发文字号');
    }
  }
  return problems;
}
