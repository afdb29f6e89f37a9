/** Mailboxes of providers for private persons, and of others than offices. Pure. */
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';
import type { Rule } from '../rule.ts';

export const privateProvider =
  '(?:qq|vip\\.qq|foxmail|163|vip\\.163|126|vip\\.126|188|yeah|sina|vip\\.sina|sohu|vip\\.sohu|tom|21cn|263|gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|139|189|wo|aliyun|protonmail|proton)';
const sign = String.raw`(?:@|[(\[]\s?at\s?[)\]])`;

const signed = new RegExp(sign, 'iu');

const mask = (written: string): string => `${written.slice(0, 1)}***${written.slice(written.search(signed))}`;

export const privateMail: Rule = {
  id: 'private-email',
  label: '私人邮箱',
  severity: 'error',
  clue: /@|[([]\s?at\s?[)\]]/iu,
  rows: {
    box: {
      pattern: new RegExp(
        String.raw`(?<![\w.+-])[\w.+-]{1,64}\s{0,2}${sign}\s{0,2}${privateProvider}\s?(?:[.。]|[(\[]\s?dot\s?[)\]])\s?(?:com(?:\.(?:cn|hk|tw))?|cn|net|me|co\.(?:jp|uk))(?!\w)`,
        'giu',
      ),
      examples: [
        'shili (at) sina.com.cn',
        'shili@yahoo.com.hk',
        'shili@yahoo.com.tw',
        'shili@189.cn',
        'shili@yeah.net',
        'shili@proton.me',
        'shili@yahoo.co.jp',
        'shili@yahoo.co.uk',
        'shili[at]163[dot]com',
      ],
      counterexamples: ['jxj@cixi.gov.cn', 'shili@qq.company'],
    },
  },
  mask,
};

export const mailSigns = {
  /** Not a mailbox: a picture at twice its size, a version of a program. */
  file: {
    pattern: /[.](?:png|jpe?g|gif|webp|svg)$/iu,
    examples: ['2x.png', '2x.jpg', '2x.gif', '2x.webp', '2x.svg'],
  },
} satisfies PatternTable;

const box = new RegExp(
  String.raw`(?<![\w.+-])[\w.+-]{1,64}\s{0,2}${sign}\s{0,2}(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,10}(?![\w-])`,
  'giu',
);

/** Tried after `privateMail`: boxes outside gov.cn and the domains of the registered offices. */
export const otherMail = (officeDomains: readonly string[]): Rule => ({
  id: 'private-email-in-doubt',
  label: '不是机关域名的邮箱',
  severity: 'warning',
  cure: '是机关的，在 agencies.yaml 里写 mailDomains；不是的，删去',
  clue: privateMail.clue,
  rows: {
    box: {
      pattern: box,
      examples: ['shili@example.com', 'shili (at) mail.example.org.cn'],
      counterexamples: ['shili@example', 'react@19.1.0'],
    },
  },
  isOther: ({ written }) => {
    const domain = written.slice(written.search(signed)).replace(signed, '').trim().toLowerCase();
    if (mailSigns.file.pattern.test(domain)) return true;
    return ['gov.cn', ...officeDomains].some((office) => domain === office || domain.endsWith(`.${office}`));
  },
  mask,
});
