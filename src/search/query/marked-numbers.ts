/** Submission numbers that are marked as such: 第367号, 367号建议, 建议 12、13, No.367, #367, 闭会期间第8号. */
import {
  closingCharacters,
  memberWord,
  numeralCharacters,
  openingCharacters,
  year,
} from '../../../schemas/notation/alphabet.ts';
import { seriesWord } from '../../../schemas/notation/submission-number.ts';
import { digits, hao, impossible, isPlausible, isSpelled, isYear, keyOf } from './figures.ts';
import { divide, type Recognised, type Recogniser } from './parts.ts';
import { kindLabels, kindName } from './substance.ts';
import { hanAtEnd, punctuation } from './words.ts';

const figureEnd = `(?![\\w%‰℃°+${numeralCharacters}]|[.:~-]\\w)`;
/** 闭8, 闭会期间第8号, 平时提案第2号, 党派团体提案第3号. */
const inSeries = `${seriesWord}\\s*(?:${kindName}|${memberWord}|提出的?|的|\\s){0,3}第?\\s*`;
const dash = '[-–—]';
const figure =
  `(?:${year}${dash}\\d{1,4}|(?:${inSeries}|[A-Za-z]{1,3}${dash}?)?${digits}|(?:${inSeries})?[${numeralCharacters}]{1,11})` +
  figureEnd;
const separator = '\\s*[、,，/和及与]\\s*';
const separators = new RegExp(separator, 'u');
/** A list is followed by 号 or an end: 第12、13号, not 建议12、5个. */
const nextFigure = `${separator}第?\\s*(?:${figure}${hao}|(?=[\\dA-Za-z闭平党])${figure}(?=$|[\\s${punctuation}${closingCharacters}和及与的]|${kindName}))`;
/** Whether a mark suffices, `markedIn` decides. */
const marked = new RegExp(
  `(?:(?<kindBefore>${kindName})(?:编?号|序号)?\\s*[:：]?\\s*)?` +
    '(?<mark>(?:第|#|编号|序号|号码|\\bno(?![a-z])\\.?)\\s*[:：]?\\s*)?' +
    `(?<list>${figure}(?:${hao})?(?:${nextFigure})*)` +
    `(?:(?:的?(?<seriesBehind>闭会|平时)(?:期间)?的?(?:${memberWord})?)?(?<kindBehind>${kindName}|意见)|\\s+(?<kindApart>${kindName})(?=$|[\\s${punctuation}]|的)|` +
    `\\s*(?<piece>件)(?=$|[\\s${punctuation}]|的|${kindName}))?`,
  'giu',
);
const yearAndMore = new RegExp(`^${year}${dash}`);
const anyKind = new RegExp(kindName, 'u');
const numberEnd = new RegExp(`^(?:$|[\\s/${punctuation}${openingCharacters}${closingCharacters}]|的|答复)`, 'u');
/** 第2批, 第 3 条. */
const counted = /^\s*[条批章节项次届期季年月日个名位款类级轮]/u;
/** 3号线, 5号楼, 588号令, 统一号码. */
const numberedThing =
  /^(?:线|楼|院|门(?!诊)|路(?!灯)|桥|井|泵|闸|机组|台风|厂房|点位|标?段|地块|公[路告]|文(?![化旅明创])|令|工程|[码召称])/u;

export const markedNumbers: Recogniser = (parts) => divide(parts, marked, markedIn);

function markedIn(match: RegExpExecArray, before: string, after: string): Recognised | undefined {
  const { kindBefore, mark, list = '', seriesBehind = '', kindBehind, kindApart, piece } = match.groups ?? {};
  const written = list.split(separators).map((text) => text.replace(/^第|\s*号$/gu, '').trim());
  // 致公党3号 is 3 of 致公党, not 党3.
  const isWord = /^[平党]\d/u.test(list) && !mark && hanAtEnd.exec(before)?.[0] !== '';
  if (isWord) written[0] = written[0]?.slice(1) ?? '';
  const series = /^[闭平党]/u.exec(written[0] ?? '')?.[0] ?? seriesBehind.charAt(0);
  const figures = written.map((text) => (/^\d/.test(text) ? series + text : text));
  const keys = figures.map((text) => keyOf(text) ?? impossible(text, 8)).filter((key) => key !== undefined);
  if (keys.length < figures.length) return undefined;
  const kindAfter = kindBehind ?? kindApart;
  const isMarked = [kindBefore, mark].some((text) => text !== undefined);
  const exist = figures.every(isPlausible);
  // 2025-16号 is a document number, 2025-03 a month.
  if (!mark && figures.some((text) => yearAndMore.test(text))) return undefined;
  // 52.03号, 6月23号
  if (!isMarked && /[\w.~月¥$-]$/u.test(before)) return undefined;
  if (/号/u.test(list)) {
    if (!kindAfter && numberedThing.test(after)) return undefined;
    // 0号柴油, ICP备12345678号
    if (!exist && !isMarked && !kindAfter && !(numberEnd.test(after) && /(?:^|\s)$/u.test(before))) return undefined;
    // 统一号: one digit attached to a word is part of the word.
    if (!isMarked && hanAtEnd.exec(before)?.[0] && figures.some((text) => /^\D$/u.test(text))) return undefined;
  } else {
    if (!isMarked && !kindAfter) return undefined;
    // 建议367件, 号码89596662
    if ((piece || !exist) && !mark?.startsWith('第')) return undefined;
    if (!kindAfter && ((!piece && !numberEnd.test(after)) || (mark && counted.test(after)))) return undefined;
    if (kindAfter === '意见' || !figures.every((text) => isPlain(text, mark))) return undefined;
  }
  const kind = kindLabels.get(kindBefore ?? kindAfter ?? anyKind.exec(list)?.[0] ?? '');
  return { part: { role: 'number', keys, ...(kind && { kind }) }, ...(isWord && { start: match.index + 1 }) };
}

/** Whether a figure may be a submission number without 号: 367, 闭8, Y19, 三百六十七; a year only after a mark: 第2025. */
function isPlain(text: string, mark: string | undefined): boolean {
  if (/^\d+$/.test(text)) return mark !== undefined || !isYear(text);
  return /^[闭平党y]/iu.test(text) || isSpelled(text) || (mark !== undefined && /^[a-z]/iu.test(text));
}
