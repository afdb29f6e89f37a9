/** What is searched character by character, or must not occur in a letter. Taken out before anything is parsed. */
import { divide, type Recogniser } from './parts.ts';
import { word, wordsIn } from './words.ts';

/** "367", “第367号”, 「新质生产力」; excluded with a hyphen before it. */
const quotation = /(^-+|\s-+)?(?:["“”„‟]([^"“”„‟]*)["“”„‟]|「([^」]*)」|『([^』]*)』)/gu;
/** -word, where a word begins: not 5-10. A lone hyphen means nothing. */
const exclusion = new RegExp(`(?:^|\\s)-+["“「『]?(${word})`, 'gu');

export const quotations: Recogniser = (parts) =>
  divide(parts, quotation, ([, hyphen, ...texts]) => {
    const text = texts.find((one) => one !== undefined)?.trim() ?? '';
    return { part: { role: hyphen ? 'without' : 'phrase', text } };
  });

export const exclusions: Recogniser = (parts) =>
  divide(parts, exclusion, ([, text = '']) => ({ part: { role: 'without', text: wordsIn(text)[0] ?? '' } }));
