/** A letter that was read, and the registers → its front matter and where it belongs. Pure. */
import type { Agencies } from '../../../schemas/agency.ts';
import type { Session } from '../../../schemas/session.ts';
import type { Kind } from '../../../schemas/vocabulary.ts';
import { meetingsNamed } from '../meetings.ts';
import { agencyReader } from '../register-sheet/agencies.ts';
import { isMeeting } from '../register-sheet/meeting.ts';
import type { RecognisedReply } from './candidates.ts';
import { besideAgency } from './names/agency-names.ts';

/** What is registered, by id. */
export interface Registered {
  agencies: Agencies;
  sessions: Record<string, Session>;
  /** `place` of `site.yaml`: the ids of meetings begin with it. */
  place?: string | undefined;
}

export interface Placed {
  /** Front matter with ids; a name without one stays. */
  fields: Record<string, unknown>;
  session?: string;
  agency?: string;
  /** The number in the file's name: 367, 367-motion. */
  key?: string;
  /** Why it cannot be filed, in Chinese; empty if it can. */
  reasons: string[];
  /** Names that are not registered: of those who sign, and of co-handling agencies, which the front matter leaves out. */
  unregistered: { signers: string[]; helpers: string[] };
}

/** Finds meeting and agency in the registers. `keyOf` returns the file name for a submission. */
export function placeLetter(
  reply: RecognisedReply,
  registered: Registered,
  keyOf: (submission: { number: string; kind: Kind }) => string,
): Placed {
  const { session: meeting, issuingAgency, jointAgencies, coHandlingAgencies, submissions = [], ...plain } = reply;
  const reasons: string[] = [];
  const session = meeting && sessionOf(meeting, registered);
  if (!meeting) reasons.push('没有写是哪次会议');
  else if (!session) reasons.push(`没有登记会议“${meeting.label}”`);
  const agencyIds = agencyReader(registered.agencies);
  const idOf = (name: string): string | undefined => agencyIds(name).ids[0];
  const agency = issuingAgency === undefined ? undefined : idOf(issuingAgency);
  const others = jointAgencies?.map((name) => (idOf(name) ? name : besideAgency(name, issuingAgency ?? '')));
  const joint = others?.map((name) => idOf(name) ?? name);
  if (issuingAgency === undefined) reasons.push('没有写发文机关');
  const signers = [issuingAgency ?? [], others ?? []].flat().filter((name) => !idOf(name));
  reasons.push(...signers.map((name) => `没有登记机关“${name}”`));
  const [first] = submissions;
  if (!first?.number) reasons.push('没有写号数');
  if (!first?.kind) reasons.push('种类没有认出');
  const helpers = coHandlingAgencies?.map((helper) => ({ ...helper, id: idOf(helper.agency) })) ?? [];
  const coHandlers = helpers.flatMap(({ id, role }) =>
    id && id !== agency && !joint?.includes(id) ? [{ agency: id, role }] : [],
  );
  return {
    fields: {
      ...plain,
      ...(meeting && { session: session ?? meeting.label }),
      submissions,
      ...(issuingAgency !== undefined && { issuingAgency: agency ?? issuingAgency }),
      ...(joint && { jointAgencies: joint }),
      ...(coHandlers.length > 0 && { coHandlingAgencies: coHandlers }),
    },
    ...(session && { session }),
    ...(agency && { agency }),
    ...(first?.number && first.kind && { key: keyOf({ number: first.number, kind: first.kind }) }),
    reasons,
    unregistered: { signers, helpers: helpers.flatMap(({ id, agency: name }) => (id ? [] : [name])) },
  };
}

/** The one registered meeting that a name means; 县十届人大二次会议 is not one of a town or of another county. */
function sessionOf(
  { label, term, session, body }: NonNullable<RecognisedReply['session']>,
  { sessions, place }: Registered,
): string | undefined {
  const named = Object.entries(sessions).filter(([, { names }]) => names.includes(label));
  if (named.length === 1) return named[0]?.[0];
  const where = meetingsNamed(label)[0]?.place;
  // 余姚市十八届人大四次会议 is not 市十八届人大四次会议 of another city.
  const isNamed = (one: Session) =>
    (where ?? '').length < 2 ||
    one.body.name.includes(where ?? '') ||
    one.names.some((name) => name.includes(where ?? ''));
  const isElsewhere = (id: string, kind: string) =>
    place !== undefined && id.startsWith(`${place}-`) && id !== `${place}-${kind}`;
  const meant = Object.entries(sessions).filter(
    ([, one]) =>
      isMeeting(one, { term, session, ...(body && { body }), ...(where && { place: where }) }) &&
      isNamed(one) &&
      !((where ?? '').length < 2 && isElsewhere(one.body.id, one.body.kind)),
  );
  return meant.length === 1 ? meant[0]?.[0] : undefined;
}
