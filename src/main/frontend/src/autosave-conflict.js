// On the page that shows two texts: nothing is saved yet, so the browser keeps what was typed until the choice is sent.
const form = document.getElementById('choose');
const user = document.querySelector('form.who')?.dataset.viewer ?? '';
const key = `autosave ${user} ${form.dataset.form}`;

function mark(sent) {
  try {
    const entry = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (entry) sessionStorage.setItem(key, JSON.stringify({ ...entry, sent, server: form.dataset.savedAt }));
  } catch {
    // a browser without storage
  }
}

mark(false);
form.addEventListener('submit', (event) => (event.submitter?.value === 'theirs' ? sessionStorage.removeItem(key) : mark(true)));
