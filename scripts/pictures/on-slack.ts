import type { MovableClock } from '../../src/kernel/clock.ts';
import { obj, objects, str } from '../../test/fake/slack/json.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import type { Message, View } from '../../test/fake/slack/types.ts';
import { elementsOf } from '../../test/fake/slack/values.ts';
import { adapterFor } from '../../test/support/slack.ts';
import type { Control, Stage } from './stage.ts';
import { peopleOn } from './story.ts';

const CHANNEL = 'C0SAFE';
const idOf = (who: string): string => `U0${who.toUpperCase()}`;

/** The real Bolt, by Socket Mode, against our Slack. */
export async function slackStage(clock: MovableClock): Promise<Stage<Message, View>> {
  const slack = await startFakeSlack({ quietMs: 15, now: () => clock.now().getTime(), rates: false });
  const all = peopleOn('slack');
  for (const { id, name, zone, locale, admin } of all) {
    slack.addUser({ id: idOf(id), name, realName: name, tz: zone, locale, isAdmin: admin });
  }
  slack.addChannel({ id: CHANNEL, name: 'safecities', members: all.map(({ id }) => idOf(id)) });
  const { platform, stop } = await adapterFor(slack, 'socket');
  return {
    platform,
    command: async (who, path, options = {}) => {
      const [first = '', ...rest] = path.split(' ');
      const said = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
      return seenBy(slack.person(idOf(who)).command(CHANNEL, `/${first}`, [...rest, ...said].join(' ')));
    },
    press: (who, message, { id }) => seenBy(slack.person(idOf(who)).press(message, id)),
    submit: (who, form, values) => seenBy(slack.person(idOf(who)).submit(form, values, { unchecked: true })),
    channel: () => slack.channel(CHANNEL).messages,
    controls: (message) => controlsIn(slack, message),
    words: (message) => slack.shown(message).join('\n'),
    stop: async () => {
      await stop();
      await slack.stop();
    },
  };
}

type Person = ReturnType<FakeSlack['person']>;

async function seenBy(doing: ReturnType<Person['command']>) {
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
