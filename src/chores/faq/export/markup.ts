/** HTML that is safe to be put into a page: made by `html` alone. */
export interface Markup {
  readonly html: string;
}

type Value = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they were typed, between tags and in attributes alike. */
export const escaped = (typed: string): string => typed.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

function markup(value: Value): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((each) => each.html).join('');
}

/** html`<p>${typed}</p>`: strings go in as values, so that none can be forgotten to be escaped. */
export const html = (words: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  html: words.map((each, i) => each + markup(values[i] ?? '')).join(''),
});

export const nothing: Markup = { html: '' };
