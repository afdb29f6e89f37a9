/**
 * The signs and words of official Chinese, each named once: every pattern that reads numbers, ranks, kinds, brackets or
 * clauses is built from these. A name that ends in `Characters` is the inside of a character class; any other is a whole
 * piece, to be repeated or grouped as it is. All are sources of regular expressions with the flag `u`, without lookbehind,
 * which the oldest browsers that search lack. Plain strings: bundlers drop those that a script does not use, and keep every
 * `String.raw`.
 */
import { bodyKinds, kinds } from '../vocabulary.ts';

/** Circles: zeros of numerals, or boxes to tick. */
export const circleCharacters = '○◯';

/** Zero in each of its forms: 〇 is the norm (GB/T 15835-2011), circles and 零 are common. */
export const zeroCharacters = `〇零${circleCharacters}`;

/** One to nine. */
export const nineCharacters = '一二三四五六七八九';

/** The digits of a year: 二〇二五. */
export const digitCharacters = `${zeroCharacters}${nineCharacters}`;

/** Numerals up to 99, as in headings, meetings and days. */
export const countCharacters = `${nineCharacters}十`;

/** All characters of numerals: 一百零五, 两千. */
export const numeralCharacters = `${digitCharacters}两十百千万`;

/** A year in figures: 2025. */
export const year = '(?:19|20)\\d{2}';

/** A year in Chinese digits: 二〇二五. */
export const hanYear = `[一二][${digitCharacters}]{3}`;

/** What opens and closes the year of a document number, in any form: 〔2025〕, [2025], (2025). */
export const yearOpening = '[〔[【(（〈<﹝]';
export const yearClosing = '[〕\\]】)）〉>﹞]';

/** What opens and closes a note below a letter: （此件公开发布）. */
export const noteOpening = '[（(【]';
export const noteClosing = '[)）】]';

/** All paired brackets and quotation marks. */
export const openingCharacters = '〔[【(（〈<﹝{《「『';
export const closingCharacters = '〕\\]】)）〉>﹞}》」』';

/** What is submitted: 建议, 提案, 议案. */
export const kindWord = `(?:${kinds.suggestion}|${kinds.proposal}|${kinds.motion})`;

/** 人大, 政协. */
export const bodyWord = `(?:${bodyKinds.npc}|${bodyKinds.cppcc})`;

/** Who submits: 代表, 委员. */
export const memberWord = '(?:代表|委员)';

/** What follows any person's name: 同志, 先生, 女士. */
export const courtesyWord = '(?:同志|先生|女士)';

/** Dots within a name of two parts, 买买提·示例: the first is the norm (GB/T 15834-2011, 4.14), the others are typed for it. */
export const dotCharacters = '·•‧・･∙⋅';

/** The last character of a place's name, which shows its rank. */
export const rankCharacters = '省市区县旗镇乡州盟';

/** The ranks that have assemblies of their own, and name a place by themselves: 市, 区, 县. */
export const ownRankCharacters = '省市区县';

/** What a county or a district is called, and what is above it: 浙江省慈溪市. */
export const countyRankCharacters = '市区县旗';
export const upperRankCharacters = '省市州盟';

/** The mark before a clause of the first and the second level: 一、 and （一） (GB/T 9704-2012, 7.3.3). */
export const clauseMark = `[${countCharacters}]{1,3}[、.．]`;
export const subclauseMark = `[（(][${countCharacters}]{1,3}[)）]`;

/** The mark before a clause of the third and the fourth level: 1. and （1）. */
export const itemMark = '\\d{1,2}\\s*[.．、](?!\\d)';
export const subitemMark = '[（(]\\d{1,2}[)）]';

/** What joins an ideograph as its variant: the only invisible characters that a name needs (Unicode, UTS 37). */
const variantCharacters = '\\u{e0100}-\\u{e01ef}';

/** A character that shows nothing: formats, fillers, selectors, the blank of Braille, what stands for an object, no character. */
export const invisible = `(?![${variantCharacters}])[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800\\ufffc\\ufffe\\uffff]`;

/** Blanks of Western typesetting, which a text has in place of a plain one: no-break, thin, wide. */
export const oddBlankCharacters = '\\u00a0\\u2000-\\u200a\\u202f\\u205f';
