/** Where an entry goes: in the thread of what it answers, or else among all. The fold above a thread says how many there are. */
export function listFor(feed, under) {
  const thread = under && document.getElementById(under.id)?.querySelector('.thread');
  if (!thread) return feed.querySelector('.entries');
  const isFirst = thread.hidden;
  thread.hidden = under.count === 0;
  if (isFirst) thread.open = true;
  thread.querySelector('summary').textContent = under.told;
  return thread.querySelector('.entries');
}

/** Whoever opens the box to answer in can write at once; Escape closes it. */
export function attendAnswers() {
  document.addEventListener(
    'toggle',
    ({ target }) => target.open && target.matches('.answer') && inputOf(target).focus(),
    true,
  );
  document.addEventListener('keydown', ({ key, target }) => {
    const box = key === 'Escape' && target.closest?.('.answer[open]');
    if (!box) return;
    box.open = false;
    box.querySelector('summary').focus();
  });
}

/** What was answered shows, however long the thread is. */
export function answered(form) {
  form.closest('.entry').querySelector('.thread').open = true;
  inputOf(form).value = '';
}

const inputOf = (within) => within.querySelector('.input');
