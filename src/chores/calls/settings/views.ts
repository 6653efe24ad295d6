import type { Language } from '../../../surface/identity.ts';
import { facts, type Message, note } from '../../../surface/message.ts';
import { link as linked } from '../../../surface/text.ts';
import { printSpan } from '../../../time/print.ts';
import { callsVoice } from '../words.ts';
import { printLeads } from './leads.ts';
import type { Habits } from './store.ts';

/** What the community usually does, from now on. */
export function settingsMessage(language: Language, { reminders, link, minutes }: Habits): Message {
  const voice = callsVoice(language);
  const leads = printLeads(reminders, language);
  return {
    headline: voice.line('settings.kept'),
    blocks: [
      facts([
        {
          label: voice.line('settings.reminders'),
          value: leads === undefined ? voice.text('settings.none') : voice.text('settings.before', { leads }),
        },
        {
          label: voice.line('settings.length'),
          value: [{ kind: 'plain', text: printSpan(minutes * 60_000, language) }],
        },
        {
          label: voice.line('settings.link'),
          value: link === null ? voice.text('settings.no-link') : [linked(link, link)],
        },
      ]),
      note(voice.text('settings.kept.note')),
    ],
  };
}
