/** The parts of the site that lead to letters; a part without pages is left out. */
import {
  agenciesIndex,
  agencyLink,
  bodyLink,
  deputiesIndex,
  dispositionsIndex,
  listPage,
  sessionPage,
  sessionsPage,
  topicsIndex,
  yearsIndex,
} from './links.ts';
import { agencyPages, bodies, listingsIn, meetings, shortName, site } from './query.ts';

export interface Section {
  label: string;
  /** The page that lists all of it. */
  href: string;
  /** The measure word of its pages: 次, 个. */
  unit: string;
  links: { href: string; text: string }[];
}

export function sections(): Section[] {
  const listed = (kind: 'topics' | 'years' | 'dispositions') =>
    listingsIn(kind).map((list) => ({ href: listPage(list), text: list.path.slice(kind.length + 1) }));
  return [
    {
      label: '会议',
      href: sessionsPage(),
      unit: '次',
      links: meetings().map(({ id, name }) => ({ href: sessionPage(id), text: name })),
    },
    {
      label: '机关',
      href: agenciesIndex(),
      unit: '个',
      links: agencyPages().map(({ id }) => ({ href: agencyLink(id), text: shortName(id) })),
    },
    {
      label: '代表',
      href: deputiesIndex(),
      unit: '个',
      links: bodies().map(({ id, name }) => ({ href: bodyLink(id), text: name })),
    },
    { label: '主题', href: topicsIndex(), unit: '个', links: listed('topics') },
    { label: '年份', href: yearsIndex(), unit: '年', links: listed('years') },
    {
      label: site().dispositions?.label ?? '类别标记',
      href: dispositionsIndex(),
      unit: '类',
      links: listed('dispositions'),
    },
  ].filter(({ links }) => links.length > 0);
}
