/** A table that `register` reads: the whole file, then its rows and cells. */
import type { Explanations } from './explanation.ts';

export const tables = {
  'option-not-understood': {
    title: '选项的值不对',
    meaning: '命令里选项后面的值认不出来，或与别的选项矛盾。',
    cure: '照括号里的写。',
  },
  'table-not-named': {
    title: '没有写表格文件',
    meaning: '一次登记一个表格，命令里要写出它。',
    cure: '写出文件名，如 交办表.xlsx。',
  },
  'not-a-table': {
    title: '不是表格',
    meaning: '这是 PDF、网页或旧版 .xls，读不出行和列。',
    cure: '用 Excel 或 WPS 打开，另存为 .xlsx；PDF 向出表的人要 Excel 文件。',
  },
  'table-under-password': {
    title: '工作簿加了密码',
    meaning: '加了密码的工作簿读不出来。',
    cure: '打开后去掉密码，另存为 .xlsx。',
  },
  'table-damaged': {
    title: '表格损坏',
    meaning: '工作簿不完整，或文本表格的引号没有合上。',
    cure: '用 Excel 或 WPS 打开，另存为 .xlsx 后重试。',
  },
  'sheet-missing': {
    title: '没有这个工作表',
    meaning: '--sheet 写的工作表，文件里没有。',
    cure: '照括号里的名称写。',
  },
  'sheets-in-doubt': {
    title: '不止一个工作表像登记册',
    meaning: '文件里有几个工作表都有列名和号数。',
    cure: '加 --sheet 指明一个。',
  },
  'heads-not-found': {
    title: '没有认出列名',
    meaning: '前 50 行里没有一行同时写着号数和别的列名。',
    cure: '补上一行列名，至少有号数（建议号、提案号、编号）和另一项。',
  },
  'heads-clash': {
    title: '两列是同一项',
    meaning: '两列的列名说的是同一件事，不知道取哪一列。',
    cure: '删去或改名其中一列。',
  },
  'meeting-in-doubt': {
    title: '认不出是哪次会议',
    meaning: '表上没有写会议，写了不止一次会议，或写的会议与别处矛盾。',
    cure: '加 --session 会议标识指明一次。',
  },
  'meeting-not-founded': {
    title: '还没有这次会议的登记册',
    meaning: '要新建会议，还缺会议名称或大会全称。',
    cure: '核对标识；确要新建，照括号里的加 --name、--body-name。',
  },
  'kind-missing': {
    title: '认不出是建议还是提案',
    meaning: '表里没有“种类”一列，列名和表题也看不出来。',
    cure: '加 --kind 建议（或 提案、议案），或在表里加“种类”一列。',
  },
  'register-in-brackets': {
    title: '登记册写在方括号里',
    meaning: '会议文件里的 register 写成了一行，没法逐件登记。',
    cure: '改为每件一行，以“- ”开头。',
  },
  'nothing-to-register': {
    title: '没有一件可以登记',
    meaning: '列名下面的各行都没有读出号数和种类。',
    cure: '核对各行的号数和种类。',
  },
  'rows-left-out-of-complete': {
    title: '有没登记的行，不能说完整',
    meaning: '加了 --complete，却有几行没有登记。',
    cure: '改好这些行，或去掉 --complete。',
  },
  'row-left-out': {
    title: '这一行没有登记',
    meaning: '空行、合计行、重复的列名，或没有号数的行。',
    cure: '是漏写号数的，补上后再运行一次；其余不必管。',
  },
  'row-repeated': {
    title: '同一号数有两行',
    meaning: '表里的两行是同一个号数。',
    cure: '两行不同的，核对哪一行是对的，合成一行。',
  },
  'cell-not-understood': {
    title: '单元格读不出来',
    meaning: '值不是这一列该有的写法，没有取；号数读不出来的，整行没有登记。',
    cure: '照括号里的写法改，再运行一次。',
  },
  'cell-with-formula-error': {
    title: '单元格里是公式错误',
    meaning: '单元格显示 #N/A、#REF! 等，没有内容。',
    cure: '改正公式，或直接填写内容。',
  },
  'cell-with-personal-number': {
    title: '单元格里有电话或证件号码',
    meaning: '个人的号码不进登记册，整格没有取。',
    cure: '在表里删去号码，再运行一次。',
  },
  'cell-partly-taken': {
    title: '单元格只取了一部分',
    meaning: '提出人只取姓名，换行去掉，代表团只用来区分同名的人。',
    cure: '一般不必管；取得不对的，改表后再运行一次。',
  },
  'cell-read-as-serial-day': {
    title: '数字读作日期',
    meaning: '单元格里是 Excel 的日期序号，读成了日期。',
    cure: '核对；或把这一列设为日期格式。',
  },
  'kind-contradicted': {
    title: '种类与号数、题目或会议矛盾',
    meaning: '这一行的种类，与号数、题目里说的，或与人大、政协的会议不合。',
    cure: '核对种类和会议。',
  },
  'namesakes-registered': {
    title: '有同名的提出人',
    meaning: '同名的人属于不同的代表团或选区，分开登记。',
    cure: '不必管；是同一个人的，在表里统一代表团。',
  },
  'register-spelling-kept': {
    title: '号数的写法照登记册',
    meaning: '表里的号数与登记册写法不同，如前面的 0，没有改登记册。',
    cure: '不必管；要改的，直接改登记册。',
  },
  'heading-not-registered': {
    title: '列名上面的文字没有登记',
    meaning: '列名上面的表题、说明，只用来认会议和种类。',
    cure: '不必管。',
  },
  'as-of-in-doubt': {
    title: '截至日期没有更新',
    meaning: '网站按截至日期判断是否逾期；表上写的、登记册里的或 --as-of 不一致，或都没有。',
    cure: '表更新过的，加 --as-of 日期。',
  },
  'answered-not-public': {
    title: '有答复日期，没有公开的答复',
    meaning: '本站没有公开这件答复，登记册页写作“答复不公开”。',
    cure: '不必管；应当公开的，导入答复。',
  },
} as const satisfies Explanations;
