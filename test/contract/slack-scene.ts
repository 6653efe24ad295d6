import { type Obj, obj, objects, str } from '../fake/slack/json.ts';
import type { Seen } from '../fake/slack/people/screen.ts';
import { pings } from '../fake/slack/reading/pings.ts';
import { startFakeSlack } from '../fake/slack/server.ts';
import type { FakeSlack } from '../fake/slack/slack.ts';
import type { Message, View } from '../fake/slack/types.ts';
import { elementsOf } from '../fake/slack/values.ts';
import { adapterFor } from '../support/slack.ts';
import { eventually } from './house.ts';
import type { Actor, OpenForm, Scene, Screen, Shown, Trouble } from './stage.ts';

const people = { rosa: 'U0ROSA', ben: 'U0BEN', luz: 'U0LUZ' } as const;
const CHANNEL = 'C0SAFE';

/** Slack as it is: the real Bolt against our fake, by Socket Mode or by signed HTTP. */
export async function slackScene(by: 'socket' | 'http'): Promise<Scene> {
  const slack = await startFakeSlack({ quietMs: 60 });
  slack.addUser({ id: people.rosa, name: 'Rosa', tz: 'America/Chicago', locale: 'en-US', isAdmin: true });
  slack.addUser({ id: people.ben, name: 'Ben', tz: 'America/New_York', locale: 'en-US' });
  slack.addUser({ id: people.luz, name: 'Luz', tz: 'America/El_Salvador', locale: 'es-LA' });
  slack.addChannel({ id: CHANNEL, name: 'safecities', members: Object.values(people) });
  const { platform, url, stop } = await adapterFor(slack, by);
  if (by === 'http') slack.deliverTo(url);
  return {
    platform,
    begun: async () => undefined,
    problemsShown: 'inline',
    person: (who) => actor(slack, people[who]),
    channel: () => slack.channel(CHANNEL).messages.map((each) => shownBy(slack, each)),
    pinged: () => slack.channel(CHANNEL).messages.flatMap((each) => pings(each)).length,
    edits: () => (slack.channel(CHANNEL).messages.at(-1)?.versions.length ?? 1) - 1,
    until: eventually,
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

const faults = {
  limited: { retryAfter: 1 },
  broken: { status: 500 },
  'lost-answer': { status: 'reset', afterDoing: true },
} as const satisfies Readonly<Record<Trouble, unknown>>;

const elementsIn = (blocks: readonly Obj[]): readonly Obj[] => blocks.flatMap((block) => elementsOf(block));
const labelOf = (element: Obj): string => str(obj(element['text'] ?? element['placeholder'])['text']);

const shownBy = (slack: FakeSlack, message: Message): Shown => ({
  text: slack.shown(message).join('\n'),
  controls: elementsIn(message.blocks).map(labelOf),
  // A copy: a late click is on what was there when it was looked at.
  raw: structuredClone(message),
});

function actor(slack: FakeSlack, id: string): Actor {
  const person = slack.person(id);
  const screen = async (seeing: Promise<Seen>): Promise<Screen> => {
    const seen = await seeing;
    return {
      whispers: seen.ephemeral.map((each) => shownBy(slack, each)),
      form: seen.modal && formOf(seen.modal),
      problems: seen.problems ?? {},
      trouble: seen.trouble !== undefined,
    };
  };
  return {
    command: (path, options = {}) => {
      const [first = '', ...rest] = path.split(' ');
      const said = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
      return screen(person.command(CHANNEL, `/${first}`, [...rest, ...said].join(' ')));
    },
    press: (on, label, picked) => {
      const message = on.raw as Message;
      const all = elementsIn(message.blocks);
      const menus = all.filter((each) => str(each['type']).endsWith('select'));
      const menu = /^menu (\d+)$/.exec(label);
      const found = menu ? menus[Number(menu[1])] : all.find((each) => labelOf(each).startsWith(label));
      if (!found) throw new Error(`no “${label}” among ${all.map(labelOf).join(', ')}`);
      const values = picked?.map((words) => optionFor(found, words));
      return screen(person.press(message, str(found['action_id']), values));
    },
    submit: (form, values) =>
      screen(person.submit(form?.raw as View | undefined, values as never, { unchecked: true })),
  };
}

const optionFor = (menu: Obj, words: string): string => {
  const option = objects(menu['options']).find((each) => str(obj(each['text'])['text']).startsWith(words));
  if (!option) throw new Error(`no option “${words}”`);
  return str(option['value']);
};

function formOf(view: View): OpenForm {
  const filled = view.blocks.flatMap((block) =>
    elementsOf(block).map((element): [string, string] => [str(block['block_id']), initialOf(element)]),
  );
  return { title: str(obj(view.title)['text']), filled: Object.fromEntries(filled), raw: view };
}

function initialOf(element: Obj): string {
  const chosen = objects(element['initial_options']).map((each) => str(each['value']));
  const one = str(obj(element['initial_option'])['value']);
  return str(element['initial_value']) || one || chosen.join(',');
}
