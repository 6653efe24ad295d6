import { messageEvents } from '../../adapters/slack/heard.ts';
import { botEvents } from '../../adapters/slack/manifest.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { obj, str } from '../fake/slack/json.ts';
import { pings } from '../fake/slack/reading/pings.ts';
import { startFakeSlack } from '../fake/slack/server.ts';
import type { FakeSlack } from '../fake/slack/slack.ts';
import { adapterFor } from '../support/slack.ts';
import { slackActor } from './slack-actor.ts';
import { shownBy } from './slack-reading.ts';
import type { Place, Scene, Setting, Shown, Trouble, Who } from './stage.ts';

const people = { rosa: 'U0ROSA', ben: 'U0BEN', luz: 'U0LUZ', kim: 'U0KIM' } as const;
const CHANNEL = 'C0SAFE';
const DESK = 'C0DESK';
const DEN = 'C0DEN';
const rooms = { channel: CHANNEL, desk: DESK } as const;

/** Slack as it is: the real Bolt against our fake, by Socket Mode or by signed HTTP. */
export async function slackScene(by: 'socket' | 'http', setting: Setting = {}): Promise<Scene> {
  const { clock = systemClock } = setting;
  const events = [...botEvents, ...messageEvents];
  const slack = await startFakeSlack({ quietMs: 60, events, now: () => clock.now().getTime() });
  settle(slack, setting);
  const { platform, url, stop } = await adapterFor(slack, by);
  if (by === 'http') slack.deliverTo(url);
  const read = (id: string | undefined) =>
    id === undefined ? [] : slack.channel(id).messages.map((each) => shownBy(slack, each));
  return {
    platform,
    begun: async () => undefined,
    problemsShown: 'inline',
    person: (who, at = 'channel') => slackActor(slack, { id: people[who], channel: placeOf(slack, who, at), people }),
    channel: () => read(CHANNEL),
    desk: () => read(DESK),
    den: () => read(DEN),
    alone: (who) => [...whispersTo(slack, people[who]), ...read(directOf(slack, who))],
    direct: (who) => read(directOf(slack, who)),
    calendar: () => [],
    longest: 10_000,
    pinged: (at = 'channel') => slack.channel(rooms[at]).messages.filter((each) => pings(each).length > 0).length,
    closeDirect: (who) =>
      slack.fail('conversations.open', {
        error: 'user_disabled',
        times: 99,
        when: ({ users }) => users === people[who],
      }),
    edits: () => (slack.channel(CHANNEL).messages.at(-1)?.versions.length ?? 1) - 1,
    badLuck: (of) => slack.fail('chat.postMessage', faults[of]),
    repeatNext: () => slack.repeatNext(2),
    deleteChannel: () => void slack.deleteChannel(CHANNEL),
    violations: () =>
      slack.calls.filter(({ answer }) => /^invalid_(?:blocks|arguments)|too_long/.test(str(obj(answer)['error']))),
    stop: async () => {
      await stop();
      await slack.stop();
    },
  };
}

function settle(slack: FakeSlack, { language = 'en' }: Setting): void {
  const locale = { en: 'en-US', es: 'es-LA' }[language];
  slack.addUser({ id: people.rosa, name: 'Rosa', tz: 'America/Chicago', locale, isAdmin: true });
  slack.addUser({ id: people.ben, name: 'Ben', tz: 'America/New_York', locale });
  slack.addUser({ id: people.luz, name: 'Luz', tz: 'America/El_Salvador', locale: 'es-LA' });
  slack.addUser({ id: people.kim, name: 'Kim', tz: 'America/Los_Angeles', locale });
  slack.addChannel({ id: CHANNEL, name: 'safecities', members: Object.values(people) });
  slack.addChannel({ id: DESK, name: 'desk', members: [people.rosa, people.kim] });
  slack.addChannel({ id: DEN, name: 'den', isPrivate: true, members: [people.ben, people.luz, people.kim] });
}

const faults = {
  limited: { retryAfter: 1 },
  broken: { status: 500 },
  'lost-answer': { status: 'reset', afterDoing: true },
} as const satisfies Readonly<Record<Trouble, unknown>>;

const whispersTo = (slack: FakeSlack, id: string): readonly Shown[] =>
  slack
    .person(id)
    .sees(CHANNEL)
    .filter(({ onlyFor }) => onlyFor === id)
    .map((each) => shownBy(slack, each));

/** Where the app opened a conversation with somebody; undefined where it never did. */
function directOf(slack: FakeSlack, who: Who): string | undefined {
  const opened = slack.callsOf('conversations.open').find(({ args }) => args['users'] === people[who]);
  return opened && str(obj(obj(opened.answer)['channel'])['id']);
}

function placeOf(slack: FakeSlack, who: Who, at: Place): string {
  const channel = { channel: CHANNEL, desk: DESK, den: DEN, direct: directOf(slack, who) }[at];
  if (channel === undefined) throw new Error(`nothing was ever written to ${who} alone`);
  return channel;
}
