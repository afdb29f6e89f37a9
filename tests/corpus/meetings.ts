/** The meetings of 示例市, newest first, and their members. */
import { formatNumeral } from '../../schemas/notation/numerals.ts';
import { formatSessionName } from '../../schemas/notation/session.ts';
import type { Proposer } from '../../schemas/reply.ts';
import type { Session } from '../../schemas/session.ts';
import { Dice, type Urn, zipf } from './dice.ts';
import { districts, personName } from './names.ts';

export interface Meeting {
  id: string;
  year: number;
  body: Session['body'];
  term: number;
  session: number;
  names: [short: string, long: string];
  /** How many letters are published. */
  letters: number;
  /** Digits to which its numbers are padded: 4 gives 0038. */
  digits: number;
  /** Whether a register was kept, and whether it lists every number. */
  register: 'none' | 'partial' | 'complete';
  /** The day on which the register was true. */
  asOf: string;
  /** 代表 or 委员, some of whom submit far more than others. */
  members: Urn<Proposer>;
}

const newest = 2025;
const npc: Session['body'] = { id: 'shili-npc', kind: 'npc', name: '示例市人民代表大会' };
const cppcc: Session['body'] = { id: 'shili-cppcc', kind: 'cppcc', name: '中国人民政治协商会议示例市委员会' };

/** Meetings for a number of letters: one for a few, six for 1,000, sixteen for 10,000. */
export function planMeetings(letters: number, seed: number): Meeting[] {
  const years = Math.round(Math.sqrt(letters) / 12.5);
  const held = Array.from({ length: years }, (_, back) => newest - back).flatMap((year) =>
    [npc, cppcc].map((body) => ({ year, body })),
  );
  const members = new Map<string, Urn<Proposer>>();
  const meetings = (held.length > 0 ? held : [{ year: newest, body: npc }]).map(({ year, body }) => {
    const meeting = meetingOf(year, body, seed);
    const assembly = `${body.id}-${meeting.term}`;
    const elected = members.get(assembly) ?? membersOf(meeting, seed);
    members.set(assembly, elected);
    return { ...meeting, members: elected };
  });
  const counts = shared(
    letters,
    meetings.map(({ id }) => new Dice(seed, 'share', id).whole(60, 140)),
  );
  return meetings.map((meeting, index) => ({ ...meeting, letters: counts[index] ?? 0 }));
}

function meetingOf(year: number, body: Session['body'], seed: number): Omit<Meeting, 'letters' | 'members'> {
  // Five sessions a term; the fourth of the eighteenth met in 2025.
  const term = 18 + Math.floor((year - 2022) / 5);
  const session = ((((year - 2022) % 5) + 5) % 5) + 1;
  const id = `${body.id}-${term}-${session}`;
  const dice = new Dice(seed, 'meeting', id);
  const [ordinal, time] = [formatNumeral(term), formatNumeral(session)];
  const long = body.kind === 'npc' ? `示例市第${ordinal}届人民代表大会` : `政协示例市第${ordinal}届委员会`;
  return {
    id,
    year,
    body,
    term,
    session,
    names: [formatSessionName({ place: '市', body: body.kind, term, session }), `${long}第${time}次会议`],
    digits: body.kind === 'cppcc' && year % 2 === 0 ? 4 : 1,
    register: year === newest ? 'partial' : dice.pick(['none', 'partial', 'complete', 'complete']),
    asOf: year === newest ? `${year}-09-30` : `${year + 1}-01-31`,
  };
}

/** Those elected for a term. Namesakes among deputies are distinguished by their districts; members have no namesakes. */
function membersOf({ body, term }: Pick<Meeting, 'body' | 'term'>, seed: number): Urn<Proposer> {
  const dice = new Dice(seed, 'members', body.id, term);
  const names = Array.from({ length: 316 }, () => personName(dice));
  if (body.kind === 'cppcc') return zipf([...new Set(names)], 12);
  const seats = [...names, ...names.filter((_, seat) => [2, 30, 90, 150].includes(seat))];
  const namesakes = new Set(seats.filter((name, seat) => seats.indexOf(name) !== seat));
  const deputies = seats.map((name, seat): Proposer => {
    const district = districts[Math.floor(seat / 10) % districts.length];
    return district && namesakes.has(name) ? { name, district } : name;
  });
  return zipf(deputies, 12);
}

/** Divides `total` by the given shares; the parts add up to it. */
function shared(total: number, shares: number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let [reached, given] = [0, 0];
  return shares.map((share) => {
    reached += share;
    const part = Math.round((total * reached) / sum) - given;
    given += part;
    return part;
  });
}
