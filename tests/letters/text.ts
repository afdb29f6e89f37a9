/** The text of a letter: opening, paragraphs with traps, closing. */

import type { Matter } from './matter.ts';
import { iso, plain } from './notation.ts';
import type { Salutation } from './salutation.ts';
import { nothing, type Part, stated, type Truth } from './sample.ts';
import { sessionStated, type Titles } from './title.ts';
import { person, spot } from './words.ts';

/** The first sentence. It names what the title does not. */
export function openingOf(matter: Matter, { you }: Salutation, title: Titles): Part {
  const { dice, subject, numbered, meeting, word, office, bystanders } = matter;
  const needsNumber = title.lines.length > 0 && !title.hasNumber && dice.chance(0.5);
  const [open, close] = dice.pick([
    ['《', '》'],
    ['《', '》'],
    ['《', '》'],
    ['“', '”'],
  ]);
  const inner = open === '“' ? subject.replace('“', '‘').replace('”', '’') : subject;
  const quoted = `${open}${inner}${close}`;
  const helpers = dice.chance(0.12) ? bystanders.slice(0, dice.whole(1, 2)).map(({ name }) => name) : [];
  const asked =
    helpers.length > 0
      ? dice.pick([
          `经商${helpers.join('、')}，`,
          `经会同${helpers.join('、')}研究，`,
          `由${office.self}主办、${helpers.join('、')}会办，`,
          `${office.self}会同${helpers.join('、')}等相关部门进行了研究，`,
        ])
      : '';
  const now = dice.pick([
    '现答复如下：',
    '现将办理情况答复如下：',
    '现将有关情况答复如下：',
    '现就有关问题答复如下。',
    '现回复如下：',
    '经研究，现答复如下：',
  ]);
  const meet = !title.hasMeeting && dice.chance(0.6);
  const received = dice.pick(['收悉', '已收悉', '我们已收悉', '悉']);
  const lead = dice.pick(['提出的', '所提的', '提出']);
  const begin = meet ? `${you}在${meeting.name}上${lead}` : you + lead;
  const text = needsNumber
    ? `${begin}${numbered.phrase}${quoted}${received}。`
    : dice.pick([
        `${begin}${quoted}${received}。`,
        `${begin}${quoted}（以下简称“${word}”）${received}，我单位高度重视，专题研究。`,
      ]);
  const truth: Truth = {
    subject: stated(inner.replaceAll(' ', ''), inner, { also: [subject], isOpen: numbered.values.length > 1 }),
  };
  if (needsNumber) truth.numbers = stated(numbered.values, numbered.bare);
  if (meet) truth.session = sessionStated(matter, meeting.name);
  if (helpers.length > 0) truth.coHandlingAgencies = stated(helpers, helpers[0] ?? '');
  const greeting = dice.chance(0.1) ? ['您好！'] : [];
  return {
    form: `${needsNumber ? 'number' : 'plain'}${meet ? ', meeting' : ''}${asked ? ', co-handlers' : ''}`,
    lines: [...greeting, text + asked + now],
    truth,
  };
}

function sentences({ dice, town, office }: Matter): string[] {
  const amount = dice.whole(12, 9800);
  const place = spot(dice);
  const year = dice.whole(2016, 2025);
  return [
    `截至${year}年底，全${town.level}已建成${place}等点位${amount}处，覆盖${dice.whole(3, 40)}个村居，惠及群众${dice.whole(1, 30)}万余人。`,
    `针对${place}存在的问题，${office.self}多次派员到现场踏勘，与属地街镇逐项会商，形成了“一点一策”的整改清单。`,
    `下一步，${office.self}将把该项工作列入年度重点任务，细化责任、倒排工期，力争在${year + 1}年上半年见到实效。`,
    `由于${place}涉及权属较多、资金缺口较大，目前暂不具备整体实施的条件，${office.self}将分期分批推进。`,
    `项目总投资约${amount}万元，其中争取上级补助${dice.whole(10, 60)}%，其余由本级财政统筹安排。`,
    `同时，依托网格员和志愿者开展常态化巡查，做到早发现、早处置、早反馈，切实把好事办好。`,
    `${office.work}工作点多面广，离不开社会各界的理解与支持；您反映的情况客观、中肯，对我们改进工作很有帮助。`,
    `一是加强排查，建立台账${amount}份；二是强化联动，形成合力；三是严格考核，按月通报。`,
    `据测算，${place}高峰时段每小时通行约${dice.whole(200, 900)}辆次，现有设施基本能够满足需求。`,
    `在前期试点的基础上，已编制完成实施方案初稿，正在征求相关单位和周边居民的意见。`,
  ];
}

