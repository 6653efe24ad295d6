import { chores } from '../../src/chores/index.ts';
import { type Obj, obj, objects, str } from '../fake/slack/json.ts';
import type { Seen } from '../fake/slack/people/screen.ts';
import type { FakeSlack } from '../fake/slack/slack.ts';
import type { Message, View } from '../fake/slack/types.ts';
import { controlNamed, type Named } from './control.ts';
import { elementsIn, formOf, labelOf, shownBy } from './slack-reading.ts';
import type { Actor, Screen, Who } from './stage.ts';

interface Standing {
  readonly id: string;
  readonly channel: string;
  readonly people: Readonly<Record<Who, string>>;
}

/** Somebody in front of Slack's own client. */
export function slackActor(slack: FakeSlack, { id, channel, people }: Standing): Actor {
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
      return screen(person.command(channel, `/${first}`, [...rest, ...said].join(' ')));
    },
    press: (on, label, picked) => {
      const message = on.raw as Message;
      const found = controlOn(message, label);
      const values = picked?.map((words) => optionFor(found, words));
      return screen(person.press(message, str(found['action_id']), values));
    },
    submit: (form, values) =>
      screen(person.submit(form?.raw as View | undefined, values as never, { unchecked: true })),
    choose: (shortcut, on) => screen(person.shortcut(on.raw as Message, shortcutNamed(shortcut))),
    say: async (text) => void (await person.say(channel, text)),
    answer: async (to, text) => void (await person.reply(to.raw as Message, text)),
    remove: (on) => person.remove(on.raw as Message),
    complete: undefined,
    // Slack's composer knows people by their names.
    mention: (who) =>
      `@${slack
        .shown({ text: `<@${people[who]}>` })
        .join('')
        .slice(1)}`,
  };
}

const controlOn = (message: Message, named: Named): Obj =>
  controlNamed(elementsIn(message.blocks), named, {
    label: labelOf,
    isMenu: (each) => str(each['type']).endsWith('select'),
  });

const optionFor = (menu: Obj, words: string): string => {
  const option = objects(menu['options']).find((each) => str(obj(each['text'])['text']).startsWith(words));
  if (!option) throw new Error(`no option “${words}”`);
  return str(option['value']);
};

/** Slack shows one name of a shortcut to everybody. */
function shortcutNamed(label: string): string {
  const found = chores.flatMap(({ shortcuts = [] }) => shortcuts).find((each) => each.label.en === label);
  if (!found) throw new Error(`the menu has no “${label}”`);
  return found.name;
}
