import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { number, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { callDrawn } from '../announce/card.ts';
import { openCalls } from '../store.ts';
import { localized } from '../words.ts';
import { turnPage } from './actions.ts';
import { callsPage } from './pages.ts';
import { listMessage, nothingPlanned } from './views.ts';

/** The next call, or the one that is under way, with all that its announcement has. */
export const next = command({
  path: 'calls next',
  summary: localized('next.summary'),
  fields: {},
  run: async (turn) => {
    const [call] = await openCalls(turn.tx, turn.community.id, turn.now);
    return whisper(call ? await callDrawn(turn, call) : nothingPlanned(turn.language));
  },
});

export const listCalls = command({
  path: 'calls list',
  summary: localized('list.summary'),
  fields: {
    page: optional(number({ label: localized('list.page'), hint: localized('list.page.hint'), min: 1, max: 9_999 })),
  },
  run: async (turn, { page }) => whisper(await pageOf(turn, page ?? 1)),
});

export const showPage = pressed(turnPage, async (turn, { page }) => replace(await pageOf(turn, page)));

async function pageOf({ tx, community, now, language }: Turn, page: number) {
  return listMessage(language, await callsPage(tx, { community: community.id, now, page }), now);
}
