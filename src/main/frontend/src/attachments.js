// Sends the chosen files one by one and shows how far each has come. Without this the button sends them all at once.
const waiting = [];
let busy = false;

// Chosen is sent: nobody leaves the page with a file that was only chosen.
document.querySelectorAll('form[data-upload] [type=submit]').forEach((button) => { button.hidden = true; });
document.addEventListener('change', ({ target }) => {
  const form = target.closest?.('form[data-upload]');
  if (form && target.files?.length) take(form, target);
});

function take(form, input) {
  for (const file of input.files) waiting.push(row(form, file));
  input.value = '';
  next();
}

function row(form, file) {
  const item = document.createElement('li');
  const words = document.createElement('span');
  const bar = document.createElement('progress');
  const cancel = document.createElement('button');
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  cancel.type = 'button';
  cancel.className = 'ds-button';
  cancel.dataset.variant = 'tertiary';
  cancel.dataset.size = 'sm';
  cancel.textContent = form.dataset.cancel;
  const hidden = document.createElement('span');
  hidden.className = 'ds-sr-only';
  hidden.textContent = ` ${file.name}`;
  cancel.append(hidden);
  item.append(words, bar, cancel);
  form.querySelector('.uploads').append(item);
  const upload = { form, file, item, words, bar, cancel };
  cancel.addEventListener('click', () => {
    upload.cancelled = true;
    upload.request?.abort();
    end(upload, form.dataset.cancelled, 'cancelled');
  });
  say(upload, form.dataset.waiting);
  return upload;
}

const say = ({ words, file }, text) => { words.textContent = `${file.name}: ${text}`; };

function next() {
  if (busy) return;
  const upload = waiting.shift();
  if (!upload) return;
  if (upload.cancelled) {
    next();
  } else if (upload.file.size > Number(upload.form.dataset.largest)) {
    end(upload, upload.form.dataset.tooLarge, 'refused');
    next();
  } else {
    send(upload);
  }
}

function send(upload) {
  const { form, file, bar } = upload;
  const body = new FormData();
  form.querySelectorAll('input[type=hidden]').forEach((field) => body.append(field.name, field.value));
  body.append('files', file, file.name);
  const request = new XMLHttpRequest();
  upload.request = request;
  busy = true;
  request.open('POST', form.action);
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', ({ loaded, total }) => { bar.value = (loaded * 100) / total; });
  request.upload.addEventListener('load', () => {
    bar.removeAttribute('value');
    say(upload, form.dataset.checking);
  });
  request.addEventListener('loadend', () => {
    busy = false;
    if (!upload.cancelled) answered(upload, request);
    next();
  });
  say(upload, form.dataset.sending);
  request.send(body);
}

function answered(upload, request) {
  let outcome = null;
  try {
    outcome = JSON.parse(request.responseText);
  } catch {
    // Logged out or cut off: a page came back, or nothing.
  }
  if (typeof outcome?.words !== 'string') {
    end(upload, upload.form.dataset.failed, 'refused');
    return;
  }
  end(upload, outcome.words, outcome.attached ? 'attached' : 'refused');
  if (outcome.attached) refresh(upload.form.closest('section'));
}

function end(upload, text, state) {
  upload.bar.remove();
  upload.cancel.remove();
  upload.item.dataset.state = state;
  say(upload, text);
}

// The list as the server has it now; what somebody else attached meanwhile is there too.
async function refresh(section) {
  const answer = await fetch(window.location.pathname, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(section.id)?.querySelector('[data-live]');
  if (fresh) section.querySelector('[data-live]').replaceWith(fresh);
}
