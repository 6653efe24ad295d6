import { html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is safe to send: whatever came into it as a string was escaped. */
export type Html = HtmlEscapedString;

type Value = string | number | false | undefined | Html | readonly Value[];

/** html`<b>${typed}</b>`: values are escaped, `false` and undefined leave nothing behind. */
export function html(words: TemplateStringsArray, ...values: readonly Value[]): Html {
  const made = template(words, ...values);
  if (made instanceof Promise) throw new TypeError('a piece of markup may not be a promise');
  return made;
}

/** A boolean attribute, as `checked`, where it holds. */
export const attribute = (name: 'checked' | 'selected' | 'disabled' | 'open' | 'hidden', holds: boolean): string =>
  holds ? name : '';
