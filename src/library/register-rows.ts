/** The register of a meeting as rows: every number that its file or a letter names, and its status. Pure. */
import type { Session } from '../../schemas/session.ts';
import type { CoHandlingRole, Kind, Status } from '../../schemas/vocabulary.ts';
import { isPublished } from './addresses.ts';
import { byCodeUnit, byNewest, byNumber, sameNumber, signersOf } from './arrange.ts';
import type { Entry } from './entry.ts';
import { gapsIn } from './register-gaps.ts';

type RegisterLine = NonNullable<Session['register']>[number];

export interface RegisterRow {
  number: string;
  kind: Kind;
  title?: string;
  proposers: { name: string; district?: string }[];
  /** Id of the lead agency, or the one that replied. */
  leadAgency?: string;
  coHandlingAgencies: { agency: string; role: CoHandlingRole }[];
  assignedOn?: string;
  dueOn?: string;
  answeredOn?: string;
  /** The first reply is dated after `dueOn`. */
  late?: true;
  /** 公开属性 of a reply that is not here, as the register's file states it. */
  disclosure?: RegisterLine['disclosure'];
  /** Why the reply is not public. */
  ground?: string;
  status: Status;
  /** The published letters, newest first. */
  letters: Entry[];
  /** Path of the notice, if the only reply was withdrawn. */
  notice?: string;
}

/**
 * `entries` are the letters of this meeting, whatever their disclosure: of one that is not public only the number is shown.
 * A complete register also has a row for each number that is missing from it.
 */
export function registerRows(session: Session, entries: Entry[]): RegisterRow[] {
  const registered = new Map((session.register ?? []).map((line) => [sameNumber(line), line]));
  const replies = new Map<string, Entry[]>();
  const numbers = new Map<string, { number: string; kind: Kind }>(registered);
  for (const entry of entries) {
    for (const submission of entry.reply.submissions) {
      if (submission.kind === 'opinion') continue; // 协办意见 answers no number
      const key = sameNumber(submission);
      if (!numbers.has(key)) numbers.set(key, submission);
      replies.set(key, [...(replies.get(key) ?? []), entry]);
    }
  }
  const known = [...numbers].map(([key, { number, kind }]): RegisterRow => {
    const line = registered.get(key);
    const all = (replies.get(key) ?? []).toSorted(byNewest);
    const letters = all.filter(isPublished);
    const answered = letters[0]?.reply.submissions.find((submission) => sameNumber(submission) === key);
    const withdrawn = all.find(({ reply }) => reply.withdrawn);
    return {
      number,
      kind,
      ...defined({ title: line?.title ?? answered?.title }),
      proposers: (line?.proposers ?? answered?.proposers ?? []).map((who) =>
        typeof who === 'string' ? { name: who } : who,
      ),
      ...defined({ leadAgency: line?.leadAgency ?? all[0]?.reply.issuingAgency }),
      coHandlingAgencies: coHandling(line, letters),
      ...defined({
        assignedOn: line?.assignedOn,
        dueOn: line?.dueOn,
        answeredOn: letters[0]?.reply.issuedOn ?? line?.answeredOn,
        late: isLate(line, all) || undefined,
        disclosure: letters.length === 0 ? line?.disclosure : undefined,
        ground: line?.ground,
        notice: letters.length === 0 ? withdrawn?.path : undefined,
      }),
      status: statusOf(session, letters.length > 0, withdrawn !== undefined, all.length > 0, line),
      letters,
    };
  });
  const missing = (session.complete ? gapsIn(known).missing : []).map(
    (one): RegisterRow => ({ ...one, proposers: [], coHandlingAgencies: [], status: 'missing', letters: [] }),
  );
  return [...known, ...missing].sort((a, b) => byNumber(a.number, b.number));
}

/** Every agency that takes part in some number, by id. */
export const agenciesIn = (rows: RegisterRow[]): Set<string> =>
  new Set(
    rows.flatMap(({ leadAgency = [], coHandlingAgencies, letters }) => [
      ...[leadAgency].flat(),
      ...coHandlingAgencies.map(({ agency }) => agency),
      ...letters.flatMap(({ reply }) => signersOf(reply)),
    ]),
  );

/** Those in the register's file, each with its role in a letter; without an entry, those of the letters. */
function coHandling(line: RegisterLine | undefined, letters: Entry[]): RegisterRow['coHandlingAgencies'] {
  const roles = new Map(
    letters
      .toReversed()
      .flatMap(({ reply }) => reply.coHandlingAgencies ?? [])
      .map(({ agency, role }) => [agency, role]),
  );
  const named = line?.coHandlingAgencies ?? [...roles.keys()];
  return named.map((agency) => ({ agency, role: roles.get(agency) ?? '会办' }));
}

/** Judged only by dates that the page shows: nothing is said about a number with a letter that is not public. */
function isLate(line: RegisterLine | undefined, all: Entry[]): boolean {
  if (!line?.dueOn || !all.every(isPublished)) return false;
  const [first] = [...all.map(({ reply }) => reply.issuedOn), line.answeredOn ?? []].flat().toSorted(byCodeUnit);
  return first !== undefined && first > line.dueOn;
}

/** Overdue is judged on the register's own date, never on that of the build; without it nothing is overdue. */
function statusOf(
  { asOf }: Session,
  published: boolean,
  withdrawn: boolean,
  replied: boolean,
  line: RegisterLine | undefined,
): Status {
  if (published) return 'answered';
  if (withdrawn) return 'withdrawn';
  if (replied || line?.answeredOn) return 'not-public';
  return asOf && line?.dueOn && line.dueOn < asOf ? 'overdue' : 'handling';
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out what is undefined: an unset fact is absent. */
function defined<T extends Record<string, unknown>>(facts: T): Defined<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Defined<T>;
}
