/**
 * What did the reader type? Pure: the same in Node and in the browser, the oldest of which know no lookbehind.
 *
 * A query is a row of parts. Each pass takes what it recognises out of the words not yet understood, and what is left
 * over becomes phrases. A document number is looked for first, then submission numbers with their meeting. Where there is
 * neither, every word stays as it was typed.
 */
import { parseDocumentNumber } from '../../schemas/notation/document-number.ts';
import { parseNumeral } from '../../schemas/notation/numerals.ts';
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import { type BodyKind, type Kind, kinds } from '../../schemas/vocabulary.ts';

/** A meeting as far as the reader named it. */
export interface MeetingHint {
  /** As typed: 市, 慈溪市, 慈溪. */
  place?: string;
  body?: BodyKind;
  term?: number;
  session?: number;
  year?: number;
}

/** A document number as far as the reader named it: 〔2025〕16号 has no code. */
export interface DocumentHint {
  /** As typed. Words glued to its front cannot be told from it: 落实慈经信建. */
  code?: string;
  year: number;
  /** As `parseDocumentNumber` gives it: 16, 闭08. */
  serial: string;
}

/** A number that nothing parts from what stands beside it. */
interface Glued {
  /** 慈溪市367, 章卫军367, 367件, 2025-367. */
  word: string;
  /**
   * 章卫军. Set where only its being a name tells 章卫军367 from 国道329: unless somebody or some place is called so, the
   * query is words, and `phrases` are those.
   */
  name?: string;
}

/** What a reader typed, understood. All parts empty: nothing was typed. */
export interface Query {
  /** As typed, trimmed. */
  text: string;
  /**
   * Submission numbers, as `submissionKey` gives them (367, 闭8, Y19), in the order typed, none twice. One that cannot
   * exist (第0号, 第99999999号) is a number all the same, and will not be found.
   */
  numbers: string[];
  /** The word in which the number was found, where that may be a text's as well. */
  glued?: Glued;
  /** Kind typed with the number: a preference. */
  kind?: Kind;
  /** Typed with the number. Without a number, 市十八届人大四次会议 is a phrase. */
  meeting?: MeetingHint;
  /** Beats submission numbers: where there is one, `numbers` is empty. */
  document?: DocumentHint;
  /** Phrases that must all stand in a letter; words beside a number that say nothing (的, 答复, 号, 关于, 查询 …) are gone. */
  phrases: string[];
  /** Phrases that must not: -word, －word, -"two words". */
  without: string[];
}

type Part =
  | { role: 'words' | 'quoted' | 'without'; text: string }
  | { role: 'number'; keys: string[]; kind?: Kind; word?: string }
  | { role: 'glued'; key: string; glued: Required<Glued> }
  | { role: 'kind'; kind: Kind }
  | { role: 'meeting'; hint: MeetingHint }
  | { role: 'document'; hint: DocumentHint };

/** More characters than anybody types; the rest is not read. */
const limit = 200;

/** Reads a query. Never throws. */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  const parts = partsOf(fold(text.slice(0, limit)));
  const plain = parts.map((part) => (part.role === 'words' ? { ...part, text: plainly(part.text) } : part));
  const understood = readDocument(plain) ?? readNumbers(plain) ?? { phrases: [] };
  // Where it is not certain that there is a number, every word stays as it was typed.
  if (!understood.document && (!understood.numbers || understood.glued?.name)) understood.phrases = phrasesOf(parts);
  const without = parts.flatMap((part) => (part.role === 'without' ? [part.text] : []));
  return { text, numbers: [], ...understood, without: unique(without) };
}

/** Letters, digits and signs of one width (NFKC), nothing invisible; Chinese punctuation stays as it is. */
function fold(text: string): string {
  return text
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^，。、；：！？（）…“”]+/gu, (run) => run.normalize('NFKC'))
    .replaceAll(cornered, '〔$1〕');
}

/** 慈经信建「2025」16号: no quotation. */
const cornered = /[「『]\s*((?:19|20)\d{2})\s*年?\s*[」』](?=第?\d|\s*第?\s*\d{1,6}\s*[号號])/gu;

