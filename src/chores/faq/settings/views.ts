import type { Site } from '../../../kernel/work.ts';
import type { Language } from '../../../surface/identity.ts';
import { type Block, facts, type Message, note, text } from '../../../surface/message.ts';
import type { Hearing } from '../../../surface/platform.ts';
import { rich, type Text } from '../../../surface/text.ts';
import { command } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { type Channel, isSame, questionsIn } from './channels.ts';
import type { Settings } from './store.ts';

export interface Standing {
  readonly site: Site;
  readonly channels: readonly Channel[];
  readonly settings: Settings;
  readonly hearing: Hearing | undefined;
}

/** What holds now, in this channel and in all. */
export function settingsMessage(language: Language, of: Standing): Message {
  const voice = faqVoice(language);
  const { site, channels, settings, hearing } = of;
  const watched = channels.filter((each) => each.watched);
  const here = watched.some((each) => isSame(each, site));
  return {
    headline: voice.line('settings.kept'),
    blocks: [
      facts([
        { label: voice.line('settings.row.suggest'), value: voice.text(here ? 'settings.on' : 'settings.off') },
        { label: voice.line('settings.row.questions'), value: questionsText(voice, of) },
        { label: voice.line('settings.row.watched'), value: voice.text('settings.watched', { count: watched.length }) },
        { label: voice.line('settings.review'), value: voice.text('settings.days', { count: settings.reviewDays }) },
        {
          label: voice.line('settings.unanswered'),
          value: voice.text('settings.days', { count: settings.answerDays }),
        },
        {
          label: voice.line('settings.verify'),
          value: voice.text('settings.months', { count: settings.verifyMonths }),
        },
      ]),
      ...(here ? watching(voice, hearing) : []),
    ],
  };
}

function questionsText(voice: FaqVoice, { channels, site }: Standing): Text {
  const count = channels.filter((each) => each.questions).length;
  const where = questionsIn(channels, site);
  if (where === 'elsewhere') return voice.text('settings.elsewhere', { count });
  return voice.text(where === 'here' ? 'settings.posted.here' : 'settings.posted.everywhere');
}

const watching = (voice: FaqVoice, hearing: Hearing | undefined): readonly Block[] => [
  ...(hearing?.words === 'all' ? [] : [text(missing(voice, hearing))]),
  note(voice.text('settings.watched.note', { quiet: command('quiet') })),
];

/** What is missing for us to read what is written, and how it is granted. */
function missing(voice: FaqVoice, hearing: Hearing | undefined): Text {
  const lacking = voice.text(hearing?.words === 'answers' ? 'settings.hears.answers' : 'settings.hears.none');
  const grant = hearing?.grant[voice.language] ?? '';
  return rich`${lacking} ${grant}${grant === '' ? '' : ' '}${voice.text('settings.hears.then')}`;
}
