/** What a letter is about: who writes it to whom, when, and on which meeting's business. */
import { Dice } from '../corpus/dice.ts';
import { type Day, dayOf, han, type Numbered, numbersOf } from './notation.ts';
import { type Office, officesOf, subjectOf, type Town, townOf } from './words.ts';

interface Meeting {
  form: string;
  /** As written: 县十七届人大三次会议. */
  name: string;
  body: 'npc' | 'cppcc';
  term: number;
  session: number;
}

export interface Matter {
  dice: Dice;
  town: Town;
  word: '建议' | '提案';
  kind: 'suggestion' | 'proposal';
  /** 代表 or 委员. */
  member: '代表' | '委员';
  meeting: Meeting;
  numbered: Numbered;
  /** 关于…的建议. */
  subject: string;
  /** The sponsor; the others sign with it. */
  office: Office;
  partners: Office[];
  /** Agencies that neither sign nor are addressed. */
  bystanders: Office[];
  issued: Day;
}

export function matterOf(seed: number, index: number): Matter {
  const dice = new Dice(seed, 'letter', index);
  const town = townOf(dice);
  const [word, kind, member] = dice.pick([
    ['建议', 'suggestion', '代表'],
    ['提案', 'proposal', '委员'],
  ] as const);
  const issued = dayOf(dice, dice.whole(2009, 2025));
  const [office, ...others] = officesOf(dice, town, 6);
  if (!office) throw new RangeError('no agency');
  const joint = dice.chance(0.12) ? dice.whole(1, 2) : 0;
  return {
    dice,
    town,
    word,
    kind,
    member,
    meeting: meetingOf(dice, town, kind),
    numbered: numbersOf(dice, word, issued.year),
    subject: subjectOf(dice, dice.chance(0.8) ? word : '建议'),
    office,
    partners: others.slice(0, joint),
    bystanders: others.slice(joint),
    issued,
  };
}

function meetingOf(dice: Dice, { name, level }: Town, kind: Matter['kind']): Meeting {
  const [term, session] = [dice.whole(3, 19), dice.whole(1, 6)];
  const [t, s] = [han(term), han(session)];
  const forms: Record<Matter['kind'], readonly (readonly [form: string, name: string])[]> = {
    suggestion: [
      ['short', `${level}${t}届人大${s}次会议`],
      ['short', `${level}${t}届人大${s}次会议`],
      ['with the town', `${name}${t}届人大${s}次会议`],
      ['in full', `${name}第${t}届人民代表大会第${s}次会议`],
      ['half in full', `${level}第${t}届人大第${s}次会议`],
      ['body first', `${level}人大${t}届${s}次会议`],
      ['without a place', `${t}届人大${s}次会议`],
      ['第…次', `${level}${t}届人大第${s}次会议`],
      ['in full, short numerals', `${name}${t}届人民代表大会${s}次会议`],
    ],
    proposal: [
      ['short', `${level}政协${t}届${s}次会议`],
      ['short', `${level}政协${t}届${s}次会议`],
      ['with the town', `${name}政协${t}届${s}次会议`],
      ['in full', `政协${name}第${t}届委员会第${s}次会议`],
      ['in full, term first', `政协第${t}届${name}委员会第${s}次会议`],
      ['half in full', `${level}政协第${t}届第${s}次会议`],
      ['第…次', `${name}政协${t}届第${s}次会议`],
      ['without a place', `政协${t}届${s}次会议`],
      ['委员会', `${level}政协第${t}届委员会第${s}次会议`],
    ],
  };
  const [form, text] = dice.pick(forms[kind]);
  return { form, name: text, body: kind === 'suggestion' ? 'npc' : 'cppcc', term, session };
}
