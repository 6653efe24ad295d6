/** Where two panes do not fit beside each other, one is shown at a time. */
export function attendTabs() {
  const tabs = [...document.querySelectorAll('.tabs button')];
  const panes = [...document.querySelectorAll('.pane')];
  const choose = (side) => {
    for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset.shows === side));
    for (const pane of panes) pane.toggleAttribute('data-away', pane.dataset.side !== side);
    history.replaceState(null, '', `#${side}`);
  };
  if (tabs.length === 0) return;
  for (const tab of tabs) tab.addEventListener('click', () => choose(tab.dataset.shows));
  choose(location.hash === '#b' ? 'b' : 'a');
}
