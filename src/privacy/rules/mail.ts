/** Mailboxes of providers for private persons; those of offices (gov.cn and others) pass. Pure. */
import type { Rule } from '../rule.ts';

export const privateProvider =
  '(?:qq|vip\\.qq|foxmail|163|vip\\.163|126|vip\\.126|188|yeah|sina|vip\\.sina|sohu|vip\\.sohu|tom|21cn|263|gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|139|189|wo|aliyun|protonmail|proton)';
const sign = String.raw`(?:@|[(\[]\s?at\s?[)\]])`;

export const privateMail: Rule = {
  id: 'private-email',
  label: '私人邮箱',
  severity: 'error',
  clue: /@|[([]\s?at\s?[)\]]/iu,
  rows: {
    box: {
      pattern: new RegExp(
        String.raw`(?<![\w.+-])[\w.+-]{1,64}\s{0,2}${sign}\s{0,2}${privateProvider}\s?[.。]\s?(?:com(?:\.(?:cn|hk|tw))?|cn|net|me|co\.(?:jp|uk))(?!\w)`,
        'giu',
      ),
      examples: [
        'shili@qq.com',
        'shili (at) sina.com.cn',
        'shili@yahoo.com.hk',
        'shili@yahoo.com.tw',
        'shili@189.cn',
        'shili@yeah.net',
        'shili@proton.me',
        'shili@yahoo.co.jp',
        'shili@yahoo.co.uk',
      ],
      counterexamples: ['jxj@cixi.gov.cn', 'shili@qq.company'],
    },
  },
  mask: (written) => `${written.slice(0, 1)}***${written.slice(written.search(/@|[([]\s?at/i))}`,
};
