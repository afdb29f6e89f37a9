/** One cell → one fact, or nothing if it is not plain. Pure. */
import { shown } from '../../../schemas/field.ts';
import {
  bodyWord,
  countCharacters,
  invisible,
  kindWord,
  memberWord,
  nineCharacters,
  oddBlankCharacters,
} from '../../../schemas/notation/alphabet.ts';
import { parseCivilDate } from '../../../schemas/notation/civil-date.ts';
import { toHalfWidth } from '../../../schemas/notation/numerals.ts';
import { withNormDots } from '../../../schemas/notation/person-name.ts';
import { inUsualCharacters } from '../../../schemas/notation/stand-ins.ts';
import { formatSubmissionNumber, parseSubmissionNumber } from '../../../schemas/notation/submission-number.ts';
import { type Kind, kinds } from '../../../schemas/vocabulary.ts';
import { bodyNamedIn, personNamed } from '../letter/names/names.ts';
import type { Cell } from './workbook.ts';

const hidden = new RegExp(`[^\\P{Cc}\\n]|${invisible}`, 'gu');
const oddBlanks = new RegExp(`[${oddBlankCharacters}]`, 'gu');

/** The visible text of a cell; 无, a dash and a slash mean the same as a blank. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  const text = inUsualCharacters(String(cell))
    // An export keeps the zeros of 0038 by writing ="0038" or '0038.
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=\d)/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(hidden, '')
    .replace(oddBlanks, ' ')
    .trim();
  return /^(?:无|[-—–－/／\\]+)$/u.test(text) ? '' : text;
}

/** What Excel shows if a formula failed. */
export const isError = (text: string): boolean =>
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text);

/** A mobile, identity or landline number. */
const personalNumber = /(?<!\d)(?:1[3-9]\d(?:[- ]?\d{4}){2}|\d{17}[\dXx]|0\d{2,3}-?\d{7,8})(?!\d)/g;

export const holdsPersonalNumber = (text: string): boolean => toHalfWidth(text).search(personalNumber) >= 0;

/** A text of the table as a message may show it: without personal numbers. */
export const quoted = (text: string): string =>
  `“${shown(holdsPersonalNumber(text) ? toHalfWidth(text).replace(personalNumber, '***') : text)}”`;

/** A line break inside a cell is removed, or replaced by a blank between Latin words. */
export const oneLine = (text: string): string =>
  text.replace(/(\S)\s*\n\s*(\S)/g, (_, before: string, after: string) =>
    /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after) ? `${before} ${after}` : before + after,
  );

const numbered = new RegExp(`^(${kindWord})?(.*?)(${kindWord})?$`, 'su');

/** 38, 0038, 第367号, 建议第367号, 闭08: the number as written and, if stated, the kind. */
export function numberIn(text: string): { number: string; kind?: Kind } | undefined {
  const [, before, written = '', after] = numbered.exec(toHalfWidth(text).replace(/\s/g, '')) ?? [];
  const number = /\d/.test(written) ? parseSubmissionNumber(written) : undefined;
  const kind = before || after ? kindIn(before ?? after ?? '') : undefined;
  return number && { number: formatSubmissionNumber(number), ...(kind && { kind }) };
}

const submitted = new RegExp(
  `^(?:${bodyWord}|${memberWord}|闭会(?:期间)?|平时|重点|集体|个人|界别|党派(?:团体)?|批评和?|意见和?)*(${kindWord}|${kinds.opinion})(?:批评和?意见)?$`,
);

/** 建议, 代表建议, 政协提案, 议案转建议, …; nothing for other words, or for two kinds. */
export function kindIn(text: string): Kind | undefined {
  const words = text.replace(/[^\p{Script=Han}]/gu, '').replace(/^议案转为?建议$/, '建议');
  const [, kind] = submitted.exec(words) ?? [];
  return (Object.keys(kinds) as Kind[]).find((key) => kinds[key] === kind);
}

