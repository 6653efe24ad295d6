import { type Html, html } from '../../adapters/web/html.ts';
import { moment } from '../../test/fake/discord/reading/moments.ts';
import type { Screen } from './screen.ts';

type Rule = readonly [RegExp, (groups: readonly string[], screen: Screen) => Html];

/** What our adapter writes, and no more of Discord's Markdown than that. */
const RULES: readonly Rule[] = [
  [/^\\([^\dA-Za-z\s])/, ([character = '']) => html`${character}`],
  [/^`([^`]+)`/, ([words = '']) => html`<code>${words}</code>`],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, ([words = ''], screen) => html`<b>${inline(words, screen)}</b>`],
  [
    /^<t:(\d+):(\w)>/,
    ([at, style = 'f'], screen) => html`<span class="moment">${moment(Number(at), style, screen)}</span>`,
  ],
  [/^<@(\d+)>/, ([id = ''], screen) => html`<span class="mention">@${screen.nameOf(id)}</span>`],
  [/^\[([^\]]+)\]\(<?([^)>]+)>?\)/, ([words = ''], screen) => html`<a>${inline(words, screen)}</a>`],
  [/^<?(https?:\/\/[^\s>]+)>?/, ([address = '']) => html`<a>${address}</a>`],
  [/^([\dA-Za-z]+|[\s\S])/, ([words = '']) => html`${words}`],
];

function inline(markdown: string, screen: Screen): readonly Html[] {
  const parts: Html[] = [];
  for (let rest = markdown; rest !== ''; ) {
    for (const [pattern, show] of RULES) {
      const found = pattern.exec(rest);
      if (!found) continue;
      parts.push(show(found.slice(1), screen));
      rest = rest.slice(found[0].length);
      break;
    }
  }
  return parts;
}

/** A text display as Discord shows it: headings, small type, lists and lines. */
export function markdownShown(markdown: string, screen: Screen): Html {
  return html`${markdown
    .replace(/\n {2}/g, '\v')
    .split('\n')
    .map((each) => line(each.replaceAll('\v', '\n'), screen))}`;
}

function line(words: string, screen: Screen): Html {
  const rest = (mark: RegExp) => inline(words.replace(mark, ''), screen);
  if (words.startsWith('## ')) return html`<h2>${rest(/^## /)}</h2>`;
  if (words.startsWith('-# ')) return html`<small>${rest(/^-# /)}</small>`;
  if (words.startsWith('- ')) return html`<div class="item" data-mark="•">${rest(/^- /)}</div>`;
  const number = /^(\d+\.) /.exec(words)?.[1];
  if (number) return html`<div class="item" data-mark="${number}">${rest(/^\d+\. /)}</div>`;
  return words === '' ? html`<div class="gap"></div>` : html`<p>${rest(/^(?!)/)}</p>`;
}
