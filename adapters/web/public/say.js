/** Tells a screen reader something, in the pane it belongs to. The same words twice are told twice. */
export function tell(side, words) {
  if (!words) return;
  const status = document.getElementById(`${side}-status`);
  status.textContent = status.textContent === words ? `${words}\u00a0` : words;
}

/** Shows what went wrong with the connection, in the words of the page; nothing takes it away. */
export function banner(words) {
  const banner = document.getElementById('banner');
  if (banner.textContent !== words) banner.textContent = words;
}

/** The sentences that the page came with. */
export const words = document.body.dataset;
