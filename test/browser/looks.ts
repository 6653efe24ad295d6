/**
 * What keeps a page from somebody who hears it, as a script for the browser: a list of sentences. By hand, where a checker
 * would be: names, labels, references, headings, what is focusable.
 */
export const faults = `(() => {
  const found = [];
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) || element.closest('.hush, .skip');
  const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
  const text = (element) => (element?.textContent ?? '').trim();
  const told = (element) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
  const byIds = (ids) => (ids ?? '').split(/\\s+/).filter(Boolean).map((id) => document.getElementById(id));
  const name = (element) =>
    element.getAttribute('aria-label') || byIds(element.getAttribute('aria-labelledby')).map(text).join(' ').trim() ||
    [...(element.labels ?? [])].map(text).join(' ').trim() || (element.matches('a, button, summary') ? text(element) : '');
  const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
  for (const id of new Set(ids.filter((each, i) => ids.indexOf(each) !== i))) found.push('two elements have the id ' + id);
  for (const each of all('a[href], button, input:not([type=hidden]), select, textarea, summary'))
    if (!name(each)) found.push('no name: ' + told(each));
  for (const each of all('[aria-describedby], [aria-labelledby], [aria-controls]'))
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-controls'])
      if (byIds(each.getAttribute(attribute)).includes(null)) found.push(attribute + ' leads nowhere: ' + told(each));
  for (const each of all('section, nav, aside, [role=region], [role=group], [role=listbox], dialog'))
    if (!name(each)) found.push('a landmark without a name: ' + told(each));
  for (const each of all('fieldset')) if (!text(each.querySelector('legend'))) found.push('no legend: ' + told(each));
  let level = 0;
  for (const each of all('h1, h2, h3, h4')) {
    const now = Number(each.tagName[1]);
    if (now > level + 1) found.push('a heading skips a level: ' + told(each));
    level = now;
  }
  if (!document.documentElement.lang) found.push('no language');
  if (!document.title) found.push('no title');
  for (const each of all('[lang]')) if (!/^(en|es)$/.test(each.lang)) found.push('an odd language: ' + told(each));
  for (const each of all('img, svg')) if (!each.getAttribute('alt') && each.getAttribute('aria-hidden') !== 'true') found.push('a picture without words: ' + told(each));
  for (const each of all('[tabindex]')) if (each.tabIndex > 0) found.push('an order of its own: ' + told(each));
  for (const each of all('a[href], button, select, summary, input:not([type=hidden])')) {
    const box = (each.closest('label') ?? each).getBoundingClientRect();
    if (!each.closest('.hush, .skip') && (box.width < 24 || box.height < 24)) found.push('small to hit: ' + told(each));
  }
  return found;
})()`;

/** Text that stands out too little from what is behind it (WCAG 2.2 AA: 4.5, and 3 where it is large), as sentences. */
export const contrasts = `(() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });
  const behind = (element) => {
    if (!element) return { r: 255, g: 255, b: 255, a: 1 };
    const own = parse(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own : over(own, element.matches('dialog') ? own : behind(element.parentElement));
  };
  const light = ({ r, g, b }) => {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, textContent } = walker.currentNode;
    if (!textContent.trim() || !element.checkVisibility() || element.closest('.hush, :disabled, script, [aria-hidden=true]:not(.avatar)')) continue;
    const style = getComputedStyle(element);
    const ground = behind(element);
    const [a, b] = [light(over(parse(style.color), ground)), light(ground)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) found.add(ratio.toFixed(2) + ' ' + element.tagName + '.' + element.className + ': ' + textContent.trim().slice(0, 40));
  }
  return [...found];
})()`;
