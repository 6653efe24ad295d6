import { pressed } from '../../../kernel/action.ts';
import { type Answer, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { said } from '../../../surface/message.ts';
import { openPolls } from '../polls/polls.ts';
import { localized, topicsVoice } from '../words.ts';
import { stopPlan } from './actions.ts';
import { comingPlans, holdPlan, setNext } from './store.ts';
import { planStopped, pollsMessage } from './views.ts';

export const listPolls = command({
  path: 'topics polls',
  summary: localized('polls.summary'),
  who: 'coordinator',
  fields: {},
  run: async ({ tx, community, language }) => {
    const open = await openPolls(tx, community.id);
    return whisper(pollsMessage(language, { open, coming: await comingPlans(tx, community.id) }));
  },
});

/** Polls that it opened already go on. */
export const stopByButton = pressed(
  stopPlan,
  async (turn, { plan: id }): Promise<Answer> => {
    const { tx, community, language } = turn;
    const plan = await holdPlan(tx, id);
    if (plan?.community !== community.id) return whisper(said(topicsVoice(language).line('plan.gone')));
    if (plan.nextAt === null) return replace(planStopped(language, true));
    await setNext(tx, id, null);
    await turn.record('topics.stop-plan', { plan: id });
    return replace(planStopped(language));
  },
  { who: 'coordinator' },
);
