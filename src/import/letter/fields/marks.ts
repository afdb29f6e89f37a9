/** Fields of marks: document numbers, signatory, disposition, whether it is public. Pure. */
import { kindWord } from '../../../../schemas/notation/alphabet.ts';
import { disclosureIn } from '../../../../schemas/notation/disclosure.ts';
import {
  formatDocumentNumber,
  parseBareDocumentNumber,
  parseDocumentNumber,
} from '../../../../schemas/notation/document-number.ts';
import { toHalfWidth } from '../../../../schemas/notation/numerals.ts';
import { publicityWord } from '../../../../schemas/notation/ticked-form.ts';
import { type Disclosure, disclosures } from '../../../../schemas/vocabulary.ts';
import type { Found, NamedField } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { personNamed } from '../names/names.ts';
import { announces, useless } from './label.ts';
import { best, type FieldRow } from './row.ts';
import { markWord } from './words.ts';

/** What a page shows if a number is unset, or its buttons for the size of type (字号). */
const unset = /^[大中小\s【】[\]]+$|^暂?无$|^[—-]+$/u;

export const documentNumber: FieldRow<'documentNumber'> = {
  labels: {
    documentNumber: announces('documentNumber', {
      pattern: /^(?:发文|公文|文件|信息)?[文字]号$|^(?:文件|发文)编号$/u,
      examples: ['文号', '发文字号', '公文文号', '文件字号', '信息文号', '文件编号', '发文编号'],
      read: (text, { line, facts }) => {
        const number = parseDocumentNumber(text) ?? parseBareDocumentNumber(text);
        if (!number) return unset.test(text) ? useless : undefined;
        const formatted = formatDocumentNumber(number);
        if (!parseDocumentNumber(text)) facts.repair(line, `文号“${text}”的写法改为 ${formatted}`);
        return formatted;
      },
      // A line that is only the number is the letter's own.
      rank: 1,
      below: (text) => parseDocumentNumber(text) !== undefined,
    }),
  },
  choose: best,
};

export const indexNumber: FieldRow<'indexNumber'> = {
  labels: {
    indexNumber: announces('indexNumber', {
      pattern: /^(?:信息|文件)?索引号?$|^索引(?:编号|号码)$/u,
      examples: ['索引', '信息索引号', '文件索引号', '索引编号', '索引号码'],
      read: (text) => text,
      below: (text) => /^(?=.*\d)\p{Script=Han}{0,4}[\w\-/ ()（）]{4,60}$/u.test(text),
    }),
  },
  choose: best,
};

export const signatory: FieldRow<'signatory'> = {
  labels: {
    signatory: announces('signatory', {
      pattern:
        /^(?:签发(?:领导)?|审签|签批|核签|审定)人?(?:姓名)?$|^(?:单位|部门|主要|分管)?(?:领导|负责人)(?:签字|签名|署名|签发|审签|签章)$/u,
      examples: [
        ...['签发人', '签发领导姓名', '审签人', '签批', '核签人', '审定', '领导署名', '单位领导签字'],
        ...['部门负责人签名', '主要领导签发', '分管领导审签', '单位负责人签章'],
      ],
      read: personNamed,
    }),
  },
  choose: best,
};

export const disposition: FieldRow<'disposition'> = {
  labels: {
    disposition: announces('disposition', {
      pattern: new RegExp(
        `^(?:办理|办复|答复|回复|${kindWord})?(?:结果)?类[别型]?${markWord}?$|^(?:办理|办复|答复)结果(?:${markWord}|分类)?$|^${markWord}$`,
        'u',
      ),
      examples: [
        ...['类别', '办复类别', '答复类别标记', '回复类别', '办理结果类别', '办理结果', '办复结果标注'],
        ...['答复结果分类', '标记'],
      ],
      // 类别：提案 describes the page.
      read: (text) => markIn(text) ?? (isKind.test(text) ? useless : undefined),
      below: (text) => markIn(text) !== undefined,
    }),
  },
  choose: best,
};

const isKind = new RegExp(`^${kindWord}$`, 'u');

/** A, A类, B1类, （C）: the mark alone. */
export function markIn(text: string): string | undefined {
  return /^[(]?([A-E]\d?|[甲乙丙丁])\s*类?[)]?(?:\([^()]{2,16}\))?$/u.exec(toHalfWidth(text).trim())?.[1];
}

export const disclosure: FieldRow<'disclosure'> = {
  labels: {
    disclosure: announces('disclosure', {
      pattern: new RegExp(`^(?:信息)?公开${publicityWord}$|^(?:是否(?:同意)?|同意)(?:主动)?公开(?:发布)?$`, 'u'),
      examples: ['公开属性', '信息公开类别', '是否公开', '是否同意主动公开', '同意公开发布'],
      read: (text, { label }) => disclosureIn(`${label}:${text}`),
      rank: ({ isTail }) => (isTail ? 0 : 1),
      below: (text) => disclosureIn(text) !== undefined,
    }),
    // What else a remark says is reported as not understood.
    remark: announces('disclosure', {
      pattern: /^附注?$|^备注$/u,
      examples: ['附注', '备注'],
      read: (text) => (text.length <= 20 ? disclosureIn(text) : undefined),
    }),
  },
  choose: chooseDisclosure,
  cure: '由公开的人决定，加 --disclosure proactive、on-request 或 withheld',
};

/** The letter's statement overrides the request; that it is not public, without a reason, leaves only a no. */
function chooseDisclosure({ facts, asked }: Letter, field: NamedField<'disclosure'>): Found<Disclosure> | undefined {
  const all = facts.all('disclosure');
  const opened = all.find(({ value }) => value === 'proactive');
  const refused = all.find(({ value }) => value !== 'proactive');
  // Of a yes and a no, whichever place they have, neither is taken.
  if (opened && refused && refused.value !== 'not-public' && all[0]?.value === 'proactive') {
    const message = `公开属性这里不是主动公开，第 ${opened.line} 行却是，没有取；核对后填写`;
    facts.warn('values-differ', refused.line, field.key, message);
    return undefined;
  }
  const closed = all.find(({ value }) => value === 'not-public');
  const stated = closed ?? facts.compared(field);
  const differs = stated && asked && (closed ? asked === 'proactive' : stated.value !== asked);
  if (differs) {
    const what = stated.value === 'not-public' ? '不公开' : disclosures[stated.value];
    const message = `这里写明${what}，--disclosure 却是${disclosures[asked]}；以答复为准，请改 --disclosure`;
    facts.problems.push({ id: 'disclosure-conflict', severity: 'error', line: stated.line, field: field.key, message });
  } else if (closed && !asked) {
    const cure = '由公开的人决定，加 --disclosure on-request 或 withheld';
    facts.warn('disclosure-not-said', closed.line, field.key, `这里写明不公开或部分公开，没有取；${cure}`);
  }
  if (closed && (differs || !asked)) return undefined;
  if (!closed && (stated || all.length > 0)) return stated as Found<Disclosure> | undefined;
  return asked && { value: asked, line: 0 };
}
