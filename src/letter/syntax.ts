/**
 * The Markdown that is enabled in a letter: paragraphs, `##`, GFM tables and footnotes, links, images, backslash escapes.
 * The marks of everything else are just characters of the text.
 */
import { headingAtx } from 'micromark-core-commonmark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

const off = [
  ...['attention', 'autolink', 'blockQuote', 'characterReference', 'codeFenced', 'codeIndented', 'codeText'],
  ...['definition', 'hardBreakEscape', 'headingAtx', 'list', 'setextUnderline', 'thematicBreak'],
];

/** Looks ahead to the end of the line and consumes nothing; succeeds if the line matches. */
function lineThat(matches: RegExp): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let line = '';
      return (code) => {
        if (isEnd(code)) return nok(code);
        effects.enter('data');
        return look(code);
      };
      function look(code: Code): State | undefined {
        if (isEnd(code)) {
          effects.exit('data');
          return matches.test(line) ? ok(code) : nok(code);
        }
        line += code < 0 ? ' ' : String.fromCodePoint(code);
        effects.consume(code);
        return look;
      }
    },
  };
}

/** micromark writes line endings as -5, -4 and -3, tabs as -2 and -1. */
const isEnd = (code: Code): code is null => code === null || code < -2;

/** The same construct, tried only on lines that match. */
function onLinesThat(matches: RegExp, construct: Construct): Construct {
  const line = lineThat(matches);
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(line, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

/** Ends a paragraph at its newline: any next line interrupts it. */
const newlineEndsParagraph: Construct = {
  tokenize(_effects, ok, nok) {
    return (code) => (this.interrupt ? ok(code) : nok(code));
  },
};

/** `##` followed by words; `#`, `###` and a `##` alone stay characters. */
const heading = onLinesThat(/^##[ ]+(?!#*\s*$)/, { ...headingAtx, name: 'letterHeading' });

/** A row has a `|`: a line without one, right below a table, is a new paragraph. */
const tables: Extension = {
  flow: {
    null: Object.values(gfmTable().flow ?? {}).flatMap((row) =>
      row ? [onLinesThat(/\|/, [row].flat()[0] as Construct)] : [],
    ),
  },
};

/** `![^1]` calls a note too. Only where such a label has just ended: the construct reads back through all before it. */
const footnotes: Extension = (() => {
  const { document = {}, text = {} } = gfmFootnote();
  const call = text[93] as Construct;
  const closing: Construct = {
    ...call,
    tokenize(effects, ok, nok) {
      const last = this._labelStarts?.at(-1);
      return last?.type === 'labelImage' && last._balanced ? call.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
  return { document, text: { ...text, 93: closing } };
})();

const constructs: Extension[] = [footnotes, tables, { flow: { 35: heading } }, { disable: { null: off } }];

/** The syntax of a letter's text. Tags and comments are off too: they show as plain characters. */
export const letterSyntax: Extension[] = [
  ...constructs,
  { flow: { null: newlineEndsParagraph }, disable: { null: ['htmlFlow', 'htmlText'] } },
];

/** With blocks of HTML on, and with paragraphs of several lines, as CommonMark has them. */
export const htmlBlocks: Extension[] = [...constructs, { disable: { null: ['htmlText'] } }];

/** The same with every tag separately: an HTML block hides the tags inside it. */
export const htmlTags: Extension[] = [...constructs, { disable: { null: ['htmlFlow'] } }];
