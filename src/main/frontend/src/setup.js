// Setting up a call: the sum of the weights as they are typed, and a word before what was typed is left behind.
const form = document.querySelector('form[data-setup]');
const sum = document.querySelector('[data-weights]');

function add() {
  const typed = [...form.querySelectorAll('[name$=".weight"]')].map((field) => Number(field.value.trim()) || 0);
  const total = typed.reduce((one, other) => one + other, 0);
  sum.textContent = total === 100 ? sum.dataset.right : sum.dataset.wrong.replace('%d', total);
  sum.dataset.state = total === 100 ? 'right' : 'wrong';
}

if (sum) {
  add();
  form.addEventListener('input', ({ target }) => target.name?.endsWith('.weight') && add());
}

let dirty = form?.dataset.typed === 'true';
form?.addEventListener('input', () => { dirty = true; });
form?.addEventListener('submit', () => { dirty = false; });
window.addEventListener('beforeunload', (event) => dirty && event.preventDefault());

// On a phone the way is a strip: the part one is at is in view.
const here = document.querySelector('.setup-steps [aria-current]');
const strip = here?.closest('ol');
if (strip) strip.scrollLeft = here.parentElement.offsetLeft - strip.offsetLeft - 16;
