import { people } from '../../adapters/web/sample.ts';
import { controlsIn, type Found, formIn, unescaped, wordsIn } from '../browser/reading.ts';
import { controlNamed } from './control.ts';
import type { Actor, OpenForm, Screen, Shown } from './stage.ts';

export interface Acting {
  readonly address: string;
  readonly person: string;
  readonly place: string;
  readonly luck: { repeats: number };
  readonly refused: unknown[];
}

interface Raw {
  readonly entry: string;
  readonly controls: readonly Found[];
  readonly shortcuts: Readonly<Record<string, string>>;
}

/** One entry of a page, as its reader sees it. */
export const shownIn = (id: string, html: string): Shown => {
  const controls = controlsIn(html);
  const raw: Raw = { entry: id.replace(/^a-/, ''), controls, shortcuts: shortcutsIn(html) };
  const text = wordsIn(html);
  return {
    id,
    text,
    written: text,
    controls: controls.map((each) => each.label),
    files: [
      ...[...html.matchAll(/<img class="picture"[^>]* alt="([^"]*)"/g)].map(([, alt = '']) => `picture: ${alt}`),
      ...[...html.matchAll(/<a [^>]*download="([^"]*)"/g)].map(([, name = '']) => `file: ${unescaped(name)}`),
    ],
    marks: [...html.matchAll(/<p class="noted"><span[^>]*>([^<]*)</g)].map(([, mark = '']) => mark),
    raw,
  };
};

const shortcutsIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/<button name="shortcut" value="([^"]*)">([^<]*)</g)].map(([, name = '', label = '']) => [
      unescaped(label),
      name,
    ]),
  );

/** Somebody in front of a page of the playground. */
export function webActor(acting: Acting): Actor {
  const doing = (path: string, fields: readonly (readonly [string, string])[]) => perform(acting, path, fields);
  const said = (text: string): string => text.replaceAll('\n', ' ');
  return {
    command: (path, options = {}) => {
      const line = Object.entries(options).map(([name, value]) => ` ${name}: ${said(value)}`);
      return doing('/say', [['text', `/${path}${line.join('')}`]]);
    },
    press: (on, label, picked = []) => {
      const { entry, controls } = on.raw as Raw;
      const found = controlNamed(controls, label, {
        label: (each) => each.label,
        isMenu: ({ kind }) => kind === 'menu',
      });
      const values = picked.map((words) => ['picked', optionOf(found, words)] as const);
      return doing('/press', [['entry', entry], ['action', found.action], ...values]);
    },
    submit: (form, values) => doing('/submit', fieldsOf(form, values)),
    choose: (shortcut, on) => {
      const { entry, shortcuts } = on.raw as Raw;
      const name = shortcuts[shortcut];
      if (name === undefined) throw new Error(`the menu has ${Object.keys(shortcuts).join(', ')}, no “${shortcut}”`);
      return doing('/shortcut', [
        ['entry', entry],
        ['shortcut', name],
      ]);
    },
    say: async (text) => void (await doing('/say', [['text', text]])),
    answer: async (to, text) =>
      void (await doing('/answer', [
        ['entry', (to.raw as Raw).entry],
        ['text', text],
      ])),
    remove: undefined,
    complete: undefined,
    mention: (who) => `@${nameOf(who)}`,
  };
}

/** Who of the sample's people plays whom. */
export const played = { rosa: 'marisol', ben: 'karen', luz: 'elena', kim: 'andre' } as const;
const nameOf = (who: keyof typeof played): string => people.find(({ id }) => id === played[who])?.name ?? who;

function fieldsOf(form: OpenForm | undefined, values: Readonly<Record<string, string | readonly string[]>>) {
  if (!form) throw new Error('no form is open');
  const { id, held } = form.raw as Pick<ReturnType<typeof formIn>, 'id' | 'held'>;
  const all = new Map<string, string | readonly string[]>([...Object.entries(held), ...Object.entries(values)]);
  const fields = [...all].flatMap(([name, value]) => [value].flat().map((each) => [`field-${name}`, each] as const));
  return [['open', id] as const, ...fields];
}

function optionOf(menu: Found, words: string): string {
  const option = menu.kind === 'menu' && menu.options.find((each) => each.label.startsWith(words));
  if (!option) throw new Error(`no option “${words}”`);
  return option.value;
}

/** Sends what the page would send, then looks at the page: what is new there is what this brought. */
async function perform(
  { address, person, place, luck, refused }: Acting,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<Screen> {
  const event = crypto.randomUUID();
  const view = `as=${person}&in=${place}`;
  const body = new URLSearchParams({ view, side: 'a', event });
  for (const [name, value] of fields) body.append(name, value);
  const headers = { accept: 'application/json', origin: address };
  const send = () => fetch(address + path, { method: 'POST', body, headers });
  const [response] = await Promise.all(Array.from({ length: luck.repeats }, send));
  luck.repeats = 1;
  if (!response?.ok) refused.push({ path, status: response?.status });
  const outcome = (await response?.json()) as { readonly kind: string; readonly html?: string };
  const form = outcome.kind === 'form' ? formIn(outcome.html ?? '') : undefined;
  const page = await (await fetch(`${address}/?${view}`)).text();
  const mine = [
    ...page.matchAll(/<li id="([^"]+)" class="entry private"[^>]*data-cause="([^"]+)">[\s\S]*?<\/article>/g),
  ];
  return {
    whispers: mine.filter(([, , cause]) => cause === `${person}-${event}`).map(([html, id = '']) => shownIn(id, html)),
    form: form && { title: form.title, filled: form.filled, raw: form },
    problems: form?.problems ?? {},
    trouble: false,
  };
}
