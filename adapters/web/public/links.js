/** A link to a message leads to it on this page, where it stands here. */
export function attendLinks() {
  document.addEventListener('click', (event) => {
    const id = event.target.closest?.('a[data-entry]')?.dataset.entry;
    const entry = id && document.getElementById(id);
    if (!entry) return;
    event.preventDefault();
    const thread = entry.closest('.thread');
    if (thread) thread.open = true;
    entry.querySelector('article').focus({ preventScroll: true });
    entry.scrollIntoView({ block: 'start' });
  });
}
