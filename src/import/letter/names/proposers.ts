/** Who submitted what a letter answers: those whom it addresses, else those whom its title names. Pure. */
import { memberWord } from '../../../../schemas/notation/alphabet.ts';
import type { PatternTable } from '../../../../schemas/notation/pattern-row.ts';
import type { Kind } from '../../../../schemas/vocabulary.ts';
import { peopleNamed } from './people.ts';
import type { Salutation } from './salutation.ts';

export const proposerPhrases = {
  /** Those who are addressed proposed it: 贵委在市政协十届三次会议上提出的. */
  addressed: {
    pattern: /[您你贵][^，。；:：转交]{0,30}?(?:提出|提交|所提)/u,
    examples: ['您在会上提出的', '你们提交的', '贵会所提'],
  },
  /** 关于示例甲代表第12号建议的答复. */
  titled: {
    pattern: new RegExp(
      `^(?:.*(?:关于|[对就]|办理|[答回]复|会议))?([\\p{Script=Han}、·\\d]{2,30}${memberWord}(?:等[\\p{Script=Han}\\d]{1,4}人)?)(?=在|[提所]|第|《|“)`,
      'u',
    ),
    examples: [
      ...['示例甲代表在会上', '关于示例甲、示例乙委员第12号提案', '对示例甲代表所提建议', '办理示例甲代表等5人提出的'],
      ...['答复示例甲代表《关于示例的建议》', '四次会议示例甲代表“关于示例的建议”'],
    ],
  },
} satisfies PatternTable;

/** The persons whom a title names: not four characters without a dot, of which the first may belong to what is before. */
function proposersInTitle(title: string): string[] {
  const people = peopleNamed(proposerPhrases.titled.pattern.exec(title)?.[1] ?? '');
  const isPlain = people?.called && people.names.every((name) => name.length <= 3 || name.includes('·'));
  return isPlain ? people.names : [];
}

export function proposersOf(
  title: string,
  opening: string,
  salutation: Salutation | undefined,
  kind: Kind | undefined,
): string[] {
  const { called, names = [] } = salutation ?? {};
  const haveProposed = called || (kind !== 'opinion' && proposerPhrases.addressed.pattern.test(opening));
  return haveProposed && names.length > 0 ? names : proposersInTitle(title);
}
