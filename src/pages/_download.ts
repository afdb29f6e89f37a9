/** A letter as a file next to its page: `<session>/<key>/<key>.md`, `.txt`, `.json`. */
import type { APIRoute } from 'astro';
import { downloadTypes, letterJson, letterMarkdown, publicReply } from '../data/downloads.ts';
import { plainParagraphs } from '../letter/paragraphs.ts';
import { plainLetter } from '../letter/plain-letter.ts';
import type { DownloadForm } from '../library/addresses.ts';
import type { Entry } from '../library/entry.ts';
import { canonical, letterPage } from '../library/links.ts';
import { printed } from '../library/printed.ts';
import { addressAt, letterText, meeting } from '../library/query.ts';
import { signerNames } from '../library/signers.ts';

const forms: Record<DownloadForm, (entry: Entry) => string> = {
  md: (entry) => letterMarkdown(entry.reply, letterText(entry)),
  txt: (entry) => plainLetter(printed(entry).letter),
  json: (entry) => {
    const [agency = '', ...jointAgencies] = signerNames(entry.reply);
    return letterJson({
      address: canonical(letterPage(entry)),
      path: entry.path,
      meeting: meeting(entry.session)?.name ?? entry.session,
      agency,
      ...(jointAgencies.length > 0 && { jointAgencies }),
      reply: publicReply(entry.reply),
      paragraphs: plainParagraphs(printed(entry).body),
    });
  },
};

export const downloadAs =
  (form: DownloadForm): APIRoute =>
  ({ params }) => {
    const address = addressAt(`${params['session']}/${params['path']}`);
    if (address?.kind !== 'letter' || address.entry.key !== params['name']) return new Response(null, { status: 404 });
    const headers = { 'content-type': `${downloadTypes[form]}; charset=utf-8` };
    return new Response(forms[form](address.entry), { headers });
  };
