/** Sizes and contrasts on a page, as the browser has laid it out. */
import type { Page } from '@playwright/test';

export interface Measures {
  /** A piece of text: its size in px, its line height as a multiple of it, its contrast with the background. */
  texts: { words: string; size: number; line: number; contrast: number }[];
  /** A target: its smaller side in px. `inText`: a link with words of the same sentence next to it. */
  targets: { words: string; size: number; inText: boolean }[];
  /** Buttons and fields: the best contrast of an edge, or of the area, with the surroundings. */
  edges: { words: string; contrast: number }[];
}

/** Measures everything visible on a page. */
export const measure = (page: Page): Promise<Measures> => page.evaluate(inBrowser);

/** Runs in the page, so it contains all it needs. */
function inBrowser(): Measures {
  type Colour = [red: number, green: number, blue: number, alpha: number];

  function colourOf(text: string): Colour {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  }
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  /** The background of an element; the canvas is white. */
  function behind(element: Element | null): Colour {
    if (!element) return [255, 255, 255, 1];
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  }
  /** Relative luminance (WCAG 2.2). */
  function luminance(colour: Colour): number {
    const linear = (index: 0 | 1 | 2) => {
      const share = colour[index] / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  }
  function contrast(one: Colour, other: Colour): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  const hidden = '.visually-hidden, .skip, [aria-hidden="true"]';
  const isVisible = (element: Element): boolean =>
    element.checkVisibility() && !element.closest(hidden) && element.getBoundingClientRect().height > 1;
  const words = (element: Element): string =>
    `${element.closest('[class]')?.className} ${element.localName} ${(element.textContent ?? '').trim().slice(0, 30)}`;

  const texts: Measures['texts'] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isVisible(element)) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const back = behind(element);
    texts.push({
      words: words(element),
      size,
      line: Number.parseFloat(style.lineHeight) / size,
      contrast: contrast(over(colourOf(style.color), back), back),
    });
  }

  const controls = 'button, select, summary, input:not([type="checkbox"]), label:has(input[type="checkbox"])';
  const targets = Array.from(document.querySelectorAll(`a[href], ${controls}`))
    .filter(isVisible)
    .map((element) => {
      const parent = element.parentElement;
      const inLine = parent && getComputedStyle(parent).display.startsWith('inline') ? parent : element;
      const beside = Array.from(inLine.parentElement?.childNodes ?? []);
      const isText = (node: Node) => node instanceof Text && node.data.trim() !== '';
      const boxes = Array.from(element.getClientRects(), ({ width, height }) => ({ width, height }));
      const height = Math.min(...boxes.map((box) => box.height));
      const width = Math.max(...boxes.map((box) => box.width));
      const inText = element.localName === 'a' && beside.some(isText);
      return { words: words(element), inText, size: inText ? height : Math.min(width, height) };
    });

  const edges = Array.from(document.querySelectorAll('button, select, input:not([type="checkbox"]), a.button'))
    .filter(isVisible)
    .map((element) => {
      const around = behind(element.parentElement);
      const parts = [behind(element)];
      // A column header is recognised as a button by its arrow.
      const sign = getComputedStyle(element, '::after');
      if (/[↑↓↕]/u.test(sign.content)) parts.push(colourOf(sign.color));
      // A field may fill a box that draws its edge.
      for (const box of [element, element.parentElement]) {
        if (!box) continue;
        const style = getComputedStyle(box);
        if (Number.parseFloat(style.borderBottomWidth) > 0) parts.push(colourOf(style.borderBottomColor));
      }
      return {
        words: words(element),
        contrast: Math.max(...parts.map((part) => contrast(over(part, around), around))),
      };
    });
  return { texts, targets, edges };
}