/** The one kind of submission that a heading mentions: 代表建议交办表 → 建议. Nothing if it mentions two. */
export function kindSpokenOf(text: string): Kind | undefined {
  const spoken = (['suggestion', 'proposal', 'motion'] as const).filter((kind) => text.includes(kinds[kind]));
  return spoken.length === 1 ? spoken[0] : undefined;
}

const weekday = new RegExp(String.raw`\((?:星期|周)[${nineCharacters}日天]\)$|(?:星期|周)[${nineCharacters}日天]$`);

/** A date in any notation, or Excel's count of days since 1899-12-30, in this century. `YYYY-MM-DD`. */
export function dayIn(cell: Cell): string | undefined {
  const written = toHalfWidth(textOf(cell))
    .replace(/(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
    .replace(weekday, '')
    .replace(/\s/g, '')
    .replace(/(?:之前|以前|前|止)$/, '')
    .replace(/(\d)号$/, '$1日')
    .replace(/\.$/, '')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isSerial(written) ? fromSerial(Number(written)) : parseCivilDate(written);
}

/** A bare number that dayIn reads as a count of days. */
export const isSerial = (text: string): boolean => /^\d{5}(?:\.\d+)?$/.test(text) && text >= '36526' && text < '73051';

const fromSerial = (days: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);

export interface Person {
  name: string;
  /** 代表团 or 选区, if in brackets after the name. */
  district?: string;
}

/**
 * Names in a cell, split at 、，；, line breaks, and at blanks between whole names; 张 三 is one name.
 * `left` is what was not taken: 等3名, 代表, （领衔）.
 */
export function peopleIn(text: string): { people: Person[]; left: string[] } {
  const left: string[] = [];
  const people = partsOf(text).flatMap((part): Person[] => {
    const names = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(part) ? [part.replace(/\s/g, '')] : part.split(/\s+/);
    // 张三 李 四 could be split in two ways, and what is not a Chinese name may contain blanks.
    const cut = names.every((name) => /^\p{Script=Han}{2,}/u.test(name)) ? names : [part];
    return cut.flatMap((name) => personIn(name, left) ?? []);
  });
  const same = (a: Person) => (b: Person) => a.name === b.name && a.district === b.district;
  return { people: people.filter((person, index) => people.findIndex(same(person)) === index), left };
}

const andOthers = new RegExp(String.raw`等[\s\d${countCharacters}两]*[名位人]?${memberWord}?$`, 'u');

/** A person or a collective, not 示例甲暨附议代表; whether other characters may be in a name, the schema says. */
const isName = (text: string): boolean =>
  (personNamed(text) ?? bodyNamedIn(text)) !== undefined || !/^[\p{Script=Han}（）()]+$/u.test(text);

function personIn(written: string, left: string[]): Person | undefined {
  const others = andOthers.exec(written)?.[0] ?? '';
  const named = written.slice(0, written.length - others.length).trim();
  const bracketed = /[(（]([^()（）]*)[)）]$/u.exec(named);
  const bare = named.slice(0, bracketed?.index).trim();
  const district = /(?:团|选区)$/.test(bracketed?.[1] ?? '') ? bracketed?.[1] : undefined;
  const title = /^\p{Script=Han}{2,4}?(代表|委员|同志)$/u.exec(bare)?.[1] ?? '';
  const name = withNormDots(bare.slice(0, bare.length - title.length));
  if (name !== '' && !isName(name)) {
    left.push(written);
    return undefined;
  }
  left.push(...[title, district ? '' : (bracketed?.[0] ?? ''), others].filter((text) => text !== ''));
  return name === '' ? undefined : { name, ...(district && { district }) };
}

/** Splits at 、，,；; and line breaks outside brackets. */
export function partsOf(text: string): string[] {
  return text
    .split(/[、，,；;\n](?![^(（]*[)）])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
