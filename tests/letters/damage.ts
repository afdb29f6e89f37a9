/** What pasting and copying do to a letter. The truth stays as it was. */
import type { Dice } from '../corpus/dice.ts';

/** Characters that PDF files write as radicals (U+2F00–2FD5, U+2E80–2EFF) or as compatibility ideographs. */
const radicals: Readonly<Record<string, string>> = {
  人: '⼈',
  大: '⼤',
  十: '⼗',
  二: '⼆',
  一: '⼀',
  八: '⼋',
  工: '⼯',
  力: '⼒',
  水: '⽔',
  土: '⼟',
  山: '⼭',
  小: '⼩',
  子: '⼦',
  立: '⽴',
  面: '⾯',
  方: '⽅',
  日: '⽇',
  月: '⽉',
  文: '⽂',
  生: '⽣',
  行: '⾏',
  见: '⻅',
  门: '⻔',
  长: '⻓',
  车: '⻋',
  民: '⺠',
  金: '⾦',
  高: '⾼',
  入: '⼊',
  口: '⼝',
  手: '⼿',
  心: '⼼',
  比: '⽐',
  用: '⽤',
  目: '⽬',
  老: '⽼',
  自: '⾃',
  里: '⾥',
  龙: '⻰',
};

const fullWidth = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

interface Damage {
  form: string;
  lines: string[];
}

/** Cuts long lines where a page of a PDF file ends its lines, with its page numbers between. */
function wrapped(lines: readonly string[], width: number): string[] {
  const cut = lines.flatMap((line) =>
    line.length <= width ? [line] : (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []),
  );
  return cut.flatMap((line, index) => (index % 22 === 21 ? [line, `- ${Math.ceil((index + 1) / 22)} -`] : [line]));
}

/** The marks of a text that was saved as Markdown: a heading, labels and a signature in bold type. */
const marked = (lines: readonly string[]): string[] =>
  lines.map((line) => {
    if (/(?:答复|函|意见|摘要)$/.test(line) && line.length > 12) return `# ${line}`;
    if (/^[^：|]{2,6}：[^：]+$/.test(line)) return line.replace(/^([^：]+：)/, '**$1** ');
    return /(?:[局委会府心队社处]|\d日)$/.test(line) && line.length < 24 ? `**${line.trim()}**` : line;
  });

/** `text` are the lines from the salutation to the last sentence, with `above` and `below` around them. */
export function damaged(dice: Dice, above: string[], text: string[], below: string[]): Damage {
  const all = [...above, ...text, ...below];
  const roll = dice.next();
  if (roll < 0.05)
    return {
      form: 'radicals',
      lines: all.map((line) => line.replace(/./gu, (one) => (dice.chance(0.7) ? (radicals[one] ?? one) : one))),
    };
  if (roll < 0.08) return { form: 'full-width', lines: all.map(fullWidth) };
  if (roll < 0.13) return { form: 'wrapped', lines: [...above, ...wrapped(text, dice.whole(28, 38)), ...below] };
  if (roll < 0.4) return { form: 'indented', lines: [...above, ...text.map((line) => `　　${line}`), ...below] };
  if (roll < 0.6) return { form: 'blank lines', lines: all.flatMap((line) => [line, '']) };
  if (roll < 0.64) return { form: 'no-break spaces', lines: all.map((line) => line.replaceAll(' ', '\u00a0')) };
  if (roll < 0.67) return { form: 'Markdown', lines: [...marked(above), ...text, ...marked(below)] };
  return { form: 'none', lines: all };
}
