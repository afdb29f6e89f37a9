/** A letter that does not agree with its location, the registers, its annexes or another letter. */
import type { Explanations } from './explanation.ts';

export const letters = {
  'session-differs-from-folder': {
    title: '会议与文件夹不一致',
    meaning: '文件里写的会议，不是文件所在文件夹的会议。',
    cure: '对照原文，改这一项，或把文件移到那次会议的文件夹。',
  },
  'agency-differs-from-file-name': {
    title: '发文机关与文件名不一致',
    meaning: '几家机关分别答复时，文件以机关的标识命名；两处不同。',
    cure: '对照原文，改发文机关，或给文件改名。',
  },
  'number-differs-from-file-name': {
    title: '号数与文件名不一致',
    meaning: '文件以第一件建议、提案的号数命名；两处不同。',
    cure: '对照原文看哪个对，改另一个。已经上网的文件不要改名。',
    example: '文件名是 401.md，第一件建议的号数却是 400（改名为 400.md，或改号数）',
  },
  'follow-up-without-follows': {
    title: '再次答复没有写 follows',
    meaning: '文件名以 -2 等结尾，表示对同一号数的再次答复，却没有写接在哪一件之后。',
    cure: '写 follows 和前一件的路径；不是再次答复的，改文件名。',
  },
  'follow-up-named-like-the-first': {
    title: '再次答复的文件名不对',
    meaning: '写了 follows，文件名却与第一件的写法相同。',
    cure: '文件名在号数后加 -2，如 400-2.md。',
  },
  'kind-differs-from-body': {
    title: '种类与会议不合',
    meaning: '建议、议案交给人大，提案交给政协；协办意见两边都有。',
    cure: '对照原文，核对种类和会议。',
  },
  'answers-a-party-congress': {
    title: '标题说的是党代会',
    meaning: '党代会的提案不是人大、政协的建议、提案，不该编进它们的会议。',
    cure: '核对标题和会议。',
  },
  'session-not-registered': {
    title: '没有登记这次会议',
    meaning: '多半是标识写错一位；也可能会议确实还没有登记。',
    cure: '核对后改；确是新的会议，导入时加 --add 登记。',
    example: '没有登记会议 shili-npc-18-5（是不是 shili-npc-18-4？）',
  },
  'agency-not-registered': {
    title: '没有登记这个机关',
    meaning: '标识写错了，或这个机关还没有写进 agencies.yaml。',
    cure: '核对标识；确是新的机关，在 agencies.yaml 里登记。',
  },
  'agency-listed-twice': {
    title: '同一机关写了两次',
    meaning: '主办单位又写进了会办单位，或会办单位里有两个相同的。',
    cure: '只留一处；主办单位不再写进会办单位。',
  },
  'agency-signs-twice': {
    title: '同一机关署名两次',
    meaning: '联合发文机关里又写了发文机关，或有两个相同的。',
    cure: '发文机关只写在 issuingAgency，其余机关在 jointAgencies 里各写一次。',
  },
  'mark-not-registered': {
    title: '没有登记这个类别标记',
    meaning: '类别标记各地不同，先在 site.yaml 里登记，答复才能用。',
    cure: '照括号里的写；别的标记先写进 site.yaml。',
  },
  'day-before-issued': {
    title: '日期早于成文日期',
    meaning: '上网、印发、撤回或更正的日期，不该早于成文日期。',
    cure: '对照原文，核对这两个日期。',
  },
  'day-out-of-range': {
    title: '年份不会是真的',
    meaning: '日期在 1949 年以前或 2099 年以后，多半是年份打错了，如 2025 打成 2205。',
    cure: '对照原文改正年份。',
    example: '成文日期 2205-06-03 不会是真的，应在 1949 至 2099 年之间（核对年份）',
  },
  'day-far-from-meeting': {
    title: '日期离会议太远',
    meaning: '日期在会议的年份之前，或晚了三年以上；会议没有写年份的，按登记册的截至日期和同一会议的其他答复看。',
    cure: '对照原文改正日期；日期没有错的，核对登记册里会议的年份。',
  },
  'years-disagree': {
    title: '年份对不上',
    meaning: '发文字号的年份与成文日期差两年以上，或上网晚了二十多年。',
    cure: '对照原文核对这两个年份；确是这样的，提示可以不管。',
  },
  'corrections-out-of-order': {
    title: '更正没有按先后排列',
    meaning: '每次更正有自己的网页，按先后编号，插到中间会占了别人的网址。',
    cure: '从最早的写起，新的写在最后。',
  },
  'addressee-not-a-proposer': {
    title: '主送的人不在提出人之中',
    meaning: '答复写给提出的人；主送里有提出人里没有的姓名。',
    cure: '对照原文核对姓名；确有此人的，提示可以不管。',
  },
  'title-differs-from-numbers': {
    title: '标题里的号数与 submissions 不一致',
    meaning: '标题里写的号数，不在这件答复所答的号数里。',
    cure: '对照原文核对号数。',
  },
  'not-public': {
    title: '不公开的答复不宜入库',
    meaning: '依申请公开、不予公开的答复，正文不该放在公开的库里；网站不会显示它。',
    cure: '删去这个文件，只在会议的登记册里登记。',
  },
  'file-and-folder': {
    title: '同一号数既有文件又有文件夹',
    meaning: '几家机关分别答复同一号数时，各放一个文件在号数的文件夹里，不再有单独的文件。',
    cure: '照括号里的移动文件，并写 formerly，原来的网址仍能打开。',
  },
  'number-answered-twice': {
    title: '同一机关对同一号数有两件答复',
    meaning: '不是再次答复的，一个机关对一个号数只有一件。',
    cure: '后来的一件写 follows 和前一件的路径；写错的，改号数。',
  },
  'number-listed-twice': {
    title: '同一号数写了两次',
    meaning: '合并答复的几件里，有两件是同一种类、同一号数。',
    cure: '对照原文，只留一处；写错的，改号数。',
  },
  'number-spelt-in-two-ways': {
    title: '同一号数写法不一',
    meaning: '12 和 0012 是同一个号数，两件答复的写法不同。',
    cure: '照原文统一写法。',
  },
  'letter-refers-to-itself': {
    title: '写的就是这件答复自己',
    meaning: 'follows、supersedes 要写另一件答复。',
    cure: '改为另一件答复的路径，或删去这一项。',
  },
  'letter-not-found': {
    title: '没有这件答复',
    meaning: '写的路径下没有答复。',
    cure: '核对会议和号数，写作 shili-npc-18-4/367。',
  },
  'former-address-in-use': {
    title: '旧网址还有答复在用',
    meaning: 'formerly 里写的网址，是这件或另一件答复现在的网址。',
    cure: '删去这一项。',
  },
  'former-address-claimed-twice': {
    title: '两件答复写了同一个旧网址',
    meaning: '一个旧网址只能转到一件答复。',
    cure: '核对后只留在一件答复里。',
  },
  'document-number-taken': {
    title: '几件答复用了同一个发文字号',
    meaning: '一个发文字号只有一件公文。',
    cure: '对照原文，核对这几件的发文字号。',
  },
  'annex-missing': {
    title: '没有附件文件',
    meaning: '答复列了附件，附件文件夹里却没有这个文件。',
    cure: '把文件放进 annexes/<会议>/<号数>/，或改正文件名。',
  },
  'annex-listed-twice': {
    title: '附件列了两次',
    meaning: '同一个文件写了两项。',
    cure: '只留一项。',
  },
  'annex-name-taken': {
    title: '附件的文件名被占用',
    meaning: '网站要在同一处生成同名的文件。',
    cure: '给附件改名，如 附件1.pdf。',
  },
  'annex-not-listed': {
    title: '答复没有列出这个附件',
    meaning: '文件放在附件文件夹里，答复的 annexes 却没有写，不会公开。',
    cure: '在答复的 annexes 里列出；用不着的，删去文件。',
  },
  'file-without-a-letter': {
    title: '没有与文件相应的答复或号数',
    meaning: '附件、原文等按会议和号数存放；这个文件的位置对不上任何一件。',
    cure: '核对文件夹和文件名；号数还没有登记的，先登记。',
  },
} as const satisfies Explanations;
