import { listbox } from './listbox.js';

/** Typing goes on this long, in milliseconds, before anybody is asked. */
const PAUSE = 60;

/** The line in which commands are typed, with suggestions for how it may go on. */
export function attendComposers() {
  for (const input of document.querySelectorAll('.composer .input')) attend(input);
}

function attend(input) {
  const box = listbox(input);
  const asking = { latest: 0, timer: undefined };
  const close = () => {
    clearTimeout(asking.timer);
    asking.latest += 1;
    box.close();
  };
  const ask = async () => {
    asking.latest += 1;
    const mine = asking.latest;
    const found = await suggestionsFor(input);
    if (mine === asking.latest && document.activeElement === input) box.fill(found);
  };
  const take = ({ dataset }) => {
    close();
    input.value = dataset.line;
    input.setSelectionRange(input.value.length, input.value.length);
    return ask();
  };
  input.addEventListener('input', () => {
    clearTimeout(asking.timer);
    asking.timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    const act = actionOf(event, { box, ask, take, close });
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  });
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
  box.list.addEventListener('pointerdown', (event) => event.preventDefault());
  box.list.addEventListener('click', ({ target }) => {
    const line = target.closest('[role=option]');
    if (line) void take(line);
  });
}

/** What a key does to the suggestions; undefined where it does what it always does. */
function actionOf({ key }, { box, ask, take, close }) {
  const open = !box.list.hidden;
  const chosen = box.chosen();
  if (key === 'ArrowDown') return open ? () => box.step(1) : ask;
  if (key === 'ArrowUp') return open ? () => box.step(-1) : ask;
  if (key === 'Escape' && open) return close;
  if (key === 'Enter' && chosen) return () => take(chosen);
  return undefined;
}

async function suggestionsFor(input) {
  if (!/^\/|@/.test(input.value)) return { suggestions: [] };
  const { side } = input.closest('.pane').dataset;
  const query = new URLSearchParams({ view: document.body.dataset.view, side, line: input.value });
  const found = await fetch(`/complete?${query}`).catch(() => undefined);
  return found?.ok ? found.json() : { suggestions: [] };
}
