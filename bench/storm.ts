import { hooks } from './hooks.ts';
import { crowd, quantile } from './load.ts';
import { residentMegabytes } from './machine.ts';
import { buttonsOf, pressed } from './payloads.ts';
import type { Postgres } from './postgres.ts';
import type { Figure } from './table.ts';
import { addMembers, crowdOf, type Message, openPoll, type Town, town } from './town.ts';

const VOTES = 2_000;
const SECONDS = 10;
const SHOWN_WITHIN = 10_000;

/** 2,000 members press a button of one poll within ten seconds; the poll is shown in two channels. */
export async function storm(postgres: Postgres): Promise<readonly Figure[]> {
  const answers = await hooks();
  const here = await town({ postgres, name: 'storm' });
  try {
    const voters = crowdOf(VOTES, 'S');
    await addMembers(here, voters);
    const polls = await openPoll(here);
    const buttons = buttonsOf(polls[0]);
    const choices = voters.map((_, i) => (i % 3 === 0 ? 0 : i % buttons.length));
    const from = { slack: here.slack, channel: here.channels[0], responseUrl: answers.url };
    const bodies = voters.map((user, i) => pressed({ ...from, user }, polls[0], buttons[choices[i] ?? 0] ?? {}));
    const began = Date.now();
    const measured = await crowd(here.to, { seconds: SECONDS, bodies });
    const ended = Date.now();
    const tally = buttons.map((_, i) => choices.filter((each) => each === i).length);
    const delays = await Promise.all(polls.map((poll) => finalAfter(here, { poll, tally, ended })));
    const edits = here.channels.map((channel) => editsIn(here, { channel, began }));
    return [
      {
        what: `${VOTES.toLocaleString('en')} votes in ${SECONDS} s: edits a second in each of two channels`,
        ours: edits.map((each) => each.perSecond.toFixed(2)).join(' and '),
        against: `${(VOTES / SECONDS).toFixed(0)} (one for each vote)`,
        ratio: (Math.max(...edits.map((each) => each.perSecond)) / (VOTES / SECONDS)).toFixed(4),
        wanted: 'about 1',
      },
      {
        what: '… most edits of a channel within any one second',
        ...{ ours: edits.map((each) => each.most).join(' and '), against: '', ratio: '', wanted: '≤ 1' },
      },
      {
        what: '… exact final tally shown, seconds after the last vote',
        ...{
          ours: delays.map((each) => (each / 1_000).toFixed(1)).join(' and '),
          against: '',
          ratio: '',
          wanted: '≤ 3',
        },
      },
      {
        what: '… latency of the acknowledgement, median / 99th percentile; refused',
        ours: `${[0.5, 0.99].map((share) => quantile(measured.latencies, share).toFixed(0)).join(' / ')} ms; ${measured.refused}`,
        ...{ against: '', ratio: '', wanted: '' },
      },
      {
        what: '… resident memory afterwards',
        ours: `${residentMegabytes(here.server.pid) ?? '?'} MB`,
        ...{ against: '', ratio: '', wanted: '< 200 MB' },
      },
    ];
  } finally {
    await here.stop();
    answers.stop();
  }
}

/** Milliseconds after `ended` at which a message first showed the tally. */
async function finalAfter(
  { slack }: Town,
  { poll, tally, ended }: { readonly poll: Message; readonly tally: readonly number[]; readonly ended: number },
): Promise<number> {
  const wanted = tally.join();
  const now = () => slack.channel(poll.channel).messages.find(({ ts }) => ts === poll.ts);
  const final = await slack.until(() => now()?.versions.find(({ blocks }) => tallyIn(blocks) === wanted), SHOWN_WITHIN);
  return Math.max(0, (final?.at ?? Number.NaN) - ended);
}

const tallyIn = (blocks: readonly object[]): string =>
  [...JSON.stringify(blocks).matchAll(/· ([\d,]+) votes?/g)].map(([, votes = '']) => votes.replaceAll(',', '')).join();

function editsIn(
  { slack }: Town,
  { channel, began }: { readonly channel: string; readonly began: number },
): { readonly perSecond: number; readonly most: number } {
  const times = slack
    .callsOf('chat.update')
    .filter(({ args, at }) => args['channel'] === channel && at >= began)
    .map(({ at }) => at);
  const span = Math.max(1, (times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
  const most = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
  return { perSecond: (times.length - 1) / span, most };
}
