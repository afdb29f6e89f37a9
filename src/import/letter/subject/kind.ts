/** 建议, 提案, 议案 or 协办意见: by weighing the evidence, since letters mix the words. Pure. */
import { kindWord } from '../../../../schemas/notation/alphabet.ts';
import { assemblyOf } from '../../../../schemas/notation/collective.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { BodyKind, Kind } from '../../../../schemas/vocabulary.ts';
import type { SubmissionWord } from './numbers.ts';

export const kindSigns = {
  opinion: { pattern: /[协会]办意见/u, examples: ['协办意见'] },
  /** The same, read in titles only. */
  titledOpinion: { pattern: /分办意见/u, examples: ['分办意见'] },
  /** The same, if an agency is addressed. */
  opinionForAgency: {
    pattern: /[协会]办(?:处理|答复|办理)意见/u,
    examples: ['协办处理意见', '会办答复意见', '协办办理意见'],
  },
  titled: {
    pattern: new RegExp(`(${kindWord})[^建提议]{0,8}(?:的|[答回]复|复函|办理)`, 'u'),
    examples: ['建议的', '提案答复', '议案复函', '建议办理'],
  },
  quoted: { pattern: new RegExp(`的(${kindWord})[》”"]`, 'u'), examples: ['关于示例的建议》'] },
  /** A motion that is handled as a suggestion. */
  demoted: {
    pattern: /(?:转(?:办为|[为作])?.{0,6}|[作列]为.{0,6}|[改按照][为作]?|议案.{0,4})建议/u,
    examples: [
      ...['转为六个字之内的建议', '转办为六个字之内的建议', '作为会上建议', '按建议'],
      ...['议案和建议', '转建议'],
    ],
  },
} satisfies PatternTable;

export interface Signs {
  /** The word next to the number in the title. */
  numbered: SubmissionWord | undefined;
  /** The title, and the first paragraphs. */
  title: string;
  opening: string;
  /** The assembly whose meeting is named. */
  body: BodyKind | undefined;
  called: '代表' | '委员' | undefined;
  /** Who is addressed without being called either. */
  addressed: readonly string[];
  /** Whom the page's menu is about. */
  column: BodyKind | undefined;
  /** An agency is addressed. */
  toAgency: boolean;
}

export interface Weighed {
  kind?: Kind;
  /** Evidence for another kind. */
  against: string[];
}

/** The kind that the evidence agrees on, and what contradicts it. A single word decides nothing. */
export function weighKind(signs: Signs): Weighed {
  const { numbered, title, opening, body, called, addressed, column, toAgency } = signs;
  const both = `${title} ${opening}`;
  const isOpinion =
    kindSigns.opinion.pattern.test(toAgency ? both : title) ||
    kindSigns.titledOpinion.pattern.test(title) ||
    (toAgency && kindSigns.opinionForAgency.pattern.test(both));
  if (isOpinion) return { kind: 'opinion', against: [] };
  const titled = numbered ?? kindSigns.titled.pattern.exec(title)?.[1];
  const quoted = kindSigns.quoted.pattern.exec(opening)?.[1];
  const spoken = /提案/u.test(opening) ? '提案' : undefined;
  const npc: string[] = [];
  const cppcc: string[] = [];
  let forNpc = 0;
  let forCppcc = 0;
  const weigh = (side: BodyKind | undefined, weight: number, sign: string) => {
    if (side === 'npc') {
      forNpc += weight;
      npc.push(sign);
    } else if (side === 'cppcc') {
      forCppcc += weight;
      cppcc.push(sign);
    }
  };
  weigh(titled === undefined ? undefined : titled === '提案' ? 'cppcc' : 'npc', 2, `标题里写“${titled}”`);
  weigh(body, 2, `会议是${body === 'npc' ? '人大' : '政协'}会议`);
  weigh(called && (called === '代表' ? 'npc' : 'cppcc'), 2, `称“${called}”`);
  weigh(called ? undefined : addressed.map(assemblyOf)[0], 2, `称“${addressed[0]}”`);
  weigh(quoted === '提案' ? 'cppcc' : quoted === '议案' ? 'npc' : undefined, 1, `题目里写“${quoted}”`);
  weigh(spoken && quoted !== '提案' ? 'cppcc' : undefined, 1, '正文写“提案”');
  weigh(column, 1, `栏目是${column === 'npc' ? '人大' : '政协'}`);
  // Members of the CPPCC call their proposals 建议 too: the word contradicts, but has no weight.
  if (quoted === '建议' || /建议/u.test(opening)) npc.push('正文写“建议”');
  if (forNpc === forCppcc || Math.max(forNpc, forCppcc) < 2)
    return { against: forNpc + forCppcc > 0 ? [...npc, ...cppcc] : [] };
  if (forCppcc > forNpc) return { kind: 'proposal', against: npc };
  const isMotion =
    (titled === '议案' || (!titled && quoted === '议案' && !/建议/u.test(both))) &&
    !kindSigns.demoted.pattern.test(both);
  // 建议案 is not one.
  const mixed = !isMotion && /(?<!建)议案/u.test(both) ? ['写“议案”'] : [];
  return { kind: isMotion ? 'motion' : 'suggestion', against: [...cppcc, ...mixed] };
}
