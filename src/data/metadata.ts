/** Metadata in the head of a page, for machines. Unset facts are absent. */

import { isCollective } from '../../schemas/notation/collective.ts';
import { numberLabel } from '../../schemas/notation/submission-number.ts';
import type { Site } from '../../schemas/site.ts';
import { firstSubmission, nameOf, submissionLabel } from '../library/arrange.ts';
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
 * The tags of an article. `PubDate` is the day it went online and is left out if that is not known; the day of
 * the letter is no substitute.
 */
export const articleMeta = ({ reply }: Entry, agencies: string[], address: string | undefined): Meta[] =>
  known([
    ['ArticleTitle', reply.title],
    ['PubDate', reply.publishedOn],
    ['ContentSource', agencies.join('、')],
    ['Keywords', reply.topics?.join(',')],
    ['Author', agencies.join('、')],
    ['Description', descriptionOf(reply)],
    ['Url', address],
  ]);

/** A letter in one sentence: 第367号建议《…》的答复, but 第5号《…》的协办意见. */
export const descriptionOf = (reply: Entry['reply']): string => {
  const { number, kind, title } = firstSubmission(reply);
  if (!title) return reply.title;
  return kind === 'opinion'
    ? `${numberLabel(number)}《${title}》的协办意见`
    : `${submissionLabel({ number, kind })}《${title}》的答复`;
};

/** schema.org description of a letter: a `DigitalDocument` by the agencies that sign it, about what it answers. */
export function letterJsonLd({ reply }: Entry, agencies: string[], address: string): object {
  const authors = agencies.map((name) => ({ '@type': 'GovernmentOrganization', name }));
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
    author: authors.length === 1 ? authors[0] : authors,
    keywords: reply.topics,
    about: reply.submissions.map(({ number, kind, title, proposers }) => ({
      '@type': 'CreativeWork',
      name: title ?? (kind === 'opinion' ? numberLabel(number) : submissionLabel({ number, kind })),
      identifier: number,
      author: proposers
        ?.map(nameOf)
        .map((who) => ({ '@type': isCollective(who) ? 'Organization' : 'Person', name: who })),
    })),
  };
}
