import { tell } from './say.js';

const NEAR = 120;

/** Brings one entry of a channel up to date: a new one in its place, one that is gone away, another replaced. */
export function show({ id, side, html, place, cause, say }) {
  const list = document.querySelector(`#${side}-feed .entries`);
  const before = document.getElementById(id);
  const isNews = html !== '' && before?.dataset.cause !== cause;
  const follows = isAtEnd(list);
  if (html === '') remove(before, list);
  else if (before) replace(before, html);
  else insert(list, html, place);
  if (isNews) {
    tell(side, say);
    reveal(document.getElementById(id), follows);
  }
}

/** Shows the newest entry: its end, or from its beginning where it is too long to be seen whole. */
export function goToEnd(feed) {
  feed.scrollTop = feed.scrollHeight;
  const last = feed.querySelector('.entry:last-child');
  if (last?.offsetHeight > feed.clientHeight) last.scrollIntoView({ block: 'start' });
}

const isAtEnd = (list) => {
  const { scrollTop, scrollHeight, clientHeight } = list.parentElement;
  return scrollHeight - scrollTop - clientHeight < NEAR;
};

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
function remove(entry, list) {
  if (!entry) return;
  const held = entry.contains(document.activeElement);
  const next = entry.nextElementSibling ?? entry.previousElementSibling;
  entry.remove();
  if (!held) return;
  (next?.querySelector('article') ?? list.closest('.pane').querySelector('.input')).focus();
}

function replace(before, html) {
  const after = read(html);
  keepPicks(before, after);
  const held = before.contains(document.activeElement) ? document.activeElement : undefined;
  const next = held && sameIn(after, held, before);
  before.replaceWith(after);
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
  if (follows && !entry.nextElementSibling) goToEnd(feed);
  else if (entry.classList.contains('private')) {
    entry.scrollIntoView({ block: entry.offsetHeight > feed.clientHeight ? 'start' : 'nearest' });
  }
  // What was clicked stays in sight: it may be clicked again.
  const held = document.activeElement;
  if (held?.closest('.entry') && feed.contains(held)) held.scrollIntoView({ block: 'nearest' });
}
