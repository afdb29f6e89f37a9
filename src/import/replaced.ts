/** What an import of a letter or a list reports about characters that it replaced. Pure. */
import { pairsOf, type StandIn } from '../../schemas/notation/stand-ins.ts';

export const charactersReplaced = (standIns: readonly StandIn[]): string =>
  `部首字、兼容字、全角字母数字改成了通用的字：${pairsOf(standIns)}，共 ${standIns.length} 处`;

export const dotsReplaced = (names: readonly string[]): string => `姓名里的间隔号写作“·”：${names.join('、')}`;
