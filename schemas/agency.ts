/** The register of agencies: `content/agencies.yaml`, a map whose keys are the ids. */
import { z } from 'zod';
import { civilDate, expecting, fault, group, list, text } from './field.ts';

const agencySchema = group('机关', {
  /** Full name, as on its letterhead today. */
  name: text('机关全称'),
  /** Short names in use: 市经信局. */
  shortNames: list('简称', text('简称')).optional(),
  /** 机关代字 of its document numbers: 慈经信建. */
  documentCodes: list('机关代字', text('机关代字')).optional(),
  /** Domains of its mailboxes that are not under gov.cn: example.org.cn. */
  mailDomains: list(
    '邮箱域名',
    text('邮箱域名').regex(/^(?:[a-z\d-]+\.)+[a-z]+$/, {
      error: fault('not-a-mail-domain', '“邮箱域名”须为 @ 后面的小写域名', '写作 example.org.cn'),
    }),
  ).optional(),
  /** Earlier names, oldest first, each with the last day on which it was in force. */
  formerNames: list('曾用名', group('曾用名', { name: text('机关曾用名'), until: civilDate('使用至') })).optional(),
});

/** Id → agency. The id becomes part of `/agencies/<id>/`. */
export const agenciesSchema = z
  .record(
    z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: fault('id-not-latin', '机关的标识只能用小写字母、数字和连字符', '如 cixi-jxj'),
    }),
    agencySchema,
    {
      error: expecting(
        'not-a-group',
        '机关名录',
        '“标识: 机关”',
        '每个机关一项，如 cixi-jxj: { name: 慈溪市经济和信息化局 }',
      ),
    },
  )
  .meta({ title: '机关名录' });

export type Agency = z.infer<typeof agencySchema>;
export type Agencies = z.infer<typeof agenciesSchema>;
