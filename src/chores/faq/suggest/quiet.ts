import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { choice } from '../../../kernel/field.ts';
import { localized } from '../words.ts';
import { setQuiet } from './actions.ts';
import { isQuiet, keepQuiet } from './suggestions.ts';
import { quietMessage } from './views.ts';

/** Whether anything is suggested to somebody: theirs to say, at any time. */
export const quiet = command({
  path: 'faq quiet',
  summary: localized('quiet.summary'),
  fields: {
    suggestions: choice({
      label: localized('quiet.suggestions'),
      hint: localized('quiet.suggestions.hint'),
      choices: [
        { value: 'on', label: localized('quiet.on') },
        { value: 'off', label: localized('quiet.off') },
      ],
    }),
  },
  form: {
    title: localized('quiet.form'),
    submit: localized('quiet.submit'),
    prefill: async ({ tx, turn }) => (turn ? { suggestions: [(await isQuiet(tx, turn.actor.id)) ? 'off' : 'on'] } : {}),
  },
  run: async ({ tx, actor, language }, { suggestions }) => {
    await keepQuiet(tx, actor.id, suggestions === 'off');
    return whisper(quietMessage(language, suggestions === 'off'));
  },
});

export const quietByButton = pressed(setQuiet, async ({ tx, actor, language }, { to }) => {
  await keepQuiet(tx, actor.id, to === 'on');
  return replace(quietMessage(language, to === 'on'));
});
