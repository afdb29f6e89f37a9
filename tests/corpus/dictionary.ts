/** The words of the language and their frequencies: jieba's dictionary, of which only the text file is read. */
import { dict } from '@node-rs/jieba/dict.js';
import { type Urn, urn } from './dice.ts';

/** Characters of words that no agency writes: violence, vice, court and cult, kin, insult. */
const unofficial = new RegExp(
  '[死杀尸奸淫妓嫖娼赌毒鬼魔妖贼匪敌军战枪炮弹血刑狱囚奴婢妾妃帝皇臣佛神仙爹娘妈爸爷奶姐妹弟兄妻嫁娶婚爱恋吻乳臀屁屎尿粪' +
    '骂狗猪蛋疯傻蠢贱妇孽诡邪恶凶暴叛逆逃亡灭葬墓棺哭泣恨怒怨仇祸灾党派阶级斗争革命独立总统首相君王侯爵侠剑刀贪贿腐黑鸦烟酒她他你我它' +
    '俺咱啥嘛吗呢吧哪怎么儿这那某些日倭寇台港澳藏疆蒙苏美英法德俄韩朝越印犹伊阿婆汉夫哥伯叔舅姑姨孙翁贫穷丧患孬弊悔赖骗伪劣残废裂' +
    '教徒牧祭祀僧庙寺圣灵魂肛鸨卵胸胎娩瘤痔]|流产|二流|交配|赎罪|串通|反动|竞选|游击|欺诈|发育|生理|教[主廷士派会]|[宗传信]教|人质|坦克|赤脚|丫头|丫鬟|老[子头鼠道窝狐]|外交|护卫|病[故势危]|[性淋]病|艾滋|生物学|学家$',
);

interface Word {
  text: string;
  /** Noun, or verbal noun: 研究, 训练. */
  kind: 'n' | 'vn';
  /** Its count. */
  count: number;
}

/** The nouns and verbal nouns of official Chinese, two to four characters long, and the words in which each character occurs. */
const nouns: Word[] = readNouns();
const nounsWith = new Map<string, Word[]>();
for (const noun of nouns) {
  for (const character of new Set(noun.text)) {
    const known = nounsWith.get(character);
    if (known) known.push(noun);
    else nounsWith.set(character, [noun]);
  }
}

// Counts come from fiction and news of all kinds; the power brings the common words together and keeps the tail long.
const weight = ({ count }: Word): number => count ** 0.6;

const texts = (words: Word[]): Urn<string> => {
  const { sums } = urn(words, weight);
  return { entries: words.map(({ text }) => text), sums };
};

/** Nouns of any kind. */
export const anyNoun: Urn<string> = texts(nouns);

/** Words that serve as verb and as noun: 研究, 训练, 检验. */
export const anyDeed: Urn<string> = texts(nouns.filter(({ kind, text }) => kind === 'vn' && text.length === 2));

/** Nouns that contain one of `characters`: 老护养 gives 老年, 护理, 养生. */
export function nounsOf(characters: string): Urn<string> {
  return texts([...new Set([...characters].flatMap((character) => nounsWith.get(character) ?? []))]);
}

function readNouns(): Word[] {
  const found: Word[] = [];
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [text = '', count, kind] = line.split(' ');
    if (kind !== 'n' && kind !== 'vn') continue;
    if (text.length < 2 || text.length > 4 || Number(count) < 8) continue;
    if (!/^\p{Script=Han}+$/u.test(text) || unofficial.test(text)) continue;
    found.push({ text, kind, count: Number(count) });
  }
  return found;
}
