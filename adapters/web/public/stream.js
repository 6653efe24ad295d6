import { show } from './feed.js';
import { showMail } from './mail.js';
import { banner, tell, words } from './say.js';

let open = false;

/** Whether what happens reaches this page by itself. */
export const isListening = () => open;

const AGAIN = 3_000;

/** Keeps the page in step with all others. The browser connects again by itself, and says what it has. */
export function listen() {
  const { view, boot } = document.body.dataset;
  const source = new EventSource(`/stream?${view}&boot=${boot}&since=${document.body.dataset.since}`);
  source.addEventListener('open', () => {
    if (document.getElementById('banner').textContent === words.lost) banner('');
    open = true;
  });
  source.addEventListener('error', () => {
    open = false;
    banner(words.lost);
    // An answer that is no stream is the end for the browser, but not for us: we may be starting.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
  });
  source.addEventListener('stale', () => location.reload());
  source.addEventListener('entries', ({ data, lastEventId }) => {
    for (const each of JSON.parse(data)) show(each);
    document.body.dataset.since = lastEventId.split('-')[1];
  });
  source.addEventListener('mail', ({ data }) => showMail(JSON.parse(data)));
  source.addEventListener('clock', ({ data }) => showClock(JSON.parse(data)));
  addEventListener('pagehide', () => source.close());
}

function showClock({ html, moves, say }) {
  const clock = document.getElementById('clock');
  const held = clock.contains(document.activeElement) ? document.activeElement.value : undefined;
  const moved = Number(clock.dataset.moves) !== moves;
  if (clock.querySelector('[aria-busy=true]') && !moved) return;
  clock.innerHTML = html;
  clock.dataset.moves = moves;
  if (held) (clock.querySelector(`button[value=${held}]:enabled`) ?? clock.querySelector('button')).focus();
  if (moved) tell('a', say);
}
