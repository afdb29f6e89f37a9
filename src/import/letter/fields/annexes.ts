/** The field of annexes, whose texts come after the signature. Pure. */
import type { Found } from '../facts.ts';
import type { Letter } from '../letter.ts';
import type { FieldRow } from './row.ts';

export const annexes: FieldRow<'annexes'> = { labels: {}, choose: chooseAnnexes };

/** Compares the annexes that the letter announces with those it has. */
function chooseAnnexes({ facts }: Letter): Found<{ title: string; file: string }[]> | undefined {
  const [found] = facts.all('annexes');
  let announced = 0;
  let isReported = false;
  for (const { value, line } of facts.all('annexNote')) {
    announced += countIn(value);
    if (found && announced <= found.value.length) {
      facts.repair(line, '附件说明由 annexes 生成');
      continue;
    }
    facts.leave(line, value);
    if (isReported) continue;
    isReported = true;
    const message = `写着有附件，这里没有${found ? '全部' : ''}附件的文字；把附件放进附件文件夹，写进 annexes`;
    facts.warn('annex-text-missing', line, 'annexes', message);
  }
  return found;
}

/** 附件：某表 announces one; 附件：1.某表 2.某图 two; 附件： above a list none. */
const countIn = (note: string): number =>
  [...note.matchAll(/(?<!\d)\d{1,2}\s*[.．、](?!\d)/gu)].length || (/[:：]\s*$/u.test(note) ? 0 : 1);
