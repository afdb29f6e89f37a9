/** Forms to tick: 公开属性：☑主动公开 □依申请公开 □不予公开, 主动公开（√）依申请公开（ ）, 是否公开：☑是 □否. */
import { circleCharacters } from './alphabet.ts';

/** What a 公开 label may be called: 公开属性, 公开方式. */
export const publicityWord = '(?:属性|类型|类别|方式|形式|选项|性质|范围|意见|情况)';

const question = '(?:是否)?(?:主动|同意)*公开(?:发布)?[: ]*';

/** Labels, each with what may be ticked after it. */
const forms = [
  {
    label: `(?:(?:信息)?公开${publicityWord}|是否(?:主动|同意)*公开(?:发布)?)?[: ]*`,
    option: '主动公开|依申请公开|[不免][予于]公开|不?同意公开|不公开|部分公开|全文公开|公开',
  },
  { label: question, option: '是|否' },
  { label: question, option: '不?同意' },
];

/** Options that may stand without a box. */
const usual = /^(?:主动公开|依申请公开|[不免][予于]公开|是|否|不?同意)$/u;

const [ticked, empty] = ['☑', '□'];
const mark = `[${ticked}${empty}×]`;
const separator = /[ ,、;/|]/;
const lone = new RegExp(`^(${question})(${mark})$`, 'u');
const anyMark = new RegExp(mark, 'u');
const otherBoxes = new RegExp(`[☐${circleCharacters}]`, 'gu');
const bracketedMark = new RegExp(`\\(\\s*(${mark})\\s*\\)`, 'gu');

/** A text that is such a form: the label with the one option that is ticked, as words; undefined unless exactly one is. */
export interface TickedForm {
  words: string | undefined;
}

/** Ticks as ☑; empty boxes and empty brackets as □; what is crossed out as ×. All brackets are `()`. */
export const withPlainMarks = (text: string): string =>
  text
    .replace(/[√✓✔■]/gu, ticked)
    .replace(otherBoxes, empty)
    .replace(/[✗✘☒]/gu, '×')
    // 不予公开（理由：　）: a reason that nobody filled in.
    .replace(/不予公开 ?\((?:理由|原因|依据):?[ _]*\)/gu, '不予公开')
    .replace(/\(\s*\)/gu, empty)
    .replace(bracketedMark, '$1');

/** Reads a text in half-width with plain marks and single blanks, if it is a form. */
export function tickedFormIn(text: string): TickedForm | undefined {
  if (!anyMark.test(text)) return undefined;
  const [, asked = '', answer] = lone.exec(text) ?? [];
  for (const { label, option } of forms) {
    const form = new RegExp(`^(${label})((?:${mark}|${option}|${separator.source})+)$`, 'u').exec(text);
    const [, named = '', rest = ''] = form ?? [];
    if (!new RegExp(option, 'u').test(rest)) continue;
    const name = tickedOption(rest, option);
    return { words: name && wordsOf(named, name) };
  }
  return answer === undefined ? undefined : { words: answer === ticked ? wordsOf(asked, '是') : undefined };
}

const wordsOf = (label: string, value: string): string => {
  const name = label.replace(/[: ]+$/, '');
  return name === '' ? value : `${name}:${value}`;
};

/** The only ticked option. Marks stand all before or all after their options; if both can be meant, blanks decide. */
function tickedOption(text: string, option: string): string | undefined {
  const pieces = text.split(separator).filter((piece) => piece !== '');
  const sides = [`(?<mark>${mark}?)(?<name>${option})`, `(?<name>${option})(?<mark>${mark}?)`];
  const apart = sides.filter((side) => pieces.every((piece) => new RegExp(`^(?:${side})$`, 'u').test(piece)));
  const whole = pieces.join('');
  const possible = apart.length > 0 ? apart : sides.filter((side) => wholly(whole, side));
  const names = possible.map((side) => onlyTicked([...whole.matchAll(new RegExp(side, 'gu'))]));
  return names.every((name) => name === names[0]) ? names[0] : undefined;
}

const wholly = (text: string, side: string): boolean => text.replace(new RegExp(side, 'gu'), '') === '';

function onlyTicked(items: RegExpMatchArray[]): string | undefined {
  const names = items.map(({ groups }) => groups?.['name']);
  const marks = items.map(({ groups }) => groups?.['mark']);
  // ☑主动公开 部分公开: what has no box must be an option for sure.
  const isListed = items.every(({ groups }) => groups?.['mark'] !== '' || usual.test(groups?.['name'] ?? ''));
  const isPlain = isListed && !marks.includes('×') && marks.filter((one) => one === ticked).length === 1;
  return isPlain && new Set(names).size === names.length ? names[marks.indexOf(ticked)] : undefined;
}
