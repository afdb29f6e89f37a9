/** Unregistered meetings and agencies that letters name → what to register, with ids in pinyin. Pure. */
import { pinyin } from 'pinyin-pro';
import type { Agency } from '../../../schemas/agency.ts';
import { rankCharacters } from '../../../schemas/notation/alphabet.ts';
import { parseDocumentNumber } from '../../../schemas/notation/document-number.ts';
import type { Session } from '../../../schemas/session.ts';
import { flowWriter } from '../flow.ts';
import { meetingsNamed } from '../meetings.ts';
import type { RecognisedReply } from './candidates.ts';
import { besideAgency } from './names/agency-names.ts';
import { placeLetter, type Registered } from './place.ts';

export interface Additions {
  agencies: Record<string, Agency>;
  sessions: Record<string, Session>;
  /** What a person has to complete or review, in Chinese. */
  notes: string[];
}

/**
 * What the registers lack before the letters can be filed. Without a `place` the ids of meetings cannot be made.
 */
export function additionsFor(replies: readonly RecognisedReply[], registered: Registered): Additions {
  const added: Additions = { agencies: {}, sessions: {}, notes: [] };
  for (const reply of replies) {
    const { place } = registered;
    const known = {
      ...registered,
      agencies: { ...registered.agencies, ...added.agencies },
      sessions: { ...registered.sessions, ...added.sessions },
    };
    const { session, unregistered } = placeLetter(reply, known, ({ number }) => number);
    if (reply.session && !session) addSession(reply.session, known, added);
    for (const name of new Set([...unregistered.signers, ...unregistered.helpers])) {
      const code = name === reply.issuingAgency ? parseDocumentNumber(reply.documentNumber ?? '')?.code : undefined;
      const id = freeId(agencyId(name, place), { ...known.agencies, ...added.agencies });
      const bare = reply.jointAgencies?.find((written) => besideAgency(written, reply.issuingAgency ?? '') === name);
      if (bare && bare !== name) added.notes.push(`机关“${bare}”没有写全地方，登记为“${name}”`);
      if (!placed.test(name)) added.notes.push(`机关“${name}”没有写地方，照写登记为 ${id}`);
      added.agencies[id] = { name, ...(code && { documentCodes: [code] }) };
    }
  }
  return added;
}

/** Agencies as in `agencies.yaml`, to be appended to it. */
export function agencyEntries(agencies: Record<string, Agency>): string {
  const flow = flowWriter();
  return Object.entries(agencies)
    .map(
      ([id, agency]) =>
        `${id}:\n${Object.entries(agency)
          .map(([key, value]) => `  ${key}: ${flow(value)}\n`)
          .join('')}`,
    )
    .join('');
}

function addSession(meeting: NonNullable<RecognisedReply['session']>, known: Registered, added: Additions): void {
  const { label, body, term, session } = meeting;
  const { place } = known;
  const named = meetingsNamed(label)[0]?.place ?? '';
  if (!place || !body) {
    const why = place ? '看不出是人大还是政协' : 'site.yaml 里没有写 place（会议标识的第一部分）';
    if (!added.notes.some((note) => note.includes(label))) added.notes.push(`会议“${label}”没有登记：${why}`);
    return;
  }
  const bodyId = `${assemblyId(named, place)}-${body}`;
  const former = Object.values({ ...known.sessions, ...added.sessions }).find((one) => one.body.id === bodyId);
  const name = former?.body.name ?? (body === 'npc' ? `${named}人民代表大会` : `中国人民政治协商会议${named}委员会`);
  const id = `${bodyId}-${term}-${session}`;
  if (Object.hasOwn(known.sessions, id)) {
    added.notes.push(`会议“${label}”没有登记：${id} 已是另一次会议；请在 sessions/${id}.yaml 的 names 里核对`);
    return;
  }
  added.sessions[id] = { body: { id: bodyId, kind: body, name }, term, session, names: [label] };
  if (!former) added.notes.push(`sessions/${id}.yaml 的大会全称按会议名称写作“${name}”；请核对`);
}

/** cixi for 市, 慈溪市 and a meeting without a place; cixi-huyang for 湖洋镇: a site may have several assemblies. */
function assemblyId(named: string, place: string): string {
  const own = latin(withoutRank(named));
  return named.length <= 1 || own === place || place.endsWith(`-${own}`) ? place : `${place}-${own}`;
}

/** cixi-jiaoyuju for 慈溪市教育局: the place of the site is not repeated. */
function agencyId(name: string, place: string | undefined): string {
  const [, first = '', rest = ''] = placeAndOffice.exec(name) ?? [];
  const own = latin(withoutRank(first));
  const isOwn = first !== '' && (first.length === 1 || own === place);
  return isOwn && place ? `${place}-${latin(rest)}` : first.length > 1 ? `${own}-${latin(rest)}` : latin(name);
}

/** A name states its place, or that it is national. */
const placed = new RegExp(`[${rankCharacters}部署]`, 'u');

const rankAtEnd = new RegExp(`(?<=.)[${rankCharacters}]$`, 'u');
const withoutRank = (place: string): string => place.replace(rankAtEnd, '');

/** 慈溪市 | 教育局. Towns have no such offices; 州 is also part of names: 常州市. */
const ranks = rankCharacters.replace(/[镇乡州]/gu, '');
const placeAndOffice = new RegExp(`^(.{0,8}?(?:[${ranks}]|州(?![${ranks}])))(.{2,})$`, 'u');

const latin = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

function freeId(id: string, taken: object): string {
  let free = id;
  for (let count = 2; Object.hasOwn(taken, free); count += 1) free = `${id}-${count}`;
  return free;
}