/** What a pass made of the parts. */
type Understood = Omit<Query, 'text' | 'numbers' | 'without'> & { numbers?: string[] };

// ---- Parts and words

const han = String.raw`\p{Script=Han}`;
const punctuation = '，。、；：！？…,.;:!?"“”„‟「」『』';
const opening = '〔\\[【(（〈<﹝{《';
const closing = '〕\\]】)）〉>﹞}》';
const yearDigits = '(?:19|20)\\d{2}';
/** Blanks and punctuation part words, save inside a number: 52.03%, 1,234家; but 12,13 is two words. */
const word = String.raw`(?:\d+(?:[.:]\d+)+|\d{1,3}(?:,\d{3})+(?!\d)|[^\s${punctuation}])+`;
const words = new RegExp(word, 'gu');
const edges = new RegExp(`^[${closing}/\\\\|~—_·=*]+|[${opening}/\\\\|~—_·=*-]+$`, 'gu');
/** "367", “第367号”, 「新质生产力」; excluded with a hyphen before it. */
const quotation = /(^-+|\s-+)?(?:["“”„‟]([^"“”„‟]*)["“”„‟]|「([^」]*)」|『([^』]*)』)/gu;
/** -word, where a word begins: not 5-10. A lone hyphen is nothing. */
const exclusion = new RegExp(`(?:^|\\s)-+["“「『]?(${word})`, 'gu');
/** 章卫军代表 is looked for by the name. */
const titled = new RegExp(`^(${han}{2,4})(?:代表|委员)$`, 'u');
const noName =
  /代表|委员|人大$|政协$|党$|^全|^各|部分|有关|领衔|列席|与会|参会|工人|农民|群众|企业|妇女|青年|[居市村]民|职工|学生|业主|行业|单位|股东|法定|首席|基层|专职|兼职|常务|纪检|组织|宣传|特邀/u;

function partsOf(form: string): Part[] {
  const quoted = divide([{ role: 'words', text: form }], quotation, ([, hyphen, ...texts]) => {
    const text = texts.find((one) => one !== undefined)?.trim() ?? '';
    return { part: { role: hyphen ? 'without' : 'quoted', text } };
  });
  const parts = divide(quoted, exclusion, ([, text = '']) => ({
    part: { role: 'without', text: wordsIn(text)[0] ?? '' },
  }));
  // One blank for many, so that no pattern can divide them in many ways.
  return parts
    .map((part) => (part.role === 'words' ? { ...part, text: part.text.replaceAll(/\s+/g, ' ') } : part))
    .filter((part) => !('text' in part) || part.text.trim() !== '');
}

/** What a match was recognised as, and where in the text that begins, unless with the match. */
interface Recognised {
  part: Part;
  start?: number;
}

/** Takes what a pattern finds, and `read` accepts, out of the words; `before` begins behind the part taken last. */
function divide(
  parts: readonly Part[],
  pattern: RegExp,
  read: (match: RegExpExecArray, before: string, after: string) => Recognised | undefined,
): Part[] {
  return parts.flatMap((part) => {
    if (part.role !== 'words') return [part];
    const pieces: Part[] = [];
    let from = 0;
    for (const match of part.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const found = read(match, part.text.slice(from, match.index), part.text.slice(end));
      if (!found) continue;
      pieces.push({ role: 'words', text: part.text.slice(from, found.start ?? match.index) }, found.part);
      from = end;
    }
    return [...pieces, { role: 'words', text: part.text.slice(from) }];
  });
}

/** The words of a text, names without 代表 and 委员. */
function wordsIn(text: string): string[] {
  const found = (text.match(words) ?? [])
    .map((one) => one.replaceAll(edges, ''))
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  return found
    .filter((one, i) => !/^(?:代表|委员)$/.test(one) || nameIn(`${found[i - 1] ?? ''}${one}`) === undefined)
    .map((one) => nameIn(one) ?? one);
}

/** 章卫军代表, 章卫军等代表 → 章卫军; undefined for 人大代表. */
function nameIn(text: string): string | undefined {
  const name = titled.exec(text)?.[1];
  return name && !noName.test(name) ? name.replace(/^(..+)等$/u, '$1') : undefined;
}

/** What stays to be looked for: quotations as they are, and what `keep` leaves of each word. */
function phrasesOf(parts: readonly Part[], keep: (word: string) => string = (one) => one): string[] {
  const phrases = parts.flatMap((part) => {
    if (part.role === 'quoted') return [part.text];
    return part.role === 'words' ? wordsIn(part.text).map(keep) : [];
  });
  return unique(phrases.filter((phrase) => phrase !== ''));
}

// ---- One way to write numbers, and what stands beside them

/** The traditional characters of what stands in and beside a number. */
const traditional = new Map(
  '號号議议會会屆届協协閉闭編编碼码區区縣县鎮镇鄉乡國国發发辦办復复員员見见關关對对請请問问詢询據据結结書书萬万兩两間间進进沒没還还嗎吗內内誰谁詳详'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
const traditionalCharacter = new RegExp(`[${[...traditional.keys()].join('')}]`, 'gu');
const capitals = '零壹贰叁肆伍陆柒捌玖拾佰仟貳參陸';
const smallNumerals = '零一二三四五六七八九十百千二三六';
/** 叁佰陆拾柒; 陆 and 伍 alone are names. */
const capitalNumeral = new RegExp(`[壹贰貳叁參肆伍陆陸柒捌玖][拾佰仟][${capitals}]*`, 'gu');
const bracketedYear = new RegExp(`([${opening}]\\s*)((?:1 *9|2 *0) *\\d *\\d)(?=\\s*年?\\s*[${closing}])`, 'gu');
const spacedSerial = new RegExp(`(${yearDigits}\\s*年?\\s*[${closing}]\\s*第?\\s*)(\\d(?: \\d)+)(?=\\s*号)`, 'gu');
const withoutBlanks = (_: string, front: string, digits: string): string => front + digits.replaceAll(' ', '');

/** One way to write what numbers are read by: 號 → 号, 叁佰 → 三百, 〔20 25〕1 6号 → 〔2025〕16号. */
function plainly(text: string): string {
  return (
    text
      .replaceAll(traditionalCharacter, (character) => traditional.get(character) ?? character)
      // 覆盖 and the name 於 are simplified as well.
      .replaceAll('关於', '关于')
      .replaceAll(/([答回函])覆/gu, '$1复')
      .replaceAll(capitalNumeral, (numeral) =>
        Array.from(numeral, (capital) => smallNumerals.charAt(capitals.indexOf(capital))).join(''),
      )
      .replaceAll(bracketedYear, withoutBlanks)
      .replaceAll(spacedSerial, withoutBlanks)
  );
}

// ---- Words beside a number

const kindLabels = new Map<string, Kind>([
  ...(Object.entries(kinds) as [Kind, string][]).map(([kind, label]): [string, Kind] => [label, kind]),
  ['意见', 'opinion'],
]);
/** 意见 alone is a kind only behind 号: 第3号意见. */
const kindName = [...kindLabels.keys()].filter((label) => label !== '意见').join('|');
const silent = (
  '您好 你好 谢谢 请问 请 帮我 我想 我要 想 知道 了解 一下 查询 查找 查看 查 搜索 搜 找 看 关于 根据 按照 依据 详见 参见 见 对 在 的 之 第 ' +
  '号 编号 号码 文号 发文字号 发文号 答复 回复 复函 办理 情况 结果 进展 进度 内容 全文 原文 文件 提出 提交 代表 委员 重点 意见 有没有 没有 ' +
  '还没 还 没 了 吗 呢 吧 啊 么 怎么样 怎么 如何 怎样 在哪里 在哪儿 在哪 哪里 是什么 什么 是 谁 有 由 和 与 及'
)
  .split(' ')
  .concat([...kindLabels.keys()])
  .sort((one, other) => other.length - one.length);
// No end, so that nothing is tried twice.
const silence = new RegExp(`^(?:${silent.join('|')})*`, 'u');
const saysNothing = (text: string): boolean => silence.exec(text)?.[0] === text;
const politeStart = /^(?:请问|帮我查|查一下|查询|关于|的)+/u;
const politeEnd = /(?:的(?:建议|提案|议案|答复)?|提出的|关于对?|了?吗|呢|请问|查询)+$/u;

/** What a word beside a number says: 关于新质生产力的 → 新质生产力; 的答复 → nothing. */
function substance(text: string): string {
  if (saysNothing(text)) return '';
  const core = text.replace(politeStart, '').replace(politeEnd, '');
  return core.length < 2 ? text : (nameIn(core) ?? core);
}

// ---- Document numbers

const numerals = '〇○零一二两三四五六七八九十百千万';
const yearForm = `(?:${yearDigits}|[一二][〇○零一二三四五六七八九]{3})`;
const year = `(${yearForm})`;
/** More digits than any number has: it is answered, not guessed at. */
const digits = '\\d{1,20}';
const serial = `((?:闭会?|[A-Za-z]{1,3})?${digits}|[${numerals}]{1,9})`;
const hao = '\\s*号';
const dash = '\\s*[-–—_·]\\s*';
const dashOrSlash = '\\s*[-–—_·/]\\s*';
/** 慈经信建-2025-16. */
const dashBefore = '(?:[-–—_/]\\s*)?';
/** Without 号, a serial ends where no figure or measure goes on: not 16%, 16条, 3/6. */
const serialEnd = `(?![\\w%${numerals}]|[./-]\\d|[条项个家批章节期次年月日时元人名米])`;

interface DocumentForm {
  pattern: RegExp;
  /** Whether what stands before the year makes this a document number. */
  suits: (code: Code) => boolean;
}
const documentForms: DocumentForm[] = [
  // 慈经信建〔2025〕16号, (2025)第016号, 慈经信建【二〇二五】16
  {
    pattern: new RegExp(
      `[${opening}]\\s*${year}\\s*年?\\s*[${closing}]\\s*第?\\s*${serial}(?:${hao}|${serialEnd})`,
      'gu',
    ),
    suits: () => true,
  },
  // 慈经信建〔2025 16号, 慈经信建2025〕16号, 2025〕16号
  {
    pattern: new RegExp(
      `(?:[${opening}]\\s*${year}|${year}\\s*[${closing}])\\s*第?\\s*${serial}${hao}(?!\\s*(?:${kindName}))`,
      'gu',
    ),
    suits: isCodeOrNone,
  },
  // 慈经信建2025〕16, 2025〕16
  { pattern: new RegExp(`${year}\\s*[${closing}]\\s*${serial}(?=$|\\s)`, 'gu'), suits: isCodeOrNone },
  // 慈经信建2025-16号, 2025-16号
  {
    pattern: new RegExp(`${dashBefore}${year}${dash}第?\\s*${serial}${hao}`, 'gu'),
    suits: isCodeOrNone,
  },
  // 慈经信建2025-16, 慈经信建-2025/16号, but not 规划2021-2025
  {
    pattern: new RegExp(
      `${dashBefore}${year}${dashOrSlash}(?!${yearDigits}(?!\\d))第?\\s*${serial}(?:${hao}|${serialEnd})`,
      'gu',
    ),
    suits: isCodeByItsEnd,
  },
  // 慈经信建2025 16号, 慈经信建2025年第16号, 慈经信建202516号, but not 慈溪市2025年16号
  {
    pattern: new RegExp(`${year}\\s*年?\\s*第?\\s*${serial}${hao}(?!\\s*(?:${kindName}))`, 'gu'),
    suits: isCodeByItsEnd,
  },
  // 慈经信建 2025 16
  {
    pattern: new RegExp(`${year}\\s+${serial}(?=$|\\s)`, 'gu'),
    suits: (code) => isCodeByItsEnd(code) && code.letters.length > 2,
  },
];
const gluedWords = new RegExp(`((?:${han}|[A-Za-z])*)(\\s*)$`, 'u');
const twoHan = new RegExp(`${han}.*${han}`, 'u');
const introduction =
  /^(?:请问|查询|查|关于|根据|按照|按|依据|参照|落实|详见|参见|见|对|的|答复|发文字号|发文号|文号|文件|建议|提案|议案)+/u;

/** What stands before the year of a document number. */
interface Code {
  /** All that is glued together: 关于慈经信建. */
  glued: string;
  /** Without the introduction: 慈经信建; empty where that cannot be a code. */
  letters: string;
  /** Characters from the first of its letters to the year; 0 where there are none. */
  length: number;
  /** Whether a blank stands between it and the year. */
  apart: boolean;
}

function codeAtEnd(text: string): Code {
  const [all = '', glued = '', gap = ''] = gluedWords.exec(text) ?? [];
  const lead = introduction.exec(glued)?.[0] ?? '';
  const letters = glued.slice(lead.length).replace(/第$/u, '');
  const found = twoHan.test(letters) ? letters : '';
  return { glued, letters: found, length: found === '' ? 0 : all.length - lead.length, apart: gap !== '' };
}

/** Words that a submission number follows, and no year. */
const noCode = new RegExp(`(?:${kindName}|意见|人大|政协|会议|期间|编号|[省市区县旗镇乡届次年月第闭])$`, 'u');
const codeEnd = /[建提复函字发办文政通]$/u;
const wordWithCodeEnd =
  /(?:[党城基新改扩创共在]建|[研开批印下]发|[交沟开]通|[主承]办|[财行]政|[作语人公]文|[恢修]复|数字|文字|前提)$/u;

function isCode({ letters }: Code): boolean {
  return letters !== '' && !noCode.test(letters);
}

/** 2025〕16号: what else could it be? */
function isCodeOrNone(code: Code): boolean {
  return code.glued === '' || isCode(code);
}

/** Without brackets, only its last character tells a code (慈经信建, 国办发) from a name or a word. */
function isCodeByItsEnd(code: Code): boolean {
  const { letters, apart } = code;
  return isCode(code) && codeEnd.test(letters) && !wordWithCodeEnd.test(letters) && (!apart || letters.length > 2);
}

/** A query for a document number: all else in it, numbers too, are words. Undefined where there is none. */
function readDocument(parts: readonly Part[]): Understood | undefined {
  for (const { pattern, suits } of documentForms) {
    let document: DocumentHint | undefined;
    const read = divide(parts, pattern, (match, before) => {
      const code = codeAtEnd(before);
      if (document || /[\d.~/-]$/.test(before) || !suits(code)) return undefined;
      const [written = '', serial] = match.slice(1).filter((group) => group !== undefined);
      // 字 stands in for a code that was not typed.
      const number = parseDocumentNumber(`${code.letters || '字'}〔${parseNumeral(written)}〕${serial}号`);
      const known = number ?? { year: parseNumeral(written) ?? 0, serial: impossible(serial ?? '') };
      if (!known.serial) return undefined;
      document = { ...(code.letters && { code: code.letters }), year: known.year, serial: known.serial };
      return { part: { role: 'document', hint: document }, start: match.index - code.length };
    });
    if (document) return { document, phrases: phrasesOf(read, substance) };
  }
  return undefined;
}

// ---- Meetings

const rank = '[省市区县旗镇乡州盟]';
const place = `全国|${han}{0,8}?${rank}`;
const ordinal = `\\d{1,2}|[${numerals}]{1,3}`;
const body = '人民代表大会|人大|(?:中国)?人民政治协商会议|人民政协|政协';
/** What may follow 市人大 or 十八届 beside a number, so that 人大代表, 人大常委会 and 政协工作 stay words. */
const aside = `(?=$|[\\s\\d#第闭的Yy${numerals}${punctuation}${opening}${closing}]|no|${kindName})`;

const meetingForms = [
  // 2025年, 二〇二五年度; not 2025年6月, 2025年底
  `(?<year>${yearForm})\\s*年(?:度|(?!\\s*[\\d${numerals}]{1,3}\\s*月|[度初底末中代间来前后内均]))`,
  // 十八届人大四次会议, 18届4次, 政协慈溪市第十一届委员会第四次会议
  `(?:(?<body>${body})\\s*(?<place>${place})?\\s*)?(?:第\\s*)?(?<term>${ordinal})\\s*届\\s*` +
    `(?<placeBehind>${place})?\\s*(?<bodyBehind>${body})?\\s*(?:委员会)?\\s*(?:第\\s*)?(?<session>${ordinal})\\s*次(?:会议)?`,
  // 十八届人大, 政协十一届, 十八届
  `(?:(?<body>${body})\\s*)?(?:第\\s*)?(?<term>${ordinal})\\s*届\\s*(?<bodyBehind>${body})?${aside}`,
  // 人大四次会议, 政协三次
  `(?<body>${body})\\s*(?:第\\s*)?(?<session>${ordinal})\\s*次(?:会议)?`,
  // 四次会议
  `(?:第\\s*)?(?<session>${ordinal})\\s*次会议`,
  // 市人大, 政协, 人大会议; in 人大代表建议 and 人大代表367 too
  `(?<body>${body})(?:(?:代表|委员)(?=${kindName}|[\\d#第闭])|(?:会议)?${aside})`,
  // 2025/367号
  `(?<year>${yearDigits})/(?=\\d{3,6}\\s*号)`,
].map((form) => new RegExp(form, 'giu'));
const hanAtEnd = new RegExp(`${han}*$`, 'u');
const rankedPlace = new RegExp(`^(?:全国|${han}{0,11}${rank})$`, 'u');

/** Takes out whatever names a meeting, glued to a number or apart from it. */
const readMeetings = (parts: readonly Part[]): readonly Part[] =>
  meetingForms.reduce((read, form) => divide(read, form, meetingIn), parts);

function meetingIn({ index, groups = {} }: RegExpExecArray, before: string): Recognised | undefined {
  // 2020-2025年, 2020至2025年
  if (/[\d.~至—/-]$/u.test(before)) return undefined;
  const hint: MeetingHint = {};
  for (const name of ['year', 'term', 'session'] as const) {
    const text = groups[name];
    if (text === undefined) continue;
    const number = parseNumeral(text);
    if (!number || (name !== 'year' && number > 99)) return undefined;
    hint[name] = number;
  }
  const bodyName = groups['body'] ?? groups['bodyBehind'];
  if (bodyName) hint.body = /人大|代表大会/u.test(bodyName) ? 'npc' : 'cppcc';
  const inside = groups['place'] ?? groups['placeBehind'];
  const inFront = inside || hint.year ? '' : placeAtEnd(before, bodyName !== undefined);
  if (inside || inFront) hint.place = inside ?? inFront;
  return { part: { role: 'meeting', hint }, start: index - inFront.length };
}

/** 关于慈溪市 → 慈溪市; two characters without a rank are a place only before 人大 and 政协: 慈溪人大. */
function placeAtEnd(text: string, namesBody: boolean): string {
  const run = hanAtEnd.exec(text)?.[0] ?? '';
  const name = run.replace(/^.*(?:关于|对)/u, '').replace(introduction, '');
  return rankedPlace.test(name) || (namesBody && name.length === 2) ? name : '';
}

// ---- Submission numbers

const figureEnd = `(?![\\w%‰℃°+${numerals}]|[.:~-]\\w)`;
const figure = `(?:(?:闭(?:会(?:期间)?)?\\s*第?\\s*|[A-Za-z]{1,3})?${digits}|[${numerals}]{1,11})${figureEnd}`;
const separator = '\\s*[、,，/和及与]\\s*';
const separators = new RegExp(separator, 'u');
/** In a list, 号 or an end follows: 第12、13号, not 建议12、5个. */
const nextFigure = `${separator}第?\\s*(?:${figure}${hao}|(?=[\\dA-Za-z闭])${figure}(?=$|[\\s${punctuation}${closing}和及与的]|${kindName}))`;
/**
 * Numbers with a mark that says so: 第367号, 367号建议, 建议 12、13, No.367, #367, 第367件, 闭会期间第8号, 三百六十七号.
 * Whether it suffices, `markedIn` decides.
 */
const marked = new RegExp(
  `(?:(?<kindBefore>${kindName})(?:编?号|序号)?\\s*[:：]?\\s*)?` +
    '(?<mark>(?:第|#|编号|序号|号码|\\bno(?![a-z])\\.?)\\s*[:：]?\\s*)?' +
    `(?<list>${figure}(?:${hao})?(?:${nextFigure})*)` +
    `(?:(?<kindBehind>${kindName}|意见)|\\s+(?<kindApart>${kindName})(?=$|[\\s${punctuation}]|的)|` +
    `\\s*(?<piece>件)(?=$|[\\s${punctuation}]|的|${kindName}))?`,
  'giu',
);
const numberEnd = new RegExp(`^(?:$|[\\s/${punctuation}${opening}${closing}]|的|答复)`, 'u');
/** 第2批, 第 3 条. */
const counted = /^\s*[条批章节项次届期季年月日个名位款类级轮]/u;
/** 3号线, 5号楼, 588号令, 统一号码. */
const numberedThing =
  /^(?:线|楼|院|门(?!诊)|路(?!灯)|桥|井|泵|闸|机组|台风|厂房|点位|标?段|地块|公[路告]|文(?![化旅明创])|令|工程|[码召称])/u;
const yearWord = new RegExp(`^${yearDigits}$`);
const isYear = (text: string): boolean => yearWord.test(text);
/** 三百六十七, 十五: more than a digit, with a unit. */
const isSpelled = (text: string): boolean =>
  text.length > 1 && /[十百千]/u.test(text) && parseNumeral(text) !== undefined;

const keyOf = (text: string): string | undefined => submissionKey(text.replace(/闭会(?:期间)?\s*第?/u, '闭'));

/** 0, 99999999, 零: a number that no submission and no document has. */
function impossible(text: string): string | undefined {
  const figures = /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : parseNumeral(text)?.toString();
  return figures && (figures === '0' || figures.length > 6) ? figures : undefined;
}

function markedIn(match: RegExpExecArray, before: string, after: string): Recognised | undefined {
  const { kindBefore, mark, list = '', kindBehind, kindApart, piece } = match.groups ?? {};
  const figures = list.split(separators).map((text) => text.replace(/^第|\s*号$/gu, '').trim());
  const keys = figures.map((text) => keyOf(text) ?? impossible(text)).filter((key) => key !== undefined);
  if (keys.length < figures.length) return undefined;
  const kindAfter = kindBehind ?? kindApart;
  const isMarked = [kindBefore, mark].some((text) => text !== undefined);
  const exist = figures.every((text) => keyOf(text) !== undefined);
  // 52.03号, 6月23号
  if (!isMarked && /[\w.~月¥$-]$/u.test(before)) return undefined;
  if (/号/u.test(list)) {
    if (!kindAfter && numberedThing.test(after)) return undefined;
    // 0号柴油, ICP备12345678号
    if (!exist && !isMarked && !kindAfter && !(numberEnd.test(after) && /(?:^|\s)$/u.test(before))) return undefined;
    // 统一号: one digit glued to a word is part of the word.
    if (!isMarked && hanAtEnd.exec(before)?.[0] && figures.some((text) => /^\D$/u.test(text))) return undefined;
  } else {
    if (!isMarked && !kindAfter) return undefined;
    // 建议367件, 号码89596662
    if ((piece || !exist) && !mark?.startsWith('第')) return undefined;
    if (!kindAfter && ((!piece && !numberEnd.test(after)) || (mark && counted.test(after)))) return undefined;
    if (kindAfter === '意见' || !figures.every((text) => isPlain(text, mark))) return undefined;
  }
  const kind = kindLabels.get(kindBefore ?? kindAfter ?? '');
  return { part: { role: 'number', keys, ...(kind && { kind }) } };
}

/** Whether a figure may be a submission number without 号: 367, 闭8, Y19, 三百六十七; a year only behind a mark: 第2025. */
function isPlain(text: string, mark: string | undefined): boolean {
  if (/^\d+$/.test(text)) return mark !== undefined || !isYear(text);
  return /^[闭y]/iu.test(text) || isSpelled(text) || (mark !== undefined && /^[a-z]/iu.test(text));
}

/** A number as a word: 367, （367）, 367#, 闭8, y19, 查询367; or at the end of one: 慈溪市367; not 5G, 100万元. */
const bare = new RegExp(`^([^\\w]*?)(闭(?:会(?:期间)?)?\\d{1,6}|y?\\d{1,6}|[${numerals}]{3,11})#?(\\D*)$`, 'iu');
/** 2025-367, 2025/367; not 2025-03, 2025/3/6, 2020-2025. */
const yearAndNumber = new RegExp(`^(${yearDigits})[-/](?!${yearDigits}$)(\\d{3,6})$`);
/** 367代表章卫军; not 12代表团. */
const numberAndName = new RegExp(`^(\\d{1,6})(?:代表|委员)(?![团会大性作人处队])(${han}{2,})$`, 'u');
const brackets = new RegExp(`^[${opening}]+|[${closing}]+$`, 'gu');
/** 100 万元, 3 条. */
const unit = /^(?:[条批章节项次届期季年月日个家名位款类级轮件人元米岁]|万元?|亿元?|公里|平方米)$/u;
const anyKind = new RegExp(kindName, 'u');
/** 慈溪市 as a word beside a number, and what may be glued to one: 江北区, 浙江省慈溪市. */
const placeWord = new RegExp(`^(?:[省市区县]|${han}{2,3}[市县])$`, 'u');
const gluedPlace = new RegExp(`^(?:[省市区县]|(?:${han}{2,3}[省市州盟])?${han}{2,3}[市县区旗])$`, 'u');
const noPlace = /(?:[城超上股都楼夜门集菜闹]市|[业发新范护活宅验能老山社园街城片库景校厂辖灾牧林地小矿商]区)$/u;
const isName = new RegExp(`^${han}{2,12}$`, 'u');

/** What a word says where numbers are looked for; `next` is the word behind it, and it may be the only one. */
function readWord(text: string, next: string | undefined, only: boolean): Part[] {
  const core = text.replaceAll(brackets, '');
  const number = next && unit.test(next) ? undefined : (readYearAndNumber(core) ?? readFigure(core, only));
  if (number) return number;
  const kind = kindLabels.get(anyKind.exec(text)?.[0] ?? '');
  if (kind && saysNothing(text)) return [{ role: 'kind', kind }];
  if (isYear(text)) return [{ role: 'meeting', hint: { year: Number(text) } }];
  const words = substance(text);
  if (placeWord.test(words) && !noPlace.test(words)) return [{ role: 'meeting', hint: { place: words } }];
  return [{ role: 'words', text: words }];
}

function readYearAndNumber(word: string): Part[] | undefined {
  const [, year = '', number = ''] = yearAndNumber.exec(word) ?? [];
  const key = keyOf(number);
  return key ? [meetingPart({ year: Number(year) }), { role: 'number', keys: [key], word }] : undefined;
}

/** A number alone, or glued to a place, a name or a word that says nothing. */
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
  return [{ role: 'glued', key, glued: { word: name + written, name } }];
}

const meetingPart = (hint: MeetingHint): Part => ({ role: 'meeting', hint });

/** A query for submission numbers, or undefined where there is none. */
function readNumbers(parts: readonly Part[]): Understood | undefined {
  const divided = divide(readMeetings(parts), marked, markedIn).map((part) =>
    part.role === 'words' ? wordsIn(part.text) : part,
  );
  const phraseCount = divided
    .map((part) => (Array.isArray(part) ? part.length : Number(part.role === 'quoted')))
    .reduce((sum, count) => sum + count, 0);
  const read = divided.flatMap((part) =>
    Array.isArray(part) ? part.flatMap((text, i) => readWord(text, part[i + 1], phraseCount === 1)) : [part],
  );
  const certain = unique(read.flatMap((part) => (part.role === 'number' ? part.keys : [])));
  const [perhaps] = read.flatMap((part) => (part.role === 'glued' ? [part] : []));
  const numbers = certain.length === 0 && perhaps ? [perhaps.key] : certain;
  if (numbers.length === 0) return undefined;
  const [word] = read.flatMap((part) => (part.role === 'number' && part.word ? [part.word] : []));
  const glued = certain.length === 0 ? perhaps?.glued : word && { word };
  const [kind] = read.flatMap((part) => ('kind' in part && part.kind ? [part.kind] : []));
  const hints = read.flatMap((part) => (part.role === 'meeting' ? [part.hint] : []));
  const meeting: MeetingHint = Object.assign({}, ...hints.reverse());
  return {
    numbers,
    ...(glued && { glued }),
    ...(kind && { kind }),
    ...(hints.length > 0 && { meeting }),
    phrases: phrasesOf(read.map((part) => (part.role === 'glued' ? { role: 'words', text: part.glued.word } : part))),
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
