// Saves a section of the form while it is written, and says only what is true about it. Without this the save button does the same.
const form = document.querySelector('form[data-autosave]');
const line = document.getElementById('autosave-status');
const words = line.dataset;
const action = form.getAttribute('action');
const user = document.querySelector('form.who')?.dataset.viewer ?? '';
const key = `autosave ${user} ${action}`;
const offered = `${key} offered`;
const STUCK = ['offline', 'out', 'failed'];

let version = 0; // counts what is typed
let tried = 0; // the latest version sent
let saved = 0; // the latest version the server has
let busy = null; // the one request on its way
let leaving = false; // the form itself is being sent
let kept = true; // whether the browser could keep the text
let state = 'saved';
let pause;

const dirty = () => version > saved;
const OWN = ['_csrf', 'base', 'sheet']; // not typed by anybody
const content = () => new URLSearchParams([...new FormData(form)].filter(([name]) => !OWN.includes(name))).toString();
const leaf = (name) => form.querySelector(`input[name="${name}"]`);

function remember() {
  try {
    sessionStorage.setItem(key, JSON.stringify({ text: content(), at: Date.now(), server: form.dataset.savedAt, sent: leaving,
      base: leaf('base')?.value, sheet: leaf('sheet')?.value }));
    kept = true;
  } catch {
    kept = false;
  }
}

const recall = (name) => JSON.parse(sessionStorage.getItem(name) ?? 'null');

function say(next, text) {
  state = next;
  line.dataset.state = next;
  const all = kept || !dirty() ? text : `${text} ${words.unkept}`;
  if (line.dataset.said === all) return;
  line.dataset.said = all;
  line.replaceChildren(all);
  if (next === 'conflict') {
    const both = { className: 'ds-button', type: 'button', textContent: words.choose };
    const button = Object.assign(document.createElement('button'), both);
    button.dataset.size = 'sm';
    button.addEventListener('click', () => form.requestSubmit());
    line.append(' ', button);
  }
  if (next === 'out') {
    const login = { className: 'ds-link', href: words.loginHref, target: '_blank', rel: 'noopener', textContent: words.login };
    line.append(' ', Object.assign(document.createElement('a'), login));
  }
}

const ask = (url, options) => fetch(url, { redirect: 'manual', credentials: 'same-origin', cache: 'no-store',
  signal: AbortSignal.timeout(10000), headers: { 'X-Requested-With': 'XMLHttpRequest' }, ...options });

function post() {
  const body = new URLSearchParams(new FormData(form));
  const from = performance.now();
  return ask(`${action}/autosave`, { method: 'POST', body, keepalive: body.toString().length < 60000 }).then((answer) => {
    const time = Number(answer.headers.get('X-Server-Time'));
    document.dispatchEvent(new CustomEvent('server:time', { detail: { time, from, to: performance.now() } }));
    return answer;
  });
}

// After a new login the token is another. Asked of the reading page, which is there in every status; nobody saves in another's name.
async function newToken() {
  const answer = await ask(form.dataset.tokenFrom ?? action.replace(/[^/]+$/, 'read'));
  if (answer.status >= 500) throw new TypeError('failed');
  const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
  const token = page.querySelector('meta[name="_csrf"]')?.content;
  if (!token || page.querySelector('form.who')?.dataset.viewer !== user) return false;
  document.querySelectorAll('input[name="_csrf"]').forEach((field) => { field.value = token; });
  document.querySelector('meta[name="_csrf"]').content = token;
  return true;
}

async function attempt(sending) {
  try {
    // Logged out it only asks: a refused form would start a session beside the login that is under way.
    if (state === 'out' && !await newToken()) return;
    let answer = await post();
    if (answer.status === 403 && await newToken()) answer = await post();
    const reply = await answer.json().catch(() => null);
    if (answer.type === 'opaqueredirect' || answer.status === 403) {
      say('out', words.out);
    } else if (answer.status === 413) {
      say('refused', words.tooLong);
    } else if (typeof reply?.saved !== 'boolean') {
      say('failed', words.failed);
    } else if (!reply.saved) {
      say(reply.conflict ? 'conflict' : 'refused', reply.words);
    } else {
      saved = sending;
      form.dataset.savedAt = reply.savedAt;
      if (leaf('base')) leaf('base').value = reply.base;
      if (dirty()) {
        remember();
      } else {
        sessionStorage.removeItem(key);
        say('saved', reply.words);
      }
    }
  } catch (broken) {
    const next = broken.message === 'failed' ? 'failed' : 'offline';
    say(next, words[next]);
  }
}

async function send() {
  clearTimeout(pause);
  if (busy || leaving || !dirty()) return;
  tried = version;
  if (!STUCK.includes(state)) say('saving', words.saving);
  busy = attempt(tried);
  await busy;
  busy = null;
  if (version > tried) soon();
}

function soon() {
  clearTimeout(pause);
  pause = setTimeout(send, 1500);
}

function typed() {
  version += 1;
  remember();
  soon();
}

const sendNew = () => version > tried && send();
const retry = () => STUCK.includes(state) && send();

form.addEventListener('input', typed);
form.addEventListener('focusout', sendNew);
document.addEventListener('visibilitychange', () => (document.hidden ? sendNew() : retry()));
window.addEventListener('online', retry);
window.addEventListener('pageshow', (event) => { leaving = leaving && !event.persisted; });
window.addEventListener('beforeunload', (event) => dirty() && !leaving && event.preventDefault());
setInterval(retry, 10000);

// The save button waits for the request on its way, so that older text never comes last.
form.addEventListener('submit', (event) => {
  if (busy) {
    event.preventDefault();
    if (!leaving) busy.finally(() => setTimeout(() => form.requestSubmit(event.submitter)));
  }
  leaving = true;
  if (dirty()) remember();
});

function begin() {
  const entry = recall(key);
  if (form.dataset.typed === 'true') {
    sessionStorage.removeItem(offered);
    typed();
    return void send();
  }
  if (entry && !(entry.sent && entry.server !== form.dataset.savedAt) && entry.text !== content()) {
    sessionStorage.setItem(offered, JSON.stringify(entry));
  }
  sessionStorage.removeItem(key);
  const earlier = recall(offered);
  if (earlier) {
    const detail = { entry: earlier, form, words, fetched: () => { leaving = true; }, dropped: () => sessionStorage.removeItem(offered) };
    document.dispatchEvent(new CustomEvent('autosave:offer', { detail }));
  }
}

try {
  begin();
} catch {
  kept = false; // a browser without storage
}
