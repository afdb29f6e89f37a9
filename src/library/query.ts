/**
 * The queries that pages make. The only access to content: it reads `CONTENT_DIR` once and keeps what it found; it hands
 * out published letters only, and of the others number, kind, agency and status.
 */
import type { Agencies } from '../../schemas/agency.ts';
import type { Session } from '../../schemas/session.ts';
import type { Site } from '../../schemas/site.ts';
import type { Kind } from '../../schemas/vocabulary.ts';
import { type Address, addressesOf, isPublished } from './addresses.ts';
import { type AgencyPage, agencyPagesOf, idsByName } from './agencies.ts';
import { byCodeUnit, byNewest, isOpinion, shownOn } from './arrange.ts';
import { contentRoot } from './content-root.ts';
import { type Body, bodiesOf, type Deputy } from './deputies.ts';
import type { Entry } from './entry.ts';
import { closedPages, type Listing, type ListingPage, type ListKind, listingsOf } from './listings.ts';
import { type Catalogue, type Problem, readContent, readText } from './read.ts';
import { numberOf, readSubmission } from './read-submissions.ts';
import { type RegisterRow, registerRows } from './register-rows.ts';

export interface Meeting {
  id: string;
  session: Session;
  /** The name that is shown. */
  name: string;
  /** Published letters, newest first. */
  letters: Entry[];
}

interface Shelves {
  catalogue: Catalogue;
  letters: Entry[];
  meetings: Meeting[];
  meetingsById: Map<string, Meeting>;
  addresses: Map<string, Address>;
  bodies: Body[];
  /** By assembly and last segment of the address: `cixi-npc/章卫军`. */
  deputies: Map<string, Deputy>;
  registers: Map<string, RegisterRow[]>;
  /** Path → the letters that follow it. */
  following: Map<string | undefined, Entry[]>;
  /** Path → the letters that replace it. */
  superseding: Map<string | undefined, Entry[]>;
  /** A number (`numberOf`) → the letters that answer it, newest first. */
  answering: Map<string, Entry[]>;
  /** In the order of the register of agencies. */
  agencyPages: Map<string, AgencyPage>;
  /** Any name of an agency → its id. */
  agencyIds: Map<string, string>;
  listings: Map<string, Listing>;
  listingsIn: Map<string, Listing[]>;
}

let shelves: Shelves | undefined;

function library(): Shelves {
  shelves ??= shelve(readContent(contentRoot()));
  return shelves;
}

function shelve(catalogue: Catalogue): Shelves {
  const letters = catalogue.entries.filter(isPublished).sort(byNewest);
  const known = catalogue.entries.filter((entry) => isPublished(entry) || entry.reply.withdrawn).sort(byNewest);
  const ofSession = Map.groupBy(letters, (entry) => entry.session);
  const meetings = Object.entries(catalogue.sessions)
    .map(([id, session]) => ({ id, session, name: session.names[0] ?? id, letters: ofSession.get(id) ?? [] }))
    .sort(byMeeting);
  const agencyPages = agencyPagesOf(catalogue.agencies, letters);
  const bodies = bodiesOf(catalogue.sessions, letters);
  const listings = listingsOf({ letters, agencies: agencyPages.values(), bodies, site: catalogue.site });
  return {
    catalogue,
    letters,
    meetings,
    meetingsById: new Map(meetings.map((one) => [one.id, one])),
    addresses: addressesOf(catalogue.entries),
    bodies,
    deputies: new Map(bodies.flatMap(({ id, deputies }) => deputies.map((one) => [`${id}/${one.slug}`, one]))),
    registers: new Map(),
    following: Map.groupBy(known, ({ reply }) => reply.follows),
    superseding: Map.groupBy(known, ({ reply }) => reply.supersedes),
    answering: answersTo(known),
    agencyPages,
    agencyIds: idsByName(catalogue.agencies),
    listings,
    listingsIn: Map.groupBy(listings.values(), ({ path }) => path.slice(0, path.indexOf('/'))),
  };
}

function answersTo(letters: Entry[]): Map<string, Entry[]> {
  const answers = letters.flatMap((entry) =>
    entry.reply.submissions.map((submission) => ({ entry, number: numberOf(entry.session, submission) })),
  );
  const answering = new Map<string, Entry[]>();
  for (const [number, all] of Map.groupBy(answers, ({ number }) => number)) {
    answering.set(
      number,
      all.map(({ entry }) => entry),
    );
  }
  return answering;
}

/** Newest meeting first: by the year people use for it or that of its letters, then term and session. */
function byMeeting(a: Meeting, b: Meeting): number {
  const year = ({ session, letters }: Meeting) => session.year ?? Number(letters[0]?.reply.issuedOn.slice(0, 4) ?? 0);
  return (
    year(b) - year(a) ||
    b.session.term - a.session.term ||
    b.session.session - a.session.session ||
    byCodeUnit(a.id, b.id)
  );
}

export const site = (): Site => library().catalogue.site;
export const agencies = (): Agencies => library().catalogue.agencies;
/** Faults of `content/`; a build has none, `astro dev` shows them. */
export const problems = (): Problem[] => library().catalogue.problems;
/** Published letters, newest first. */
export const letters = (): Entry[] => library().letters;
export const letterText = (entry: Entry): string => readText(library().catalogue.root, entry);

/** What the deputies wrote under a number of a meeting. Only the pages of published letters need it. */
export function questionText(session: string, submission: { number: string; kind: Kind }): string | undefined {
  const { root, submissions } = library().catalogue;
  const file = submissions.get(numberOf(session, submission));
  return file === undefined ? undefined : readSubmission(root, file);
}

