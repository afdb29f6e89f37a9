/** The closed lists of the content model, each value with the Chinese label that readers and clerks see. */

/** What a deputy or member submits. 建议 come from NPC deputies, 提案 from CPPCC members. */
export const kinds = { suggestion: '建议', proposal: '提案', motion: '议案', opinion: '协办意见' } as const;
export type Kind = keyof typeof kinds;

/** 公开属性 of a reply. No default: a person decides it. */
export const disclosures = { proactive: '主动公开', 'on-request': '依申请公开', withheld: '不予公开' } as const;
export type Disclosure = keyof typeof disclosures;

/** The form of the printed letter (GB/T 9704-2012). Unset: the agency's name alone, no 文件, no red rule. */
export const layouts = { document: '文件', letter: '信函' } as const;

/** The assemblies a submission may have been made to. */
export const bodyKinds = { npc: '人大', cppcc: '政协' } as const;
export type BodyKind = keyof typeof bodyKinds;

/** What another agency did for a reply. */
export const coHandlingRoles = ['会办', '协办', '分办'] as const;
export type CoHandlingRole = (typeof coHandlingRoles)[number];

/** How the agency consulted the deputy. */
export const consultationModes = ['面商', '电话', '座谈', '视频', '书面', '其他'] as const;

/** What the deputy thought of process and outcome. */
export const satisfactions = ['满意', '基本满意', '不满意'] as const;

/** The status of a submission. Derived from register and letters, never stored. */
export const statuses = {
  answered: '已答复',
  'not-public': '答复不公开',
  withdrawn: '答复已撤回',
  overdue: '逾期未答复',
  handling: '办理中',
  missing: '缺号',
} as const;
export type Status = keyof typeof statuses;

/** First segments of an address that the site reserves, so never a session's id. */
export const reservedSegments = [
  ...['about', 'agencies', 'api', 'commitments', 'data', 'deputies', 'dispositions', 'draft', 'help', 'pagefind'],
  ...['search', 'sessions', 'sitemap', 'statistics', 'topics', 'verify', 'years'],
] as const;
