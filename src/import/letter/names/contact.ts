/** Contacts: 骆某,0874-…, 姜颖:0917—…, 张某    135… Pure. */
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { compact } from '../source/line.ts';
import { personNamed } from './names.ts';

export interface Contact {
  name?: string;
  phone?: string;
}

const number = String.raw`(?:[+＋]?86)?[(（]?[\d０-９][\d０-９\s\-—–－·*Xx×()（）转、,，/／;；]*[\d０-９*Xx×]`;
const phone = new RegExp(`^(?:${number})(?:[(（][^()（）]{1,12}[)）])?$`, 'u');

/** What announces a telephone number, between a name and the number. */
export const phoneWords = {
  before: {
    pattern: /(?:联系)?(?:电话|手机|方式|号码)\s*[:：]?\s*$/u,
    examples: ['示例甲 联系电话：', '示例甲手机', '示例甲联系方式:', '示例甲电话号码'],
  },
  inBrackets: {
    pattern: /[（(]\s*(?:联系)?(?:电话|手机)?\s*[:：]?\s*([\d０-９][^()（）\p{Script=Han}]{4,})[)）]$/u,
    examples: ['示例甲（电话：63890000）', '示例甲（联系手机 63890000）', '示例甲（63890000）'],
  },
} as const satisfies PatternTable;

/** Name and telephone in one text, in this order, with anything between them. Undefined if it is neither. */
export function readContact(text: string): Contact | undefined {
  const written = text
    .trim()
    .replace(/[。.;；,，、]+$/u, '')
    // 孙八（电话：63890000）
    .replace(phoneWords.inBrackets.pattern, ' $1');
  const digits = /(?<![+＋(（])[+＋(（]*[\d０-９]/u.exec(written)?.index ?? written.length;
  const before = written
    .slice(0, digits)
    .replace(phoneWords.before.pattern, '')
    .replace(/[\s:：,，;；、(（/／—-]+$/u, '')
    .trim();
  const after = written.slice(digits).trim();
  const name = before === '' ? undefined : nameIn(before);
  if ((before !== '' && !name) || (after !== '' && !phoneIn(after))) return undefined;
  return name || after ? { ...(name && { name }), ...(after && { phone: after }) } : undefined;
}

/** A telephone number as printed; there may be more than one. */
export function phoneIn(text: string): string | undefined {
  const written = text.trim().replace(/[。;；,，、]+$/u, '');
  return phone.test(written) && /[\d０-９*]{3}/u.test(written) ? written : undefined;
}

/** 张 磊, 张三、李四, 张三（科长）, 王科长. */
function nameIn(text: string): string | undefined {
  const names = text.split(/[、,，]/u).map((part) => part.trim());
  const persons = names.map((part) => personNamed(part.replace(/[（(][^（）()]{1,10}[)）]$/u, '')));
  if (persons.some((name) => name === undefined)) return undefined;
  return names.length === 1 && !/[（(]/.test(text) ? compact(text) : text;
}
