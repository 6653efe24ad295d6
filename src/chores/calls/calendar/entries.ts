import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, Language } from '../../../surface/identity.ts';
import { type Call, type Dated, endOf, isDated } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callsWhere } from '../store.ts';
import { calls, speakers } from '../tables.ts';
import { callsVoice } from '../words.ts';
import type { Entry } from './ics.ts';

/** How long a call stays in the calendars that subscribed to it. */
const KEPT = 90 * 24 * 60 * 60_000;
const MOST = 500;

/** What a subscribed calendar holds: calls that are ahead or were not long ago, those called off too, so that it hears of it. */
export async function feedCalls(tx: Tx, community: CommunityId, now: Date): Promise<readonly Dated[]> {
  const since = new Date(now.getTime() - KEPT);
  const found = await callsWhere(tx, and(eq(calls.community, community), gt(calls.startsAt, since)), { limit: MOST });
  return found.filter(isDated);
}

/** What a file holds that is taken once: calls that are ahead and are to be held. */
export const plannedCalls = async (tx: Tx, community: CommunityId, now: Date): Promise<readonly Dated[]> =>
  (await feedCalls(tx, community, now)).filter((call) => call.state === 'planned' && endOf(call) > now);

/** Calls as calendars show them. */
export async function entriesOf(tx: Tx, of: readonly Dated[], language: Language): Promise<readonly Entry[]> {
  const names = await speakersIn(tx, of);
  return of.map((call) => entryOf(call, names.get(call.id) ?? [], language));
}

function entryOf(call: Dated, names: readonly string[], language: Language): Entry {
  const voice = callsVoice(language);
  const title = titleOf(voice, call);
  const calledOff = call.state === 'cancelled' || call.state === 'skipped';
  const who = names.length > 0 ? [voice.line('calendar.speakers', { names: listed(names, language) })] : [];
  return {
    id: call.id,
    // Some calendars show what was called off like anything else.
    title: calledOff ? voice.line('calendar.called-off', { title }) : title,
    about: [...who, ...(call.agenda === null ? [] : [call.agenda])].join('\n\n'),
    link: call.link,
    startsAt: call.startsAt,
    endsAt: endOf(call),
    calledOff,
    revision: call.revision,
    changedAt: call.changedAt,
  };
}

const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** Who is sure to speak, by call. */
async function speakersIn(tx: Tx, of: readonly Call[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (of.length === 0) return new Map();
  const ids = of.map((call) => call.id);
  const rows = await tx
    .select({ call: speakers.call, name: people.name })
    .from(speakers)
    .innerJoin(members, eq(members.id, speakers.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(and(inArray(speakers.call, ids), eq(speakers.confirmed, true), inArray(speakers.role, ['speaker', 'co'])))
    .orderBy(asc(people.name));
  return new Map([...Map.groupBy(rows, (row) => row.call)].map(([call, said]) => [call, said.map(({ name }) => name)]));
}
