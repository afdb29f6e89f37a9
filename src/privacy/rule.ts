/** What the rules have in common. Pure. */
import type { ProblemId } from '../../schemas/problems.ts';

/** What a rule found in a shadow: [start, end), and what may stand there instead. */
export interface Hit {
  id: Extract<ProblemId, `private-${string}`>;
  label: string;
  severity: 'error' | 'warning';
  start: number;
  end: number;
  masked: string;
}

/** Gives all hits in a text of half width; `people` are the deputies and members whom the letter names. */
export type Rule = (text: string, people: readonly string[]) => Hit[];

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What stands right behind an amount: 13800000000元 is no telephone. */
const unit =
  /^\s?(?:[.]\d|[万亿千百]?(?:元(?![旦宵月])|块钱|[美港欧日]元|吨|亩|公顷|平方|平米|立方|千瓦|兆瓦|人次|人(?![工员民士事力])|户(?![主籍])|户次|件|个(?!人)|份|株|棵|头|只|羽|公里|千米|米|毫米|升|毫升|度|次|枚|条|公斤|千克|克|斤|粒|辆|台(?!州)|套|股|票|字节|步|笔|例|单(?!位)|张(?![\p{Script=Han}]))|%|‰|[kMG]?(?:Wh|W|B|bit)\b|k[mg]\b|[㎡㎥]|m[²³23])/u;

/** What stands right before a number that is a code of something else. */
const code =
  /(?:注册号|编号|编码|代码|信用代码|文号|文件号|索引号|账号|帐号|单号|流水号|条码|条形码|证书号|许可证号?|备案号|批号|批次号|型号|ISBN|ISSN|宗地号|地块号|标识码|受理号|登记号|机构号|税号|订单号|案号|工单号?|序列号|表号|户号|项目号|合同号|发票号码?|[¥￥$€£]|人民币|金额)\s*[:为是]?\s*[A-Za-z]{0,6}[-—]?\s?$/u;

const telephone = /(?:电话|手机|联系|号码|致电|拨打|来电|短信|TEL|Tel|tel|phone|mobile|sms|☎|📞)[^\d\n]{0,10}$/u;

/** Whether something calls it a telephone number. */
export const isTelephone = (text: string, start: number): boolean =>
  telephone.test(text.slice(Math.max(0, start - 16), start));

/** Whether a number is an amount, a code with a name, or a part of an address of the web or of a hash. */
export function isOther(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 18), start);
  if (code.test(before) || inAddress(text, start) || inHash(text, start, end)) return true;
  // A part of a longer code: ZJ-25-1380013-8000.
  if (/[A-Za-z\d]-$/.test(before) && !/(?:86|\d{7,8})-$/.test(before) && !isTelephone(text, start)) return true;
  if (/第\s?$/u.test(before) && /^\s?号/u.test(text.slice(end, end + 2))) return true;
  const isAmount = unit.test(text.slice(end, end + 6));
  return isAmount && (!isTelephone(text, start) || /^\s?[.]\d/.test(text.slice(end, end + 3)));
}

/** Within an address of the web, but not behind tel: and the like. */
function inAddress(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  return (
    /(?:https?:\/\/|www\.|\w\.(?:cn|com|net|org)\/)[^\s\p{Script=Han}，。；、()）】”"<>]*$/iu.test(before) &&
    !/(?:phone|mobile|tel|sms|wa\.me)[=:/]?$/i.test(before)
  );
}

/** Hashes are long runs of hexadecimal digits. */
function inHash(text: string, start: number, end: number): boolean {
  const [before = ''] = /[0-9a-f]*$/i.exec(text.slice(Math.max(0, start - 64), start)) ?? [];
  const [after = ''] = /^[0-9a-f]*/i.exec(text.slice(end, end + 64)) ?? [];
  const all = before + text.slice(start, end) + after;
  return all.length >= 32 && /[a-f]/i.test(all) && /^[0-9a-f]+$/i.test(all);
}
