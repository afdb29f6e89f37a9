/** XML documents, well-formed whatever their texts contain. */
import { toXml } from 'xast-util-to-xml';

/** What no XML document may contain (XML 1.0, 2.2), besides the controls that the serialiser removes. */
const forbidden = /[\ud800-\udfff\ufffe\uffff]/gu;

/** The document of an element, with its declaration. */
export function xmlDocument(root: Exclude<Parameters<typeof toXml>[0], unknown[]>): string {
  const xml = toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, root]);
  // The serialiser leaves > as it is, and ]]> is not allowed in text (XML 1.0, 2.4). No element here has a CDATA section.
  return xml.replace(forbidden, '\ufffd').replaceAll(']]>', ']]&gt;');
}
