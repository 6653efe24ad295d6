import { sql } from 'drizzle-orm';
import { statement } from '../../../database/statement.ts';
import { card } from '../../../kernel/card.ts';
import { job } from '../../../kernel/job.ts';
import { everyone, type Look, type Work } from '../../../kernel/work.ts';
import { controls, type Message, note } from '../../../surface/message.ts';
import { printSpan } from '../../../time/print.ts';
import { type Call, type CallState, type Dated, isDated, USUAL_REMINDERS } from '../model.ts';
import { titleOf } from '../naming.ts';
import { habitsOf } from '../settings/store.ts';
import { callById } from '../store.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
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
 * is said any more. One that stands and is out of date says so, and offers nothing. Its id is that of one reminder.
 */
export const reminderCard = card('calls.reminder', async (look, id, standing) => {
  const [of = '', lead = '', startsAt = ''] = id.split('/');
  const due = { call: of, startsAt, lead: Number(lead) };
  const call = await callById(look.tx, of);
  if (!call) return undefined;
  if (isDated(call) && (await leadsWhile(look, due))) return reminder(look, call, due.lead);
  const why = standing ? await outdatedBy(look, call, due) : undefined;
  return why && outdated(callsVoice(look.language), call, why);
});

const idOf = ({ call, lead, startsAt }: Due): string => `${call}/${lead}/${startsAt}`;

export const remindJob = job<Due>('calls.remind', async (work, due) => {
  const leads = await leadsWhile(work, due);
  if (!leads) return;
  await work.show(everyone, reminderCard, idOf(due));
  for (const lead of leads.filter((each) => each > due.lead)) {
    await work.refresh(reminderCard, idOf({ ...due, lead }));
  }
});

/** Brings up to date what stands of a call's reminders: those of its community, or those that were its. */
export async function refreshReminders(work: Work, { id, startsAt }: Dated, leads?: readonly number[]): Promise<void> {
  const known = leads ?? (await habitsOf(work.tx, work.community.id)).reminders;
  for (const lead of known) {
    await work.refresh(reminderCard, idOf({ call: id, lead, startsAt: startsAt.toISOString() }));
  }
}

type Outdated = 'moved' | 'off' | 'held' | 'newer' | 'dropped';

/** Why a reminder that stands says nothing of use any more; undefined while its call is under way. */
async function outdatedBy({ tx, now }: Look, call: Call, { lead, startsAt }: Due): Promise<Outdated | undefined> {
  if (call.state === 'cancelled' || call.state === 'skipped') return 'off';
  if (!isDated(call) || call.startsAt.toISOString() !== startsAt) return 'moved';
  if (call.state === 'held') return 'held';
  if (call.startsAt <= now) return undefined;
  return (await habitsOf(tx, call.community)).reminders.includes(lead) ? 'newer' : 'dropped';
}

const outdated = (voice: CallsVoice, call: Call, why: Outdated): Message => ({
  headline: voice.line('remind.outdated', { title: titleOf(voice, call) }),
  blocks: [note(voice.text(`remind.${why}`))],
});

/** The leads of its community while a reminder is still wanted. */
async function leadsWhile({ tx, now }: Look, { call, startsAt, lead }: Due): Promise<readonly number[] | undefined> {
  const { rows } = await read(tx, { call });
  const [row] = rows;
  if (row?.state !== 'planned' || row.startsAt === null) return undefined;
  const start = new Date(row.startsAt);
  const leads = row.reminders ?? USUAL_REMINDERS;
  const wanted = start.toISOString() === startsAt && worthSaying({ startsAt: start, lead, leads, now });
  return wanted ? leads : undefined;
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
