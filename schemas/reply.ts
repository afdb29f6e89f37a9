/** A reply: the front matter of `content/replies/<session>/<key>.md`. */
import { z } from 'zod';
import {
  civilDate,
  civilTime,
  documentNumber,
  fault,
  filledList,
  group,
  id,
  key,
  list,
  oneName,
  segment,
  single,
  text,
  wholeNumber,
  word,
  yesOrNo,
} from './field.ts';
import { submissionNumber } from './number-field.ts';
import { coHandlingRoles, consultationModes, disclosures, kinds, layouts, satisfactions } from './vocabulary.ts';

/** A proposer: a name, or a name with the district that distinguishes namesakes. */
export const proposerSchema = z
  .union(
    [
      oneName('提出人', segment('提出人')),
      group('提出人', { name: oneName('姓名', segment('姓名')), district: segment('代表团或选区') }),
    ],
    {
      error: fault('proposer-not-understood', '“提出人”须为姓名，或 { name: 姓名, district: 代表团或选区 }', '写姓名'),
    },
  )
  .meta({ title: '提出人', description: '姓名；有同名的，写姓名和代表团或选区' });

const submissionSchema = group('建议或提案', {
  /** Number as the letter writes it. */
  number: submissionNumber('号数'),
  /** 建议, 提案, 议案 or 协办意见. */
  kind: key('种类', kinds),
  /** The submission's own title, not the letter's. */
  title: text('建议或提案的题目').optional(),
  /** Who submitted it, in the letter's order. */
  proposers: list('提出人', proposerSchema).optional(),
});

/** The path of another letter, `<session>/<key>`. */
const letterPath = (label: string) =>
  text(label)
    .regex(/^[a-z0-9-]+(?:\/[^/\s]+){1,2}$/u, {
      error: fault('not-a-letter-path', `“${label}”须为另一件答复的路径`, '写作 cixi-npc-18-4/367'),
    })
    .describe('答复的路径：会议标识/号数');

/** A file in the letter's annex folder: one name, no path. */
export const annexFile = text('附件文件')
  .regex(/^[^/\\:*?"<>|#%.][^/\\:*?"<>|#%]*\.[A-Za-z0-9]+$/u, {
    error: fault(
      'not-a-file-name',
      '“附件文件”须为一个带扩展名的文件名，不含路径',
      '如 附件1.pdf，放在 annexes/<会议>/<号数>/ 下',
    ),
  })
  .describe('文件名，如 附件1.pdf；文件放在 annexes/<会议>/<号数>/');

const correctionSchema = group('更正', {
  /** Day of the correction. */
  on: civilDate('更正日期'),
  /** What was corrected, in a sentence. */
  note: text('更正说明'),
  /** The wording before. */
  was: text('更正前').optional(),
  /** The wording now. */
  now: text('更正后').optional(),
});

export const replySchema = group('答复', {
  /** Title of the letter, as printed. */
  title: text('标题'),
  /** Id of the meeting: a file in `sessions/`, and the folder of the letter. */
  session: id('会议').describe('会议标识，即 sessions/ 下的文件名，不写 .yaml'),
  /** What the letter answers; the first names the file, the others lead to it. */
  submissions: filledList('建议或提案', submissionSchema),
  /** 发文字号, canonical brackets 〔〕. */
  documentNumber: documentNumber('发文字号').optional(),
  /** 发文机关: an id in `agencies.yaml`. */
  issuingAgency: id('发文机关').describe('agencies.yaml 里登记的机关标识'),
  /** 联合行文: the agencies that sign after the sponsor (主办机关), which is `issuingAgency`, in printed order. */
  jointAgencies: list(
    '联合发文机关',
    id('联合发文机关').describe('联合行文的，agencies.yaml 里登记的其他机关标识，按署名的先后'),
  ).optional(),
  /** 签发人. */
  signatory: text('签发人').optional(),
  /** 类别标记: a key of the scheme in `site.yaml`. */
  disposition: segment('类别标记').describe('site.yaml 里登记的标记，如 A').optional(),
  /** 公开属性. Whoever publishes decides it; there is no default. */
  disclosure: key('公开属性', disclosures),
  /** Names of the addressees, for lists and search; how they are addressed is in the text. */
  addressees: list('主送', oneName('主送')).optional(),
  /** The number in 等N名, if only some are named. */
  addresseeTotal: wholeNumber('主送人数').optional(),
  /** 成文日期, GB/T 9704-2012, 7.3.5. */
  issuedOn: civilDate('成文日期'),
  /** 印发日期 in the imprint. */
  printedOn: civilDate('印发日期').optional(),
  /** 上网日期, with hour and minute if known, never completed. */
  publishedOn: civilTime('上网日期').optional(),
  /** 抄送, as printed. */
  copiedTo: list('抄送', text('抄送')).optional(),
  /** The contact. The agency's own telephone, never a private one. */
  contact: group('联系人', {
    /** Name of the contact. */
    name: text('联系人').optional(),
    /** Telephone, as printed. */
    phone: text('联系电话').optional(),
  }).optional(),
  /** Form of the printed letter; unset: the agency's name alone, no 文件, no red rule. */
  layout: key('版式', layouts).optional(),
  /** Agencies that helped, and how. */
  coHandlingAgencies: list(
    '会办单位',
    group('会办单位', {
      agency: id('机关').describe('agencies.yaml 里登记的机关标识'),
      role: word('办理方式', coHandlingRoles),
    }),
  ).optional(),
  /** Annexes in printed order; the files are in `annexes/<session>/<key>/`. */
  annexes: list('附件', group('附件', { title: text('附件名称'), file: annexFile })).optional(),
  /** Talks with the deputy before the reply. */
  consultations: list(
    '面商情况',
    group('面商情况', { on: civilDate('日期'), mode: word('方式', consultationModes) }),
  ).optional(),
  /** What the deputy thought of it. */
  feedback: group('代表评价', {
    /** About the handling. */
    process: word('对办理过程的评价', satisfactions).optional(),
    /** About the outcome. */
    outcome: word('对办理结果的评价', satisfactions).optional(),
  }).optional(),
  /** 索引号 of the open-information catalogue. */
  indexNumber: text('索引号').optional(),
  /** Topics, for browsing. */
  topics: list('主题', single('主题', segment('主题'))).optional(),
  /** True if only a summary is published (本件为摘要). */
  summaryOnly: yesOrNo('摘要').optional(),
  /** 附注, as printed. */
  note: text('附注').optional(),
  /** The earlier letter to the same number that this one follows. */
  follows: letterPath('续前件').optional(),
  /** The letter that this one replaces. */
  supersedes: letterPath('取代').optional(),
  /** Earlier addresses of this letter; they lead here. */
  formerly: list('旧网址', letterPath('旧网址')).optional(),
  /** Corrections after publication, oldest first. */
  corrections: list('更正', correctionSchema).optional(),
  /** The letter was withdrawn: its text is deleted, its address stays. */
  withdrawn: group('撤回', {
    on: civilDate('撤回日期'),
    reason: text('撤回原因'),
    authority: text('决定机关'),
  }).optional(),
  /** Named exceptions to the privacy rules. They never leave `content/`. */
  privacyExceptions: list(
    '隐私例外',
    group('隐私例外', { text: text('文字'), reason: text('理由'), approvedBy: text('批准人') }),
  ).optional(),
});

export type Reply = z.infer<typeof replySchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Proposer = z.infer<typeof proposerSchema>;
