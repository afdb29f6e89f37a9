/** The steps of an upload, each with what its drawing shows: not the pages of one service, but what all have in common. */

export type Icon = 'folder' | 'file' | 'add' | 'up' | 'on' | 'off' | 'cross' | 'tick' | 'merge';

interface Row {
  icon?: Icon;
  text: string;
  /** `button` and `field` have an edge, `place` a dashed one; unset: words alone. */
  edge?: 'button' | 'field' | 'place';
  /** Where to click. */
  here?: boolean;
}

export interface Picture {
  /** Text alternative of the drawing. */
  label: string;
  /** The title of the drawn page. */
  title: string;
  /** At most four. */
  rows: Row[];
}

export const uploadSteps: { heading: string; doing: string; picture: Picture }[] = [
  {
    heading: '找到文件夹',
    doing: '在仓库的网页上依次点 content、replies 和会议的文件夹。',
    picture: {
      label: '示意图：仓库网页上的文件夹 content、replies、shili-npc-18-4，点最后一个',
      title: '仓库',
      rows: [
        { icon: 'folder', text: 'content' },
        { icon: 'folder', text: 'replies' },
        { icon: 'folder', text: 'shili-npc-18-4', here: true },
      ],
    },
  },
  {
    heading: '点“上传文件”',
    doing: '先点“添加文件”（Add file），再点“上传文件”（Upload files）。',
    picture: {
      label: '示意图：“添加文件”按钮下面有“新建文件”和“上传文件”，点“上传文件”',
      title: 'shili-npc-18-4',
      rows: [
        { icon: 'add', text: '添加文件', edge: 'button' },
        { icon: 'file', text: '新建文件' },
        { icon: 'up', text: '上传文件', here: true },
      ],
    },
  },
  {
    heading: '拖入文件',
    doing: '把 .md 文件拖到网页上的框里。文件名就是号数，如 401.md，不要改。',
    picture: {
      label: '示意图：把 401.md 拖到上传的框里，框下列出了它',
      title: '上传文件',
      rows: [
        { icon: 'up', text: '拖到这里', edge: 'place', here: true },
        { icon: 'tick', text: '401.md' },
      ],
    },
  },
  {
    heading: '写说明，提交',
    doing: '写一句说明，选“新建分支并提出合并请求”（Create a new branch … and start a pull request），点提交。',
    picture: {
      label: '示意图：写说明“公开401号”，选“提出合并请求”，点“提交”',
      title: '提交',
      rows: [
        { text: '公开401号', edge: 'field' },
        { icon: 'off', text: '直接提交' },
        { icon: 'on', text: '提出合并请求' },
        { icon: 'up', text: '提交', edge: 'button', here: true },
      ],
    },
  },
  {
    heading: '看检查结果',
    doing:
      '合并请求（pull request）提出后会自动检查，几分钟后在“改动的文件”（Files changed）里，问题写在有错的那一行下面。',
    picture: {
      label: '示意图：合并请求里，检查没有通过，第 17 行下面写着“用了中文冒号”',
      title: '合并请求',
      rows: [
        { icon: 'cross', text: '检查没有通过' },
        { text: '17　disposition：A' },
        { icon: 'cross', text: '用了中文冒号', edge: 'field', here: true },
      ],
    },
  },
  {
    heading: '通过了，合并',
    doing: '检查通过后点“合并”（Merge），或请管理仓库的人合并。网站随后自动更新。',
    picture: {
      label: '示意图：合并请求里，检查通过了，点“合并”',
      title: '合并请求',
      rows: [
        { icon: 'tick', text: '检查通过' },
        { icon: 'merge', text: '合并', edge: 'button', here: true },
      ],
    },
  },
];
