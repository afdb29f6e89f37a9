/** The search page at work: what is typed goes to the engine, answers go into the page, the address keeps the state. */
import { Engine } from './engine.ts';
import { readQuery } from './query.ts';
import { answerView, messageView } from './results.ts';

const shownAtFirst = 20;

function start(form: HTMLFormElement, results: HTMLElement, status: HTMLElement): void {
  const input = form.elements.namedItem('q');
  if (!(input instanceof HTMLInputElement)) return;
  const base = results.dataset['base'] ?? '/';
  const engine = new Engine(base);
  let latest = 0;
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (state: string, match = 'none', total = 0): void => {
    results.dataset['searchStatus'] = state;
    results.dataset['searchMatch'] = match;
    results.dataset['searchTotal'] = String(total);
    results.setAttribute('aria-busy', String(state === 'loading'));
  };
  /** The results say for the eye what is said here for the ear; only waiting is said to both. */
  const say = (words: string): void => {
    status.textContent = words;
    status.classList.toggle('visually-hidden', results.dataset['searchStatus'] !== 'loading');
  };

  async function search(): Promise<void> {
    latest += 1;
    const turn = latest;
    const address = new URL(location.href);
    const query = readQuery(address.searchParams.get('q') ?? '');
    const limit = Math.max(shownAtFirst, Number(address.searchParams.get('limit')) || 0);
    if (query.type === 'empty') {
      results.replaceChildren();
      set('idle');
      say('');
      return;
    }
    if (query.type === 'short') {
      results.replaceChildren(messageView('请至少输入两个字'));
      set('done');
      say('请至少输入两个字');
      return;
    }
    set('loading');
    say('正在查……');
    const view = { base, limit, address };
    try {
      const answer = await engine.answer(query, (part) => {
        if (turn === latest) results.replaceChildren(...answerView(part, view));
      });
      if (turn !== latest) return;
      results.replaceChildren(...answerView(answer, view));
      const total = answer.exact.length + answer.texts.length;
      set('done', total > 0 ? 'exact' : 'none', total);
      say(total > 0 ? `找到 ${total} 件` : (answer.missing?.sentence ?? '没有找到'));
    } catch (error) {
      if (turn !== latest) return;
      console.warn(error);
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.textContent = '重试';
      retry.addEventListener('click', () => void search());
      results.replaceChildren(
        messageView('检索暂时不能用。请检查网络后重试；也可从登记册按号数找。', retry, `${base}sessions/`),
      );
      set('error');
      say('检索暂时不能用');
    }
  }

  /** Puts what is typed into the address; a finished query makes an entry of its own in the history. */
  function submit(finished: boolean): void {
    const address = new URL(location.href);
    const typed = input instanceof HTMLInputElement ? input.value.trim() : '';
    if ((address.searchParams.get('q') ?? '') === typed && !finished) return;
    address.searchParams.delete('limit');
    if (typed) address.searchParams.set('q', typed);
    else address.searchParams.delete('q');
    if (finished && address.href !== location.href) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void search();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    submit(true);
  });
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    soon();
  });
  input.addEventListener('input', soon);
  /** While typing, a moment after the last key; never while an input method is composing. */
  function soon(): void {
    clearTimeout(timer);
    if (!composing) timer = setTimeout(submit, 250, false);
  }
  function load(): void {
    if (input instanceof HTMLInputElement) input.value = new URL(location.href).searchParams.get('q') ?? '';
    void search();
  }
  addEventListener('popstate', load);
  load();
}

const form = document.querySelector<HTMLFormElement>('form.search-form');
const results = document.querySelector<HTMLElement>('[data-search-status]');
const status = document.querySelector<HTMLElement>('[data-search-said]');
if (form && results && status) start(form, results, status);
