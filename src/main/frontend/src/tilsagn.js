// What makes the pages smoother. Every page works without it.
window.dsWarnings = false;

// htmx sends the CSRF token the way a form would.
document.addEventListener('htmx:configRequest', (event) => {
  const content = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  if (content('_csrf')) {
    event.detail.headers[content('_csrf_header')] = content('_csrf');
  }
});

// Characters left, in sight at once and read aloud when the typing pauses.
const pauses = new WeakMap();

const COUNTED = 'textarea[data-limit], textarea[data-words]';

// Counted as the server does: what stands between spaces and holds a letter or a figure.
const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function count(area) {
  const counter = document.getElementById(`${area.id}-counter`);
  if (!counter) return;
  const left = area.dataset.words ? Number(area.dataset.words) - words(area.value) : Number(area.dataset.limit) - area.value.length;
  counter.dataset.state = left < 0 ? 'over' : 'left';
  counter.textContent = (left < 0 ? counter.dataset.over : counter.dataset.left).replace('%d', Math.abs(left));
}

function countSoon(area) {
  clearTimeout(pauses.get(area));
  pauses.set(area, setTimeout(() => {
    const voice = document.getElementById('voice');
    if (voice) voice.textContent = document.getElementById(`${area.id}-counter`)?.textContent ?? '';
  }, 1000));
}

document.addEventListener('input', ({ target }) => {
  if (target.matches?.(COUNTED)) {
    count(target);
    countSoon(target);
  }
});
const countAll = (root) => root.querySelectorAll?.(COUNTED).forEach(count);
countAll(document);
document.addEventListener('htmx:afterSwap', (event) => countAll(event.target));

// Rows of a table of fields: the last row is the mould, and the indices are kept without holes, as the server reads them.
function renumber(table) {
  const list = table.dataset.rows;
  [...table.tBodies[0].rows].forEach((row, index) => {
    row.querySelectorAll('[name], [id], [for], [aria-describedby], button[value]').forEach((node) => {
      for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
        const value = node.getAttribute(attribute);
        if (value) {
          node.setAttribute(attribute, value.replace(`${list}[`, `${list}[#`).replace(/\[#\d+\]/, `[${index}]`)
            .replace(new RegExp(`^(_?${list})-\\d+-`), `$1-${index}-`));
        }
      }
      if (node.matches('[data-remove-row]')) node.value = index;
    });
  });
  table.dispatchEvent(new Event('input', { bubbles: true }));
}

function empty(row) {
  row.querySelectorAll('.ds-validation-message').forEach((message) => message.remove());
  row.querySelectorAll('input, select, textarea').forEach((field) => {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    if (field.type === 'checkbox' || field.type === 'radio') {
      field.checked = false;
    } else if (field.tagName === 'SELECT') {
      field.selectedIndex = 0;
    } else if (!field.name.startsWith('_')) {
      field.value = '';
    }
  });
}

document.addEventListener('click', (event) => {
  const add = event.target.closest('[data-add-row]');
  const remove = event.target.closest('[data-remove-row]');
  const table = add ? document.querySelector(`table[data-rows="${add.dataset.addRow}"]`) : remove?.closest('table[data-rows]');
  const rows = table?.tBodies[0].rows;
  if (!rows?.length) return;
  event.preventDefault();
  if (add) {
    const row = rows[rows.length - 1].cloneNode(true);
    empty(row);
    table.tBodies[0].append(row);
    renumber(table);
    row.querySelector('input, select, textarea')?.focus();
  } else if (rows.length === 1) {
    empty(rows[0]);
    renumber(table);
  } else {
    const row = remove.closest('tr');
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    renumber(table);
    next.querySelector('[data-remove-row]')?.focus();
  }
});

// Keyboard: up, down and Enter between the cells of a plan; 1–7 on a criterion.
document.addEventListener('keydown', (event) => {
  const cell = event.target.closest?.('.plan td');
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (cell && step && event.target.matches('input')) {
    const rows = [...cell.closest('tbody').rows];
    const target = rows[rows.indexOf(cell.parentElement) + step]?.cells[cell.cellIndex]?.querySelector('input');
    event.preventDefault();
    target?.focus();
    target?.select();
  }
  const score = event.target.closest?.('.score-strip')?.querySelector(`input[value="${CSS.escape(event.key)}"]`);
  if (score && /^[1-7]$/.test(event.key)) {
    score.checked = true;
    score.focus();
    score.dispatchEvent(new Event('change', { bubbles: true }));
  }
});

// The strip above the criteria follows the points as they are given.
document.addEventListener('change', ({ target }) => {
  const code = target.name?.match(/^points-(C\d+)$/)?.[1];
  const shown = code && document.querySelector(`.tabs a[href="#${code}"] span:nth-child(2)`);
  if (shown) shown.textContent = target.value;
});

// On a phone the panels of a case are a strip: the one that is open is in view.
const openPanel = document.querySelector('.case-menu [aria-current]');
const panelStrip = openPanel?.closest('ul');
if (panelStrip) panelStrip.scrollLeft = openPanel.offsetLeft - panelStrip.offsetLeft - 16;
