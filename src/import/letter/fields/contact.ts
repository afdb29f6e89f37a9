/** The contact: a name, a telephone, or both, on one line or several. Pure. */

import type { Found } from '../facts.ts';
import type { Letter } from '../letter.ts';
import { agencyNamedIn } from '../names/agency-names.ts';
import { type Contact, phoneIn, readContact } from '../names/contact.ts';
import type { Labelled } from '../page/labels.ts';
import { agencyRanks } from './agencies.ts';
import { announces, type Spot } from './label.ts';
import type { FieldRow } from './row.ts';

const person = '(?:具体|主要|单位|业务)?(?:联系|经办|承办|联络|办理)人员?(?:姓名)?';
const phone = '(?:联系|办公室?|咨询|单位|固定|座机)*(?:电话|手机|联系方式)(?:号码?)?';

const name = announces('contact', {
  pattern: new RegExp(`^(?:${person}|经办)$`, 'u'),
  examples: ['联系人', '具体经办人', '主要承办人', '单位联络人', '业务办理人员姓名', '经办'],
  read: readContact,
});

const telephone = announces('contact', {
  pattern: new RegExp(`^(?!联系方式$)${phone}$|^[Tt][Ee][Ll]$`, 'u'),
  examples: ['联系电话', '办公室电话', '咨询电话', '单位联系方式', '固定电话', '座机电话', '手机号', 'Tel'],
  counterexamples: ['联系方式'],
  read: (text) => {
    const number = phoneIn(text);
    return number ? { phone: number } : readContact(text);
  },
  rank: 1,
});

export const contact: FieldRow<'contact'> = {
  labels: {
    contactName: name,
    contactPhone: telephone,
    contact: announces('contact', {
      pattern: new RegExp(`^${person}[及和、与/,]?${phone}$|^联系方式$`, 'u'),
      examples: [
        ...['联系人姓名及电话', '具体经办人及联系电话', '主要承办人和办公电话', '单位联络人、办公室电话'],
        ...['业务办理人与咨询电话', '联系人单位电话', '联系人固定电话', '联系人座机电话', '联系人手机号'],
        ...['联系人/联系方式', '联系方式'],
      ],
      read: readContact,
    }),
    agencyAndPhone: announces('contact', {
      pattern: /^(?:联系|承办|答复|主办)(?:单位|部门|机关|科室)[及和、与](?:联系)?(?:电话|方式)$/u,
      examples: ['联系单位及电话', '承办部门和联系电话', '答复机关与联系方式', '主办科室及电话'],
      read: readAgencyAndPhone,
      rank: 1,
    }),
  },
  choose: chooseContact,
};

export const isContact = ({ row }: Labelled): boolean => Object.values(contact.labels).includes(row);

/** Whether two adjacent labels, 联系人:骆某 联系电话:…, are one contact. */
export const isPair = (first: Labelled, second: Labelled): boolean => first.row === name && second.row === telephone;

export const isTelephone = ({ row }: Labelled): boolean => row === telephone;

/** Takes both of a pair. */
export function takePair(first: Labelled, second: Labelled, { line, facts }: Pick<Spot, 'line' | 'facts'>): void {
  const found = { name: readContact(first.value)?.name, phone: phoneIn(second.value) };
  if (first.value !== '' && !found.name) facts.leave(line, `${first.label}：${first.value}`);
  if (second.value !== '' && !found.phone) facts.leave(line, `${second.label}：${second.value}`);
  const value = contactOf(found);
  if (value) facts.offer('contact', value, line);
  else facts.repair(line, `“${first.label}”没有内容，没有取`);
}

/** 示例市教育局 0574-…: the contact, and the telephone. */
function readAgencyAndPhone(text: string, { line, facts }: Spot): Contact | undefined {
  const [, named = '', digits = ''] = /^(\P{Nd}*?)[\s,，:：、]*([\d（(+].*)$/u.exec(text) ?? [];
  const agency = agencyNamedIn(named);
  const number = phoneIn(digits);
  if (!number || (named !== '' && !agency)) return undefined;
  if (agency) facts.offer('issuingAgency', agency, line, agencyRanks.contact);
  return { phone: number };
}

/** One contact: name and telephone may be on separate lines. */
function chooseContact({ facts }: Letter): Found<Contact> | undefined {
  const [first, ...rest] = facts.all('contact');
  if (!first) return undefined;
  const merged = { ...first.value };
  for (const { value, line } of rest) {
    if (JSON.stringify(value) === JSON.stringify(first.value)) continue;
    const fits = !(merged.name && value.name) && !(merged.phone && value.phone);
    if (fits) {
      Object.assign(merged, value);
      facts.repair(line, `与第 ${first.line} 行并成联系人一项`);
    } else facts.leave(line, [value.name, value.phone].filter(Boolean).join(' '));
  }
  return { value: contactOf(merged) ?? {}, line: first.line };
}

const contactOf = ({ name, phone }: { [Part in keyof Contact]: string | undefined }): Contact | undefined =>
  name || phone ? { ...(name && { name }), ...(phone && { phone }) } : undefined;
