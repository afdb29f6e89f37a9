/** Whose address is not a home. Pure. */
import { ownRankCharacters } from '../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../schemas/notation/pattern-row.ts';

/** Offices, firms and public buildings. */
export const officeWord = `(?:政府|[${ownRankCharacters}镇]府|大楼|大厦|中心|办公|园区|科技园|产业园|创业园|写字楼|商务|会议室|局|委员会|居委会|办事处|窗口|大厅|馆|公司|学校|幼儿园|[养敬]老院|福利院|医院|卫生|法院|检察院|银行|党校|工业|厂|派出所|机关|站|活动室|服务|食堂|校区|教学|实验|综合楼|主楼|车间|仓库|市场|商铺|门面|广场|营业|酒店|宾馆)`;

export const officeSigns = {
  /** In an address, or around it. */
  office: {
    pattern: new RegExp(`${officeWord}|(?:单位|联系|受理|接待|报名)地[址点]`, 'u'),
    examples: ['单位地址', '联系地址', '受理地点', '接待地点', '报名地点'],
  },
} satisfies PatternTable;
