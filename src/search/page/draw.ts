/** The effects on the search page itself. */
import { changed } from './address.ts';
import { el } from './element.ts';
import { chosen, download, filters, groups, results, said, sort } from './elements.ts';
import { answerView, messageView } from './results.ts';
import type { Effects, Focus } from './step.ts';

type Drawing = 'fillBox' | 'setStatus' | 'focusOn' | `show${string}`;

/**
 * @param base path of the site, with a slash at both ends
 * @param retry called when a reader wants to try again
 */
export function drawingHands(
  { base, input }: { base: string; input: HTMLInputElement },
  retry: (focus?: Focus) => void,
): Pick<Effects, Extract<keyof Effects, Drawing>> {
  const { title } = document;
  const retryButton = (focus?: Focus): HTMLElement => {
    const button = el('button', { type: 'button' }, '重试');
    button.addEventListener('click', () => retry(focus));
    return button;
  };
  const setStatus: Effects['setStatus'] = (status, words, match = 'none', total = 0) => {
    results.dataset['searchStatus'] = status;
    results.dataset['searchMatch'] = match;
    results.dataset['searchTotal'] = String(total);
    results.setAttribute('aria-busy', String(status === 'loading'));
    said.textContent = words;
    said.classList.toggle('visually-hidden', status !== 'loading');
    download.hidden = total === 0 || status !== 'done';
  };
  return {
    fillBox(words) {
      input.value = words;
    },
    showRequest({ query, narrowing, sort: order }) {
      document.title = query.text ? `${query.text} · ${title}` : title;
      const many = Object.values(narrowing).flat().length;
      chosen.textContent = many > 0 ? `（已选 ${many}）` : '';
      sort.value = order;
    },
    showAnswer(answer, request, address) {
      // An address without parameters is a link as well.
      const other = (changes: Record<string, string>) => changed(new URL(address), changes).search || '?';
      results.replaceChildren(...answerView(answer, request, { base, address: other }));
    },
    showMessage(status, words) {
      results.replaceChildren(...(words ? [messageView(words)] : []));
      setStatus(status, words);
    },
    showFailure(again, below) {
      // A page does not fetch a damaged script again.
      const cure = again ? '刷新网页' : '重试';
      const button = retryButton(['.understood, .notice button', 0]);
      const register = el('a', { class: 'button', href: `${base}sessions/` }, '登记册');
      if (!below) results.replaceChildren();
      results.append(messageView(`检索暂时不能用。请检查网络后${cure}；也可从登记册按号数找。`, button, register));
      setStatus('error', '检索暂时不能用');
    },
    /** The checkboxes redrawn, with the focus where it was. */
    async showFilters(counts) {
      const module = counts && (await import('./filters.ts').catch(() => undefined));
      const held = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
      if (module) groups.replaceChildren(...module.filtersView(counts));
      else {
        const again = retryButton();
        again.addEventListener('click', () => filters.querySelector('summary')?.focus());
        groups.replaceChildren(el('p', {}, '筛选项取不到。请检查网络后重试。'), again);
      }
      if (!held || held.isConnected) return;
      groups.querySelector<HTMLElement>(`input[name="${held.name}"][value="${CSS.escape(held.value)}"]`)?.focus();
    },
    setStatus,
    /** The search box gets the focus if nothing else can, and keeps it while somebody types. */
    focusOn([selector, nth]) {
      const [...found] = results.querySelectorAll<HTMLElement>(selector);
      if (document.activeElement !== input) (found[nth] ?? input).focus();
    },
  };
}
