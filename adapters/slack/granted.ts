import type { Localized } from '../../src/surface/command.ts';
import type { Hearing } from '../../src/surface/platform.ts';
import { wordsIn } from './words.ts';

/** What reading what people write needs besides: the events come with the history scopes. https://docs.slack.dev/reference/scopes */
export const messageScopes = {
  'reactions:write': 'reactions.add, to mark what was taken',
} as const;

/** What is known by now of whether people's words reach us: no call of the Web API tells what an app is subscribed to. */
export interface Ears {
  readonly hearing: () => Hearing;
  /** What our token may do. Only the manifest that subscribes to messages asks for the scopes that go with them. */
  readonly granted: (scopes: readonly string[]) => void;
  /** Words have come that answer nothing of ours. */
  readonly heard: () => void;
}

const NOTHING: Localized = { en: '', es: '' };

export function ears(): Ears {
  const grant: Localized = { en: wordsIn('en').grant, es: wordsIn('es').grant };
  let words: Hearing['words'] = 'none';
  const heard = () => {
    words = 'all';
  };
  return {
    hearing: () => ({ words, grant: words === 'all' ? NOTHING : grant }),
    granted: (scopes) => {
      if (Object.keys(messageScopes).every((each) => scopes.includes(each))) heard();
    },
    heard,
  };
}
