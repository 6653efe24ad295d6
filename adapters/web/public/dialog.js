/** Where the focus goes back to, by dialog. */
const openers = new WeakMap();

/** Shows a form, or the same one again with what is wrong in it. */
export function openDialog(pane, html, opener) {
  const dialog = pane.querySelector('dialog');
  dialog.innerHTML = html;
  if (!dialog.open) {
    openers.set(dialog, { id: opener?.id, element: opener });
    dialog.showModal();
  }
  const wrong = dialog.querySelector('[aria-invalid=true]');
  const fields = dialog.querySelector('.fields');
  first(wrong ?? fields)?.focus();
  if (!wrong) fields.scrollTop = 0;
}

const INPUT = 'input:not([type=hidden]), select, textarea';

const first = (within) =>
  within.matches(INPUT) ? within : (within.querySelector('input:checked') ?? within.querySelector(INPUT));

export function attendDialogs() {
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.addEventListener('close', () => leave(dialog));
    // Escape says no as the button does: the form need not be kept.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      dialog.querySelector('[data-cancel]')?.click();
    });
  }
}

/** The browser gives the focus back by itself, unless what had it is gone. */
function leave(dialog) {
  const pane = dialog.closest('.pane');
  const opener = openers.get(dialog)?.element;
  dialog.replaceChildren();
  if (document.activeElement !== document.body) return;
  if (opener?.isConnected) opener.focus();
  else pane.querySelector('.composer .input').focus();
}
