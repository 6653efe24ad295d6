import { card } from '../../../kernel/card.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { controls, list, type Message, note, text } from '../../../surface/message.ts';
import { bold, rich, type Text } from '../../../surface/text.ts';
import type { Call } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callById } from '../store.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { tellLearned } from './actions.ts';
import { type Shared, type Sharing, sharedOf } from './learnings.ts';

/** More would make the message one that nobody reads to its end, and that not every platform takes. */
const SHOWN = { answers: 10, characters: 2_500 };

/** What those who were there took from a call, as far as they let us show it; its id is the call's. */
export const learnedCard = card('calls.learned', async ({ tx, language }, id) => {
  const call = await callById(tx, id);
  return call && learnedMessage(language, call, await sharedOf(tx, id, SHOWN.answers));
});

export function learnedMessage(language: Language, call: Call, { shown: latest, shareable, all }: Sharing): Message {
  const voice = callsVoice(language);
  const shown = readable(latest);
  const more = shareable - shown.length;
  return {
    headline: voice.line('learned.headline', { title: titleOf(voice, call) }),
    blocks: [
      text(voice.text('learned.ask')),
      ...(shown.length > 0 ? [list(shown.map((each) => entry(voice, each)))] : []),
      controls(tellLearned.button(voice.line('learned.button'), { call: call.id }, 'primary')),
      note(more > 0 ? voice.text('learned.count.more', { all, more }) : voice.text('learned.count', { all })),
    ],
  };
}

/** As many of the latest as are read at a glance. */
function readable(latest: readonly Shared[]): readonly Shared[] {
  let left = SHOWN.characters;
  return latest.filter(({ learned, tries }) => {
    left -= learned.length + (tries?.length ?? 0);
    return left >= 0;
  });
}

function entry(voice: CallsVoice, { name, learned, tries }: Shared): Text {
  const who = name === null ? voice.line('learned.somebody') : isolated(name);
  const said = rich`${bold(who)}: ${isolated(learned)}`;
  return tries === null ? said : rich`${said} ${voice.text('learned.tries', { tries: isolated(tries) })}`;
}
