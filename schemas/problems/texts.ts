/** The text below the front matter, and what the deputies wrote. */
import type { Explanations } from './explanation.ts';

export const texts = {
  'text-missing': {
    title: '没有正文',
    meaning: '第二行 --- 以下没有文字。',
    cure: '在下面写正文，从称呼到落款前最后一句。',
  },
  'text-only-salutation': {
    title: '正文只有称呼',
    meaning: '称呼下面没有文字，多半是没有粘贴完。',
    cure: '在称呼下面补上正文，到落款前最后一句。',
  },
  'text-of-withdrawn': {
    title: '已撤回的答复还留着正文',
    meaning: '撤回的答复只留网址和说明，正文不再公开。',
    cure: '删去第二行 --- 以下的正文。',
  },
  'stand-in-character': {
    title: '有形似而编码不同的字',
    meaning: '从 PDF 复制时，部首字、兼容字或全角字母数字代替了通用的字：看着一样，检索不到，也认不出是同一个机关。',
    cure: '改为提示里箭头后面的字；重新导入原文，会自动改好。',
    example: '有形似而编码不同的字，共 1 处：⽔→水（改为箭头后面的字）',
  },
  'lost-character': {
    title: '有丢失的字',
    meaning: '私用区的字、U+FFFD 等在读者那里只是方框；原来的字在复制或转换编码时丢了。',
    cure: '对照原件，改为原来的字；是 Word 的项目符号的，删去。',
  },
  'tag-remains': {
    title: '有网页标签的残余',
    meaning: '从网页或 Word 复制时带进了标签、样式或 &nbsp; 之类，有的只剩半截，旁边的字可能也坏了。',
    cure: '删去它；对照原件，核对前后的字。',
  },
  'garbled-text': {
    title: '有乱码',
    meaning: '文字曾用错误的编码打开后保存，如 UTF-8 当成了 GBK。',
    cure: '用原来的编码打开原文，核对文字后换上。',
  },
  'html-comment': {
    title: '正文里有 HTML 注释',
    meaning: '注释不会公开，也不属于答复正文。',
    cure: '删去这段注释。',
  },
  'html-tag': {
    title: '正文里有 HTML 标签',
    meaning: '从网页复制时带进了标签；正文只写文字。',
    cure: '删去这个标签；如果 < 是正文里的字，写作 \\<。',
  },
  'link-without-scheme': {
    title: '链接没有写明协议',
    meaning: '链接以 // 开头，没有 https:。',
    cure: '在 // 前写上 https:。',
  },
  'link-without-host': {
    title: '链接没有主机名',
    meaning: '链接只有 http:，后面没有网站的名字。',
    cure: '写完整的网址，如 https://www.example.gov.cn/。',
  },
  'link-unsafe': {
    title: '链接地址不安全',
    meaning: '链接只能用 http、https、mailto、tel 开头的地址或本站内的相对地址。',
    cure: '改写地址，或只留文字。',
  },
  'picture-without-name': {
    title: '图片没有写文件名',
    meaning: '图片的括号里是空的。',
    cure: '写上附件文件夹里图片的文件名，如 图1.png。',
  },
  'picture-from-elsewhere': {
    title: '图片取自别的网站',
    meaning: '别的网站上的图片会变、会丢，不能用在答复里。',
    cure: '把图片放进附件文件夹，登记在 annexes 里，这里只写文件名。',
  },
  'picture-not-a-file-name': {
    title: '图片须为文件名',
    meaning: '图片只写附件的文件名，不写文件夹。',
    cure: '改为文件名，如 图1.png，文件放在附件文件夹里。',
  },
  'picture-not-an-annex': {
    title: '图片没有列为附件',
    meaning: '正文里的图片也是附件，要在 annexes 里登记。',
    cure: '在 annexes 里写 { title: 图片名称, file: 文件名 }。',
  },
  'question-with-front-matter': {
    title: '代表委员的原文只写文字',
    meaning: 'submissions/ 里的原文不写标题等各项，那些写在答复里。',
    cure: '删去两行 --- 和它们之间的内容。',
  },
  'question-twice': {
    title: '同一号数有两份原文',
    meaning: '一个号数只放一份代表委员的原文。',
    cure: '核对后只留一个文件。',
  },
  'question-with-picture': {
    title: '代表委员的原文里有图片',
    meaning: '原文没有附件，图片显示不出来。',
    cure: '删去图片，只留文字。',
  },
  'question-with-relative-link': {
    title: '代表委员的原文里有相对链接',
    meaning: '原文旁边没有别的文件，相对的链接打不开。',
    cure: '写 https:// 开头的完整网址，或只留文字。',
  },
} as const satisfies Explanations;
