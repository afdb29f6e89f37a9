/** How sentences of a letter begin and end. Pure. */
import {
  clauseMark,
  countCharacters,
  itemMark,
  subclauseMark,
  subitemMark,
} from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';

export const sentences = {
  end: { pattern: /[。！？!?：:；;…][”’"」』）)》]*$|[.]$/u, examples: ['已经办理。”', '已经办理.'] },
  heading: {
    pattern: new RegExp(
      `^(?:${clauseMark}|第[${countCharacters}]{1,3}[，,、：:部点方]|${subclauseMark}|${itemMark}|${subitemMark}|[①-⑳]|[${countCharacters}]是|附件)`,
      'u',
    ),
    examples: ['第一，加强领导', '①加强领导', '一是加强领导', '附件'],
  },
  closing: {
    pattern: /^(?:此致|敬礼|[特专]此|此复|以上|(?:再次|非常|最后)?感谢|谢谢|顺?祝|衷心)/u,
    examples: [
      ...['此致', '敬礼', '特此答复', '此复', '以上意见', '再次感谢', '非常感谢', '最后感谢', '谢谢', '祝工作顺利'],
      ...['衷心感谢', '感谢您的关心'],
    ],
  },
} satisfies PatternTable;

/** How a short last sentence without its mark begins. */
export const requests = {
  begins: {
    pattern: /^(?:希望|恳请|敬请|请[您你]|如有|欢迎[您你])/u,
    examples: ['希望您继续关注', '恳请理解', '敬请谅解', '请您监督', '如有意见', '欢迎您继续关注'],
  },
} satisfies PatternTable;

/** The last words of a letter to a member: whatever follows without a signature belongs to a page. */
export const lastWords = {
  thanks: {
    pattern: /^(?:(?:再次|最后|衷心|非常|诚挚)[,，]?)*感谢[您你各].{0,40}(?:关心|关注|支持|理解|监督|建议|意见)/u,
    examples: [
      ...['再次感谢您的关心', '最后，感谢您的关注', '衷心感谢您的支持', '非常感谢您的理解', '诚挚感谢您的监督'],
      ...['感谢您的宝贵建议', '感谢各位的宝贵意见'],
    ],
  },
  end: { pattern: /^(?:[特专]此|此[复致]|敬礼)/u, examples: ['特此答复', '此复', '敬礼'] },
} satisfies PatternTable;
