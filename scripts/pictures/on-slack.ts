import { messageEvents } from '../../adapters/slack/heard.ts';
import type { MovableClock } from '../../src/kernel/clock.ts';
import { obj, objects, str } from '../../test/fake/slack/json.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import type { Message, View } from '../../test/fake/slack/types.ts';
import { elementsOf } from '../../test/fake/slack/values.ts';
import { adapterFor } from '../../test/support/slack.ts';
import { withAlbum } from './album.ts';
import type { Control, Room, Seen, Stage } from './stage.ts';
import { COORDINATOR, peopleOn } from './story.ts';

const CHANNEL = 'C0SAFE';
const OFFICE = 'C0DESK';
const ROOMS: Readonly<Record<Room, string>> = { everyone: CHANNEL, coordinators: OFFICE };
const idOf = (who: string): string => `U0${who.toUpperCase()}`;

/** What only our Slack has: threads that are read, and menus with shortcuts. */
export interface OnSlack extends Stage<Message, View> {
  /** What the coordinators see in their channel, oldest first. */
  office(): readonly Message[];
  /** Writes in the channel, or under a message there. */
  say(who: string, words: string, under?: Message): Promise<Message>;
  thread(of: Message): readonly Message[];
  /** What somebody alone sees in the channel, oldest first. */
  whispers(who: string): readonly Message[];
  shortcut(who: string, message: Message, name: string): Promise<Seen<Message, View>>;
  pictureOf(alt: string): Uint8Array;
}

/** The real Bolt, by Socket Mode, against our Slack. */
export async function slackStage(clock: MovableClock): Promise<OnSlack> {
  const slack = await startFakeSlack({
    quietMs: 15,
    now: () => clock.now().getTime(),
    rates: false,
    events: messageEvents,
  });
  settleIn(slack);
  const { platform: plain, stop } = await adapterFor(slack, 'socket');
  const { platform, pictureOf } = withAlbum(plain);
  const person = (who: string) => slack.person(idOf(who));
  return {
    platform,
    pictureOf,
    command: async (who, path, options = {}, room = 'everyone') => {
      const [first = '', ...rest] = path.split(' ');
      const said = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
      return seenBy(person(who).command(ROOMS[room], `/${first}`, [...rest, ...said].join(' ')));
    },
    press: (who, message, { id }) => seenBy(person(who).press(message, id)),
    submit: (who, form, values) => seenBy(person(who).submit(form, values, { unchecked: true })),
    shortcut: (who, message, name) => seenBy(person(who).shortcut(message, name)),
    say: (who, words, under) => (under ? person(who).reply(under, words) : person(who).say(CHANNEL, words)),
    channel: () => slack.channel(CHANNEL).messages,
    office: () => slack.channel(OFFICE).messages,
    direct: (who) => slack.channel(directOf(slack, idOf(who))).messages,
    whispers: (who) =>
      person(who)
        .sees(CHANNEL)
        .filter(({ onlyFor }) => onlyFor !== undefined),
    thread: (of) => person(COORDINATOR).thread(of),
    controls: (message) => controlsIn(slack, message),
    words: (message) => slack.shown(message).join('\n'),
    nameOf: (id) => peopleOn('slack').find((each) => idOf(each.id) === id)?.name ?? id,
    stop: async () => {
      await stop();
      await slack.stop();
    },
  };
}

function settleIn(slack: FakeSlack): void {
  const all = peopleOn('slack');
  for (const { id, name, zone, locale, admin } of all) {
    slack.addUser({ id: idOf(id), name, realName: name, tz: zone, locale, isAdmin: admin });
  }
  slack.addChannel({ id: CHANNEL, name: 'safecities', members: all.map(({ id }) => idOf(id)) });
  slack.addChannel({ id: OFFICE, name: 'coordinators', isPrivate: true, members: [idOf(COORDINATOR)] });
}

/** The channel that we opened for somebody's direct messages. */
function directOf(slack: FakeSlack, user: string): string {
  const opened = slack.callsOf('conversations.open').findLast(({ args }) => args['users'] === user);
  const id = str(obj(opened?.answer?.['channel'])['id']);
  if (!id) throw new Error(`${user} has no direct messages with us`);
  return id;
}

type Person = ReturnType<FakeSlack['person']>;

async function seenBy(doing: ReturnType<Person['command']>): Promise<Seen<Message, View>> {
  const { ephemeral, modal } = await doing;
  return { whispers: ephemeral, form: modal };
}

function controlsIn(slack: FakeSlack, { blocks }: Message): readonly Control[] {
  let words: readonly string[] = [];
  return objects(blocks).flatMap((block) => {
    const elements = elementsOf(block);
    const above = words.join('\n');
    words = elements.length > 0 ? [] : [...words, ...slack.shown({ blocks: [block] })];
    return elements.map((each) => ({
      id: str(each['action_id']),
      label: str(obj(each['text'] ?? each['placeholder'])['text']),
      above,
    }));
  });
}
