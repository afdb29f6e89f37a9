/** Files and folders: their location, readability and encoding. */
import type { Explanations } from './explanation.ts';

export const files = {
  'path-missing': {
    title: '没有这个文件或文件夹',
    meaning: '命令里写的路径不存在。',
    cure: '核对路径；文件名里有空格的，整个路径加英文引号。',
  },
  'no-letters-here': {
    title: '这里没有答复',
    meaning: '写出的文件夹里没有以 .md 结尾的文件。',
    cure: '写出答复所在的文件夹，或直接写出那个文件。',
  },
  'content-folder-missing': {
    title: '没有内容文件夹',
    meaning: '存放答复和登记册的文件夹不在所指的地方。',
    cure: '在本站的文件夹里运行；内容放在别处的，用环境变量 CONTENT_DIR 指明。',
  },
  'not-a-file': {
    title: '不是普通文件',
    meaning: '这里是文件夹，或是指向别处的链接，没有读它。',
    cure: '换成文件本身；写文件夹的，写出里面的那个文件。',
  },
  'file-unreadable': {
    title: '文件读不出来',
    meaning: '没有读取的权限，或文件正被别的程序占用。',
    cure: '关掉正在使用它的程序，核对读取权限，再运行一次。',
  },
  'file-unwritable': {
    title: '文件写不进去',
    meaning: '没有写入的权限，或磁盘满了；原来的文件没有动。',
    cure: '核对写入权限和磁盘空间，再运行一次。',
  },
  'file-empty': {
    title: '文件是空的',
    meaning: '文件里没有文字，多半是没有保存成功。',
    cure: '写入内容后保存；用不着的，删去文件。',
  },
  'not-utf-8': {
    title: '编码不是 UTF-8',
    meaning: '文件存成了 GBK、Big5、UTF-16 等编码，网站只读 UTF-8。',
    cure: '用记事本打开，点“文件”“另存为”，编码选 UTF-8，再保存。',
    example: '这个文件是 GBK（GB18030）编码，不是 UTF-8（另存为 UTF-8 编码）',
  },
  'damaged-utf-8': {
    title: '有不是 UTF-8 的字节',
    meaning: '文件大体是 UTF-8，从这里起有一段坏了。',
    cure: '用原来的编码打开，核对这一处的文字，另存为 UTF-8。',
  },
  'invisible-character': {
    title: '有看不见的字符',
    meaning: '从网页或文档粘贴时带进了看不见的控制字符。',
    cure: '把光标移到所指的行、列，删去它；看不见的，把前后几个字重新打一遍。',
  },
  'folder-named-like-a-letter': {
    title: '文件夹的名字以 .md 结尾',
    meaning: '.md 是答复文件的扩展名，文件夹不能用。',
    cure: '改文件夹的名字，去掉 .md。',
  },
  'extension-not-md': {
    title: '扩展名不是 .md',
    meaning: '写成了 .MD 或 .markdown，没有读它。',
    cure: '扩展名改为小写的 .md。',
  },
  'not-a-letter': {
    title: '答复的文件夹里有别的文件',
    meaning: 'replies/ 里只放答复，这个文件没有读，也不会公开。',
    cure: '移走它；附件放在 annexes/ 下。',
  },
  'letter-misplaced': {
    title: '答复没有放在会议的文件夹里',
    meaning: '从文件所在的文件夹看不出是哪次会议，没有读它。',
    cure: '移到 replies/<会议>/<号数>.md。',
  },
  'not-a-session-file': {
    title: '会议的文件夹里有别的文件',
    meaning: 'sessions/ 里只放会议的登记册，一次会议一个 .yaml 文件。',
    cure: '扩展名写作 .yaml；不是登记册的，移走。',
  },
  'register-missing': {
    title: '缺少登记文件',
    meaning: '没有 site.yaml 或 agencies.yaml，答复无从核对。',
    cure: '照提示里写的新建它，或改正文件名。',
  },
} as const satisfies Explanations;
