// Counts on from the server's clock to the deadline, in the page's own words. Without this the page says what was so when it was loaded.
const box = document.querySelector('[data-deadline]');
const words = box.dataset;
const left = box.querySelector('[data-left]');
const shown = box.querySelector('[data-time]');
const tone = box.querySelector('[data-tone-word]');
const deadline = Number(words.deadline);
const units = words.units.split('|');
const SIZES = [86400, 3600, 60, 1];
const SAID_AT = [60, 30, 10, 5, 1]; // minutes left when it is also said aloud
const separator = document.documentElement.lang === 'en' ? ':' : '.';
const norway = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

// The page was made when its first byte came, or a little before: the clock is never ahead of the server's.
const loaded = performance.getEntriesByType('navigation')[0]?.responseStart ?? performance.now();
let ahead = Number(words.now) - loaded;
let before = null;
let timer;

const now = () => performance.now() + ahead;

function set(serverTime, from, to) {
  if (serverTime > 0) ahead = serverTime - (from + to) / 2;
}

// The same rule as the server's: two units at most, seconds only in the last ten minutes.
function inWords(seconds) {
  const first = Math.max(0, SIZES.findIndex((size) => seconds >= size || size === 1));
  let rest = seconds;
  const parts = [];
  for (let unit = first; unit < Math.min(first + 2, 4); unit += 1) {
    const number = Math.floor(rest / SIZES[unit]);
    rest %= SIZES[unit];
    if (!(unit === 3 && seconds >= 600) && (number > 0 || unit === first)) {
      parts.push(units[unit * 2 + (number === 1 ? 0 : 1)].replace('#', number));
    }
  }
  return parts.join(' ');
}

const toneOf = (seconds) => (seconds <= 0 ? 'over' : seconds <= 600 ? 'minutes' : seconds <= 3600 ? 'hour' : 'calm');

function say(text) {
  const voice = document.getElementById('voice');
  if (voice) voice.textContent = text;
}

function announce(seconds) {
  const crossed = SAID_AT.filter((minutes) => before > minutes * 60 && seconds <= minutes * 60).pop();
  if (before === null || crossed === undefined) return;
  say(words.voice.replace('#', inWords(crossed * 60)));
}

function over() {
  clearInterval(timer);
  box.dataset.tone = 'over';
  box.querySelector('.clock-running').hidden = true;
  const ended = box.querySelector('.clock-over');
  ended.hidden = false;
  if (before !== null) say(ended.textContent.replace(/\s+/g, ' ').trim());
}

function tick() {
  const seconds = Math.ceil((deadline - now()) / 1000);
  if (seconds <= 0) {
    over();
    return;
  }
  announce(seconds);
  before = seconds;
  const next = toneOf(seconds);
  if (box.dataset.tone !== next) {
    box.dataset.tone = next;
    tone.textContent = next === 'hour' ? words.hour : next === 'minutes' ? words.minutes : '';
  }
  const text = words.leftWords.replace('#', inWords(seconds));
  if (left.textContent !== text) left.textContent = text;
  shown.textContent = norway.format(new Date(now())).replaceAll(':', separator);
}

// A machine that slept may have stopped counting: it asks the server again.
async function ask() {
  const from = performance.now();
  try {
    const answer = await fetch(words.sync, { method: 'HEAD', redirect: 'manual', cache: 'no-store', credentials: 'same-origin' });
    set(Number(answer.headers.get('X-Server-Time')), from, performance.now());
    tick();
  } catch {
    // without a connection it counts on
  }
}

if (box.dataset.tone !== 'over') {
  box.querySelector('[data-loaded]').hidden = true;
  document.addEventListener('server:time', (event) => set(event.detail.time, event.detail.from, event.detail.to));
  document.addEventListener('visibilitychange', () => !document.hidden && deadline > now() && ask());
  window.addEventListener('pageshow', (event) => event.persisted && ask());
  timer = setInterval(tick, 1000);
  tick();
}
