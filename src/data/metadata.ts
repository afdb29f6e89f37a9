/** What machines read in the head of a page. Facts that are unset are absent. */

import type { Site } from '../../schemas/site.ts';
import { kinds } from '../../schemas/vocabulary.ts';
import { firstSubmission, submissionLabel } from '../library/arrange.ts';
import type { Entry } from '../library/entry.ts';
import { instant } from './instant.ts';

export interface Meta {
  name: string;
  content: string;
}

const known = (list: [name: string, content: string | undefined][]): Meta[] =>
  list.flatMap(([name, content]) => (content ? [{ name, content }] : []));

/** The tags of the site itself (政府网站 meta 标签: SiteName, SiteDomain, SiteIDCode). */
export const siteMeta = (site: Site, address: URL | undefined): Meta[] =>
  known([
    ['SiteName', site.name],
    ['SiteDomain', address?.host],
    ['SiteIDCode', site.codes?.siteId],
  ]);

/** The tags of a column: a page that lists letters. */
export const columnMeta = (name: string, description: string): Meta[] =>
  known([
    ['ColumnName', name],
    ['ColumnDescription', description],
    ['ColumnKeywords', name],
    ['ColumnType', '建议提案办理'],
  ]);

/**
 * The tags of an article. `PubDate` is the day it went online and is left out where that is not known; the day of
 * the letter is no substitute.
 */
export const articleMeta = ({ reply }: Entry, agency: string, address: string | undefined): Meta[] =>
  known([
    ['ArticleTitle', reply.title],
    ['PubDate', reply.publishedOn],
    ['ContentSource', agency],
    ['Keywords', reply.topics?.join(',')],
    ['Author', agency],
    ['Description', descriptionOf(reply)],
    ['Url', address],
  ]);

/** A letter in one sentence. */
export const descriptionOf = (reply: Entry['reply']): string => {
  const { number, kind, title } = firstSubmission(reply);
  return title ? `${submissionLabel({ number, kind })}《${title}》的答复` : reply.title;
};

/** schema.org description of a letter: a `DigitalDocument` by the agency, about what it answers. */
export function letterJsonLd({ reply }: Entry, agency: string, address: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': address,
    url: address,
    inLanguage: 'zh-CN',
    name: reply.title,
    identifier: reply.documentNumber,
    dateCreated: reply.issuedOn,
    datePublished: reply.publishedOn?.includes(' ') ? instant(reply.publishedOn) : reply.publishedOn,
    author: { '@type': 'GovernmentOrganization', name: agency },
    keywords: reply.topics,
    about: reply.submissions.map(({ number, kind, title, proposers }) => ({
      '@type': 'CreativeWork',
      name: title ?? `第${number}号${kinds[kind]}`,
      identifier: number,
      author: proposers?.map((who) => ({ '@type': 'Person', name: typeof who === 'string' ? who : who.name })),
    })),
  };
}
