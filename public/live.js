// Says when somebody else acted on what a page shows. The server puts this only on pages that show
// a case or the queue; it writes into the one place made for it, and leaves the rest alone: what is
// being typed stays. The page itself is not fetched, since that would count as reading it.

const notice = document.querySelector('live-notice');
const { about, show, beside, later } = notice.dataset;

/** Most pages are left within seconds: those are not worth a stream. */
const STAYED_MS = 2000;
/** The server says that it is there three times in as long. After that, the line is dead. */
const SILENCE_MS = 65_000;
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 5 * 60_000;

let stream = null;
let planned;
let failures = 0;
let isOver = false;
let said = '';
let isTyped = false;

/** Nobody looks at a page in the background, and browsers open six connections to a server. */
const isLookedAt = () => !document.hidden && navigator.onLine;

function plan(delay) {
  clearTimeout(planned);
  if (!isOver) planned = setTimeout(listen, delay);
}

function stop() {
  clearTimeout(planned);
  stream?.abort();
  stream = null;
}

async function listen() {
  if (stream || isOver || !isLookedAt()) return;
  const mine = new AbortController();
  stream = mine;
  try {
    const answer = await fetch(`/live?${about}`, { cache: 'no-store', signal: mine.signal });
    if (answer.status === 200) await read(answer.body, mine);
    // Signed out, or no longer one's to see. Too many at once, or a server in need, may pass.
    else isOver = answer.status !== 429 && answer.status < 500;
  } catch {
    // The line broke, or was let go: what happened meanwhile is told when it is there again.
  }
  // Let go, it is planned anew by whoever let it go.
  if (stream !== mine) return;
  stream = null;
  failures += 1;
  // Not all at once: a server that was started again has everybody come back.
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  plan(wait * (0.5 + Math.random() / 2));
}

/** Reads the stream to its end: events are lines, and an empty line ends each. */
async function read(body, mine) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const silence = setTimeout(() => mine.abort(), SILENCE_MS);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    failures = 0;
    const events = (rest + value).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      if (event.includes('event: over')) isOver = true;
      if (event.includes('event: moved')) tell();
    }
  }
}

/** Asks what there is, by the rights one has now, and says it. */
async function tell() {
  try {
    const answer = await fetch(`/live/news?${about}`, { cache: 'no-store' });
    const sentence = answer.status === 200 ? await answer.text() : '';
    if (sentence && sentence !== said) draw(sentence);
  } catch {
    // As above: whoever listens again is told at once.
  }
}

function draw(sentence) {
  said = sentence;
  const text = document.createElement('span');
  text.textContent = sentence;
  const link = document.createElement('a');
  link.href = location.pathname + location.search;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = later;
  close.addEventListener('click', () => notice.replaceChildren());
  const toast = document.createElement('div');
  toast.className = 'toast toast--live';
  toast.append(text, link, close);
  notice.replaceChildren(toast);
  lead();
}

/** The link shows the page anew, or beside this one if that would lose what was typed. */
function lead() {
  const link = notice.querySelector('a');
  if (!link) return;
  const stays = isTyped || holdsText();
  const label = stays ? beside : show;
  // Said again only if it changed.
  if (link.textContent !== label) link.textContent = label;
  if (stays) link.target = '_blank';
  else link.removeAttribute('target');
}

/** What was typed before this ran, or was put back by the browser; or came back with a refusal. */
function holdsText() {
  if (document.getElementById('errors')) return true;
  const fields = [...document.querySelectorAll('main input:not([type="hidden"]), main textarea')];
  const isBox = (it) => it.type === 'checkbox' || it.type === 'radio';
  return fields.some((it) => (
    isBox(it) ? it.checked !== it.defaultChecked : it.value !== it.defaultValue
  ));
}

document.addEventListener('input', () => {
  isTyped = true;
  lead();
});
const lookAgain = () => (isLookedAt() ? plan(stream ? 0 : STAYED_MS) : stop());
document.addEventListener('visibilitychange', lookAgain);
addEventListener('online', lookAgain);
addEventListener('offline', lookAgain);
// A page that browsers keep to come back to must not hold a line.
addEventListener('pagehide', stop);
addEventListener('pageshow', lookAgain);
lookAgain();
