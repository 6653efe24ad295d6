import { fit as fitted } from '../../src/surface/fit.ts';
import type { Language } from '../../src/surface/identity.ts';
import type { Block, Fact, List, Message } from '../../src/surface/message.ts';
import { controls, type Stage } from './controls.ts';
import { type Html, html } from './html.ts';
import { inline, type Onlooker } from './inline.ts';
import { can } from './limits.ts';
import { file, picture } from './media.ts';

/** A message as one person sees it. `language` is what its words are in. */
export function render(message: Message, language: Language, stage: Stage): Html {
  const { headline, blocks } = fitted(message, can.limits);
  const { person, reader, side } = stage.pane;
  // A date reads with the sentence around it: in the message's language, in the reader's zone.
  const onlooker: Onlooker = { zone: reader.zone, language, person: person.id, side };
  // One sentence by itself, as most private answers are, is not shouted.
  const alone = blocks.every((block) => block.kind === 'controls');
  const heading = alone ? html`<p class="line">${headline}</p>` : html`<h3 class="headline">${headline}</h3>`;
  return html`<div class="message" lang="${language}">${heading}${blocks.map((each) => block(each, onlooker, stage))}</div>`;
}

function block(of: Block, onlooker: Onlooker, stage: Stage): Html {
  switch (of.kind) {
    case 'text':
      return html`<p>${inline(of.text, onlooker)}</p>`;
    case 'note':
      return html`<p class="note">${inline(of.text, onlooker)}</p>`;
    case 'list':
      return list(of, onlooker);
    case 'facts':
      return html`<dl class="facts">${of.rows.map((row) => fact(row, onlooker))}</dl>`;
    case 'controls':
      return controls(of.controls, stage);
    case 'rule':
      return html`<hr>`;
    case 'picture':
      return picture(of);
    case 'file':
      return file(of, stage.pane.words);
  }
}

function list({ items, from }: List, onlooker: Onlooker): Html {
  const lines = items.map((item) => html`<li>${inline(item, onlooker)}</li>`);
  return from === undefined ? html`<ul>${lines}</ul>` : html`<ol start="${from}">${lines}</ol>`;
}

const fact = ({ label, value }: Fact, onlooker: Onlooker): Html =>
  html`<div><dt>${label}</dt><dd>${inline(value, onlooker)}</dd></div>`;
