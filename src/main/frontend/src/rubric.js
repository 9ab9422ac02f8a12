// One criterion at a time, and points by the digits of the keyboard. Without this the page shows all criteria below each other.
const form = document.querySelector('form.rubric');
const parts = [...form.querySelectorAll('.rubric-criterion')];
const codes = parts.map((part) => part.querySelector('h3').id);
const links = codes.map((code) => form.querySelector(`[data-step="${code}"]`));
const voice = document.getElementById('voice');

const placeOf = (hash) => codes.indexOf(hash.replace(/^#(?:points-|reason-|note-)?/, '').replace(/-.*$/, ''));

function show(at, focus) {
  parts.forEach((part, index) => { part.hidden = index !== at; });
  links.forEach((link, index) => (index === at ? link.setAttribute('aria-current', 'step') : link.removeAttribute('aria-current')));
  if (focus) {
    parts[at].querySelector('h3').focus();
    links[at].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  parts[at].querySelectorAll('textarea').forEach(grow);
}

const current = () => parts.findIndex((part) => !part.hidden);

function go(at) {
  if (at < 0 || at >= parts.length) return;
  history.replaceState(null, '', `#${codes[at]}`);
  show(at, true);
}

// The field is as tall as its text, whatever the browser can do by itself.
function grow(area) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.rows = Math.max(Number(area.dataset.rows ??= area.rows), Math.min(30, area.value.split('\n').length + Math.floor(area.value.length / 70)));
}

// What the strip says of a criterion, as it stands in the form at this moment.
function tell(at) {
  const [link, code] = [links[at], codes[at]];
  const points = form.querySelector(`[name="points-${code}"]:checked`)?.value;
  const enough = form.querySelector(`[name="reason-${code}"]`).value.trim().length >= 10;
  const words = link.dataset;
  link.querySelector('[data-points]').textContent = points === 'none' ? words.skip : (points ?? '–');
  link.querySelector('[data-state]').textContent = points && enough ? words.done : points || enough ? words.half : words.none;
}

form.addEventListener('input', ({ target }) => {
  tell(current());
  if (target.matches('textarea')) grow(target);
});

form.addEventListener('click', (event) => {
  const next = event.target.closest('[data-next]');
  const link = event.target.closest('[data-step]');
  if (!next && !link) return;
  event.preventDefault();
  go(codes.indexOf(next?.dataset.next ?? link.dataset.step));
});

// Digits count while the focus is inside a criterion and not in a text: nobody sets points by accident while reading elsewhere.
form.addEventListener('keydown', (event) => {
  const at = current();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return at === parts.length - 1 ? form.querySelector('button:not([name])').focus() : go(at + 1);
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('textarea') || !parts[at].contains(event.target)) return;
  const value = event.key === '0' ? 'none' : event.key;
  const choice = /^[0-7]$/.test(event.key) && parts[at].querySelector(`[name="points-${codes[at]}"][value="${value}"]`);
  if (!choice) return;
  event.preventDefault();
  choice.checked = true;
  choice.dispatchEvent(new Event('input', { bubbles: true }));
  form.querySelector(`[name="reason-${codes[at]}"]`).focus();
  voice.textContent = choice.closest('label').querySelector('strong').textContent;
});

window.addEventListener('hashchange', () => placeOf(location.hash) >= 0 && show(placeOf(location.hash), true));
document.addEventListener('click', (event) => {
  const wrong = event.target.closest('.ds-error-summary a');
  if (wrong && placeOf(new URL(wrong.href).hash) >= 0) show(placeOf(new URL(wrong.href).hash), false);
});

const wrong = form.querySelector('[aria-invalid="true"]')?.name ?? '';
show(Math.max(0, placeOf(location.hash), wrong ? placeOf(`#${wrong}`) : 0), false);
