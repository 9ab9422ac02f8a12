// Who applies: the register is asked as soon as nine digits are typed. Without this the button beside the field does the same.
const field = document.getElementById('organisationNumber');
const answer = document.getElementById('register-answer');
let asked = '';

// NO 974 760 673 MVA in any spelling; anything else waits for the button.
const digits = (text) => text.toUpperCase().replace(/[\s.-]/g, '').replace(/^NO/, '').replace(/MVA$/, '');

function clear() {
  answer.replaceChildren();
  field.removeAttribute('aria-invalid');
  document.getElementById('organisationNumber-error')?.remove();
}

async function ask(number) {
  answer.textContent = answer.dataset.waiting;
  try {
    const response = await fetch(`${answer.dataset.href}&organisationNumber=${number}`, { headers: { 'X-Requested-With': 'fetch' } });
    if (!response.ok || response.redirected) throw new Error(response.statusText);
    const html = await response.text();
    if (asked !== number) return;
    answer.innerHTML = html;
  } catch {
    if (asked === number) answer.replaceChildren();
  }
}

field?.addEventListener('input', () => {
  const number = digits(field.value);
  if (number === asked) return;
  const other = document.getElementById('organisation-new');
  if (other) other.checked = true;
  asked = /^\d{9}$/.test(number) ? number : '';
  clear();
  if (asked) ask(asked);
});

// Enter looks up; it never starts an application for whoever happens to be chosen.
field?.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    field.form.requestSubmit(field.form.querySelector('.lookup button'));
  }
});
