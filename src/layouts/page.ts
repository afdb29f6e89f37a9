/** The one script of an ordinary page: remembers 大字, copies, prints. Every page is complete without it. */

const root = document.documentElement;
const large = document.querySelector<HTMLInputElement>('#large');
const said = document.querySelector<HTMLElement>('[data-said]');

/** A browser may refuse to store anything; then the switch only affects this page. */
function remembered(value?: boolean): boolean {
  try {
    if (value !== undefined) localStorage.setItem('large', String(value));
    return localStorage.getItem('large') === 'true';
  } catch {
    return value ?? false;
  }
}

function enlarge(on: boolean): void {
  root.classList.toggle('large', on);
  if (large) large.checked = on;
}

enlarge(remembered());
large?.addEventListener('change', () => {
  enlarge(large.checked);
  remembered(large.checked);
});
// A page from the back-forward cache does not know of changes made since.
addEventListener('pageshow', () => enlarge(remembered()));

async function copy(text: string): Promise<string> {
  const done = await navigator.clipboard.writeText(text).then(
    () => '已复制',
    () => '没有复制成，请选中文字后复制',
  );
  if (said) said.textContent = done;
  return done;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', () => copy(document.querySelector(button.dataset['copy'] ?? '')?.textContent ?? ''));
}
const address = document.querySelector<HTMLButtonElement>('[data-copy-address]');
address?.addEventListener('click', () => copy(location.href.split('#')[0] ?? ''));
// The link itself leads to the clause; its text is drawn next to it by CSS.
if ('clipboard' in navigator) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.clause-link')) {
    link.addEventListener('click', async () => {
      link.dataset['said'] = await copy(link.href);
      setTimeout(() => delete link.dataset['said'], 2000);
    });
  }
}
const printer = document.querySelector<HTMLButtonElement>('[data-print]');
printer?.addEventListener('click', () => print());

const copying = 'clipboard' in navigator ? 'button[data-copy], [data-copy-address], ' : '';
for (const element of document.querySelectorAll<HTMLElement>(`${copying}[data-print], [data-tools]`))
  element.hidden = false;
