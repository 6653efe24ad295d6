import { type Html, html } from '../../adapters/web/html.ts';
import { moment, type Reader } from '../../test/fake/discord/reading/moments.ts';

type Rule = readonly [RegExp, (groups: readonly string[], reader: Reader) => Html];

/** What our adapter writes, and no more of Discord's Markdown than that. */
const RULES: readonly Rule[] = [
  [/^\\([^\dA-Za-z\s])/, ([character = '']) => html`${character}`],
  [/^`([^`]+)`/, ([words = '']) => html`<code>${words}</code>`],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, ([words = ''], reader) => html`<b>${inline(words, reader)}</b>`],
  [
    /^<t:(\d+):(\w)>/,
    ([at, style = 'f'], reader) => html`<span class="moment">${moment(Number(at), style, reader)}</span>`,
  ],
  [/^([\dA-Za-z]+|[\s\S])/, ([words = '']) => html`${words}`],
];

function inline(markdown: string, reader: Reader): readonly Html[] {
  const parts: Html[] = [];
  for (let rest = markdown; rest !== ''; ) {
    for (const [pattern, show] of RULES) {
      const found = pattern.exec(rest);
      if (!found) continue;
      parts.push(show(found.slice(1), reader));
      rest = rest.slice(found[0].length);
      break;
    }
  }
  return parts;
}

/** A text display as Discord shows it: headings, small type, lists and lines. */
export function markdownShown(markdown: string, reader: Reader): Html {
  return html`${markdown
    .replace(/\n {2}/g, '\v')
    .split('\n')
    .map((each) => line(each.replaceAll('\v', '\n'), reader))}`;
}

function line(words: string, reader: Reader): Html {
  const rest = (mark: RegExp) => inline(words.replace(mark, ''), reader);
  if (words.startsWith('## ')) return html`<h2>${rest(/^## /)}</h2>`;
  if (words.startsWith('-# ')) return html`<small>${rest(/^-# /)}</small>`;
  if (words.startsWith('- ')) return html`<div class="item" data-mark="•">${rest(/^- /)}</div>`;
  const number = /^(\d+\.) /.exec(words)?.[1];
  if (number) return html`<div class="item" data-mark="${number}">${rest(/^\d+\. /)}</div>`;
  return words === '' ? html`<div class="gap"></div>` : html`<p>${rest(/^(?!)/)}</p>`;
}
