import { roster } from '../../../community/roster.ts';
import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { number, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { pastPage } from '../actions.ts';
import { localized } from '../words.ts';
import { pastMessage } from './message.ts';
import { spokenIn } from './store.ts';
import { fairVoice } from './voice.ts';

export const historyCommand = command({
  path: 'speakers history',
  summary: localized('history.summary'),
  fields: { page: optional(number({ label: localized('page'), hint: localized('page.hint'), min: 1, max: 999 })) },
  run: async (turn, { page = 1 }) => whisper(await pageOf(turn, page)),
});

export const turnPastPage = pressed(pastPage, async (turn, { page }) => replace(await pageOf(turn, page)));

async function pageOf({ tx, community, language }: Turn, page: number): Promise<Message> {
  const spoken = await spokenIn(tx, community.id);
  const voice = fairVoice(spoken, await roster(tx, community.id));
  return pastMessage(language, { spoken, voice, page });
}
