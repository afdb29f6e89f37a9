/** What the rules have in common. Pure. */

/** What a rule found in a shadow: [start, end), and what may stand there instead. */
export interface Hit {
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
  /^\s?(?:[.]\d|[万亿千百]?(?:元(?![旦宵月])|美元|吨|亩|公顷|平方|立方|千瓦|人次|人|户|件|个|份|株|头|只|羽|公里|千米|米|度|次|枚|条|公斤|千克|斤|粒|辆|台|套)|%)/u;

/** What stands right before a number that is a code of something else. */
const code =
  /(?:编号|编码|代码|信用代码|文号|索引号|账号|帐号|单号|流水号|条码|条形码|证书号|许可证号?|备案号|批号|型号|ISBN|宗地号|地块号|标识码|受理号|登记号|机构号|税号|订单号)\s*[:为是]?\s*[A-Za-z]{0,4}[-—]?$/u;

/** Whether a number is an amount, or a code with a name. */
export const isOther = (text: string, start: number, end: number): boolean =>
  unit.test(text.slice(end, end + 6)) ||
  code.test(text.slice(Math.max(0, start - 16), start)) ||
  inAddress(text, start);

/** Within an address of the web, but not behind tel: and the like. */
function inAddress(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  return /(?:https?:\/\/|www\.)[^\s，。；、）)】”"<>]*$/iu.test(before);
}
