/** A letter as its page shows it. */
import type { Element, Root } from 'hast';
import { printedLetter } from '../letter/printed-letter.ts';
import { letterBody } from '../letter/processor.ts';
import { rehypeClauseLinks } from '../letter/rehype-clause-links.ts';
import { dispositionOf } from './arrange.ts';
import { mentionsFrom } from './citing.ts';
import type { Entry } from './entry.ts';
import { agencyLink, annexLink } from './links.ts';
import { agencyCalled, letterText, site } from './query.ts';
import { signerNames } from './signers.ts';

export interface Printed {
  /** The text alone, with its links. */
  body: Root;
  /** From masthead to imprint. */
  letter: Element;
}

/** The letter that was requested last: its page and its downloads are rendered one after another. */
let last: { entry: Entry; printed: Printed } | undefined;

export function printed(entry: Entry): Printed {
  if (last?.entry !== entry) last = { entry, printed: print(entry) };
  return last.printed;
}

function print(entry: Entry): Printed {
  const { reply } = entry;
  const annexHref = (file: string) => annexLink(entry, file);
  const body = letterBody(letterText(entry), annexHref, mentionsFrom(entry));
  rehypeClauseLinks()(body);
  const letter = printedLetter(reply, body, {
    agencyNames: signerNames(reply),
    dispositionLabel: dispositionOf(reply, site())?.label,
    annexHref,
    copiedToHref: (name) => {
      const id = agencyCalled(name);
      return id && agencyLink(id);
    },
  });
  return { body, letter };
}
