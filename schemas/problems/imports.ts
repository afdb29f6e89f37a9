/** A text or a web page that `import` reads. */
import type { Explanations } from './explanation.ts';

export const imports = {
  'not-a-text-file': {
    title: '不是文字文件',
    meaning: 'Word、PDF 等文件不能直接导入。',
    cure: '用 Word 或 WPS 打开，全选、复制，粘贴到 .txt 文件里。',
  },
  'encoding-unknown': {
    title: '认不出文字编码',
    meaning: '文件不是文字，或编码已经损坏。',
    cure: '用记事本打开，核对文字，另存为 UTF-8 编码。',
  },
  'already-a-letter': {
    title: '已经是本站的答复文件',
    meaning: '文件开头写着会议等各项，不必再导入。',
    cure: '用 npm run letter -- check 检查它。',
  },
  'too-long-for-a-letter': {
    title: '太长，不像一件答复',
    meaning: '文字或行数太多，多半是几件答复放在了一个文件里。',
    cure: '一件答复一个文件，分开后再导入。',
  },
  'several-letters': {
    title: '一个文件里有几件答复',
    meaning: '上一件落款之后又有标题、称呼和正文，按几件分别读了。',
    cure: '核对有没有分错；附件里的函件，在它前面写一行“附件”。',
  },
  'letters-not-parted': {
    title: '几件答复分不开',
    meaning: '从这里起像是另一件答复，中间有几行不知道属于哪一件；只读了上一件，没有写入。',
    cure: '在两件之间另起一行，写 ---，或分成两个文件，再导入。',
  },
  'page-nested-too-deep': {
    title: '网页的层次太深',
    meaning: '网页的结构不正常，读不出来。',
    cure: '在浏览器里打开，把文字复制到 .txt 文件里。',
  },
  'field-not-recognised': {
    title: '没有认出这一项',
    meaning: '原文没有写，或写法认不出来；没有把握的，不代填。',
    cure: '对照原文，在写成的文件里补上；公开属性由公开的人决定，加 --disclosure。',
  },
  'line-not-understood': {
    title: '没看懂的一行',
    meaning: '不知道它属于哪一项，没有写进文件。',
    cure: '对照原文看：是某一项的补上，是正文的补进正文，多余的不管。',
  },
  'text-repaired': {
    title: '导入时改了',
    meaning: '接上了断开的句子，统一了括号、数字和日期，或去掉了网页上的杂项；正文的字句不改。',
    cure: '对照原文看一遍；改得不对的，在写成的文件里改回来。',
  },
  'text-not-recognised': {
    title: '没有认出正文',
    meaning: '没有找到称呼，也没有成句的文字。',
    cure: '核对粘贴的文字是不是完整。',
  },
  'values-differ': {
    title: '两处写法不同，没有取',
    meaning: '同样可信的两处说法不一，不知道以哪一处为准。',
    cure: '对照原文核对后填写。',
  },
  'value-differs-elsewhere': {
    title: '另一处写法不同，请核对',
    meaning: '取了更可信的一处，另一处说的不一样。',
    cure: '对照原文核对。',
  },
  'value-not-taken': {
    title: '读不出来，没有取',
    meaning: '认出了是哪一项，值却读不明白，如日期没有写到日。',
    cure: '对照原文核对后填写。',
  },
  'agency-from-the-page': {
    title: '发文机关取自网页的来源',
    meaning: '答复里没有署名，只有网页写了来源。',
    cure: '核对是不是发文机关。',
  },
  'agencies-sign-together': {
    title: '署名的不止一个机关',
    meaning: '不止一个机关署名，看不准是不是联合答复。',
    cure: '对照原文：主办的写在 issuingAgency；确是联合答复的，其余机关按先后写进 jointAgencies。',
  },
  'kind-in-doubt': {
    title: '种类说法不一',
    meaning: '标题、正文等处对是建议、提案还是议案说法不同。',
    cure: '对照原文核对后填写。',
  },
  'titles-not-paired': {
    title: '题目与号数对不上',
    meaning: '答复的不止一件，题目与号数的个数不同，没有取题目。',
    cure: '对照原文，把每件的题目写在它的号数下面。',
  },
  'day-in-doubt': {
    title: '不能断定是哪个日期',
    meaning: '页面上的日期可能是成文的，也可能是上网的，没有取。',
    cure: '对照原文核对后填写。',
  },
  'disclosure-conflict': {
    title: '公开属性与 --disclosure 不同',
    meaning: '答复自己写明的公开属性，与命令里写的不同，没有写入。',
    cure: '以答复为准，改 --disclosure。',
  },
  'disclosure-not-said': {
    title: '写明不公开，没有说明哪一种',
    meaning: '原文写着不公开或部分公开，没有写依申请公开还是不予公开。',
    cure: '由公开的人决定，加 --disclosure on-request 或 withheld。',
  },
  'annex-text-missing': {
    title: '没有附件的文字',
    meaning: '原文写着有附件，这里没有。',
    cure: '把附件放进附件文件夹，写进 annexes。',
  },
} as const satisfies Explanations;
