/** What a line would have to hold before a rule could find anything in it: most lines hold none and are not read closely. */

/** Seven digits and eleven, with no word between them. */
export const phoneLong = 1;
export const mobileLong = 2;
/** A figure and right behind it 幢, 室 or the like. */
export const door = 4;
/** 住, 户籍 or 家在, and a figure. */
export const dwelling = 8;
export const mailSign = 16;
/** 微信, QQ or the like, and five letters behind it. */
export const chatName = 32;
export const plateStart = 64;
/** Eleven digits, some of them Chinese. */
export const spelt = 128;
export const address = 256;

const [digit, numeral, word, letter, bracket] = [1, 2, 4, 8, 16];
const [doorlike, home, at, chat, province] = [32, 64, 128, 256, 512];
const [latinLetter, place, building] = [1024, 2048, 4096];

const kinds = new Uint16Array(0x10000);
const add = (kind: number, characters: string) => {
  for (let index = 0; index < characters.length; index += 1) {
    const code = characters.charCodeAt(index);
    kinds[code] = (kinds[code] ?? 0) | kind;
  }
};
const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('');
add(letter, all.replace(/[^\p{L}]+/gu, ''));
add(digit, all.replace(/[^\p{Nd}]+/gu, ''));
add(digit, '０１２３４５６７８９');
// The second half of 𝟎 … 𝟿.
for (let code = 0xdfce; code <= 0xdfff; code += 1) add(digit, String.fromCharCode(code));
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
for (const form of [latin, wide(latin)]) {
  add(letter | word | latinLetter, form);
  add(letter | word | latinLetter, form.toLowerCase());
}
add(word, '0123456789０１２３４５６７８９_-');
add(numeral, 'OolI〇零○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖十百');
add(building, '幢栋室弄单');
add(doorlike, '号座#＃-－—–排组队社户房门/');
add(place, '村屯社区园苑寓庭城邸府院舍宅庄墅家馆都岸组队路街道巷里品弄点楼会');
add(home, '住居籍口家址');
add(at, '@＠');
add(bracket, '([（［【');
add(chat, '微钉扣QqVvWwＱｑＶｖＷｗ');
add(province, '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼');

/** What follows the first letter of vx, wx, WeChat, QQ, Q号 and V信. */
const chatSeconds = 'xXeEqQ信号ｘＸｅＥｑＱ:： \t';
const ofUnit = '单'.charCodeAt(0);
const unit = '元'.charCodeAt(0);
const ofAddress = '址'.charCodeAt(0);

/** The clues in `text`, from one offset to another. */
export function cluesIn(text: string, from: number, to: number): number {
  let clues = 0;
  let digits = 0;
  let numerals = 0;
  let words = 0;
  // Where each was last seen.
  let [figures, chats, provinces, brackets, places] = [-99, -99, -99, -99, -99];
  let isHome = false;
  let hasFigure = false;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    const kind = kinds[code] ?? 0;
    if (kind === letter) {
      digits = numerals = words = 0;
      figures = -99;
      continue;
    }
    if (kind & (digit | numeral)) {
      hasFigure = true;
      numerals += 1;
      if (numerals >= 11) clues |= spelt;
      figures = index;
    }
    if (kind & digit) {
      digits += 1;
      if (digits >= 7) clues |= digits >= 11 ? phoneLong | mobileLong : phoneLong;
    } else if (kind & letter) {
      digits = 0;
      if (!(kind & numeral)) numerals = 0;
    }
    if (kind & word) {
      words += 1;
      // Block B has a letter for its figure.
      figures = index;
      if (words >= 5 && index - chats < 24) clues |= chatName;
      if (kind & latinLetter && index - provinces < 6) clues |= plateStart;
      if (index - brackets < 3 && (code | 32) === 97) clues |= mailSign;
    } else words = 0;
    if (kind <= 31 && !(kind & bracket)) continue;
    if (figures >= 0) {
      if (kind & building && (kind & letter) === letter) {
        if (code !== ofUnit || text.charCodeAt(index + 1) === unit) clues |= door;
      } else if (kind & doorlike && index - places < 20) clues |= door;
    }
    if (kind & letter && !(kind & (numeral | word))) figures = -99;
    if (kind & place) places = index;
    if (kind & home) {
      isHome = true;
      if (code === ofAddress) clues |= address;
    }
    if (kind & at) clues |= mailSign;
    if (kind & chat && ((code > 0xff && code < 0xff00) || chatSeconds.includes(text[index + 1] ?? '-'))) chats = index;
    if (kind & province) provinces = index;
    if (kind & bracket) brackets = index;
  }
  return isHome && hasFigure ? clues | dwelling : clues;
}
