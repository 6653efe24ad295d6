import { sql } from 'drizzle-orm';
import { statement } from '../../../database/statement.ts';
import { card } from '../../../kernel/card.ts';
import { job } from '../../../kernel/job.ts';
import { everyone, type Look, type Work } from '../../../kernel/work.ts';
import { controls, type Message } from '../../../surface/message.ts';
import { printSpan } from '../../../time/print.ts';
import { type Call, type CallState, type Dated, isDated, USUAL_REMINDERS } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callById } from '../store.ts';
import { callsVoice } from '../words.ts';
import { joinLink, rsvpButtons, whenAndWho } from './message.ts';
import { leadsAhead, reminderAt, worthSaying } from './reminders.ts';
import { speakersOf } from './speakers.ts';

interface Due {
  readonly call: string;
  /** ISO: a call that has moved since does not start then, and says nothing. */
  readonly startsAt: string;
  /** Minutes before it. */
  readonly lead: number;
}

const DAY = 1_440;

/**
 * A card, because it is drawn when it is sent: where a channel has to wait and the call moves or begins meanwhile, nothing
 * is said any more. Its id is that of one reminder.
 */
export const reminderCard = card('calls.reminder', async (look, id) => {
  const [call = '', lead = '', startsAt = ''] = id.split('/');
  const due = { call, startsAt, lead: Number(lead) };
  const coming = (await stillWanted(look, due)) ? await callById(look.tx, call) : undefined;
  return coming && isDated(coming) ? reminder(look, coming, due.lead) : undefined;
});

export const remindJob = job<Due>('calls.remind', async (work, due) => {
  if (await stillWanted(work, due)) await work.show(everyone, reminderCard, `${due.call}/${due.lead}/${due.startsAt}`);
});

async function stillWanted({ tx, now }: Look, { call, startsAt, lead }: Due): Promise<boolean> {
  const { rows } = await read(tx, { call });
  const [row] = rows;
  if (row?.state !== 'planned' || row.startsAt === null) return false;
  const start = new Date(row.startsAt);
  const leads = row.reminders ?? USUAL_REMINDERS;
  return start.toISOString() === startsAt && worthSaying({ startsAt: start, lead, leads, now });
}

interface Row {
  readonly state: CallState;
  readonly startsAt: string | null;
  readonly reminders: readonly number[] | null;
}

/** Prepared, because thousands of communities may have a reminder due in the same minute. */
const read = statement<{ readonly call: string }, Row>(
  'calls_reminded',
  (value) => sql`
    select c.state, c.starts_at as "startsAt", s.reminders from calls_call c
    left join calls_settings s on s.community_id = c.community_id where c.id = ${value('call')}`,
);

/** Asks for each reminder of a call whose time is ahead; asked again, nothing comes twice. */
export async function remindInTime(work: Work, { id, startsAt }: Dated, leads: readonly number[]): Promise<void> {
  const starts = startsAt.toISOString();
  for (const lead of leadsAhead(startsAt, leads, work.now)) {
    const when = { at: reminderAt(startsAt, lead), key: `${id}/${starts}/${lead}` };
    await work.later(remindJob, { call: id, startsAt: starts, lead }, when);
  }
}

/** Whether a call is still planned for the time that was known when a job was made. */
export const stillStarts = (call: Call, startsAt: string): call is Dated =>
  call.state === 'planned' && isDated(call) && call.startsAt.toISOString() === startsAt;

async function reminder({ tx, language, now }: Look, call: Dated, lead: number): Promise<Message> {
  const voice = callsVoice(language);
  const left = printSpan(call.startsAt.getTime() - now.getTime(), language);
  const offered = [...joinLink(voice, call), ...(lead >= DAY ? rsvpButtons(voice, call) : [])];
  return {
    headline: voice.line('remind.headline', { title: titleOf(voice, call), left }),
    blocks: [
      whenAndWho(voice, call, await speakersOf(tx, call.id)),
      ...(offered.length > 0 ? [controls(...offered)] : []),
    ],
  };
}
