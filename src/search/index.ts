/** Letters → Pagefind's bundle, through its official Node API. The seam of search: records in, files out. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { submissionKey } from '../../schemas/notation/submission-number.ts';
import { behindHead, normal } from './normal.ts';
import type { SearchRecord } from './record.ts';

/** What a reader's browser asks for; the ready-made interfaces that come along are not published. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+|(?:fragment|index|filter)\/.+)$/;

/**
 * The files of the index, by their paths below the site: `pagefind/…`. The same records give the same bytes.
 * @throws Error with Pagefind's words as its cause
 */
export async function buildIndex(records: SearchRecord[]): Promise<Map<string, Uint8Array>> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    for (const record of records) await add(index, record);
    const answer = await index.getFiles();
    if (answer.errors.length > 0) throw new Error(answer.errors.join('\n'));
    return new Map(
      answer.files.filter(({ path }) => needed.test(path)).map(({ path, content }) => [`pagefind/${path}`, content]),
    );
  } catch (cause) {
    throw new Error('检索索引没有建成', { cause });
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { title, submissions, session, documentNumber, people, agency, agencyNames, on, disposition } = record;
  const labels = submissions.map(({ label }) => label).join('、');
  const head = [
    title,
    record.letterTitle,
    `${session.name}${labels}`,
    documentNumber,
    agencyNames.join('、'),
    people.join('、'),
  ];
  const { errors } = await index.addCustomRecord({
    url: record.url,
    language: 'zh-CN',
    content: [...head.filter((line) => line !== undefined), behindHead, ...record.paragraphs].join('\n'),
    meta: {
      title,
      labels,
      number: submissions[0]?.number ?? '',
      session: session.name,
      meeting: [session.body, session.term, session.session, session.year].join('/'),
      agency,
      on,
      ...(documentNumber && { document: documentNumber }),
      ...(disposition && { disposition }),
      ...(people[0] && { proposer: people[0] }),
    },
    filters: {
      number: submissions.map(({ number }) => submissionKey(number) ?? number),
      session: [session.id],
      ...(documentNumber && { document: [normal(documentNumber)] }),
    },
  });
  if (errors.length > 0) throw new Error(`${record.url} ${errors.join('\n')}`);
}
