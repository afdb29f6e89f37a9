/** The registers of meetings and of agencies. */
import type { Explanations } from './explanation.ts';

export const registers = {
  'session-id-reserved': {
    title: '会议标识与本站的网址相同',
    meaning: '会议标识是网址的第一段；search、help 等由网站自用。',
    cure: '给登记册的文件改名，如 shili-npc-18-4.yaml。',
  },
  'session-differs-from-id': {
    title: '会议的标识、名称与各项不一致',
    meaning: '文件名、会议名称里的届、次、人大或政协，与下面写的不同。',
    cure: '核对哪一个写错了，改正它。',
  },
  'body-differs-from-kind': {
    title: '全称不是人大或政协的',
    meaning: '大会种类只有人大（npc）和政协（cppcc）；党代会、工会等的代表大会不在其中。',
    cure: '核对全称和种类；不是人大、政协的会议，不要登记。',
  },
  'agency-name-taken': {
    title: '两个机关用了同一个全称',
    meaning: '名录里有两项的全称相同，多半是登记了两次。',
    cure: '核对全称，或只留一项。',
  },
  'former-names-out-of-order': {
    title: '曾用名没有按先后排列',
    meaning: '答复按成文日期取当时的名称，次序乱了会取错。',
    cure: '从最早的写起。',
  },
  'number-registered-twice': {
    title: '号数登记了两次',
    meaning: '登记册里有两行是同一个号数；012 与 12 也算同一个。',
    cure: '核对后只留一行。',
  },
  'numbers-far-apart': {
    title: '登记册的号数相隔太远',
    meaning: '标明完整的登记册列出缺号；两个号数之间缺了一百个以上的，多半有一个写错了，缺号不逐一列出。',
    cure: '核对这两个号数；没有错就不必改。',
  },
  'register-days-disagree': {
    title: '登记册里的日期先后不对',
    meaning: '答复期限、答复日期不该早于交办日期，答复日期不该晚于截至日期。',
    cure: '核对这两个日期。',
  },
} as const satisfies Explanations;
