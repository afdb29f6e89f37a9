/** One meeting and the register of what was submitted to it: `content/sessions/<id>.yaml`. */
import type { z } from 'zod';
import { civilDate, filledList, group, id, key, list, text, wholeNumber, yesOrNo } from './field.ts';
import { submissionNumber } from './number-field.ts';
import { proposerSchema } from './reply.ts';
import { bodyKinds, disclosures, kinds } from './vocabulary.ts';

/** One entry of the register; what replies state need not be repeated here. */
export const registerEntrySchema = group('登记', {
  /** Number, as the office writes it. */
  number: submissionNumber('号数'),
  /** 建议, 提案, 议案 or 协办意见. */
  kind: key('种类', kinds),
  /** Title of the submission. */
  title: text('题目').optional(),
  /** Who submitted it. */
  proposers: list('提出人', proposerSchema).optional(),
  /** 主办: an id in `agencies.yaml`. */
  leadAgency: id('主办单位').optional(),
  /** 会办: ids in `agencies.yaml`. */
  coHandlingAgencies: list('会办单位', id('会办单位')).optional(),
  /** Day on which it was assigned to the lead agency. */
  assignedOn: civilDate('交办日期').optional(),
  /** Day by which the reply is due. */
  dueOn: civilDate('答复期限').optional(),
  /** Day of a reply that is not published here. */
  answeredOn: civilDate('答复日期').optional(),
  /** 公开属性 of that reply. */
  disclosure: key('公开属性', disclosures).optional(),
  /** Why that reply is not public. */
  ground: text('不公开的依据').optional(),
});

export const sessionSchema = group('会议', {
  /** The assembly that met. */
  body: group('大会', {
    /** Id, which is part of `/deputies/<id>/`. */
    id: id('大会标识'),
    /** 人大 or 政协. */
    kind: key('大会种类', bodyKinds),
    /** Full name. */
    name: text('大会全称'),
  }),
  /** 届. */
  term: wholeNumber('届'),
  /** 次. */
  session: wholeNumber('次'),
  /** How letters write the meeting; the first is shown. */
  names: filledList('会议名称', text('会议名称')),
  /** The year people use with its numbers (2025年367号); unset: the year of the letters. */
  year: wholeNumber('年份').optional(),
  /** The date as of which this register is true. */
  asOf: civilDate('截至日期').optional(),
  /** True if every number of the meeting is listed. */
  complete: yesOrNo('登记完整').optional(),
  /** What was submitted. */
  register: list('登记册', registerEntrySchema).optional(),
});

export type Session = z.infer<typeof sessionSchema>;
export type RegisterEntry = z.infer<typeof registerEntrySchema>;