/** Newest first. */
export const meetings = (): Meeting[] => library().meetings;
export const meeting = (id: string): Meeting | undefined => library().meetingsById.get(id);

/** What is at a path below the base, without outer slashes: `cixi-npc-18-4/367`. */
export const addressAt = (path: string): Address | undefined => library().addresses.get(path);
/** What is wrong with the letter at a path: only `astro dev` gets here, a build stops if there are errors. */
export const problemsAt = (path: string): Problem[] =>
  problems().filter(({ file, severity }) => file === `replies/${path}.md` && severity === 'error');
/** Every path of a letter, a notice, a choice or a redirect. */
export const addressPaths = (): string[] => [...library().addresses.keys()];

export function registerOf(id: string): RegisterRow[] {
  const { registers, catalogue } = library();
  const session = catalogue.sessions[id];
  if (!session) return [];
  const rows =
    registers.get(id) ??
    registerRows(
      session,
      catalogue.entries.filter((entry) => entry.session === id),
    );
  registers.set(id, rows);
  return rows;
}

/** Assemblies that have deputies with a published reply. */
export const bodies = (): Body[] => library().bodies;
export const deputy = (body: string, slug: string): Deputy | undefined => library().deputies.get(`${body}/${slug}`);

/** The agency's name today or, given a civil date, the one in force on that day. */
export function agencyName(id: string, on?: string): string {
  const agency = agencies()[id];
  const former = on && agency?.formerNames?.find(({ until }) => on <= until);
  return former ? former.name : (agency?.name ?? id);
}

/** The agency's first short name, else its name. */
export const shortName = (id: string): string => agencies()[id]?.shortNames?.[0] ?? agencyName(id);

/** The agencies with at least one published letter, in the order of the register. */
export const agencyPages = (): AgencyPage[] => [...library().agencyPages.values()];
export const agencyPage = (id: string): AgencyPage | undefined => library().agencyPages.get(id);
/** The id of the agency with this name, now or formerly, if it has a page. */
export function agencyCalled(name: string): string | undefined {
  const id = library().agencyIds.get(name);
  return id !== undefined && library().agencyPages.has(id) ? id : undefined;
}

/** Every list of letters. */
export const listings = (): Listing[] => [...library().listings.values()];
/** The lists of one kind: those whose path begins with it. */
export const listingsIn = (kind: ListKind): Listing[] => library().listingsIn.get(kind) ?? [];

/** Everything that has a feed: the site, each meeting, each list. */
export const feeds = (): Listing[] => [
  { path: '', title: site().name, letters: letters() },
  ...meetings().map(({ id, name, letters: own }) => ({ path: id, title: `${name}答复`, letters: own })),
  ...listings().filter((listing) => listing.letters.length > 0),
];
/** The feed of what is at a path. */
export const feedAt = (path: string): Listing | undefined =>
  library().listings.get(path) ?? feeds().find((one) => one.path === path);

/** The page of a list at a path, as `agencies/cixi-jxj` or `agencies/cixi-jxj/1`; the one after the last leads to the newest. */
export function listingAt(path: string): ListingPage | undefined {
  const { listings } = library();
  const whole = listings.get(path);
  if (whole) return { listing: whole };
  const [, below = '', digits = ''] = /^(.*)\/([1-9]\d*)$/.exec(path) ?? [];
  const listing = listings.get(below);
  const closed = listing ? closedPages(listing.letters) : 0;
  return listing && closed > 0 && Number(digits) <= closed + 1 ? { listing, number: Number(digits) } : undefined;
}

/** Letters that belong to one, published or withdrawn: of a withdrawn one a page shows only that it existed. */
export interface Relations {
  /** The earlier letter that this one follows. */
  follows: Entry | undefined;
  followedBy: Entry[];
  supersedes: Entry | undefined;
  supersededBy: Entry[];
  /** Replies of other agencies to the same number, or to one of its numbers. */
  besides: Entry[];
}

export function relationsOf(entry: Entry): Relations {
  const { addresses, following, superseding, answering } = library();
  const at = (path: string | undefined) => {
    const address = path === undefined ? undefined : addresses.get(path);
    return address?.kind === 'letter' || address?.kind === 'withdrawn' ? address.entry : undefined;
  };
  const others = entry.reply.submissions
    .flatMap((submission) => answering.get(numberOf(entry.session, submission)) ?? [])
    .filter(({ reply }) => reply.issuingAgency !== entry.reply.issuingAgency);
  return {
    follows: at(entry.reply.follows),
    followedBy: following.get(entry.path) ?? [],
    supersedes: at(entry.reply.supersedes),
    supersededBy: superseding.get(entry.path) ?? [],
    besides: [...new Set(others)],
  };
}

/** The date of the newest reply, and whether that is when it went online or only the date of the letter. */
export function latest(): { on: string; published: boolean } | undefined {
  const newest = letters().find(({ reply }) => !isOpinion(reply));
  return newest && { on: shownOn(newest.reply), published: newest.reply.publishedOn !== undefined };
}

/** The public address of the site, with a trailing slash; undefined if neither `SITE_URL` nor `site.yaml` states it. */
export function siteAddress(): URL | undefined {
  const address = process.env['SITE_URL'] || site().baseUrl;
  if (!address) return undefined;
  const url = URL.parse(address);
  if (!url?.protocol.startsWith('http'))
    throw new Error(`SITE_URL 须为完整网址，如 https://www.example.gov.cn，现为 ${address}`);
  return url;
}
