/** Vehicle plates (GA 36). Pure. */
import type { Rule } from '../rule.ts';

const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

export const plates: Rule = {
  id: 'private-plate',
  label: '车牌号码',
  severity: 'warning',
  clue: new RegExp(`${province} ?[A-HJ-NP-Z]`, 'iu'),
  rows: {
    plate: {
      pattern: new RegExp(
        String.raw`${province} ?[A-HJ-NP-Z][ ·•.・-]{0,2}(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|(?=[A-Z0-9]*\d)[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])`,
        'giu',
      ),
      examples: ['浙B·D12345', '浙B12345F', '浙B12345'],
      counterexamples: ['浙BABCDE', '浙B1234567'],
    },
  },
  mask: (written) => `${written.slice(0, 2)}***${written.slice(-2)}`,
};
