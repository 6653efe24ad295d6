import { tell } from './say.js';
import { listFor } from './thread.js';

const NEAR = 120;

/** Brings one entry up to date, in its channel or in the thread it stands in: a new one, one that is gone, another. */
export function show({ id, side, html, place, cause, say, under }) {
  const feed = document.getElementById(`${side}-feed`);
  const before = document.getElementById(id);
  const isNews = html !== '' && before?.dataset.cause !== cause;
  const follows = isAtEnd(feed);
  const list = listFor(feed, under);
  if (html === '') remove(before);
  else if (before) replace(before, html);
  else insert(list, html, place);
  if (isNews) {
    tell(side, say);
    reveal(document.getElementById(id), follows);
  } else if (follows && !feed.contains(document.activeElement)) feed.scrollTop = feed.scrollHeight;
}

/** Does what may leave less room: a feed that showed its end goes on to show it. */
export function stayAtEnd(change) {
  const feeds = [...document.querySelectorAll('.feed')].filter(isAtEnd);
  change();
  for (const feed of feeds) feed.scrollTop = feed.scrollHeight;
}

/** Shows the newest entry: its end, or from its beginning where it is too long to be seen whole. */
export function goToEnd(feed) {
  feed.scrollTop = feed.scrollHeight;
  const last = lastIn(feed);
  if (last?.offsetHeight > feed.clientHeight) last.scrollIntoView({ block: 'start' });
}

/** The lowest on the page, in a thread or by itself. */
const lastIn = (feed) => [...feed.querySelectorAll('.entry')].at(-1);

const isAtEnd = ({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - scrollTop - clientHeight < NEAR;

function read(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.querySelector('li');
}

function insert(list, html, place) {
  const entry = read(html);
  entry.classList.add('new');
  const next = [...list.children].find((each) => Number(each.dataset.place) > place);
  list.insertBefore(entry, next ?? null);
}

/** Whoever was on it goes on with the next, or with what to type. */
function remove(entry) {
  if (!entry) return;
  const pane = entry.closest('.pane');
  const held = entry.contains(document.activeElement);
  const next = entry.nextElementSibling ?? entry.previousElementSibling;
  entry.remove();
  if (!held) return;
  (next?.querySelector('article') ?? pane.querySelector('.composer .input')).focus();
}

/** What stands under it, and an answer that somebody is writing, stay as they are. */
function replace(before, html) {
  const entry = read(html);
  const [old, after] = [before.querySelector('article'), entry.querySelector('article')];
  keepPicks(old, after);
  const held = old.contains(document.activeElement) ? document.activeElement : undefined;
  const next = held && sameIn(after, held, old);
  const open = old.querySelector(':popover-open') !== null;
  old.replaceWith(after);
  before.dataset.cause = entry.dataset.cause;
  if (open) after.querySelector('[popover]')?.showPopover();
  next?.focus({ preventScroll: true });
}

/** What somebody has ticked and not sent yet. */
function keepPicks(before, after) {
  const forms = [...after.querySelectorAll('form.menu')];
  for (const [i, form] of [...before.querySelectorAll('form.menu')].entries()) {
    if (form.dataset.changed === undefined || !forms[i]) continue;
    forms[i].dataset.changed = '';
    const ticked = new Set([...new FormData(form).getAll('picked')]);
    for (const input of forms[i].querySelectorAll('[name=picked]')) {
      if (input.type === 'checkbox') input.checked = ticked.has(input.value);
      else input.value = [...ticked][0] ?? '';
    }
  }
}

const FOCUSABLE = 'button, input:not([type=hidden]), select, a[href], article';

/** The control that stands for the one that had the focus: by what it does and says, or else by its place. */
function sameIn(after, held, before) {
  const alike = (root) => [...root.querySelectorAll(FOCUSABLE)].filter((each) => kind(each) === kind(held));
  const [old, now] = [alike(before), alike(after)];
  const place = now.length === old.length ? now[old.indexOf(held)] : undefined;
  return (
    place ?? now.find((each) => each.textContent === held.textContent) ?? now.at(-1) ?? after.querySelector('article')
  );
}

const kind = (element) => `${element.tagName} ${element.name ?? ''} ${(element.value ?? '').split(':')[0]}`;

/** What has come is shown to those who were at the end, and an answer to whoever asked. */
function reveal(entry, follows) {
  const feed = entry.closest('.feed');
  if (follows && lastIn(feed) === entry) goToEnd(feed);
  else if (entry.classList.contains('private')) {
    entry.scrollIntoView({ block: entry.offsetHeight > feed.clientHeight ? 'start' : 'nearest' });
  }
  // What was clicked stays in sight: it may be clicked again.
  const held = document.activeElement;
  if (held?.closest('.entry') && feed.contains(held)) held.scrollIntoView({ block: 'nearest' });
}
