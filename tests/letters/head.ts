/** What stands between a page's top and the salutation, apart from titles and tables. */
import type { Matter } from './matter.ts';
import { iso, later } from './notation.ts';
import { nothing, type Part, stated } from './sample.ts';
import { person } from './words.ts';

/** The page's own lines above everything. */
export function pageTop({ dice, town, word }: Matter): Part {
  return dice.pick<Part>([
    ...Array.from({ length: 4 }, () => nothing),
    {
      form: 'breadcrumb',
      lines: [
        dice.pick([
          `首页 > 政务公开 > ${word}办理 > 正文`,
          `当前位置：首页 / 信息公开 / ${word}办理`,
          `您所在的位置： 首页>>政府信息公开>>法定主动公开内容>>${word}办理`,
        ]),
      ],
    },
    { form: 'menu', lines: ['网站首页', `走进${town.name}`, '政务公开', '办事服务', '互动交流'] },
    { form: 'search', lines: ['无障碍浏览', '高级检索', `${town.name}人民政府`] },
  ]);
}

/** The line of a page below its heading: its source, its day, its counts. */
export function pageLine(matter: Matter): Part {
  const { dice, town, issued } = matter;
  const online = later(dice, issued);
  const hour = dice.chance(0.5) ? ` ${String(dice.whole(8, 18)).padStart(2, '0')}:${dice.whole(10, 59)}` : '';
  const [value, written] = [iso(online) + hour, iso(online) + hour];
  const from = dice.pick([
    `${town.name}人民政府`,
    `${town.name}人民政府办公室`,
    `${town.name}融媒体中心`,
    `${town.level}政府网站`,
  ]);
  const truth = { publishedOn: stated(value, written) };
  return dice.pick<Part>([
    { form: 'source and day', lines: [`来源：${from}  发布时间：${written}`], truth },
    {
      form: 'day and counts',
      lines: [`发布时间：${written} 浏览次数：${dice.whole(3, 4000)}次 字体：[大 中 小]`],
      truth,
    },
    { form: 'day, source, share', lines: [`发布日期：${written}  信息来源：${from}`, '分享到：'], truth },
    { form: 'glued to the source', lines: [`来源：${from}${written}`], truth },
    {
      form: 'label glued to the day',
      lines: [`来源：${from} 发布时间：${written}文字大小：[ ]背景色：`],
      truth,
    },
    { form: 'piped', lines: [`${written} | 来源：${from} | 浏览量：${dice.whole(3, 900)}`], truth },
    { form: 'run together', lines: [`来源${from}发布日期${written}点击数${dice.whole(3, 900)}[字号大中小]`], truth },
    {
      form: 'bare day',
      lines: [`日期：${written}    作者：    来源：${from}    点击：${dice.whole(3, 900)}`],
      truth: { publishedOn: stated(value, written, { isOpen: true }) },
    },
    { form: 'font size', lines: [`【字体：大 中 小】 打印`] },
  ]);
}

/** The letterhead. */
export function mastheadOf({ dice, office }: Matter): Part {
  const truth = { issuingAgency: stated(office.name, office.name) };
  return dice.pick<Part>([
    ...Array.from({ length: 3 }, () => nothing),
    { form: '文件', lines: [`${office.name}文件`], truth },
    // Directly above the title it would be part of it.
    { form: 'name alone', lines: [office.name, ''], truth },
  ]);
}

export interface Mark extends Part {
  /** A, B1. */
  value: string;
}

export const noMark: Mark = { ...nothing, value: '' };

/** The mark of the outcome. */
export function markOf({ dice }: Matter): Mark {
  const mark = dice.pick(['A', 'B', 'C', 'A1', 'B2']);
  const written = dice.pick([
    `类别：${mark}`,
    `类别标记：${mark}`,
    `类 别：${mark}类`,
    `办理结果：${mark}类`,
    `（${mark}类）`,
    `办复类别：${mark}`,
    `答复类别：${mark}`,
    `办理类别：${mark}`,
    `标记：${mark}`,
    `【类别：${mark}】`,
  ]);
  return {
    form: written.replace(mark, '…'),
    lines: [written],
    value: mark,
    truth: { disposition: stated(mark, written) },
  };
}

export function signatoryOf({ dice }: Matter): Part {
  const name = person(dice);
  return dice.pick<Part>([
    {
      form: 'named',
      lines: [dice.pick([`签发人：${name}`, `签发人:${name}`, `签发人： ${name}`])],
      truth: { signatory: stated(name, name) },
    },
    { form: 'blank', lines: ['签发人：'] },
  ]);
}

/** A labelled line with the number, where the title has none. */
export function numberRow({ dice, word, numbered: { values, bare, form } }: Matter): Part {
  const label = dice.pick([`${word}编号`, `${word}号`, '编号']);
  const text =
    form === 'two in full' || form === 'two' || form === '闭会期间' ? bare : dice.pick([bare, values.join('、')]);
  if (form === '平时' || form === '党派团体') return nothing;
  return { form: 'labelled number', lines: [`${label}：${text}`], truth: { numbers: stated(values, text) } };
}
