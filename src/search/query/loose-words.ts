/** What a word on its own means where numbers are sought: 367, 慈溪市367, 2025-367, 建议, 2025, 慈溪市. */
import {
  closingCharacters,
  countyRankCharacters,
  memberWord,
  numeralCharacters,
  openingCharacters,
  ownRankCharacters,
  upperRankCharacters,
  year,
} from '../../../schemas/notation/alphabet.ts';
import { isSpelled, isYear, keyOf } from './figures.ts';
import type { MeetingHint, Part } from './parts.ts';
import { kindLabels, kindName, saysNothing, substance } from './substance.ts';
import { han, wordsIn } from './words.ts';

/** A number as a word: 367, （367）, 367#, 闭8, y19, 查询367; or at the end of one: 慈溪市367; not 5G, 100万元. */
const bare = new RegExp(
  `^([^\\w]*?)(闭(?:会(?:期间)?)?\\d{1,6}|y?\\d{1,6}|[${numeralCharacters}]{3,11})#?(\\D*)$`,
  'iu',
);
/** 2025-367, 2025/367; not 2025-03, 2025/3/6, 2020-2025. */
const yearAndNumber = new RegExp(`^(${year})[-/](?!${year}$)(\\d{3,6})$`);
/** 367代表章卫军; not 12代表团. */
const numberAndName = new RegExp(`^(\\d{1,6})${memberWord}(?![团会大性作人处队])(${han}{2,})$`, 'u');
const brackets = new RegExp(`^[${openingCharacters}]+|[${closingCharacters}]+$`, 'gu');
/** 100 万元, 3 条. */
const unit = /^(?:[条批章节项次届期季年月日个家名位款类级轮件人元米岁]|万元?|亿元?|公里|平方米)$/u;
const anyKind = new RegExp(kindName, 'u');
/** 慈溪市 as a word next to a number, and what may be attached to one: 江北区, 浙江省慈溪市. */
const placeWord = new RegExp(`^(?:[${ownRankCharacters}]|${han}{2,3}[市县])$`, 'u');
const gluedPlace = new RegExp(
  `^(?:[${ownRankCharacters}]|(?:${han}{2,3}[${upperRankCharacters}])?${han}{2,3}[${countyRankCharacters}])$`,
  'u',
);
const noPlace = /(?:[城超上股都楼夜门集菜闹]市|[业发新范护活宅验能老山社园街城片库景校厂辖灾牧林地小矿商]区)$/u;
const isName = new RegExp(`^${han}{2,12}$`, 'u');

/** Reads each word that is left. */
export function looseWords(parts: readonly Part[]): readonly Part[] {
  const divided = parts.map((part) => (part.role === 'words' ? wordsIn(part.text) : part));
  const phrases = divided.flatMap((part) => (Array.isArray(part) ? part : part.role === 'phrase' ? [part.text] : []));
  return divided.flatMap((part) =>
    Array.isArray(part) ? part.flatMap((text, i) => readWord(text, part[i + 1], phrases.length === 1)) : [part],
  );
}

/** `next` is the word after it; `only`: there is no other word. */
function readWord(text: string, next: string | undefined, only: boolean): Part[] {
  const core = text.replaceAll(brackets, '');
  const number = next && unit.test(next) ? undefined : (readYearAndNumber(core) ?? readFigure(core, only));
  if (number) return number;
  const kind = kindLabels.get(anyKind.exec(text)?.[0] ?? '');
  if (kind && saysNothing(text)) return [{ role: 'kind', kind }];
  if (isYear(text)) return [meetingPart({ year: Number(text) })];
  const words = substance(text);
  if (placeWord.test(words) && !noPlace.test(words)) return [meetingPart({ place: words })];
  return [{ role: 'words', text: words }];
}

function readYearAndNumber(word: string): Part[] | undefined {
  const [, year = '', number = ''] = yearAndNumber.exec(word) ?? [];
  const key = keyOf(number);
  return key ? [meetingPart({ year: Number(year) }), { role: 'number', keys: [key], word }] : undefined;
}

/** A number alone, or attached to a place, a name or a word without meaning. */
function readFigure(word: string, only: boolean): Part[] | undefined {
  const [, figure = '', behind = ''] = numberAndName.exec(word) ?? [];
  const keyBefore = keyOf(figure);
  if (keyBefore)
    return [
      { role: 'number', keys: [keyBefore] },
      { role: 'words', text: substance(behind) },
    ];
  const [, front = '', number = '', back = ''] = bare.exec(word) ?? [];
  const written = number || (only && isSpelled(word) ? word : '');
  const key = /\d/.test(written) || isSpelled(written) ? keyOf(written) : undefined;
  if (!key || isYear(written)) return undefined;
  if (saysNothing(front + back)) return [{ role: 'number', keys: [key] }];
  if (only && front === '' && back === '件') return [{ role: 'number', keys: [key], word }];
  if (!saysNothing(back)) return undefined;
  const name = substance(front);
  if (gluedPlace.test(name) && !noPlace.test(name))
    return [meetingPart({ place: name }), { role: 'number', keys: [key], word: name + written }];
  if (!isName.test(name) || isSpelled(written)) return undefined;
  return [{ role: 'glued', key, text: name + written, name }];
}

const meetingPart = (hint: MeetingHint): Part => ({ role: 'meeting', hint });
