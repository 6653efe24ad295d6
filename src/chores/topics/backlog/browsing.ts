import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { number, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { offerToSpeak, turnPage, want } from '../actions.ts';
import { refusalOf } from '../model.ts';
import { localized } from '../words.ts';
import { backlogPage } from './backlog.ts';
import { backlogMessage } from './page.ts';
import { noteWish, topicById, type Wish } from './store.ts';
import { topicRefused } from './views.ts';

export const listTopics = command({
  path: 'topics list',
  summary: localized('list.summary'),
  fields: {
    page: optional(number({ label: localized('list.page'), hint: localized('list.page.hint'), min: 1, max: 9_999 })),
  },
  run: async (turn, { page }) => whisper(await pageOf(turn, page ?? 1)),
});

export const showPage = pressed(turnPage, async (turn, { page }) => replace(await pageOf(turn, page)));

export const wish = pressed(want, (turn, { topic, to, page }) => changed(turn, { topic, wants: to === 'on' }, page));

export const volunteer = pressed(offerToSpeak, (turn, { topic, to, page }) =>
  changed(turn, { topic, speak: to === 'on' ? 'yes' : 'no' }, page),
);

async function changed(turn: Turn, said: Pick<Wish, 'topic' | 'wants' | 'speak'>, page: number) {
  const topic = await topicById(turn.tx, said.topic);
  const refusal = refusalOf(topic, turn.community.id);
  if (refusal) return whisper(topicRefused(turn.language, refusal, topic));
  await noteWish(turn.tx, { ...said, member: turn.actor.id, now: turn.now });
  return replace(await pageOf(turn, page));
}

async function pageOf(turn: Turn, page: number): Promise<Message> {
  const asked = { community: turn.community.id, member: turn.actor.id, page };
  return backlogMessage(turn.language, await backlogPage(turn.tx, asked));
}
