/** The field for a submission's number, and what is wrong with one that it does not accept. */
import { fault, segment, shown } from './field.ts';
import { numeralCharacters } from './notation/alphabet.ts';
import { parseDocumentNumber } from './notation/document-number.ts';
import { canonicalSubmissionNumber, writtenForms } from './written-form.ts';

/** A submission's number as its letter writes it. Text, since zeros, letters and hyphens belong to it. */
export function submissionNumber(label: string) {
  return segment(label)
    .refine((value) => canonicalSubmissionNumber(value) === value, {
      error: ({ input }) => fault('number-not-bare', ...faultOf(label, String(input))),
    })
    .describe('只写号数，加英文引号，如 "367"、"0038"、"B-023"、"20250688"、"2023-12"、"闭08"')
    .register(writtenForms, { canonical: canonicalSubmissionNumber, isQuoted: true });
}

const anyDigit = new RegExp(`[\\d${numeralCharacters}]`, 'u');

function faultOf(label: string, text: string): [message: string, fix: string] {
  const now = `现为 ${shown(text)}`;
  const bare = `${label}应只写号数，如 "367"、"0038"、"Y19"、"闭08"，${now}`;
  const canonical = canonicalSubmissionNumber(text);
  if (canonical) return [bare, `改为 "${canonical}"`];
  if (parseDocumentNumber(text)) return [`${label}写成了发文字号，${now}`, '发文字号写在 documentNumber，这里写建议号'];
  if (!anyDigit.test(text)) return [`${label}里没有数字，${now}`, '写号数，如 "367"'];
  if (/^\D*0+\D*$/u.test(text)) return [`${label}不能是 0，${now}`, '核对号数'];
  if (/\d{9}/.test(text)) return [`${label}至多八位数字，${now}`, '核对号数，删去多余的数字'];
  if (/^\d+-\d+$/.test(text)) return [`${label}的连字符前面须为年份，${now}`, '只写一个号数；年份写四位，后面至多四位'];
  const [, before] = /^第?([^\d第]+?)[-–—]?\d+号?$/u.exec(text) ?? [];
  if (before) return [`${label}前面的“${before}”认不得，${now}`, prefixes];
  const found = text.split(/[^\dA-Za-z闭平党-]+/u).flatMap((part) => canonicalSubmissionNumber(part) ?? []);
  if (found.length > 1) return [`${label}里不止一个号数，${now}`, '每个号数在 submissions 里各写一项'];
  return [bare, found[0] ? `改为 "${found[0]}"，删去其余的字` : prefixes];
}

const prefixes =
  '号数前可写一至三个字母（A012、B-023）、年份（2023-12），或 闭（闭会期间）、平（平时）、党（党派团体）';
