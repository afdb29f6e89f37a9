/**
 * Characters that stand for others after a copy from a PDF: ⽴⾯ (radicals) for 立面, ２０２５ for 2025. They look the same, but
 * neither search nor a register finds them. Full-width punctuation is correct in Chinese and stays.
 */

/** Radicals (U+2E80–2EFF) that NFKC leaves, each with its ideograph: EquivalentUnifiedIdeograph.txt of Unicode 14. */
const radicals =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Radicals whose ideograph is, in the People's Republic, another one than NFKC gives: 户 rather than 戶. */
const mainland = '⼾户⾭青⿈黄';

/** Brackets of vertical text. */
const vertical = '︵（︶）︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』';

const usual = new Map(
  `${radicals}${mainland}${vertical}`.match(/../gu)?.map((pair) => Array.from(pair) as [string, string]),
);

/** Radicals, compatibility ideographs. The twelve unified ones among these are ideographs like any other. */
const ideographs =
  '(?![﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩])[\\u2e81-\\u2e99\\u2e9b-\\u2ef3\\u2f00-\\u2fd5\\uf900-\\ufa6d\\ufa70-\\ufad9\\u{2f800}-\\u{2fa1d}]';
/** Letters, digits and ligatures of another shape; half-width katakana, each with its voicing mark. */
const shapes = '[０-９Ａ-Ｚａ-ｚﬀ-ﬆ]|(?=[\\u{1d400}-\\u{1d7ff}])[\\p{L}\\p{Nd}]|[｡-ﾟ]+';

const marks = '[︵︶︹-﹄]';

const standIns = new RegExp(`${ideographs}|${shapes}|${marks}`, 'gu');
/** A text without any of these has none: the units of the rows above, and the first of a pair. */
const perhaps = /[\u2e81-\u2fd5\uf900-\ufad9０-９Ａ-Ｚａ-ｚﬀ-ﬆ｡-ﾟ︵-﹄\ud835\ud87e]/;

export interface StandIn {
  /** The offset in the text. */
  index: number;
  written: string;
  meant: string;
}

/** The characters of a text that stand for others, in its order. */
export const standInsIn = (text: string): StandIn[] =>
  perhaps.test(text)
    ? [...text.matchAll(standIns)].map(({ 0: written, index }) => ({ index, written, meant: meantBy(written) }))
    : [];

/** The most pairs that a message shows. */
const most = 6;

/** Each pair once, for a message: ⽴→立、⾯→面. */
export function pairsOf(standIns: readonly StandIn[]): string {
  const pairs = [...new Set(standIns.map(({ written, meant }) => `${written}→${meant}`))];
  return `${pairs.slice(0, most).join('、')}${pairs.length > most ? '等' : ''}`;
}

/** A text in the usual characters: ⽴⾯改造 → 立面改造. */
export const inUsualCharacters = (text: string): string => text.replace(standIns, meantBy);

const meantBy = (written: string): string => usual.get(written) ?? written.normalize('NFKC');
