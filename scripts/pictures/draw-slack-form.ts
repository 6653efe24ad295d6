import type { InputBlock } from '@slack/types';
import { type Html, html } from '../../adapters/web/html.ts';
import { obj, str } from '../../test/fake/slack/json.ts';
import type { View } from '../../test/fake/slack/types.ts';
import { chevron, icon } from './drawn.ts';
import { undrawn } from './screen.ts';

const words = (text: unknown): string => str(obj(text)['text']);

/** A modal as Slack shows it, filled in as it opens, with its first `count` fields. Throws on what it cannot draw yet. */
export function slackForm(view: View, count = view.blocks.length): Html {
  const blocks = view.blocks as unknown as readonly InputBlock[];
  return html`
<div class="dim"><section class="modal">
  <header><span class="icon">${icon}</span><h2>${words(view['title'])}</h2><span class="cross">✕</span></header>
  <main class="${count < blocks.length ? 'cut' : ''}">${blocks.slice(0, count).map(input)}</main>
  <footer><span class="button">${words(view['close'])}</span><span class="button primary">${words(view['submit'])}</span></footer>
</section></div>`;
}

const input = ({ label, optional, element, hint }: InputBlock): Html => html`
<div class="input">
  <label>${label.text} ${optional && html`<i>(optional)</i>`}</label>
  ${field(element)}
  ${hint && html`<p class="hint">${hint.text}</p>`}
</div>`;

function field(element: InputBlock['element']): Html {
  switch (element.type) {
    case 'plain_text_input':
      return html`<div class="field ${element.multiline ? 'tall' : ''}">${element.initial_value ?? ''}</div>`;
    case 'multi_static_select':
      return html`<div class="field">${element.initial_options?.map(({ text }) => html`<span class="chosen">${text.text} ✕</span>`)}</div>`;
    case 'static_select':
      return html`<div class="field one">${element.initial_option?.text.text ?? html`<i>Select an option</i>`}${chevron}</div>`;
    default:
      return undrawn(`Slack's ${element.type}`);
  }
}
