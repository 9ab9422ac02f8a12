// The plan used like a spreadsheet: paste cells, move between them, move rows, and amounts that follow hours × rate. Uses renumber and empty
// of tilsagn.js. Without this the buttons and the box under each table do the same.
const digits = (text) => text.replace(/\D/g, '');
const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const rowsOf = (table) => [...table.tBodies[0].rows];
const cellsOf = (row) => [...row.querySelectorAll('.cell :is(input, select)')];
const fieldName = (field) => field.name.replace(/.*\./, '');
const say = (words) => { document.getElementById('voice').textContent = words; };

function append(table) {
  const row = rowsOf(table).at(-1).cloneNode(true);
  window.empty(row);
  row.querySelector('.hour-sum')?.replaceChildren();
  table.tBodies[0].append(row);
  return row;
}

// Copied cells: tabs between them, quotes around those with a line break.
function parse(text) {
  const rows = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  let match;
  do {
    match = pattern.exec(source);
    rows.at(-1).push((match[1]?.replace(/""/g, '"').replace(/\n/g, ' ') ?? match[2]).trim());
    if (match[3] === '\n') rows.push([]);
  } while (match[3]);
  return rows.filter((row) => row.some(Boolean));
}

// What is none of the choices stays as text; the server says on the row that it cannot be read.
function choose(select, table, text) {
  const known = table.dataset[`names${fieldName(select).replace(/^./, (first) => first.toUpperCase())}`] ?? '';
  const names = known.split('|').map((name) => name.split('='));
  const begin = [...new Set(names.filter(([name]) => text.length > 3 && name.startsWith(plain(text))).map(([, code]) => code))];
  const code = names.find(([name]) => name === plain(text))?.[1] ?? (begin.length === 1 ? begin[0] : text);
  if (![...select.options].some((option) => option.value === code)) select.add(new Option(text, code));
  select.value = code;
}

function put(field, table, text) {
  if (field.tagName === 'SELECT') choose(field, table, text);
  else field.value = text;
}

const isHeading = (cells, row) => {
  const labels = cellsOf(row).map((field) => plain(field.getAttribute('aria-label')));
  return cells.filter((cell) => labels.includes(plain(cell))).length > 1;
};

document.addEventListener('paste', (event) => {
  const table = event.target.closest?.('table.sheet');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!table || !event.target.closest('.cell') || !(/[\t\n]/.test(text.trim()) || event.target.tagName === 'SELECT')) return;
  event.preventDefault();
  const first = event.target.closest('tr');
  const column = cellsOf(first).indexOf(event.target);
  const pasted = parse(text);
  if (isHeading(pasted[0] ?? [], first)) pasted.shift();
  const start = rowsOf(table).indexOf(first);
  const room = Number(table.dataset.most) - start;
  pasted.slice(0, room).forEach((cells, at) => {
    const fields = cellsOf(rowsOf(table)[start + at] ?? append(table));
    cells.forEach((cell, next) => fields[column + next] && put(fields[column + next], table, cell));
  });
  window.renumber(table);
  if (pasted.length > room) say(table.dataset.full);
});

function move(row, step, focus) {
  const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  (step < 0 ? other : row).before(step < 0 ? row : other);
  const table = row.closest('table');
  window.renumber(table);
  focus?.focus();
  row.scrollIntoView({ block: 'nearest' });
  say(table.dataset.moved.replace('%d', rowsOf(table).indexOf(row) + 1));
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-move-row]');
  if (!button) return;
  event.preventDefault();
  move(button.closest('tr'), Number(button.dataset.moveRow), button);
});

// Before tilsagn.js, which moves between rows with the same keys.
document.addEventListener('keydown', (event) => {
  const { target: field, key } = event;
  const table = field.closest?.('.sheet td') && field.closest('table');
  if (!table || event.ctrlKey || event.metaKey) return;
  const row = field.closest('tr');
  const cells = cellsOf(row);
  const at = cells.indexOf(field);
  const handled = () => { event.preventDefault(); event.stopPropagation(); };
  if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    handled();
    move(row, key === 'ArrowUp' ? -1 : 1, field);
  } else if (key === 'Enter' && at >= 0 && !row.nextElementSibling && rowsOf(table).length < Number(table.dataset.most)) {
    handled();
    const next = append(table);
    window.renumber(table);
    cellsOf(next)[at].focus();
  } else if ((key === 'ArrowLeft' || key === 'ArrowRight') && field.matches('input[type=text]') && field.selectionStart === field.selectionEnd) {
    const edge = key === 'ArrowLeft' ? 0 : field.value.length;
    const next = cells[at + (key === 'ArrowLeft' ? -1 : 1)];
    if (field.selectionStart !== edge || !next) return;
    handled();
    next.focus();
    next.select?.();
  }
}, true);

// Rows are dragged by their number.
let dragged = null;
document.addEventListener('dragstart', (event) => {
  dragged = event.target.closest?.('.sheet .row-no')?.parentElement ?? null;
  if (dragged) event.dataTransfer.setDragImage(dragged, 0, 0);
});
document.addEventListener('dragover', (event) => {
  const over = event.target.closest?.('.sheet tbody tr');
  if (!dragged || !over || over.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  if (over === dragged) return;
  const { top, height } = over.getBoundingClientRect();
  over[event.clientY < top + height / 2 ? 'before' : 'after'](dragged);
});
document.addEventListener('dragend', () => {
  if (dragged) window.renumber(dragged.closest('table'));
  dragged = null;
});

// An amount that was computed follows hours and rate; one that somebody typed stays, and the line beneath says what it will be.
function follow() {
  let changed = null;
  document.querySelectorAll('.sheet .hour-sum').forEach((sum) => {
    const amount = sum.closest('tr').querySelector('[name$=".amount"]');
    const computed = digits(sum.dataset.amount ?? '');
    const ours = !amount.value.trim() || digits(amount.value) === amount.dataset.computed || digits(amount.value) === computed;
    if (!computed || !ours || amount === document.activeElement) return;
    amount.dataset.computed = computed;
    if (digits(amount.value) === computed) return;
    amount.value = sum.dataset.amount;
    changed = amount;
  });
  changed?.dispatchEvent(new Event('input', { bubbles: true }));
}

let told = document.querySelector('#plan-bar .ds-tag').textContent;
document.addEventListener('htmx:afterSettle', () => {
  follow();
  const balance = document.querySelector('#plan-bar .ds-tag').textContent;
  if (balance !== told) say(balance);
  told = balance;
});

// What lies in the box for a spreadsheet is not in the plan yet, so it is neither counted nor saved.
document.querySelectorAll('.from-sheet').forEach((box) => box.addEventListener('input', (event) => event.stopPropagation()));
document.querySelectorAll('.with-script').forEach((words) => { words.hidden = false; });
document.querySelectorAll('.sheet .row-no').forEach((cell) => { cell.draggable = true; });
follow();
