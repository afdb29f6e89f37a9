import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { AtRule, type Rule } from 'postcss';
import { expect, test } from 'vitest';
import * as paper from '../../../src/letter/paper.ts';

const styles = join(import.meta.dirname, '../../../src/styles/letter');

/** `.letter { font-size }` → its value in the letter's stylesheets on paper: the last one wins. */
const declared = new Map<string, string>();
for (const sheet of ['screen.css', 'paper.css', 'joint.css', 'sheets.css']) {
  postcss.parse(readFileSync(join(styles, sheet), 'utf8')).walkDecls(({ parent, prop, value }) => {
    const names = parent instanceof AtRule ? [`@${parent.name} ${parent.params}`.trim()] : (parent as Rule).selectors;
    for (const name of names) declared.set(`${name} { ${prop} }`, value);
  });
}
const pagesKnown = [...declared.keys()].filter((name) => /^\.pages-\d+ \{ --pages \}$/.test(name)).length;

/** Where the stylesheet states each figure. */
const figuresIn = ({
  typeArea,
  aboveTypeAreaPx,
  aboveMastheadMm,
  mastheadMm,
  mastheadLine,
  documentLine,
  letterRule,
  title,
  belowSummary,
  indent,
  annexes,
  aboveSignature,
  imprint,
  mostPages,
}: typeof paper): Record<string, string> => ({
  '.letter { width }': `${typeArea.widthMm}mm`,
  '.letter { --cell }': `calc(${typeArea.widthMm}mm / ${typeArea.characters})`,
  '.letter { --pitch }': `calc(${typeArea.heightPx}px / ${typeArea.lines})`,
  '.letter { line-height }': 'var(--pitch)',
  '.letter { font-size }': 'var(--cell)',
  '@page { margin }': `${aboveTypeAreaPx}px 20mm calc(297mm - ${aboveTypeAreaPx + typeArea.heightPx + 2}px)`,
  '.letter .letterhead { padding-top }': `${aboveMastheadMm.usual}mm`,
  '.layout-letter .letterhead { padding-top }': `calc(${aboveMastheadMm.letter}mm - ${declared.get('@page letter-form:first { margin-top }')})`,
  '.letter .masthead { font-size }': `${mastheadMm.usual}mm`,
  '.letter .masthead-short { font-size }': `${mastheadMm.short}mm`,
  '.letter .masthead-long { font-size }': `${mastheadMm.long}mm`,
  '.letter .masthead-longest { font-size }': `${mastheadMm.longest}mm`,
  '.letter .masthead-longest { line-height }': `${mastheadLine}`,
  '.letter .joint { line-height }': `${mastheadLine}`,
  '.letter .document-line { margin-top }': `calc(${documentLine.above} * var(--pitch))`,
  '.layout-document .document-line { padding-bottom }': `calc(${documentLine.belowMm}mm - (var(--pitch) - var(--cell)) / 2)`,
  '.layout-document .document-line { border-bottom-width }': `${documentLine.ruleMm}mm`,
  '.layout-letter .masthead::after { margin }': `calc(${letterRule.aboveMm}mm + 0.14em) -6mm -0.14em -8mm`,
  '.layout-letter .masthead::after { height }': `${letterRule.heightMm}mm`,
  '.layout-letter :is(.disposition, .document-line) { margin-top }': `calc(${letterRule.belowEm}em - (var(--pitch) - 1em) / 2)`,
  '.letter .letter-title { margin }': `calc(${title.above} * var(--pitch)) auto calc(${title.below} * var(--pitch))`,
  '.letter .letter-title { line-height }': `calc(${title.line} * var(--pitch))`,
  '.letter .letter-title { max-width }': `${title.characters}em`,
  '.letter .summary-only { margin-bottom }': lines(belowSummary),
  '.letter-body > p { text-indent }': `${indent}em`,
  '.letter-body > h2 { text-indent }': `${indent}em`,
  '.letter .note { text-indent }': `${indent}em`,
  '.letter .annexes { margin-top }': lines(annexes.above),
  '.letter .annexes { padding-inline-start }': `${annexes.indent}em`,
  '.letter .numbered { padding-inline-start }': `${annexes.numberedIndent}em`,
  '.letter .signature { margin }': `calc(${aboveSignature} * var(--pitch)) 0 0 auto`,
  '.letter .imprint { margin-top }': lines(imprint.above),
  '.letter .imprint { font-size }': `${imprint.fontPt}pt`,
  '.letter .imprint p { padding }': `0 ${imprint.side}em`,
  '.letter .pair:first-child .label { min-width }': `${imprint.label}em`,
  '.letter[class*="pages-"] .imprint { height }': lines(imprint.boxLines),
  [`.pages-${pagesKnown} { --pages }`]: `${mostPages}`,
});

const lines = (count: number): string => (count === 1 ? 'var(--pitch)' : `calc(${count} * var(--pitch))`);

test('the figures by which lines are counted are those of the stylesheet', () => {
  const figures = figuresIn(paper);
  expect(Object.fromEntries(Object.keys(figures).map((name) => [name, declared.get(name)]))).toEqual(figures);
});

test('every figure is in the stylesheet', () => {
  const figures = JSON.stringify(figuresIn(paper));
  const other = (figure: object | number): (object | number)[] =>
    typeof figure === 'number'
      ? [figure + 1]
      : Object.entries(figure).flatMap(([name, part]) => other(part).map((one) => ({ ...figure, [name]: one })));
  const unseen = other({ ...paper }).filter((one) => JSON.stringify(figuresIn(one as typeof paper)) === figures);
  expect(unseen).toEqual([]);
});
