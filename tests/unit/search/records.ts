import type { SearchRecord } from '../../../src/search/record.ts';

/** An invented letter (示例) to search. */
export const record = (number: number): SearchRecord => ({
  facts: {
    url: `shili-npc-18-4/${number}/`,
    row: number - 1,
    title: `关于示例之${number}的建议`,
    labels: `第${number}号建议`,
    number: String(number),
    session: '市十八届人大四次会议',
    proposers: '示例甲',
    agency: '市经信局',
    issuedOn: '2025-06-23',
    document: `示经信建〔2025〕${number}号`,
  },
  titles: [`关于示例之${number}的建议`, `对第${number}号建议的答复`],
  names: ['示例甲', '示例市经济和信息化局', '市经信局', `示经信建〔2025〕${number}号`],
  paragraphs: [
    { text: '示例甲代表：', heading: false },
    { text: '一、总的情况', heading: true },
    { text: `示例正文之${number}。`, heading: false },
  ],
  printed: ['抄送：示例市科技局'],
  facets: {
    session: ['shili-npc-18-4'],
    year: ['2025'],
    agency: ['shili-jxj'],
    disposition: number % 2 ? ['A'] : [],
    kind: ['suggestion'],
    topic: ['产业', ...(number % 3 ? ['数字化'] : [])],
  },
});
