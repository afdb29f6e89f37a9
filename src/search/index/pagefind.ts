/** Letters → Pagefind's bundle, through its official Node API: tokens with positions in, files out. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../record.ts';
import { fieldsOf, regions } from '../regions.ts';
import { endOf, tokensOf, unitsOf } from '../units.ts';

/** What a reader's browser requests; the ready-made interfaces that come with it are not published. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+|(?:fragment|index)\/.+)$/;

/** Entries of the table of tokens that are costly to load, and the fewest positions of such a token. */
const heaviest = { count: 160, places: 2000 };

/** The pieces into which the index is cut, and how many positions one may have. */
const chunks = { wanted: 400, smallest: 2500, largest: 16_000 };

/** Fills a position without a word: Pagefind counts it and keeps nothing. */
const nothing = '.';

/**
 * Letters as long as a multiple of this have lengths that compress well in what every reader loads; lengths do not affect
 * ranking.
 */
const roundLength = 1024;

/** Pagefind's name for a page's fragment; its signature comes before the JSON. */
const fragment = { path: /^fragment\/.+\.pf_fragment$/, signature: 'pagefind_dcd' };

/** A letter without its fragment would be found but not shown. */
interface Stored {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/**
 * The files of the index, by path below the site: `pagefind/…`, and `search/heavy.json`. The same records in the
 * same order give the same bytes.
 * @param records oldest first: new letters then change few files
 * @throws Error with Pagefind's message as its cause
 */
export async function buildIndex(records: SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const places = new Map<string, number>();
  const streams = records.map((record) => tokenStream(record, places));
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(places));
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'und', maxFragments: records.length + 1 });
    if (!index) throw new Error(errors.join('\n'));
    for (const [row, record] of records.entries()) await add(index, record, streams[row] ?? '');
    const answer = await index.getFiles();
    if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
    const stored = new Map(records.map((record) => [addressOf(record), storedOf(record)]));
    const files = answer.files
      .filter(({ path }) => needed.test(path))
      .map(({ path, content }): [string, Uint8Array] => [
        `pagefind/${path}`,
        fragment.path.test(path) ? readable(content, stored) : content,
      ]);
    return new Map([...files, ['search/heavy.json', Buffer.from(JSON.stringify(heavy(places)))]]);
  } catch (cause) {
    throw new Error('检索索引没有建成', { cause });
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord, content: string): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: addressOf(record),
    language: 'und',
    content,
  });
  if (errors.length > 0) throw new Error(`${record.facts.url} ${errors.join('\n')}`);
}

/** All tokens of a letter, each at its position: as many words as there are positions. */
function tokenStream(record: SearchRecord, places: Map<string, number>): string {
  const words: string[] = [];
  let begin = 0;
  for (const { region, text } of fieldsOf(record)) {
    begin = Math.max(begin, regions[region]);
    const units = unitsOf(text);
    for (const { token, position } of tokensOf(units)) {
      while (words.length < begin + position) words.push(nothing);
      words.push(token);
      places.set(token, (places.get(token) ?? 0) + 1);
    }
    begin += endOf(units) + 2;
  }
  while (words.length % roundLength !== 0) words.push(nothing);
  return words.join(' ');
}

/** A query loads a few whole chunks, and every reader the list of all chunks: neither may grow large. */
function chunkSize(places: Map<string, number>): number {
  const all = places.values().reduce((sum, count) => sum + count, 0);
  return Math.min(chunks.largest, Math.max(chunks.smallest, Math.round(all / chunks.wanted)));
}

/** The tokens with the most positions, in descending order, with their thousands of positions. */
function heavy(places: Map<string, number>): [token: string, thousands: number][] {
  return [...places]
    .filter(([, count]) => count >= heaviest.places)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, heaviest.count)
    .map(([token, count]) => [token, Math.round(count / 1000)]);
}

/**
 * A fragment is named after what Pagefind knows about it: given all that it will show, the name changes whenever that
 * does.
 */
const addressOf = (record: SearchRecord): string =>
  `${record.facts.url}#${createHash('sha256')
    .update(JSON.stringify(storedOf(record)))
    .digest('hex')
    .slice(0, 12)}`;

/** What a fragment shows: the facts of the card and, for excerpts, the text that readers see. */
function storedOf(record: SearchRecord): Stored {
  const lines = [...record.paragraphs.map(({ text }) => text), ...record.printed];
  const headings = record.paragraphs.flatMap(({ heading }, index) => (heading ? [index] : []));
  return {
    url: record.facts.url,
    content: lines.join('\n'),
    meta: {
      facts: JSON.stringify({ ...record.facts, row: undefined, citedBy: undefined }),
      titles: record.titles.join('\n'),
      names: record.names.join('\n'),
      headings: headings.join(' '),
    },
  };
}

/** The fragment that Pagefind wrote, with the text that readers see instead of the tokens. */
function readable(bytes: Uint8Array, stored: Map<string, Stored>): Uint8Array {
  const json = gunzipSync(bytes).subarray(fragment.signature.length).toString();
  const written: Stored = JSON.parse(json);
  return gzipSync(fragment.signature + JSON.stringify({ ...written, ...stored.get(written.url) }), { level: 9 });
}
