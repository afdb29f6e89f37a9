/** The agencies of 示例市. All are invented. */
import type { Agency } from '../../schemas/agency.ts';

export interface Office extends Agency {
  /** 机关代字 for 建议, and for 提案. */
  codes: { npc: string; cppcc: string };
  /** How it refers to itself: 我局. */
  self: string;
}

/** `until` is the last day of the former name. */
const office = (name: string, shortNames: string, code: string, former?: { name: string; until: string }): Office => ({
  name: `示例市${name}`,
  shortNames: shortNames.split(' '),
  documentCodes: [`示${code}建`, `示${code}函`],
  ...(former && { formerNames: [{ ...former, name: `示例市${former.name}` }] }),
  codes: { npc: `示${code}建`, cppcc: `示${code}函` },
  self: /办公室$/.test(name) ? '我办' : `我${/(?:局|会|中心|公司|大队|政府|社)$/.exec(name)?.[0] ?? '单位'}`,
});

export const offices: Readonly<Record<string, Office>> = {
  'shili-fgw': office('发展和改革局', '市发改局 示例发改 发改委', '发改', {
    name: '发展和改革委员会',
    until: '2019-01-31',
  }),
  'shili-jxj': office('经济和信息化局', '市经信局 示例经信 工信局', '经信', {
    name: '经济贸易委员会',
    until: '2024-06-30',
  }),
  'shili-jyj': office('教育局', '市教育局 示例教育', '教'),
  'shili-kjj': office('科学技术局', '市科技局 示例科技', '科'),
  'shili-gaj': office('公安局', '市公安局 示例公安', '公'),
  'shili-mzj': office('民政局', '市民政局 示例民政', '民'),
  'shili-sfj': office('司法局', '市司法局 示例司法', '司'),
  'shili-czj': office('财政局', '市财政局 示例财政', '财'),
  'shili-rsj': office('人力资源和社会保障局', '市人力社保局 示例人社 人社局', '人社'),
  'shili-zrj': office('自然资源和规划局', '市资规局 自规局 国土局', '资规', {
    name: '国土资源局',
    until: '2019-02-28',
  }),
  'shili-hbj': office('生态环境局', '市生态环境局 示例环保 环保局', '环', { name: '环境保护局', until: '2020-03-31' }),
  'shili-zjj': office('住房和城乡建设局', '市住建局 示例住建 建设局', '住建'),
  'shili-jtj': office('交通运输局', '市交通局 示例交通 交运局', '交'),
  'shili-slj': office('水利局', '市水利局 示例水利', '水'),
  'shili-nyj': office('农业农村局', '市农业农村局 示例农业 农业局', '农', { name: '农林局', until: '2019-02-28' }),
  'shili-swj': office('商务局', '市商务局 示例商务', '商'),
  'shili-wlj': office('文化和广电旅游体育局', '市文广旅体局 文旅局 文广局', '文旅', {
    name: '文化广电新闻出版局',
    until: '2019-02-28',
  }),
  'shili-wjj': office('卫生健康局', '市卫健局 示例卫健 卫计局', '卫', {
    name: '卫生和计划生育局',
    until: '2019-02-28',
  }),
  'shili-tyj': office('退役军人事务局', '市退役军人局', '退役'),
  'shili-yjj': office('应急管理局', '市应急局 示例应急 安监局', '应急', {
    name: '安全生产监督管理局',
    until: '2019-02-28',
  }),
  'shili-sjj': office('审计局', '市审计局', '审'),
  'shili-scj': office('市场监督管理局', '市市场监管局 市监局 工商局', '市监'),
  'shili-ybj': office('医疗保障局', '市医保局 示例医保', '医保'),
  'shili-zfj': office('综合行政执法局', '市综合执法局 城管局', '综执', {
    name: '城市管理行政执法局',
    until: '2020-06-30',
  }),
  'shili-jrb': office('人民政府金融工作办公室', '市金融办', '金'),
  'shili-dsj': office('大数据发展管理局', '市大数据局 数据局', '数'),
  'shili-xfj': office('信访局', '市信访局', '信'),
  'shili-rfb': office('国防动员办公室', '市国动办 人防办', '国动', { name: '人民防空办公室', until: '2023-05-31' }),
  'shili-tzj': office('投资促进中心', '市投促中心 招商局', '投促'),
  'shili-gxs': office('供销合作社联合社', '市供销社', '供'),
  'shili-cl': office('残疾人联合会', '市残联', '残'),
  'shili-fnl': office('妇女联合会', '市妇联', '妇'),
  'shili-tsw': office('青少年事务委员会', '市青少年委', '青'),
  'shili-tzb': office('全民健身工作委员会办公室', '市健身办', '健身'),
  'shili-xfd': office('消防救援大队', '市消防救援大队 消防大队', '消'),
  'shili-qxj': office('气象局', '市气象局', '气'),
  'shili-sws': office('税务局', '市税务局 示例税务 地税局', '税'),
  'shili-gdg': office('供电公司', '市供电公司 供电局 电力公司', '电'),
  'shili-yzj': office('邮政管理局', '市邮政管理局', '邮'),
  'shili-qhz': office('青禾镇人民政府', '青禾镇政府 青禾镇', '青政'),
  'shili-ynj': office('云汀街道办事处', '云汀街道', '云街'),
  'shili-gzw': office('人民政府国有资产监督管理委员会办公室', '市国资办 国资委', '国资'),
};

export function officeOf(id: string): Office {
  const found = offices[id];
  if (!found) throw new RangeError(`no agency ${id}`);
  return found;
}
