/** The shapes of agencies' names, alone and in lists. Pure. */
import { kindWord, rankCharacters } from '../../../../schemas/notation/alphabet.ts';
import { isKnownTo, type PatternRow, type PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import { compact } from '../source/line.ts';

/** Endings of agencies' names; what ends in one of them is not listed again. */
export const organEnd = `(?:政府|政府办|管委会|委员会|办公室|街道办|街道|局|厅|署|部|(?<![${rankCharacters}])司|海关|工会|妇联|残联|工商联|文联|科协|侨联|委|检察室|中心|总队|支队|大队|集团|分行|支行|银行|联合会|联合社|供销社|联社|合作社|总社|协会|学会|商会|慈善总会|大学|学校|院|处|站|所|档案馆|图书馆|博物馆|红十字会|基金会|[^承主协交会领督分经举创停申补代未已]办)`;
const agency = new RegExp(String.raw`^[\p{Script=Han}A-Za-z（）()]{1,42}${organEnd}$`, 'u');

/** Has the shape of an agency's name. */
export const notAgencies = {
  phrase: {
    pattern: new RegExp(
      `${kindWord}|[关对]于|[答回]复|复函|代表|收悉|办理|政府网|公开|第.{1,6}号|[的了将已为您你]`,
      'u',
    ),
    examples: [
      ...['关于教育局', '答复局', '复函处', '代表局', '收悉局', '办理部', '政府网中心', '公开处', '第12号院'],
      '示例的局',
    ],
  },
  beginning: {
    pattern: /^(?:首页|正文|返回|[本贵我该各]|有关|相关|抄[送报])/u,
    examples: ['首页中心', '正文中心', '返回中心', '本局', '有关部', '相关部', '抄送市教育局'],
  },
  /** A label and its value. */
  label: {
    pattern: /(?:发布|发文|制发|承办|主办|责任)(?:机构|机关|单位|部门)/u,
    examples: [
      '发布机构教育局',
      '发文机关教育局',
      '制发单位教育局',
      '承办单位教育局',
      '主办部门教育局',
      '责任部门教育局',
    ],
  },
} satisfies PatternTable;

export const seal = {
  pattern: /[（(](?:盖章|公章|章|印章|印|签章|代章|代印)[)）]|(?:盖章|公章|代章)$/u,
  examples: [
    '（盖章）',
    '（公章）',
    '（章）',
    '（印章）',
    '（印）',
    '（签章）',
    '（代章）',
    '（代印）',
    '盖章',
    '公章',
    '代章',
  ],
} satisfies PatternRow;

/** The name of an agency as written, without the blanks inside; undefined if the text has another shape, or names several. */
export function agencyNamedIn(text: string): string | undefined {
  const [name, ...others] = agenciesNamedIn(text) ?? [];
  return others.length === 0 ? name : undefined;
}

/** The agencies that a text lists, in order: 甲局 乙局; 甲局、乙局; 甲局（章）乙局（章）; 示例市甲局示例市乙局. */
export function agenciesNamedIn(text: string): string[] | undefined {
  if (text.length > 160 || !spelt.test(text)) return undefined;
  const parts = text
    .replace(seals, '  ')
    .trim()
    .split(/\s*[、，,；;|／/]\s*|\s{2,}/u);
  const named = parts.map(agenciesIn);
  if (named.every((names) => names !== undefined)) return named.flat();
  // 示例市经济和   信息化局 is one name, 示例军分区   示例市教育局 are two, of which one has another shape.
  const isOne = /\s{2,}/u.test(text) && !parts.slice(1).some(isWhole);
  return isOne ? gluedIn(text) : undefined;
}

/** What names, and what is between them, consist of: most lines are sentences, and rejected at a glance. */
const spelt = /^[\p{Script=Han}A-Za-z（）()\s、，,；;|／/]+$/u;
const seals = new RegExp(seal.pattern.source, 'gu');
/** 示例市教育局 states its place, 市教育局 and 教育局 do not. */
const placed = new RegExp(`^\\p{Script=Han}{1,6}?[${rankCharacters}]`, 'u');

/** What looks like an agency next to another one, and is part of it. */
export const agencyParts = {
  /** 示例市公安局 交通警察支队: what does not state its place may be an office of the one before. */
  office: {
    pattern: /(?:支队|大队|总队|中心|站|所|处|院|校|部|办公室)$/u,
    examples: [
      '交通警察支队',
      '保安大队',
      '救援总队',
      '示例中心',
      '示例站',
      '示例所',
      '示例处',
      '示例学院',
      '示例学校',
      '宣传部',
      '办公室',
    ],
  },
  branch: {
    pattern: /^[^局行]*(?:分局|支局|分行|支行)$/u,
    examples: ['示例分局', '示例支局', '示例市分行', '示例支行'],
    counterexamples: ['示例市公安局和平分局'],
  },
  /** 国家税务总局 示例市税务局 and 示例市 教育局 are one name each. */
  begun: {
    pattern: new RegExp(`^(?:国家税务总局|\\p{Script=Han}{1,6}(?<!军分)[${rankCharacters}])$`, 'u'),
    examples: ['国家税务总局', '示例市'],
    counterexamples: ['示例军分区'],
  },
} satisfies PatternTable;

/** Whether the name that follows another may be part of it. */
export const isPartOfAgency = (name: string): boolean =>
  agencyParts.branch.pattern.test(name) || (agencyParts.office.pattern.test(name) && !placed.test(name));

/** A name with its place that is not a branch of the one before: 中国人民银行 示例市分行. */
const isWhole = (text: string): boolean =>
  agencyShapedIn(text) !== undefined && placed.test(text) && !agencyParts.branch.pattern.test(text);

/** 甲局 乙局 are two; 示例市教育局 办公室 is one. */
function agenciesIn(part: string): string[] | undefined {
  const [first = '', second = '', ...others] = part.trim().split(/\s+/);
  const isBegun = agencyParts.begun.pattern.test(first);
  const pieces = isBegun ? [first + second, ...others] : [first, second, ...others];
  const areSeveral = pieces.every(agencyShapedIn) && !pieces.some((piece) => agencyParts.branch.pattern.test(piece));
  if (areSeveral) return pieces.flatMap((piece) => gluedIn(piece) ?? []);
  // 技局 示例市财政局: a whole name follows what is none.
  return pieces.slice(1).some(isWhole) ? undefined : gluedIn(part);
}

/** 示例市教育局示例市财政局, 市教育局和市财政局: the same place begins the next name, or 和 is before it. */
function gluedIn(text: string): string[] | undefined {
  const name = agencyShapedIn(text);
  if (!name) return undefined;
  const place = placeOf(name);
  for (let at = 3; at < name.length - 2; at += 1) {
    const isAnd = /[和及与]/u.test(name[at] ?? '');
    const [before, after] = [name.slice(0, at), name.slice(isAnd ? at + 1 : at)];
    const isNext = isAnd ? wholeOffice.test(before) && wholeOffice.test(after) : place && placeOf(after) === place;
    if (!isNext || agencyParts.branch.pattern.test(after) || !agencyShapedIn(before)) continue;
    const others = gluedIn(after);
    if (others) return [before, ...others];
  }
  return [name];
}
/** 财政局 and 市财政局 next to 示例市教育局 → 示例市财政局; a name that may state another place stays. */
export function besideAgency(name: string, first: string): string {
  const [place] = /^.{2,}$/u.exec(placeOf(first) ?? '') ?? [];
  const office = rankFirst.test(name) && place?.endsWith(name[0] ?? '') ? name.slice(1) : name;
  const isBare = !ofPlace.test(office) && !office.startsWith(first.slice(0, 2));
  return place && isBare && wholeOffice.test(office) ? place + office : name;
}

/** 市场监督管理局 and 乡村振兴局 state no place. */
const rank = `[${rankCharacters}](?![场村])`;
const rankFirst = new RegExp(`^${rank}`, 'u');
const ofPlace = new RegExp(`${rank}|^[国中]`, 'u');

/** 示例市 of 示例市教育局, 市 of 市教育局, nothing of 市场监督管理局. */
const placeOf = (name: string): string | undefined => ownPlace.exec(name)?.[0];
const ownPlace = new RegExp(`^\\p{Script=Han}{0,6}?[${rankCharacters}](?!场)`, 'u');
const wholeOffice = /(?:[局厅委部署府]|委员会|办公室)$/u;

function agencyShapedIn(text: string): string | undefined {
  const name = compact(text).replace(seal.pattern, '');
  // 示例市文化和旅游局（示例市文物局）: another name of the same agency.
  const [, first = name, other] = /^(.+)[（(]([^（）()]+)[)）]$/u.exec(name) ?? [];
  const isName = [first, other ?? first].every((one) => one.length >= 3 && agency.test(one));
  return isName && !isKnownTo(notAgencies, name) ? name : undefined;
}
