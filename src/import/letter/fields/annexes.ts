/** The field of annexes, whose texts come after the signature. Pure. */
import type { Found } from '../facts.ts';
import type { Letter } from '../letter.ts';
import type { FieldRow } from './row.ts';

export const annexes: FieldRow<'annexes'> = { labels: {}, choose: chooseAnnexes };

/** Compares the annexes that the letter announces with those it has. */
function chooseAnnexes({ facts }: Letter): Found<{ title: string; file: string }[]> | undefined {
  const [found] = facts.all('annexes');
  for (const { value, line } of facts.all('annexNote')) {
    if (found) facts.repair(line, '附件说明由 annexes 生成');
    else {
      facts.leave(line, value);
      facts.warn(
        'annex-text-missing',
        line,
        'annexes',
        '写着有附件，这里没有附件的文字；把附件放进附件文件夹，写进 annexes',
      );
    }
  }
  return found;
}
