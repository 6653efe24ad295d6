/** The suggestions below an editable combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function listbox(input) {
  const list = document.getElementById(input.dataset.suggestions);
  const count = document.getElementById(input.dataset.count);
  const tie = () => {
    input.setAttribute('aria-expanded', String(!list.hidden));
    const at = list.querySelector('[aria-selected=true]');
    if (at) input.setAttribute('aria-activedescendant', at.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const fill = ({ suggestions, said }) => {
    list.replaceChildren(...suggestions.map((each, i) => option(each, `${list.id}-${i}`)));
    list.hidden = suggestions.length === 0;
    list.scrollTop = 0;
    count.textContent = list.hidden ? '' : said;
    tie();
  };
  const step = (by) => {
    const all = [...list.children];
    const at = all.findIndex((each) => each.ariaSelected === 'true');
    const next = all[(at < 0 && by < 0 ? all.length - 1 : at + by + all.length) % all.length];
    for (const each of all) each.ariaSelected = String(each === next);
    next?.scrollIntoView({ block: 'nearest' });
    tie();
  };
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  tie();
  return {
    list,
    fill,
    step,
    close: () => fill({ suggestions: [] }),
    chosen: () => list.querySelector('[aria-selected=true]'),
  };
}

function option({ label, detail, line }, id) {
  const item = document.createElement('li');
  const name = document.createElement('b');
  const about = document.createElement('span');
  name.textContent = label;
  about.textContent = detail;
  item.append(name, ' ', about);
  item.id = id;
  item.role = 'option';
  item.ariaSelected = 'false';
  item.dataset.line = line;
  return item;
}
