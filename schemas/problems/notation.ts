/** The syntax of front matter and registers: fences, colons, quotes, indentation. */
import type { Explanations } from './explanation.ts';

export const notation = {
  'no-front-matter': {
    title: '第一行不是 ---',
    meaning: '答复文件以 --- 开头，下面写各项；这里没有。',
    cure: '在最前面写一行 ---，接着写标题等各项，再另起一行写 --- 结束。',
  },
  'front-matter-not-closed': {
    title: '各项之后没有结束的 ---',
    meaning: '第二行 --- 被删掉了，分不清哪里是各项，哪里是正文。',
    cure: '在最后一项和正文之间另起一行，写三个英文短横线。',
    example: '各项之后没有结束的 ---（在正文之前另起一行，写 ---）',
  },
  'fence-repeated': {
    title: '多了一行 ---',
    meaning: '各项中间又有一行 ---，只有开头和结尾各写一行。',
    cure: '删去多出的这一行。',
  },
  'chinese-colon': {
    title: '用了中文冒号',
    meaning: '名称和值之间要用英文冒号，中文冒号认不出来。',
    cure: '切换到英文输入法，把“：”改成“:”，再打一个空格。',
    example: '用了中文冒号（改为英文冒号，后面空一格，如 title: 标题）',
  },
  'colon-without-blank': {
    title: '冒号后面少一个空格',
    meaning: '英文冒号后面要空一格，才分得出名称和值。',
    cure: '在冒号后面打一个空格。',
  },
  'colon-in-value': {
    title: '值里有英文冒号和空格',
    meaning: '值里的“冒号加空格”会被当成另一个名称。',
    cure: '把整个值放进英文引号，如 title: "关于甲: 乙的答复"。',
  },
  'name-missing': {
    title: '这一行缺少名称',
    meaning: '每一行都要以“名称: ”开头；这一行只有值，多半是一句话被断成了两行。',
    cure: '接回上一行，或补上名称、英文冒号和空格。',
  },
  'quote-not-closed': {
    title: '引号没有合上',
    meaning: '值以引号开头，末尾却没有同样的引号。',
    cure: '在值的末尾补上同样的英文引号。',
  },
  'text-after-quote': {
    title: '引号后面还有文字',
    meaning: '值以英文引号开头，引号合上后又有文字。',
    cure: '把整个值放进一对英文引号；里面的引号用中文引号。',
  },
  'bracket-not-closed': {
    title: '括号没有合上',
    meaning: '方括号或花括号有开头没有结尾。',
    cure: '在这一项的末尾补上 ] 或 }。',
  },
  'tab-in-indent': {
    title: '用制表符缩进',
    meaning: '行首按了 Tab 键；缩进只能用空格。',
    cure: '删去行首的空白，改打空格，每层两个。',
  },
  'indent-uneven': {
    title: '缩进不对',
    meaning: '同一层的各行没有左边对齐，分不清谁在谁下面。',
    cure: '同一层左边对齐，下一层多缩进两个空格。',
  },
  'backslash-in-quotes': {
    title: '双引号里的反斜杠不对',
    meaning: '英文双引号里的 \\ 有特别的含义。',
    cure: '改用英文单引号，或把每个 \\ 写作 \\\\。',
  },
  'value-starts-with-mark': {
    title: '值不能以这个符号开头',
    meaning: '@、&、*、! 等符号在值的开头有特别的含义。',
    cure: '把整个值放进英文引号。',
  },
  'value-cut-by-comment': {
    title: '# 之后的字没有读进去',
    meaning: '空格加 # 之后的字是注释；标题等里面本来就有 # 的，后半截就丢了。',
    cure: '是内容的，把整个值放进英文引号；是注释的，另起一行。',
  },
  'too-large': {
    title: '内容太多',
    meaning:
      '一件答复的各项至多 20 万字、5000 项，正文至多 200 万字；登记册至多 2000 万字、100 万项。多半是贴错了内容。',
    cure: '删去多余的部分；正文写在第二个 --- 之后。',
  },
  'too-deep': {
    title: '层次太多',
    meaning: '各项一层套一层，至多 16 层；多半是括号或缩进写错了。',
    cure: '核对括号和缩进，只写该写的几层。',
  },
  'not-yaml': {
    title: '这一行的写法认不出来',
    meaning: '这一行不是“名称: 值”，也不是列表里的一项。',
    cure: '写作 名称: 值；值里有特殊符号时，放进英文引号。',
  },
  'name-repeated': {
    title: '同一项写了两次',
    meaning: '两处写了同一个名称，不知道以哪一处为准。',
    cure: '对照原文，只留一处。',
  },
} as const satisfies Explanations;
