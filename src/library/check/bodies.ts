/** Checks that what is submitted fits the assembly: 建议 and 议案 go to a people's congress, 提案 to the CPPCC. Pure. */
import type { Session } from '../../../schemas/session.ts';
import { type BodyKind, bodyKinds, type Kind, kinds } from '../../../schemas/vocabulary.ts';
import type { Path, Report } from '../problem.ts';

/** A 协办意见 is about either. */
const kindsOf: Record<BodyKind, readonly Kind[]> = {
  npc: ['suggestion', 'motion', 'opinion'],
  cppcc: ['proposal', 'opinion'],
};

export function checkKind(path: Path, kind: Kind, body: Session['body'] | undefined, report: Report): void {
  if (!body || kindsOf[body.kind].includes(kind)) return;
  const fitting = kindsOf[body.kind].map((one) => `${one}（${kinds[one]}）`).join('、');
  const message = `种类是${kinds[kind]}，会议却是${bodyKinds[body.kind]}的`;
  report('kind-differs-from-body', path, message, `可写 ${fitting}；否则核对会议`, 'warning');
}

const fullNames: Record<BodyKind, RegExp> = {
  npc: /人民代表大会|人大/u,
  cppcc: /政治协商会议|政协/u,
};

/** A congress of a party, a union or an association is neither. */
export function checkBody({ name, kind }: Session['body'], report: Report): void {
  if (fullNames[kind].test(name)) return;
  const message = `种类是${bodyKinds[kind]}，全称却是 ${name}`;
  report('body-differs-from-kind', ['body', 'name'], message, '这里只登记人大和政协的会议；核对全称');
}

const ofParty =
  /(?:党代(?:会|表大会)|中(?:共|国共产党)[^》，。]{2,20}(?:次代表大会|全会|全体会议))[^的》，。]{0,10}(?:第[^第号的]{1,8}号|提案|提议)/u;

/** The title of a letter that answers what was proposed to a party's congress or committee. */
export function checkTitleOfParty(title: string | undefined, report: Report): void {
  if (!title || !ofParty.test(title)) return;
  report(
    'answers-a-party-congress',
    ['title'],
    '标题说的是党代会、全会的提案',
    '党的会议不是人大、政协的会议；核对标题和会议',
    'warning',
  );
}
