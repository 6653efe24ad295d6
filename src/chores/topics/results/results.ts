import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import { fleeting, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { standingMessage } from '../ballots/how-it-stands.ts';
import { hasVoted } from '../ballots/voters.ts';
import { tag } from '../naming.ts';
import { mayShow } from '../polls/model.ts';
import { pollField } from '../polls/poll-field.ts';
import { columns, type Poll } from '../polls/polls.ts';
import { type Tallied, talliedPoll } from '../polls/tally.ts';
import { polls } from '../tables.ts';
import { localized, topicsVoice } from '../words.ts';
import { resultPicture } from './chart.ts';
import { nothingClosed, resultsMessage } from './views.ts';
import { openBallots } from './voters.ts';

/** As many as a menu offers while somebody types. */
const OFFERED = 25;

const closed = pollField(
  { label: localized('results.poll'), hint: localized('results.poll.hint') },
  ({ tx, community }) => closedPolls(tx, community.id, OFFERED),
);

/** For every member: what a poll showed at its close can be looked up. */
export const results = command({
  path: 'topics results',
  summary: localized('results.summary'),
  fields: { poll: optional(closed) },
  run: async (turn, { poll: number }) => {
    const { tx, community, language } = turn;
    const found =
      number === undefined ? await lastClosed(tx, community.id) : await pollNumbered(tx, community.id, number);
    if (!found && number === undefined) return whisper(nothingClosed(language));
    const poll = found && (await talliedPoll(tx, found.id));
    if (!poll) return problems({ poll: topicsVoice(language).line('results.unknown', { number: tag(number ?? 0) }) });
    if (poll.closedAt === null) return whisper(await soFar(turn, poll));
    // Too much to keep for an event that comes again, and it may name voters.
    return fleeting(whisper(await ended(turn, poll)));
  },
});

/** While a poll is open nobody is shown more of it here than elsewhere, coordinators neither. */
async function soFar({ tx, language, actor }: Turn, poll: Tallied): Promise<Message> {
  if (mayShow(poll, await hasVoted(tx, poll.id, actor.id))) return standingMessage(language, poll);
  return said(topicsVoice(language).line(poll.reveal === 'after-voting' ? 'standing.vote' : 'standing.wait'));
}

async function ended({ tx, language, community }: Turn, poll: Tallied): Promise<Message> {
  const voice = topicsVoice(language);
  const ballots = poll.anonymity === 'open' ? await openBallots(tx, poll.id) : undefined;
  const earlier = (await closedPolls(tx, community.id, OFFERED)).filter((each) => each.number < poll.number);
  return resultsMessage(voice, { poll, chart: await resultPicture(voice, poll), ballots, earlier });
}

const closedPolls = (tx: Tx, community: CommunityId, most: number): Promise<readonly Poll[]> =>
  tx
    .select(columns)
    .from(polls)
    .where(and(eq(polls.community, community), isNotNull(polls.closedAt)))
    .orderBy(desc(polls.closedAt), desc(polls.number))
    .limit(most);

const lastClosed = async (tx: Tx, community: CommunityId): Promise<Poll | undefined> =>
  (await closedPolls(tx, community, 1))[0];

async function pollNumbered(tx: Tx, community: CommunityId, number: number): Promise<Poll | undefined> {
  const [row] = await tx
    .select(columns)
    .from(polls)
    .where(and(eq(polls.community, community), eq(polls.number, number)));
  return row;
}
