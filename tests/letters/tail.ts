/** What stands below the last sentence or below the signature, and below the letter. */
import { personName, placeName } from '../corpus/names.ts';
import type { Matter } from './matter.ts';
import { iso, later, plain } from './notation.ts';
import { nothing, type Part, stated, type Truth } from './sample.ts';

const phoneOf = ({ dice }: Matter): string =>
  dice.pick([`0${dice.whole(311, 998)}-`, '', '', `0${dice.whole(311, 998)}—`]) +
  dice.pick(['6300', '5615', '8721']) +
  dice.whole(1000, 9999);

function contact(matter: Matter): Part {
  const { dice } = matter;
  const [name, phone] = [personName(dice), phoneOf(matter)];
  const truth = { contact: stated({ name, phone }, phone) };
  return dice.pick<Part>([
    { form: 'contact', lines: [`联系人：${name}`, `联系电话：${phone}`], truth },
    { form: 'contact', lines: [`联系人：${name}  联系电话：${phone}`], truth },
    { form: 'contact', lines: [`（联系人：${name}，联系电话：${phone}）`], truth },
    { form: 'contact', lines: [`联系人：${name}；电话：${phone}`], truth },
    { form: 'contact', lines: [`联系人及电话：${name} ${phone}`], truth },
    { form: 'contact', lines: [`联系人及电话：${name}，${phone}`], truth },
    {
      form: 'handler',
      lines: [`经办人：${name}  联系电话：${phone}`],
      truth: { contact: { ...truth.contact, isOpen: true } },
    },
    { form: 'phone', lines: [`联系电话：${phone}`], truth: { contact: stated({ phone }, phone) } },
  ]);
}

function copies({ dice, town, word, bystanders }: Matter): Part {
  const all = [
    word === '建议' ? `${town.level}人大常委会代表联络工作室` : `${town.level}政协提案委`,
    `${town.level}政府督查室`,
    ...bystanders.slice(0, 1).map(({ name }) => name),
    `${town.level}委办公室`,
  ].slice(0, dice.whole(1, 4));
  const label = dice.pick(['抄送：', '抄送：', '抄 送：', '抄送:', '抄报：']);
  const end = dice.pick(['。', '']);
  const offices = all.filter((name) => name.startsWith(town.level));
  if (offices.length > 1 && dice.chance(0.2)) {
    const truth = { copiedTo: stated(offices, offices[0] ?? '') };
    return { form: 'copies, lines', lines: offices.map((one, at) => (at === 0 ? '抄送：' : '　　　') + one), truth };
  }
  const written = all.map((one) => one + dice.pick(['', '', '', '', '（2）', '（各1份）']));
  const file = dice.pick([[], [], [], ['存档'], ['本局存']]);
  return {
    form: 'copies',
    lines: [label + [...written, ...file].join(dice.pick(['，', '、'])) + end],
    truth: { copiedTo: stated(all, all[0] ?? '') },
  };
}

function imprint(matter: Matter): Part {
  const { dice, office, issued } = matter;
  const printed = { ...issued, day: Math.min(28, issued.day + dice.whole(0, 2)) };
  const truth = { printedOn: stated(iso(printed), plain(printed)) };
  return {
    form: 'imprint',
    lines: [`${office.name}办公室${' '.repeat(dice.whole(1, 20))}${plain(printed)}印发`],
    truth,
  };
}

const openness = ({ dice }: Matter): Part => {
  const written = dice.pick(['（此件公开发布）', '（此件主动公开）', '公开属性：主动公开', '（此件依申请公开）']);
  return {
    form: 'openness',
    lines: [written],
    truth: { disclosure: stated(written.includes('申请') ? 'on-request' : 'proactive', written) },
  };
};

