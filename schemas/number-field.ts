/** The field for a submission's number, and what is wrong with one that it does not accept. */
import { fault, shown, text as textField } from './field.ts';
import { kindWord, memberWord, numeralCharacters, year } from './notation/alphabet.ts';
import { parseBareDocumentNumber, parseDocumentNumber } from './notation/document-number.ts';
import { canonicalSubmissionNumber, writtenForms } from './written-form.ts';

/** A submission's number as its letter writes it. Text, since zeros, letters and hyphens belong to it. */
export function submissionNumber(label: string) {
  // What is canonical is a segment of an address; of the rest, the number's own message says more.
  return textField(label)
    .refine((value) => canonicalSubmissionNumber(value) === value, {
      error: ({ input }) => fault('number-not-bare', ...faultOf(label, String(input))),
    })
    .describe('只写号数，加英文引号，如 "367"、"0038"、"B-023"、"20250688"、"2023-12"、"闭08"')
    .register(writtenForms, { canonical: canonicalSubmissionNumber, isQuoted: true });
}

const zero = new RegExp(`^(?:\\D*|${year}[-–—])0+\\D*$`, 'u');
const longAfterYear = new RegExp(`^${year}[-–—]\\d{5,}$`, 'u');
/** What may stand around a number that is meant: 第367号建议. */
const around = new RegExp(`^(?:第|号|编号|的|${memberWord}|${kindWord}|[:：()（）\\s])*$`, 'u');
const anyDigit = new RegExp(`[\\d${numeralCharacters}]`, 'u');

function faultOf(label: string, text: string): [message: string, fix: string] {
  const now = `现为 ${shown(text)}`;
  const bare = `${label}应只写号数，如 "367"、"0038"、"B-023"、"闭08"，${now}`;
  // 闭-3, 2023_12: the hyphen is wrong.
  const canonical = [text, text.replace(/^([闭平党])[-–—_]/u, '$1'), text.replace('_', '-')]
    .map(canonicalSubmissionNumber)
    .find((one) => one !== undefined);
  if (canonical) return [bare, `改为 "${canonical}"`];
  if (parseDocumentNumber(text) ?? parseBareDocumentNumber(text))
    return [`${label}写成了发文字号，${now}`, '发文字号写在 documentNumber，这里写建议号'];
  if (!anyDigit.test(text)) return [`${label}里没有数字，${now}`, '写号数，如 "367"'];
  if (zero.test(text)) return [`${label}不能是 0，${now}`, '核对号数'];
  if (/\d{9}/.test(text)) return [`${label}至多八位数字，${now}`, '核对号数，删去多余的数字'];
  if (longAfterYear.test(text)) return [`${label}在年份后面至多四位数字，${now}`, '核对号数'];
  if (/^\d+-\d+$/.test(text)) return [`${label}的连字符前面须为年份，${now}`, '只写一个号数；年份写四位，后面至多四位'];
  const [, before] = /^第?([^\d第]+?)[-–—]?\d+号?$/u.exec(text) ?? [];
  if (before) return [`${label}前面的“${before}”认不得，${now}`, prefixes];
  const found = text.split(/[^\dA-Za-z闭平党-]+/u).flatMap((part) => canonicalSubmissionNumber(part) ?? []);
  if (found.length > 1) return [`${label}里不止一个号数，${now}`, '每个号数在 submissions 里各写一项'];
  const [one = ''] = found;
  const isPlain = one !== '' && (text.includes(`第${one}号`) || around.test(text.replace(one, '')));
  return [bare, isPlain ? `改为 "${one}"，删去其余的字` : prefixes];
}

const prefixes =
  '号数前可写一至三个字母（A012、B-023）、年份（2023-12），或 闭（闭会期间）、平（平时）、党（党派团体）';
