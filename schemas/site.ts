/** Who publishes: `content/site.yaml`. Every field except `name` may be unset; what is unset is absent from the site. */
import { z } from 'zod';
import { expecting, fault, group, id, segment, text, yesOrNo } from './field.ts';

export const siteSchema = group('网站', {
  /** Name of the site, shown as its masthead. */
  name: text('网站名称'),
  /** Place, the first part of session ids. */
  place: id('地方').optional(),
  /** 主办单位. Unset: the footer says that this is not a government site. */
  organiser: text('主办单位').optional(),
  /** 提示, at the top of every page: that its letters are samples, that it is being moved. */
  notice: text('提示').optional(),
  /** True if the site has the page for the staff, `/help/staff/`. */
  staffHelp: yesOrNo('工作人员说明页').optional(),
  /** Address of the site: https://www.example.gov.cn, with its path if it is not at the root. */
  baseUrl: text('网站地址')
    .regex(/^https?:\/\/[^/\s?#]+(?:\/[^\s?#]*)?$/, {
      error: fault('not-a-web-address', '“网站地址”须为完整网址', '写作 https://www.example.gov.cn'),
    })
    .optional(),
  /** How to reach the organiser. */
  contact: group('联系方式', {
    /** Telephone. */
    phone: text('联系电话').optional(),
    /** E-mail, to which errors are reported. */
    email: z
      .email({ error: expecting('not-an-email-address', '电子邮箱', '邮箱地址', '写作 name@example.gov.cn') })
      .meta({ title: '电子邮箱' })
      .optional(),
    /** Postal address. */
    address: text('地址').optional(),
  }).optional(),
  /** Codes that authorities assigned to the site; never invented. */
  codes: group('备案', {
    /** 政府网站标识码. */
    siteId: text('政府网站标识码').optional(),
    /** ICP备案号. */
    icp: text('ICP备案号').optional(),
    /** 公安备案号. */
    publicSecurity: text('公安备案号').optional(),
  }).optional(),
  /** The marks of disposition; their meaning differs by place. */
  dispositions: group('类别标记', {
    /** The label of the mark on the letter. */
    label: text('类别标记的名称'),
    /** Mark → its words. Without a `source` the mark is shown alone. */
    marks: z
      .record(
        segment('标记'),
        group('标记', {
          /** What the mark means here. */
          words: text('标记的含义').optional(),
          /** The rule that says so. */
          source: text('标记含义的出处').optional(),
        }),
        { error: expecting('not-a-group', '标记', '“标记: 含义”', '写作 A: {}') },
      )
      .meta({ title: '标记' }),
  }).optional(),
});

export type Site = z.infer<typeof siteSchema>;
