/** Whom a letter addresses, in the forms of the field. */
import type { Dice } from '../corpus/dice.ts';
import type { Matter } from './matter.ts';
import { type Part, stated, type Truth } from './sample.ts';
import { people, person, spot } from './words.ts';

/** A salutation: its truth, and how the sentence below it addresses the reader. */
export interface Salutation extends Part {
  you: '您' | '你们';
  /** The first sentence follows on the same line. */
  isGlued?: boolean;
}

/** A form's name, its text without the mark at its end, and who is addressed. */
interface Form {
  form: string;
  text: string | readonly string[];
  names: readonly string[];
  total?: number;
  isOpen?: boolean;
}

const dots = ['·', '•', '・', '‧', '．'];
const longNames = ['阿依努尔', '巴特尔', '扎西卓玛', '努尔艾力', '乌云其木格', '次旦旺堆', '哈斯额尔敦', '白玛央金'];
const firstNames = ['古丽', '艾山', '热娜', '吐尔逊', '玛依拉', '阿布都拉', '米日古丽'];

function ethnic(dice: Dice): { name: string; written: string } {
  const [given, father] = [dice.pick(firstNames), dice.pick(firstNames)];
  return { name: `${given}·${father}`, written: given + dice.pick(dots) + father };
}

/** Persons addressed by name. */
function named({ dice, member }: Matter): Form {
  const [a = '', b = '', c = '', d = ''] = people(dice, 4);
  const total = dice.whole(3, 20);
  const count = dice.pick(['二', '两']);
  const one: Form = { form: 'one', text: a + member, names: [a] };
  const written = ethnic(dice);
  const long = dice.pick(longNames);
  const short = [person(dice).slice(0, 2), person(dice).slice(0, 2)] as const;
  const blank = dice.pick([' ', '　', '  ']);
  const spaced = (name: string): string => [...name].join(blank);
  return dice.pick<Form>([
    ...Array.from({ length: 12 }, () => one),
    { form: '尊敬的', text: `尊敬的${a}${member}`, names: [a] },
    { form: 'several', text: `${a}、${b}、${c}${member}`, names: [a, b, c] },
    { form: 'several', text: `${a}、${b}${member}`, names: [a, b] },
    { form: '并', text: `${a}并${b}、${c}${member}`, names: [a, b, c] },
    { form: '二位', text: `${a}、${b}${count}位${member}`, names: [a, b] },
    { form: '三位', text: `${a}、${b}、${c}三位${member}`, names: [a, b, c] },
    { form: '代表等N人', text: `${a}${member}等${total}人`, names: [a], total },
    { form: '等N位代表', text: `${a}、${b}等${total}${dice.pick(['位', '名'])}${member}`, names: [a, b], total },
    { form: '等代表', text: `${a}等${member}`, names: [a] },
    { form: '代表等', text: `${a}${member}等`, names: [a] },
    { form: '附议', text: `${a}及附议${member}`, names: [a] },
    { form: '附议', text: `${a}${member}及${dice.pick(['附议', '各附议', '联名'])}${member}`, names: [a] },
    { form: '领衔', text: `领衔${member}${a}`, names: [a] },
    { form: '领衔', text: `${a}（领衔）、${b}、${c}${member}`, names: [a, b, c] },
    { form: '联名', text: `${a}、${b}等${total}名联名${member}`, names: [a, b], total },
    { form: 'a title each', text: `${a}${member}、${b}${member}`, names: [a, b] },
    { form: 'blanks between', text: `${a} ${b} ${c}${member}`, names: [a, b, c] },
    { form: 'blanks between', text: `${a}　${b}　${c}　${d}${member}`, names: [a, b, c, d] },
    { form: 'two characters', text: `${spaced(short[0])}${member}`, names: [short[0]] },
    { form: 'spaced out', text: [...(short[0] + member)].join(' '), names: [short[0]] },
    { form: 'two characters', text: `${a}、${spaced(short[1])}${member}`, names: [a, short[1]] },
    { form: 'dot', text: `${written.written}${member}`, names: [written.name] },
    { form: 'dot', text: `${a}、${written.written}${member}`, names: [a, written.name] },
    { form: 'long name', text: `${long}${member}`, names: [long] },
    { form: 'long name', text: `尊敬的${long}、${a}${member}`, names: [long, a] },
    { form: 'annotated', text: `${a}（女，回族）、${b}${member}`, names: [a, b] },
    { form: 'place', text: `${a}${member}（${spot(dice)}）`, names: [a] },
    { form: '同志', text: `${a}同志`, names: [a], isOpen: true },
    { form: 'lines', text: [`${a}、${b}、`, `${c}、${d}${member}`], names: [a, b, c, d] },
  ]);
}

