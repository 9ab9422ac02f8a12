// Text that was not saved, and is there again when the page is opened again.

function element(tag, attributes, text) {
  const made = Object.assign(document.createElement(tag), { textContent: text });
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

// The server shows what was kept, without saving it, with as many rows as it has; then it is saved like anything typed.
function fetchBack(entry, form) {
  const sheet = element('form', { method: 'post', action: form.getAttribute('action') });
  const fields = new URLSearchParams(entry.text);
  fields.append('recount', 'true');
  // The text is still of the version it was written on: should another have saved since, both are shown.
  ['base', 'sheet'].filter((name) => entry[name]).forEach((name) => fields.append(name, entry[name]));
  fields.append('_csrf', form.querySelector('input[name="_csrf"]').value);
  fields.forEach((value, name) => sheet.append(Object.assign(element('textarea', { name, hidden: '' }), { value })));
  document.body.append(sheet);
  sheet.submit();
}

function offer({ entry, form, words, fetched, dropped }) {
  const at = new Date(entry.at).toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' });
  const box = element('div', { class: 'ds-alert', 'data-color': 'warning', id: 'autosave-offer' });
  const button = (text, variant) => element('button', { class: 'ds-button', type: 'button', 'data-size': 'sm', 'data-variant': variant }, text);
  const [back, drop] = [button(words.fetch, 'primary'), button(words.drop, 'tertiary')];
  back.addEventListener('click', () => {
    fetched();
    fetchBack(entry, form);
  });
  drop.addEventListener('click', () => {
    dropped();
    box.remove();
    form.querySelector('input:not([type=hidden]), textarea, select')?.focus();
  });
  box.append(element('p', {}, words.kept.replace('%s', at.replace(':', document.documentElement.lang === 'en' ? ':' : '.'))), back, ' ', drop);
  form.before(box);
}

document.addEventListener('autosave:offer', (event) => offer(event.detail));

// What the browser itself filled in again after a reload is typed, but not saved.
function changed(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.tagName === 'SELECT') {
    return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  }
  return 'defaultValue' in field && field.value !== field.defaultValue;
}

window.addEventListener('pageshow', (event) => {
  const form = document.querySelector('form[data-autosave]');
  if (!event.persisted && [...form.elements].some(changed)) {
    form.dispatchEvent(new Event('input', { bubbles: true }));
  }
});
