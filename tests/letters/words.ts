/** The vocabulary of invented letters: places, agencies and subjects that exist nowhere. */

import type { Dice } from '../corpus/dice.ts';
import { personName, placeName } from '../corpus/names.ts';

export interface Office {
  name: string;
  /** Its document code: 青水. */
  code: string;
  /** How it refers to itself. */
  self: string;
  /** Its field of work. */
  work: string;
}

export interface Town {
  name: string;
  level: '市' | '县' | '区' | '旗';
}

const stems = [
  ...[
    '青岚',
    '云泽',
    '石堰',
    '鹭湖',
    '槐坪',
    '松陵浦',
    '雁回',
    '砚溪',
    '棠浦',
    '麦积川',
    '霜浦',
    '沧屏',
    '桐汀',
    '鹤鸣坝',
  ],
  ...['芦洲', '陶然', '栖霞坳', '望舒', '澜坪', '乌兰淖', '枫桥埠', '漱石', '兰皋', '霁川'],
];
const levels = ['市', '县', '县', '区', '旗'] as const;

export function townOf(dice: Dice): Town {
  const level = dice.pick(levels);
  return { name: dice.pick(stems) + level, level };
}

const bureaus: readonly (readonly [name: string, code: string, work: string])[] = [
  ['水利局', '水', '水利'],
  ['水务局', '水务', '供水'],
  ['教育体育局', '教体', '教育'],
  ['教育局', '教', '教育'],
  ['住房和城乡建设局', '住建', '城乡建设'],
  ['卫生健康委员会', '卫健', '卫生健康'],
  ['卫生健康局', '卫', '卫生健康'],
  ['交通运输局', '交', '交通运输'],
  ['农业农村局', '农', '农业农村'],
  ['民政局', '民', '民政'],
  ['人力资源和社会保障局', '人社', '就业'],
  ['自然资源和规划局', '资规', '规划'],
  ['文化广电旅游局', '文旅', '文化旅游'],
  ['市场监督管理局', '市监', '市场监管'],
  ['发展和改革委员会', '发改', '发展改革'],
  ['财政局', '财', '财政'],
  ['公安局', '公', '公安'],
  ['公安局交通警察大队', '公交', '道路交通'],
  ['城市管理综合行政执法局', '城管', '城市管理'],
  ['林业和草原局', '林', '林业'],
  ['应急管理局', '应急', '应急'],
  ['退役军人事务局', '退', '退役军人'],
  ['医疗保障局', '医保', '医保'],
  ['数据局', '数', '数字化'],
  ['商务局', '商', '商务'],
  ['司法局', '司', '司法行政'],
  ['机关事务服务中心', '机', '机关事务'],
  ['供销合作社联合社', '供', '供销'],
  ['残疾人联合会', '残联', '助残'],
  ['气象局', '气', '气象'],
  ['消防救援大队', '消', '消防'],
  ['经济开发区管理委员会', '经开', '园区建设'],
];

const selfOf = (name: string): string =>
  `我${
    /(?:局|委|会|中心|大队|社|公司|街道|乡|镇)$/.exec(
      name
        .replace(/委员会$/, '委')
        .replace(/人民政府$/, '')
        .replace(/办事处$/, ''),
    )?.[0] ?? '单位'
  }`;

/** The agencies of a town, all different. */
export function officesOf(dice: Dice, town: Town, count: number): Office[] {
  const offices = new Map<string, Office>();
  const [initial = ''] = town.name;
  while (offices.size < count) {
    const [bureau, code, work] = dice.pick(bureaus);
    const name = dice.chance(0.9) || count > 1 ? town.name + bureau : townshipOf(dice, town);
    offices.set(name, { name, code: initial + (name.endsWith(bureau) ? code : '政'), self: selfOf(name), work });
  }
  return [...offices.values()];
}

function townshipOf(dice: Dice, town: Town): string {
  const stem = dice.pick(stems.filter((one) => !town.name.startsWith(one)));
  const kind = dice.pick(['镇人民政府', '乡人民政府', '街道办事处']);
  return dice.chance(0.5) ? town.name + stem + kind : stem + kind;
}

export const person = personName;

/** Different people. */
export function people(dice: Dice, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(person(dice));
  return [...names];
}

const deeds = ['改造', '修缮', '亮化', '绿化', '扩容', '治理', '提升', '保护', '整治', '加固'];
const matters = [
  '老旧管网',
  '公交站点',
  '学校门口停车',
  '早餐摊点',
  '候诊秩序',
  '防汛排涝',
  '无障碍设施',
  '山塘',
  '农村公厕',
  '路灯',
];
const aims = ['方便群众出行', '补齐民生短板', '保障饮水安全', '消除安全隐患', '助力乡村振兴', '提升城市品质'];

/** What was proposed: 关于加快…的建议. */
export function subjectOf(dice: Dice, word: string): string {
  const matter = dice.pick(matters);
  return dice.pick([
    () => `关于加快${placeName(dice)}${matter}${dice.pick(deeds)}的${word}`,
    () => `关于${dice.pick(deeds)}${placeName(dice)}${matter}、${dice.pick(aims)}的${word}`,
    () => `关于进一步做好${matter}${dice.pick(deeds)}工作的${word}`,
    () => `关于在${placeName(dice)}增设${matter}监测点的${word}`,
    () => `关于${dice.pick(aims)} ${dice.pick(deeds)}${matter}的${word}`,
    () => `加强“${matter}”${dice.pick(deeds)}的${word}`,
  ])();
}

export { placeName as spot } from '../corpus/names.ts';
