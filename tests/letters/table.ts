/** Tables of facts above a letter: labels, values, and the shapes in which a page's text has them. */
import type { Matter } from './matter.ts';
import { type Coded, iso, later, plain } from './notation.ts';
import { type Part, stated, type Truth } from './sample.ts';
import { person } from './words.ts';

export interface Row {
  label: string;
  value: string;
}

export interface Table extends Part {
  rows: Row[];
}

/** Facts of the letter or of its publication. */
function known(matter: Matter, title: string, code: Coded | undefined): { rows: Row[]; truth: Truth } {
  const { dice, office, issued } = matter;
  const online = later(dice, issued);
  const index = `${dice.whole(10000000, 99999999)}${dice.pick(['/', '-', '-X/'])}${online.year}-${String(dice.whole(1, 99999)).padStart(5, '0')}`;
  const hour = dice.chance(0.3) ? ` ${String(dice.whole(8, 18)).padStart(2, '0')}:${dice.whole(10, 59)}` : '';
  const dated = dice.pick([iso(online), iso(online), plain(online)]) + hour;
  const topic = dice.pick(['水利、水务', '城乡建设', '卫生、体育', '综合政务']);
  const open = dice.pick(['主动公开', '主动公开', '依申请公开']);
  const rows: [Row, Truth][] = [
    [{ label: dice.pick(['索引号', '索 引 号', '信息索引号']), value: index }, { indexNumber: stated(index, index) }],
    [
      { label: dice.pick(['主题分类', '分类', '主题类别']), value: topic },
      { topics: stated([topic], topic, { isOpen: true, also: [topic.split('、')] }) },
    ],
    [
      { label: dice.pick(['发布机构', '发文机关', '公开机构', '制发机关']), value: office.name },
      { issuingAgency: stated(office.name, office.name, { isOpen: true }) },
    ],
    [
      { label: dice.pick(['发布日期', '发布时间', '公开日期', '上网日期']), value: dated },
      { publishedOn: stated(iso(online) + hour, dated) },
    ],
    [
      { label: dice.pick(['成文日期', '成文时间']), value: iso(issued) },
      { issuedOn: stated(iso(issued), iso(issued), { isOpen: true }) },
    ],
    [
      { label: dice.pick(['公开属性', '公开方式', '公开类别']), value: open },
      { disclosure: stated(open === '主动公开' ? 'proactive' : 'on-request', open) },
    ],
  ];
  if (code)
    rows.push([
      { label: dice.pick(['文号', '文  号', '发文字号']), value: code.written },
      { documentNumber: stated(code.value, code.written) },
    ]);
  else if (dice.chance(0.3)) rows.push([{ label: dice.pick(['文号', '文  号']), value: '' }, {}]);
  if (title && dice.chance(0.5)) rows.push([{ label: dice.pick(['标题', '信息名称', '名  称']), value: title }, {}]);
  const drawn = rows.filter(
    ([{ label }], index) =>
      index === 0 || (label.replaceAll(' ', '') === '文号' ? dice.chance(0.8) : dice.chance(0.62)),
  );
  return { rows: drawn.map(([row]) => row), truth: Object.assign({}, ...drawn.map(([, truth]) => truth)) };
}

/** Facts of neither, with days and names that look like it. */
function others({ dice, issued, town }: Matter, title: string): Row[] {
  const until = `${issued.year + 5}年12月31日`;
  const rows: Row[] = [
    { label: '生效日期', value: `${issued.year}-12-${dice.whole(10, 28)}` },
    { label: '废止日期', value: dice.pick([until, '']) },
    { label: dice.pick(['有效性', '时效性', '有效状态']), value: dice.pick(['有效', '现行有效']) },
    { label: '有效期至', value: until },
    { label: dice.pick(['责任编辑', '信息员', '录入人']), value: person(dice) },
    { label: dice.pick(['信息来源', '来源']), value: `${town.name}融媒体中心` },
    { label: dice.pick(['组配分类', '所属栏目']), value: '建议提案办理' },
    { label: '载体类型', value: '纸质' },
    { label: '关键词', value: '办理;答复' },
    { label: '登记时间', value: `${issued.year - 1}-03-${dice.whole(10, 28)}` },
  ];
  if (title) rows.push({ label: dice.pick(['内容概述', '摘要', '内容简介']), value: `${title}。` });
  return rows.filter(() => dice.chance(0.25));
}

/** The shapes of a table as text. */
const shapes: Readonly<Record<string, (rows: Row[]) => string[]>> = {
  'one line each': (rows) => rows.map(({ label, value }) => `${label}：${value}`),
  'blanks for colons': (rows) => rows.map(({ label, value }) => `${label}   ${value}`),
  'two lines': (rows) => rows.flatMap(({ label, value }) => [label, value]),
  'two lines with colons': (rows) => rows.flatMap(({ label, value }) => [`${label}：`, value]),
  cells: (rows) => pairs(rows).map((pair) => pair.map(({ label, value }) => `${label}\t${value}`).join('\t')),
  'cells with colons': (rows) =>
    pairs(rows).map((pair) => pair.map(({ label, value }) => `${label}：\t${value}`).join('\t')),
  piped: (rows) =>
    pairs(rows).map((pair) => `| ${pair.map(({ label, value }) => `${label} | ${value}`).join(' | ')} |`),
  bracketed: (rows) => pairs(rows).map((pair) => pair.map(({ label, value }) => `[ ${label} ] | ${value} |`).join(' ')),
  bulleted: (rows) => rows.map(({ label, value }) => `· ${label}：${value}`),
  'bulleted, two lines': (rows) => rows.flatMap(({ label, value }) => [`• ${label}：`, `  • ${value}`]),
  glued: (rows) =>
    rows.filter(({ value }) => value !== '').map(({ label, value }) => label.replaceAll(' ', '') + value),
  'one line': (rows) => [rows.map(({ label, value }) => `${label}：${value}`).join('  ')],
  'full-width brackets': (rows) => rows.map(({ label, value }) => `【${label}】${value}`),
};

function pairs(rows: Row[]): Row[][] {
  return rows.flatMap((row, index) =>
    index % 2 === 0 ? [[row, rows[index + 1]].filter((one) => one !== undefined)] : [],
  );
}

/** A table, or none. `title` and `code` are what the letter has. */
export function tableOf(matter: Matter, title: string, code: Coded | undefined): Table {
  const { dice } = matter;
  if (dice.chance(0.45)) return { form: 'none', lines: [], rows: [] };
  const { rows, truth } = known(matter, title, code);
  const all = shuffled(matter, [...rows, ...others(matter, title)]);
  const shape = dice.pick(Object.keys(shapes));
  const lines = shapes[shape]?.(all).filter((line) => line.trim() !== '') ?? [];
  const isTwice = dice.chance(0.12);
  return { form: shape + (isTwice ? ', twice' : ''), lines: isTwice ? [...lines, ...lines] : lines, rows: all, truth };
}

function shuffled<Entry>({ dice }: Matter, entries: Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, at: dice.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
