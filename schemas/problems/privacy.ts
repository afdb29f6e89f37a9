/** What may lead to a private person. A rule of `src/privacy` reports one of these. */
import type { Explanations } from './explanation.ts';

export const privacy = {
  'private-mobile': {
    title: '有手机号码',
    meaning: '手机号码一般属于个人，不能公开。',
    cure: '删去，或照括号里的遮盖中间几位；承办单位的联系电话请写座机。',
  },
  'private-mobile-in-words': {
    title: '有用汉字写的手机号码',
    meaning: '用汉字数字写的十一位数字，看上去是手机号码。',
    cure: '核对；是手机号码的，删去或遮盖。',
  },
  'private-identity-number': {
    title: '有身份证号码',
    meaning: '身份证号码不能公开；校验码不对的也请核对。',
    cure: '删去，或照括号里的遮盖。',
  },
  'private-bank-card': {
    title: '有银行卡号',
    meaning: '银行卡号不能公开；校验码不对的也请核对。',
    cure: '删去，或照括号里的遮盖。',
  },
  'private-email': {
    title: '有私人邮箱',
    meaning: 'qq.com、163.com 等邮箱多半属于个人。',
    cure: '删去，或改写单位的邮箱。',
  },
  'private-email-in-doubt': {
    title: '有不是机关域名的邮箱',
    meaning: '邮箱既不在 gov.cn 下，也不在 agencies.yaml 或 site.yaml 里写明的域名下，可能属于个人。',
    cure: '核对；是机关的，在 agencies.yaml 里写 mailDomains；是个人的，删去。',
  },
  'private-home-telephone': {
    title: '有家庭电话',
    meaning: '宅电、家庭电话，反映人、投诉人的电话，座机也不能公开。',
    cure: '删去，或照括号里的遮盖；联系电话写承办单位的。',
  },
  'private-passport': {
    title: '有护照、通行证号码',
    meaning: '护照、港澳台通行证的号码不能公开。',
    cure: '删去，或照括号里的遮盖。',
  },
  'private-insurance-number': {
    title: '有社会保障号码',
    meaning: '社保、医保的个人号码和卡号不能公开。',
    cure: '删去，或照括号里的遮盖。',
  },
  'private-account': {
    title: '有社交账号',
    meaning: '微信、QQ 等账号属于个人；群号请核对。',
    cure: '删去，或照括号里的遮盖。',
  },
  'private-address': {
    title: '有家庭住址',
    meaning: '写到门牌、楼栋的住址不能公开。',
    cure: '删去，或只写到街道、社区。',
  },
  'private-plate': {
    title: '有车牌号码',
    meaning: '车牌号码能查到个人。',
    cure: '核对；是私人车辆的，删去或遮盖。',
  },
  'private-deputy-contact': {
    title: '有代表委员本人的联系方式',
    meaning: '代表委员的电话、邮箱不能公开，写在联系人一项里的也不行。',
    cure: '删去；联系人改写承办单位的人和电话。',
  },
  'private-in-file-name': {
    title: '文件名里有私人信息',
    meaning: '文件名会成为网址，同样不能有手机号码等。',
    cure: '给文件改名。',
  },
  'privacy-exception': {
    title: '列有隐私例外',
    meaning: '答复里写明了批准公开的例外；每次检查都列出来，以便复核。',
    cure: '核对是否仍须公开；不须公开的，删去文字和这一项。',
  },
  'privacy-exception-unused': {
    title: '隐私例外没有相应的文字',
    meaning: 'privacyExceptions 里写的文字，答复里已经没有了。',
    cure: '核对文字，或删去这一项。',
  },
  'privacy-not-checked': {
    title: '没有查隐私的文件',
    meaning: '扫描件、加密的文件、图片和旧格式（doc、xls）读不出文字，机器查不了；PDF 里只有图片的页也是。',
    cure: '请人工核对里面有没有手机号码、身份证号码、住址等。',
  },
} as const satisfies Explanations;
