/** What a browser needs to search this site from its address bar (OpenSearch 1.1). */
import { x } from 'xastscript';
import { xmlDocument } from './xml.ts';

/**
 * @param name the site's name; browsers show 16 characters
 * @param search absolute URL of the search page
 * @param icon absolute URL of the site's icon
 */
export function openSearch(name: string, search: string, icon: string): string {
  return xmlDocument(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', Array.from(name).slice(0, 16).join('')),
      x('Description', `${name}：按号数、姓名、发文字号或内容查阅答复`),
      x('InputEncoding', 'UTF-8'),
      x('Language', 'zh-CN'),
      x('Image', { type: 'image/svg+xml' }, icon),
      x('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` }),
    ]),
  );
}
