/** What surrounds a number and says what it is. Pure. */
import type { PatternTable } from '../../schemas/notation/pattern-row.ts';
import { before, behind, type Found } from './rule.ts';

/** What is counted and measured, unless another word begins with it. */
export const unitWord =
  '(?:块钱|吨|亩|公顷|平方|平米|立方|千瓦|兆瓦|件|份|株|棵|头|只|羽|公里|米|毫米|升|毫升|度|次|枚|条|公斤|克|斤|粒|辆|套|股|票|字节|步|笔|例)';
/** Names of codes. */
export const codeWord =
  '(?:注册号|编号|编码|代码|文号|文件号|索引号|账号|帐号|单号|流水号|条码|条形码|证书号|许可证|许可证号|备案号|批号|批次号|型号|ISBN|ISSN|宗地号|地块号|标识码|受理号|登记号|机构号|税号|案号|工单|序列号|表号|户号|项目号|合同号|发票号|发票号码|[¥￥$€£]|人民币|金额|(?<![\\dA-Za-z] ?)(?:GB|DB|ISO)(?:\\/T)?)';
export const callWord = '(?:电话|手机|联系|号码|致电|拨打|来电|短信|TEL|Tel|tel|phone|mobile|sms|☎|📞)';

export const numberSigns = {
  /** After an amount: 13800000000元 is not a telephone. */
  amount: {
    pattern: new RegExp(
      String.raw`^\s?(?:[.]\d|[万亿千百]?(?:${unitWord}|元(?![旦宵月])|[美港欧日]元|人(?![工员民士事力])|户(?![主籍])|个(?!人)|台(?!州)|单(?!位)|张(?!\p{Script=Han})|%|‰|[kMG]?(?:Wh|W|B|bit)\b|k[mg]\b|[㎡㎥]|m[²³23]))`,
      'u',
    ),
    examples: [
      ...['.5', '元', '美元', ' 人次', '户', '个', '台', '单', '张', '%', '‰', 'kWh', 'MW', 'kB', 'bit', 'km'],
      ...['㎡', 'm2'],
    ],
    counterexamples: ['元旦', '人工', '户籍', '个人', '台州', '单位', '张某'],
  },
  /** Before a code of something else. */
  code: {
    pattern: new RegExp(String.raw`${codeWord}\s*[:为是]?\s*[A-Za-z]{0,6}[-—]?\s?$`, 'u'),
    examples: ['项目代码 ZJ-'],
  },
  /** Before a version: V13.8.0000.5678. */
  version: {
    pattern: /(?:(?<![A-Za-z])(?:v|ver|version)|版本号?|固件|软件包)[.:为]?\s?$/iu,
    examples: ['V', 'Ver.', 'version ', '版本', '固件', '软件包'],
    counterexamples: ['ov'],
  },
  /** Before a coordinate in degrees. */
  coordinate: {
    pattern: /(?:东经|经度|坐标|(?<![A-Za-z])[XY]\s?=)[:为(]{0,2}\s?$/u,
    examples: ['东经', '经度:', '坐标为(', 'X='],
  },
  telephone: {
    pattern: new RegExp(String.raw`${callWord}[^\d\n]{0,10}$`, 'u'),
    examples: ['联系电话(示例甲):'],
  },
  /** The part of a telephone that another part follows. */
  dialled: { pattern: /(?:86|(?<![\dA-Za-z-])0\d{2,3}|\d{7,8})-$/, examples: ['+86-', '0574-', '63890000-'] },
} satisfies PatternTable;

export const addressSigns = {
  web: {
    pattern: /(?:https?:\/\/|www\.|\w\.(?:cn|com|net|org)\/)[^\s\p{Script=Han}，。；、()）】”"<>]*$/iu,
    examples: ['https://example/', 'www.example', 'example.cn/t', 'example.com/', 'example.net/', 'example.org/'],
    counterexamples: ['https://example.cn/，'],
  },
  /** The end of an address that is dialled. */
  call: {
    pattern: /(?:phone|mobile|tel|sms|wa\.me)[=:/]?$/i,
    examples: ['phone=', 'mobile=', 'tel:', 'sms:', 'wa.me/'],
  },
} satisfies PatternTable;

const { amount, code, telephone, dialled } = numberSigns;
const { web, call } = addressSigns;

type Place = Pick<Found, 'text' | 'start' | 'end'>;

/** Whether something calls it a telephone number. */
export const isTelephone = ({ text, start }: Place): boolean => telephone.pattern.test(before(text, start, 16));

/** Whether a number is an amount, a named code, or part of a web address or a hash. */
export function isOtherNumber({ text, start, end }: Place): boolean {
  const isCalled = isTelephone({ text, start, end });
  const lead = before(text, start, 18);
  if (code.pattern.test(lead) || isInAddress(text, start) || isInHash(text, start, end)) return true;
  // Part of a longer code: ZJ-25-1380013-8000.
  if (/[A-Za-z\d]-$/.test(lead) && !dialled.pattern.test(lead) && !isCalled) return true;
  if (/第\s?$/u.test(lead) && /^\s?号/u.test(behind(text, end, 2))) return true;
  return amount.pattern.test(behind(text, end, 6)) && (!isCalled || /^\s?[.]\d/.test(behind(text, end, 3)));
}

/** Within a web address, but not after tel: and the like. */
function isInAddress(text: string, start: number): boolean {
  const lead = before(text, start, 200);
  return web.pattern.test(lead) && !call.pattern.test(lead);
}

/** Hashes are long runs of hexadecimal digits. */
function isInHash(text: string, start: number, end: number): boolean {
  const [lead = ''] = /[0-9a-f]*$/i.exec(before(text, start, 64)) ?? [];
  const [tail = ''] = /^[0-9a-f]*/i.exec(behind(text, end, 64)) ?? [];
  const all = lead + text.slice(start, end) + tail;
  return all.length >= 32 && /[a-f]/i.test(all) && /^[0-9a-f]+$/i.test(all);
}
