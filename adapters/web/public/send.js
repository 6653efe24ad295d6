import { openDialog } from './dialog.js';
import { banner, words } from './say.js';
import { isListening } from './stream.js';
import { answered } from './thread.js';

/** Sends every form of the page without leaving it. One click is one event, however often it has to be sent. */
export function attendForms() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.live === undefined) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
  document.addEventListener('change', ({ target }) => {
    const menu = target.closest?.('form.menu');
    if (menu) menu.dataset.changed = '';
  });
}

/** @returns {Promise<boolean>} whether it was taken. */
export async function send(form, submitter) {
  if (form.dataset.busy !== undefined) return false;
  const body = new URLSearchParams(new FormData(form, submitter));
  body.set('event', crypto.randomUUID());
  const to = submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  busy(form, submitter, true);
  try {
    const response = await posted(to, body);
    const outcome = await response.json();
    if (!response.ok) return refused(outcome);
    taken(form, submitter, outcome);
    return true;
  } catch {
    banner(words.unanswered);
    return false;
  } finally {
    busy(form, submitter, false);
  }
}

function refused({ problem }) {
  banner(problem);
  return false;
}

/** An answer that was lost is asked for again: the event is the same, so it counts once. */
async function posted(to, body) {
  const request = { method: 'POST', body, headers: { accept: 'application/json' } };
  return fetch(to, request).catch(() => fetch(to, request));
}

function taken(form, submitter, outcome) {
  const pane = form.closest('.pane');
  banner('');
  if (form.classList.contains('menu')) delete form.dataset.changed;
  if (form.classList.contains('composer') && submitter?.dataset.often === undefined) clear(form);
  if (form.closest('.answer')) answered(form);
  // The focus is back on what opened the menu, and from there goes on into a form.
  form.closest(':popover-open')?.hidePopover();
  const dialog = form.closest('dialog');
  if (outcome.kind === 'form') openDialog(pane, outcome.html, openerOf(submitter));
  else if (dialog) dialog.close();
  if (outcome.kind !== 'form' && !isListening()) location.reload();
}

const openerOf = (submitter) => (submitter?.checkVisibility() ? submitter : document.activeElement);

function clear(form) {
  const input = form.querySelector('.input');
  input.value = '';
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function busy(form, submitter, is) {
  if (is) form.dataset.busy = '';
  else delete form.dataset.busy;
  submitter?.setAttribute('aria-busy', String(is));
}
