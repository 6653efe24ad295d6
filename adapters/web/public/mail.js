import { stayAtEnd } from './feed.js';
import { tell } from './say.js';

/** Shows who has direct messages that wait: in the strip those who are not on the page, beside their names those who are. */
export function showMail({ html, unread, say }) {
  const strip = document.getElementById('mail');
  const held = strip.contains(document.activeElement) ? document.activeElement.textContent : undefined;
  stayAtEnd(() => {
    strip.innerHTML = html;
  });
  if (held !== undefined) [...strip.querySelectorAll('a')].find((each) => each.textContent === held)?.focus();
  for (const badge of document.querySelectorAll('[data-unread]')) {
    const words = unread[badge.dataset.unread] ?? '';
    badge.textContent = words;
    badge.hidden = words === '';
  }
  tell('a', say);
}