/** Parties, bodies and groups. */
function collective({ dice, town, member }: Matter): Form {
  const [a = ''] = people(dice, 1);
  const branch = dice.pick(['市委会', '县委会', '支部', '总支', '基层委员会', '区工委']);
  const group = dice.pick(['第二', '第七', '城关']);
  const party = dice.pick([
    ...['民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '台盟'].map(
      (name) => name + town.name.slice(0, -1) + branch,
    ),
    ...['中国民主同盟', '中国致公党', '中国农工民主党', '中国民主促进会'].map((name) => `${name}${town.name}委员会`),
    `九三学社${town.name}支社`,
  ]);
  const body = dice.pick([
    `${town.level}工商联`,
    `${town.name}工商业联合会`,
    `共青团${town.name}委`,
    `团${town.level}委`,
    `${town.level}妇联`,
    `${town.level}侨联`,
    `${town.level}总工会`,
    `${town.name}科学技术协会`,
  ]);
  const sector = dice.pick(
    ['教育界', '民族宗教界', '医药卫生界', '文化艺术界', '经济界', '农业界别组', '社会福利界'].concat(
      ['特邀界', '青年界', '工会界别'].map((name) => `${town.level}政协${name}`),
    ),
  );
  const committee = dice.pick([
    `${town.level}政协提案委员会`,
    `${town.level}政协经济委员会`,
    `${town.name}政协社会法制委员会`,
  ]);
  const forms: Form[] = [
    { form: 'party', text: party, names: [party] },
    { form: 'party', text: `致${party}`, names: [party] },
    { form: 'party and person', text: `${party}、${a}${member}`, names: [party, a] },
    { form: 'body', text: body, names: [body] },
    { form: 'sector', text: sector, names: [sector] },
    { form: 'committee', text: committee, names: [committee] },
    { form: 'group', text: `${group}委员小组`, names: [`${group}委员小组`] },
  ];
  const delegation = dice.pick([
    `${dice.pick(['棠浦', '石塘', '柏渡', '望亭'])}镇代表团`,
    `${town.level}人大代表第${dice.pick(['二', '六'])}小组`,
  ]);
  return dice.pick(member === '委员' ? forms : [{ form: 'delegation', text: delegation, names: [delegation] }]);
}

const nobody = ({ dice, member }: Matter): Form => ({
  form: 'everybody',
  text: dice.pick([`各位${member}`, `${member}们`]),
  names: [],
});

export function salutationOf(matter: Matter): Salutation {
  const { dice } = matter;
  const roll = dice.next();
  if (roll < 0.07) return { form: 'none', lines: [], you: dice.pick(['您', '你们']) };
  const { form, text, names, total, isOpen } =
    roll < 0.1 ? nobody(matter) : roll < 0.25 ? collective(matter) : named(matter);
  const written = [text].flat().join('');
  const truth: Truth = {};
  if (names.length > 0) truth.addressees = stated([...names], written, { isOpen: isOpen ?? false });
  if (total) truth.addresseeTotal = stated(total, written);
  const you = names.length > 1 || form !== 'one' ? '你们' : '您';
  const lines = [text].flat();
  const end = dice.pick(['：', '：', '：', '：', ':', '：', '', ',']);
  const isGlued = end !== '' && end !== ',' && dice.chance(0.04);
  const mark = form === 'one' || form === 'several' ? end : dice.pick(['：', '：', ':']);
  lines[lines.length - 1] += mark;
  const suffix = mark === '' ? ', no colon' : mark === ',' ? ', comma' : isGlued ? ', glued' : '';
  return { form: form + suffix, lines, truth, you, isGlued };
}
