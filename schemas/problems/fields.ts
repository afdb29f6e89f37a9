/** One field: missing, unknown, or an invalid value. */
import type { Explanations } from './explanation.ts';

export const fields = {
  'field-missing': {
    title: '缺少必填的项',
    meaning: '这一项必须写，文件里没有。',
    cure: '另起一行补上；公开属性由决定公开的机关定，不能代填。',
    example: '缺少“公开属性”（补上 disclosure，可写 proactive、on-request、withheld）',
  },
  'field-empty': {
    title: '这一项没有内容',
    meaning: '写了名称，冒号后面是空的。',
    cure: '填写，或删去这一行。',
  },
  'field-unknown': {
    title: '没有这一项',
    meaning: '名称写错了，或缩进到了别的项下面。',
    cure: '照括号里的提示改；各项的名称见下面的字段一览。',
  },
  'not-text': {
    title: '须为文字',
    meaning: '没有引号的数字会丢掉前面的 0，所以号数等要加引号。',
    cure: '前后加英文引号，这样前面的 0 才不会丢。',
    example: '“号数”须为文字，现为 0400（加上英文引号："0400"）',
  },
  'not-on-one-line': {
    title: '须写在一行内，前后不留空格',
    meaning: '值的前后有空格，或中间换了行。',
    cure: '删去多余的空格或换行。',
  },
  'not-a-list': {
    title: '须为列表',
    meaning: '这一项可以有几个，要写成列表，只有一个也一样。',
    cure: '写作 [甲, 乙]，只有一个写 [甲]。',
  },
  'list-empty': {
    title: '列表里一项也没有',
    meaning: '这一项至少要有一个。',
    cure: '补上至少一项。',
  },
  'more-than-one': {
    title: '一项里写了不止一个',
    meaning: '列表里的一项只写一个，用顿号连起来的会被当成一个。',
    cure: '方括号里用英文逗号分开，一个名字一项。',
    example: '“提出人”里写了不止一个：示例甲、示例乙（分开写，如 [甲, 乙]）',
  },
  'name-with-odd-dot': {
    title: '姓名里的间隔号写法不对',
    meaning: '间隔号写成了形似的符号，或前后多了空格；这样同一个人会有两个页面。',
    cure: '改为间隔号 ·，前后不留空格，如 示例·示例。',
    example: '“提出人”里的间隔号写法不对：示例•示例（改为 示例·示例）',
  },
  'not-a-group': {
    title: '下面须有若干项',
    meaning: '这里要写几行“名称: 值”，现在是别的东西。',
    cure: '换成 名称: 值，每行一项，缩进两个空格。',
  },
  'not-in-the-list': {
    title: '不是可写的几个值之一',
    meaning: '这一项只能从固定的几个值里选，写的多半是英文，不写中文名称。',
    cure: '照括号里的写。',
  },
  'not-a-whole-number': {
    title: '须为正整数',
    meaning: '写了汉字、小数，或加了引号。',
    cure: '写阿拉伯数字，不加引号。',
  },
  'not-true-or-false': {
    title: '须为 true 或 false',
    meaning: '“是”“否”认不出来，加了引号的也不行。',
    cure: '写 true（是）或 false（否），不加引号。',
  },
  'date-not-iso': {
    title: '日期的写法不对',
    meaning: '日期要写成年四位、月日各两位，中间用短横线。',
    cure: '照括号里的写。网页上仍会显示成“2025年6月23日”。',
    example: '成文日期应写作 2025-06-23 的形式，现为 2025年6月23日（改为 2025-06-23）',
  },
  'time-not-iso': {
    title: '日期和时刻的写法不对',
    meaning: '上网日期可以只写到日，也可以写到分，时和分都是两位。',
    cure: '写作 2025-06-23 或 2025-06-23 09:30。',
  },
  'no-such-day': {
    title: '这一天不存在',
    meaning: '写法对，日历上却没有这一天，如 2 月 30 日。',
    cure: '对照原文核对年、月、日。',
  },
  'document-number-not-canonical': {
    title: '发文字号的写法不对',
    meaning: '发文字号依次是机关代字、六角括号里的年份、序号和“号”，序号前不加 0。',
    cure: '照括号里的写，如 示经信建〔2025〕16号。',
  },
  'number-not-bare': {
    title: '号数的写法不对',
    meaning:
      '号数里不写“第”“号”“建议”等字；至多八位数字，前面可有字母（A012、B-023）、年份（2023-12），或 闭（闭会期间）、平（平时）、党（党派团体）。',
    cure: '照括号里的写，加英文引号，如 "367"、"0038"、"20250688"、"闭08"。',
  },
  'id-not-latin': {
    title: '标识只能用小写字母、数字和连字符',
    meaning: '这里要写登记的标识，不是名称。',
    cure: '照括号里的写；没有登记的，先登记。',
    example: '“发文机关”只能用小写字母、数字和连字符，现为 市经信局（改为 shili-jxj）',
  },
  'not-for-addresses': {
    title: '有不能用于网址的字符',
    meaning: '这个值会成为网址的一部分，不能有 #、&、/ 等符号。',
    cure: '删去这些符号，或换一种写法。',
  },
  'too-long-for-addresses': {
    title: '不能用于网址',
    meaning: '这个值会成为网址的一部分，太长，或以 .html、.xml 结尾。',
    cure: '改短，不带扩展名。',
  },
  'proposer-not-understood': {
    title: '提出人的写法不对',
    meaning: '提出人写姓名；有同名的，写姓名和代表团或选区。',
    cure: '写作 示例甲，或 { name: 示例甲, district: 示例代表团 }。',
  },
  'not-a-letter-path': {
    title: '不是另一件答复的路径',
    meaning: '这里要写“会议标识/号数”。',
    cure: '写作 shili-npc-18-4/367，与那件答复的网址相同。',
  },
  'not-a-file-name': {
    title: '附件须为文件名',
    meaning: '这里只写文件名和扩展名，不写文件夹。',
    cure: '写作 附件1.pdf，文件放在这件答复的附件文件夹里。',
  },
  'not-a-web-address': {
    title: '须为完整网址',
    meaning: '网站地址要带 http:// 或 https://。',
    cure: '写作 https://www.example.gov.cn。',
  },
  'not-a-mail-domain': {
    title: '须为邮箱的域名',
    meaning: '邮箱域名只写 @ 后面的部分，用小写。',
    cure: '写作 example.org.cn。',
  },
  'not-an-email-address': {
    title: '须为邮箱地址',
    meaning: '邮箱地址要有 @ 和域名。',
    cure: '写作 name@example.gov.cn。',
  },
  'value-not-valid': {
    title: '这一项的值不对',
    meaning: '值不是这一项可以写的。',
    cure: '对照下面的字段一览改。',
  },
} as const satisfies Explanations;
