import { closeDesks, settleIn } from '../../community/founding.ts';
import { channelsOf } from '../../community/places.ts';
import { type Answer, whisper } from '../../kernel/answer.ts';
import { command } from '../../kernel/command.ts';
import { choice } from '../../kernel/field.ts';
import type { Turn } from '../../kernel/work.ts';
import { desk } from './views.ts';
import { label } from './words.ts';

/** Where the coordinators are told what is for them alone. */
export const settings = command({
  path: 'convener settings',
  summary: label('settings.summary'),
  who: 'coordinator',
  fields: {
    coordinators: choice({
      label: label('settings.coordinators'),
      hint: label('settings.coordinators.hint'),
      choices: [
        { value: 'here', label: label('settings.here') },
        { value: 'privately', label: label('settings.privately') },
      ],
    }),
  },
  form: { title: label('settings.title'), submit: label('settings.submit') },
  run: async (turn, { coordinators }) => {
    if (coordinators === 'here') return deskHere(turn);
    await closeDesks(turn.tx, turn.community.id);
    await turn.record('convener.settings', { coordinators });
    return whisper(desk(turn.language, 'privately'));
  },
});

async function deskHere(turn: Turn): Promise<Answer> {
  const { tx, at, community, language } = turn;
  const { platform, workspace, workspaceId, channel } = at;
  if (channel === undefined) return whisper(desk(language, 'no-channel'));
  const forEveryone = await channelsOf(tx, community.id);
  const here = forEveryone.some(
    (each) => each.platform === platform && each.workspace === workspace && each.channel === channel,
  );
  if (here) return whisper(desk(language, 'everyone'));
  if (!(await settleIn(tx, community.id, { workspaceId, channel, purpose: 'coordinators' }))) {
    return whisper(desk(language, 'taken'));
  }
  await turn.record('convener.settings', { coordinators: 'here', platform, channel });
  return whisper(desk(language, 'here'));
}
