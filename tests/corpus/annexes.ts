/** Small annex files for letters. */
import { readFileSync } from 'node:fs';
import type { Reply } from '../../schemas/reply.ts';
import type { Dice } from './dice.ts';
import { placeName } from './names.ts';

const picture = readFileSync(new URL('../fixtures/site/annexes/shili-npc-18-4/0038/图1.png', import.meta.url));

/** The files of a letter by name. */
export function annexFiles(reply: Reply, dice: Dice): [name: string, content: string | Uint8Array][] {
  return (reply.annexes ?? []).map(({ file, title }) => [file, file.endsWith('.csv') ? sheet(title, dice) : picture]);
}

function sheet(title: string, dice: Dice): string {
  const rows = Array.from({ length: dice.whole(4, 20) }, (_, index) => {
    return `${index + 1},${placeName(dice)},${dice.whole(1, 900)}`;
  });
  return `\uFEFF${[`${title}（示例）`, '序号,名称,数量', ...rows].join('\r\n')}\r\n`;
}