/** Labelled lines that are no field of a reply. */
function unknownLine({ dice, office, issued }: Matter): Part {
  const name = personName(dice);
  const line = dice.pick([
    `承办责任人：${name}`,
    `分管负责人：${name}`,
    `经办科室：${office.work}科`,
    `核稿：${name}`,
    `拟稿人：${name}`,
    `校对：${name}`,
    `沟通方式：上门走访`,
    `回访情况：满意`,
    `代表意见：同意`,
    `归档编号：${dice.whole(100, 999)}`,
    `办理时限：${plain(later(dice, issued))}前`,
    `督办领导：${name}`,
    `通讯地址：${placeName(dice)}18号`,
    `邮政编码：${dice.whole(310000, 399999)}`,
    `附：征求意见表`,
    `共印8份`,
  ]);
  return { form: 'unknown', lines: [line] };
}

/** Lines between the last sentence and the signature. */
export function aboveSignature(matter: Matter): Part {
  const { dice } = matter;
  const roll = dice.next();
  if (roll < 0.85) return nothing;
  const part = roll < 0.89 ? contact(matter) : roll < 0.92 ? openness(matter) : unknownLine(matter);
  return part;
}

/** Lines below the signature; what the letter states above is not stated again. */
export function tailOf(matter: Matter, above: Truth): Part {
  const { dice } = matter;
  const parts = [
    ...(dice.chance(0.3) && !above.disclosure ? [openness(matter)] : []),
    ...(dice.chance(0.4) && !above.contact ? [contact(matter)] : []),
    ...(dice.chance(0.35) ? [unknownLine(matter)] : []),
    ...(dice.chance(0.3) ? [copies(matter)] : []),
    ...(dice.chance(0.15) ? [imprint(matter)] : []),
  ];
  return {
    form: parts.map(({ form }) => form).join(', ') || 'none',
    lines: parts.flatMap(({ lines }) => lines),
    truth: Object.assign({}, ...parts.map(({ truth }) => truth)),
  };
}

/** The title of another article. */
function otherTitle({ dice, town, word }: Matter): string {
  const n = dice.whole(1, 400);
  return dice.pick([
    `${town.name}民政局关于对第${n}号${word}的答复`,
    `${town.name}召开防汛工作会议`,
    `对${town.level}政协九届四次会议第${n}号提案的复函`,
    `关于${placeName(dice)}停水的通知`,
    `${town.name}${dice.whole(2018, 2024)}年度部门决算公开`,
  ]);
}

/** The page below the letter. Below one without a day, nobody could tell a headline from a sentence. */
export function pageBottom(matter: Matter, isDated: boolean): Part {
  const { dice, town } = matter;
  const titles = [otherTitle(matter), otherTitle(matter), otherTitle(matter)];
  const day = (): string => iso(later(dice, matter.issued));
  return dice.pick<Part>([
    ...Array.from({ length: 6 }, () => nothing),
    {
      form: 'buttons',
      lines: [
        dice.pick([
          '【打印本页】 【关闭窗口】',
          '打印 关闭',
          '下载Word 下载PDF',
          '扫一扫在手机打开当前页',
          '分享到： 微信 微博',
          '我要打印  我要收藏  返回顶部',
        ]),
      ],
    },
    { form: 'buttons, lines', lines: ['打印本页', '关闭窗口'] },
    { form: 'neighbours', lines: [`上一篇：${titles[0]}`, `下一篇：${titles[1]}`] },
    { form: 'neighbours', lines: ['上一篇', titles[0] ?? '', '下一篇', titles[1] ?? ''] },
    { form: 'list', lines: ['相关文章', ...titles] },
    { form: 'dated list', lines: ['相关信息', ...titles.map((title) => `${title} ${day()}`)] },
    { form: 'dated list', lines: titles.map((title) => `${day()} ${title}`) },
    {
      form: 'footer',
      lines: [
        `主办：${town.name}人民政府办公室  承办：${town.name}数据局`,
        `版权所有 ${town.name}人民政府`,
        '网站地图 | 联系我们 | 法律声明',
      ],
    },
    {
      form: 'advertisement',
      lines: [
        dice.pick([
          '好消息！本地特产限时抢购，点击了解详情',
          '热点推荐：周末去哪儿？这份攻略请收好！',
          ...(isDated ? [`${town.name}靓了、火了！看看你家附近有没有上榜`] : []),
        ]),
      ],
    },
    { form: 'counts', lines: [`浏览次数：${dice.whole(3, 999)}`, `责任编辑：${personName(dice)}`] },
  ]);
}