/** Sentences that hold what is no fact of this letter. */
function traps({ dice, town, office, bystanders: [other], issued, word, member }: Matter): string[][] {
  const n = dice.whole(1, 300);
  const before = { ...issued, year: issued.year - 1 };
  return [
    [
      `根据《${town.name}城镇建设三年行动方案》（${town.name.slice(0, 1)}政发〔${before.year}〕${n}号）要求，我们逐条对照落实。`,
    ],
    [`${plain(before)}，${other?.name}牵头召开专题会议，明确由${other?.name}负责后续管护。`],
    [`该事项与上年度第${n}号${word}内容相近，当时已作答复，相关措施正在落实。`],
    [`${person(dice)}${member}在座谈时也提到类似问题，我们一并研究。`],
    ['办理情况：已与属地对接三次，完成现场核查。后续将按季度跟踪。'],
    [`问题：${spot(dice)}夜间照明不足。`, `答：已新装灯具${n}盏，亮灯率达到九成以上。`],
    [`监测数据自${iso(before)}起上线发布，市民可拨打热线12345查询进度。`],
    [`服务时间：每周一至周五上午九点至十一点半，遇法定节假日顺延，请群众合理安排。`, `后续如有调整，将提前公告。`],
    [`按照有效期五年的规定，该许可将于${issued.year + 3}年12月31日到期，届时重新评估。`],
    [`${office.self}已将其纳入“十四五”规划重点项目库，编号为2023-${n}。`],
  ];
}

export function textOf(matter: Matter): Part {
  const { dice } = matter;
  const pool = sentences(matter);
  const some = (count: number): string[] => Array.from({ length: count }, () => dice.pick(pool));
  const heading = (numeral: string): string =>
    `${numeral}、${dice.pick(['关于完善基础设施', '关于加大投入力度', '关于健全长效机制', '基本情况', '下一步打算', '强化宣传引导'])}`;
  const [form, lines] = dice.pick<[string, string[]]>([
    ['paragraphs', some(dice.whole(2, 5))],
    [
      'headings',
      ['一', '二', '三'].slice(0, dice.whole(2, 3)).flatMap((numeral) => [heading(numeral), ...some(dice.whole(1, 2))]),
    ],
    [
      'run-in headings',
      ['一', '二', '三'].map((numeral) => `（${numeral}）${heading(numeral).slice(2)}。${some(1)[0]}`),
    ],
    ['numbered', [...some(1), ...[1, 2, 3].map((n) => `${n}.${some(1)[0]}`)]],
    ['short', some(1)],
  ]);
  if (!dice.chance(0.45)) return { form, lines };
  const trap = dice.pick(traps(matter));
  const at = form === 'headings' ? lines.length - 1 : dice.whole(0, lines.length - 1);
  return { form: `${form}, trap`, lines: [...lines.slice(0, at), ...trap, ...lines.slice(at)] };
}

export function closingOf({ dice, office, town }: Matter): Part {
  const thanks = dice.pick([
    `感谢您对${town.level}${office.work}工作的关心和支持！`,
    `感谢你们对我们工作的理解，欢迎继续提出宝贵意见。`,
    `最后，再次感谢您一直以来对${office.work}事业的关注。`,
  ]);
  return dice.pick<Part>([
    { form: 'thanks', lines: [thanks] },
    { form: 'thanks', lines: [thanks] },
    { form: 'no mark', lines: [`衷心感谢您对${office.work}工作的关心和支持`] },
    { form: '此复', lines: [thanks, dice.pick(['此复。', '特此答复。', '专此函复。', '特此函复', '此复'])] },
    { form: '此致', lines: [thanks, '此致', dice.pick(['敬礼', '敬礼！'])] },
    nothing,
  ]);
}
