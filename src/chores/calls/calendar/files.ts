import type { Community } from '../../../community/model.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Language } from '../../../surface/identity.ts';
import { type Block, file } from '../../../surface/message.ts';
import type { Dated } from '../model.ts';
import { callsVoice } from '../words.ts';
import { entriesOf } from './entries.ts';
import { icsOf } from './ics.ts';

interface Reader {
  readonly tx: Tx;
  readonly community: Community;
  readonly language: Language;
}

/** Calls as an iCalendar text, in the reader's language. */
export async function calendarOf({ tx, community, language }: Reader, calls: readonly Dated[]): Promise<string> {
  const name = callsVoice(language).line('calendar.name', { community: community.name });
  return icsOf({ name, zone: community.zone, entries: await entriesOf(tx, calls, language) });
}

/** The same as a file to go with a message. */
export const callsFile = (reader: Reader, calls: readonly Dated[]): Promise<Block> => fileOf(reader, calls, '');

/** One call as a file to go with a message, named by its number. */
export const callFile = (reader: Reader, call: Dated): Promise<Block> => fileOf(reader, [call], `-${call.number}`);

async function fileOf(reader: Reader, calls: readonly Dated[], suffix: string): Promise<Block> {
  const name = `${callsVoice(reader.language).line('calendar.file-name')}${suffix}.ics`;
  return file({ name, type: 'text/calendar', content: await calendarOf(reader, calls) });
}
