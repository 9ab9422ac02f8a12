// The ranking board: the cut line follows mouse and keys, sums follow what is typed. Without this the field above the table moves the line.
const board = document.getElementById('board');
const rows = () => [...board.querySelectorAll('tr[data-rank]')];
const line = () => board.querySelector('[data-cut-row]');
const handle = () => board.querySelector('[data-cut-handle]');
const kroner = (text) => {
  const digits = text.replace(/kr\.?|,-|[\s\u00a0.]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : 0;
};
const words = (amount) => `${amount < 0 ? '\u2212' : ''}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0kr`;
const amountOf = (row) => {
  const field = row.querySelector('input[name^=amount-]');
  return field ? kroner(field.value) : Number(row.dataset.amount);
};
let after = board ? Number(handle()?.getAttribute('aria-valuenow')) : 0;

function sums() {
  const frame = Number(board.dataset.frame);
  let running = 0;
  let above = { sum: 0, cases: 0 };
  rows().forEach((row) => {
    const amount = amountOf(row);
    running += amount;
    const cell = row.querySelector('[data-running]');
    const text = words(running);
    if (cell.textContent !== text) cell.textContent = text;
    row.classList.toggle('over', running > frame);
    if (Number(row.dataset.rank) <= after) above = { sum: above.sum + amount, cases: above.cases + (amount > 0 ? 1 : 0) };
  });
  return { ...above, left: frame - above.sum };
}

function say() {
  const { sum, cases, left } = sums();
  const fill = (text) => text.replace('%p', after).replace('%c', cases).replace('%s', words(sum)).replace('%l', words(left));
  line().querySelector('[data-cut-words]').textContent = fill(board.dataset.words);
  const echo = document.querySelector('[data-cut-echo]');
  echo.textContent = fill(board.dataset.words);
  echo.hidden = false;
  line().classList.toggle('short', left < 0);
  handle().setAttribute('aria-valuenow', after);
  handle().setAttribute('aria-valuetext', fill(board.dataset.valueWords));
}

function place(next, byHand) {
  const all = rows();
  const to = Math.max(0, Math.min(all.length, next));
  if (to === after) return;
  after = to;
  const focused = document.activeElement === handle();
  if (to === 0) all[0]?.before(line()); else all[to - 1].after(line());
  if (focused) {
    handle().focus({ preventScroll: true });
    if (!byHand) line().scrollIntoView({ block: 'nearest' });
  }
  document.getElementById('cut').value = to;
  const address = new URL(location.href);
  address.searchParams.set('cut', to);
  address.searchParams.delete('choose');
  // An answer to a form that was refused has an address that cannot be opened again.
  if (!/\/(proposals|decisions|publications|scenarios)/.test(address.pathname)) history.replaceState(history.state, '', address);
  say();
}

const KEYS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

// Near the edge of what one sees, the page goes along.
function scrollAlong(y) {
  const top = Math.max(0, document.querySelector('.pool-pinned')?.getBoundingClientRect().bottom ?? 0);
  const speed = y < top + 40 ? -10 : (y > innerHeight - 40 ? 10 : 0);
  if (speed !== 0) scrollBy(0, speed);
  return speed !== 0;
}

function drag(event) {
  event.preventDefault();
  handle().focus({ preventScroll: true });
  line().classList.add('dragging');
  let y = null;
  let held = true;
  const follow = () => place(rows().filter((row) => { const box = row.getBoundingClientRect(); return box.top + box.height / 2 < y; }).length, true);
  const frame = () => {
    if (!held) return;
    if (y !== null && scrollAlong(y)) follow();
    requestAnimationFrame(frame);
  };
  const move = (moved) => {
    y = moved.clientY;
    follow();
  };
  const stop = () => {
    held = false;
    document.removeEventListener('pointermove', move);
    line().classList.remove('dragging');
  };
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', stop, { once: true });
  document.addEventListener('pointercancel', stop, { once: true });
  requestAnimationFrame(frame);
}

function count() {
  const bar = board.querySelector('[data-chosen]');
  if (!bar) return;
  const chosen = board.querySelectorAll('[name=chosen]:checked').length;
  bar.textContent = chosen === 0 ? bar.dataset.none : bar.dataset.many.replace('%d', chosen);
  bar.parentElement.toggleAttribute('data-some', chosen > 0);
}

function choose(which) {
  board.querySelectorAll('[name=chosen]').forEach((box) => {
    const rank = Number(box.closest('tr').dataset.rank ?? Infinity);
    box.checked = which === 'all' || (which === 'above') === (rank <= after);
  });
  count();
}

// Return in a field means the button beside it, not the first button of the table.
function enter(event) {
  const field = event.target;
  if (event.key !== 'Enter' || !field.matches?.('#board input:not([type=checkbox])')) return;
  const button = field.closest('tr')?.querySelector('button[name=case]') ?? (field.name === 'name' ? board.querySelector('button[name=kind]') : board.querySelector('[data-many-button]'));
  event.preventDefault();
  button?.click();
}

if (board && handle()) {
  handle().hidden = false;
  handle().addEventListener('pointerdown', drag);
  handle().addEventListener('keydown', (event) => {
    if (!(event.key in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    place(after + KEYS[event.key]);
  });
  document.querySelector('.cut-form').addEventListener('submit', (event) => {
    const wanted = Number(document.getElementById('cut').value);
    event.preventDefault();
    if (event.submitter?.dataset.choose) choose(event.submitter.dataset.choose); else if (Number.isInteger(wanted)) place(wanted);
  });
  board.addEventListener('input', ({ target }) => { if (target.name?.startsWith('amount-')) say(); });
  board.addEventListener('change', ({ target }) => { if (target.name === 'chosen') count(); });
  board.addEventListener('keydown', enter);
  say();
  count();
}
