import type { KnownBlock } from '@slack/types';
import { type Html, html } from '../../adapters/web/html.ts';
import { chores } from '../../src/chores/index.ts';
import { obj, str } from '../../test/fake/slack/json.ts';
import type { Message } from '../../test/fake/slack/types.ts';
import { dateOn, slackBlock } from './draw-slack-blocks.ts';
import { emoji, eye, face, fileCard, icon, pictured } from './drawn.ts';
import type { Screen } from './screen.ts';

/** Our own messages are those of the app's user; everybody else has a name. */
const OURS = 'U0BOT';

/** A message as Slack's desktop client shows it in its light theme. Throws on what it cannot draw yet. */
export function slackMessage(message: Message, screen: Screen): Html {
  const blocks = message.blocks as unknown as readonly KnownBlock[];
  const edited = message.edited ? html` <span class="edited">(edited)</span>` : html``;
  const by = writer(message, screen);
  return html`
${message.onlyFor !== undefined && html`<div class="only">${eye} Only visible to you</div>`}
<article class="message ${message.onlyFor === undefined ? '' : 'whisper'}">
  <div class="avatar">${by.picture}</div>
  <div class="content">
    <div class="who">${by.name} <time>${dateOn(Number(message.ts), '{time}', screen)}</time></div>
    ${blocks.length === 0 && message.text !== '' && html`<div class="block"><p>${message.text}</p></div>`}
    ${blocks.map((each, i) => html`<div class="block">${slackBlock(each, screen)}${i === blocks.length - 1 && edited}</div>`)}
    ${message.files?.map((each) => file(obj(each), screen))}
    ${message.reactions?.map(({ name, count }) => html`<span class="reaction">${emoji(name)} ${count}</span>`)}
  </div>
</article>`;
}

function writer({ user }: Message, { nameOf }: Screen): { readonly picture: Html; readonly name: Html } {
  if (user === OURS) return { picture: icon, name: html`<b>Convener</b> <span class="app">App</span>` };
  return { picture: face(nameOf(user)), name: html`<b>${nameOf(user)}</b>` };
}

/** What was shared beside the words; a picture lies open. */
function file({ title, filetype, size }: ReturnType<typeof obj>, screen: Screen): Html {
  const named = str(title);
  if (filetype === 'png') return html`<div class="block">${pictured(screen.pictureOf(named), named)}</div>`;
  return fileCard(named, Number(size));
}

/** A message with what was answered under it, as Slack opens it beside the channel. */
export function slackThread(root: Message, answers: readonly Message[], screen: Screen): Html {
  return html`${slackMessage(root, screen)}${slackReplies(answers.length)}${answers.map((each) => slackMessage(each, screen))}`;
}

export const slackReplies = (count: number): Html =>
  html`<div class="replies">${count === 1 ? '1 reply' : `${count} replies`}</div>`;

const OURS_IN_MENU = chores.flatMap(({ shortcuts }) => shortcuts?.map(({ label }) => label.en) ?? []);
/** Slack's own entries above those of apps. */
const ENTRIES = ['Turn off notifications for replies', 'Mark unread', 'Remind me about this', 'Copy link'];

/** A message with its menu open, and in it the entries that we put there; one of them is being chosen. */
export function slackMenu(message: Message, chosen: string, screen: Screen): Html {
  return html`<div class="hovered">${slackMessage(message, screen)}<span class="dots">⋮</span></div>
<div class="menu">
  ${ENTRIES.map((each) => html`<div>${each}</div>`)}
  <hr>
  ${OURS_IN_MENU.map((each) => html`<div class="ours ${each === chosen ? 'chosen' : ''}">${each} <span>Convener</span></div>`)}
  <div>More message shortcuts…</div>
</div>`;
}

/** Where on Slack something stands; a form stands before all of it. */
export type Where = 'safecities' | 'coordinators' | 'thread' | 'direct' | 'form';

/** The line above what is drawn. */
export function slackBar(where: Where): Html | false {
  switch (where) {
    case 'form':
      return false;
    case 'thread':
      return html`<div class="bar">Thread</div>`;
    case 'direct':
      return html`<div class="bar"><div class="ours">${icon}</div>Convener</div>`;
    default:
      return html`<div class="bar"><span>#</span>${where}</div>`;
  }
}
