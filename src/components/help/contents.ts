/** The headings of the page for the staff, with their ids: its table of contents links to them. */

export const ways = {
  terminal: '一、从粘贴的文字到网上（用终端）',
  upload: '二、已有 .md 文件，在网页上传',
  faults: '三、提示对照',
  fields: '四、字段一览',
} as const;

/** The steps at a terminal, in their order. */
export const steps = {
  paste: '存成文本文件',
  import: '导入，看报告',
  mend: '补上、改好各项',
  check: '检查',
  fmt: '统一写法',
  look: '看一看',
  push: '提交，上网',
} as const;

/** What does not come up every day. */
export const cases = {
  unknown: '会议或机关还没有登记',
  private: '有手机号等私人信息',
  new: '答复还没有写好',
  folder: '一次导入一整个文件夹',
  register: '会议的登记册',
} as const;

export const entriesOf = <Key extends string>(headings: Record<Key, string>): [id: Key, heading: string][] =>
  Object.entries(headings) as [Key, string][];
