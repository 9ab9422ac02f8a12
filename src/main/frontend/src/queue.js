// The queue by keyboard, and new tasks without loading the page again. Everything here is on the page as links and buttons too.
const STORED = 'tilsagn-queue-keys';
const EVERY = 30_000;

const root = () => document.getElementById('queue');
const rows = () => [...root().querySelectorAll('[data-row]')];
const linkOf = (row) => row?.querySelector('th a');
const current = () => document.activeElement?.closest?.('[data-row]') ?? null;
const keysOn = () => localStorage.getItem(STORED) !== 'off';
const help = () => document.getElementById('queue-keys');

function move(step) {
  const all = rows();
  const at = all.indexOf(current());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  linkOf(next)?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function press(selector) {
  const button = current()?.querySelector(selector);
  button?.click();
  return Boolean(button);
}

// On a narrow screen the filters are folded away.
function search() {
  root().querySelector('.filter-fold')?.setAttribute('open', '');
  document.getElementById('q')?.focus();
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => linkOf(current())?.click(),
  t: () => press('[data-take]'),
  g: () => press('[data-give-back]'),
  x: () => press('[name=task]'),
  '/': search,
  '?': () => help().showModal(),
};

// A single letter must not act while somebody types, nor when they have turned the keys off (WCAG 2.1.4).
document.addEventListener('keydown', (event) => {
  const typing = event.target.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (!root() || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help()?.open) return;
  const deed = KEYS[event.key];
  if (!deed || !keysOn()) return;
  event.preventDefault();
  deed();
});

function count() {
  const bar = root()?.querySelector('[data-chosen]');
  if (!bar) return;
  const chosen = root().querySelectorAll('[name=task]:checked').length;
  bar.textContent = chosen === 0 ? bar.dataset.none : (chosen === 1 ? bar.dataset.one : bar.dataset.many.replace('%d', chosen));
  bar.parentElement.toggleAttribute('data-some', chosen > 0);
}

// "3 nye – vis" appears; the list itself stays as it is until somebody asks for it.
async function poll() {
  const link = root()?.querySelector('[data-news-link]');
  if (!link || document.hidden) return;
  const answer = await fetch(root().dataset.news, { redirect: 'error', headers: { Accept: 'text/plain' } }).catch(() => null);
  if (answer?.status === 200) {
    const words = await answer.text();
    if (link.textContent !== words) link.textContent = words;
    link.hidden = false;
  }
}

// In place when it can be, with what was ticked still ticked; else the link leads to the same page.
async function show(event) {
  const link = event.target.closest?.('[data-news-link]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const answer = await fetch(link.href, { redirect: 'error' }).catch(() => null);
  const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('queue') : null;
  if (!fresh) {
    location.assign(link.href);
    return;
  }
  const ticked = new Set([...root().querySelectorAll('[name=task]:checked')].map((box) => box.value));
  root().replaceWith(document.importNode(fresh, true));
  root().querySelectorAll('[name=task]').forEach((box) => { box.checked = ticked.has(box.value); });
  ready();
  linkOf(rows()[0])?.focus();
}

function ready() {
  const open = root()?.querySelector('[data-keys-open]');
  if (open) open.hidden = false;
  count();
}

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-keys-open]')) help().showModal();
  show(event);
});
document.addEventListener('change', ({ target }) => {
  if (target.matches?.('[name=task]')) count();
  if (target.id === 'keys-on') localStorage.setItem(STORED, target.checked ? 'on' : 'off');
});
if (help()) document.getElementById('keys-on').checked = keysOn();
ready();
setInterval(poll, EVERY);
