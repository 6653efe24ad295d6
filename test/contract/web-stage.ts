import { playground } from '../../adapters/web/index.ts';
import { webServer } from '../../src/server/server.ts';
import { type Fault, type Platform, PlatformError } from '../../src/surface/platform.ts';
import { controlsIn, type Found, formIn, wordsIn } from '../browser/reading.ts';
import { watch } from '../browser/watch.ts';
import { eventually, type RunningHouse, runningHouse } from './house.ts';
import type { Actor, OpenForm, Screen, Shown, Stage, Trouble } from './stage.ts';

const people = { rosa: 'marisol', ben: 'karen', luz: 'elena' } as const;
const CHANNEL = 'safecities';

/** The playground without its sample, as its own pages use it: over HTTP, by what stands in their markup. */
export async function webStage(): Promise<Stage> {
  const web = webServer();
  const luck: { next: Trouble | undefined; gone: boolean; repeats: number } = {
    next: undefined,
    gone: false,
    repeats: 1,
  };
  let house: RunningHouse | undefined;
  const clock = { now: () => house?.clock.now() ?? new Date() };
  const silent = () => undefined;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const platform = playground({
    around: { log, now: clock.now, mount: web.mount, fail: silent },
    time: { ...clock, moveTo: async (at) => house?.clock.moveTo(at), next: async () => house?.engine.nextJob() },
    sample: false,
  });
  house = await runningHouse(unlucky(platform, luck));
  const address = await web.listen(0, '127.0.0.1');
  const watched = await watch(`${address}/stream`, `${address}/?as=${people.ben}`);
  const refused: unknown[] = [];
  return {
    ...house,
    problemsShown: 'inline',
    person: (who) => actor({ address, person: people[who], luck, refused }),
    channel: () => watched.entries().map((each) => shownIn(each.id, each.html)),
    pinged: () => watched.entries().filter((each) => /class="mention"/.test(each.html)).length,
    edits: () => watched.entries().at(-1)?.edits ?? 0,
    until: eventually,
    badLuck: (of) => {
      luck.next = of;
    },
    repeatNext: () => {
      luck.repeats = 3;
    },
    deleteChannel: () => {
      luck.gone = true;
    },
    violations: () => refused,
    stop: async () => {
      watched.stop();
      await house?.engine.stop();
      await web.stop();
    },
  };
}

const faults: Readonly<Record<Trouble, Fault>> = {
  limited: { kind: 'rate-limited', retryAfter: 1_000 },
  broken: { kind: 'unavailable' },
  'lost-answer': { kind: 'unclear' },
};

/** What lies in memory has no bad luck of its own. */
function unlucky(platform: Platform, luck: { next: Trouble | undefined; gone: boolean }): Platform {
  const gone = () => new PlatformError({ kind: 'refused', gone: true }, 'told to be gone');
  return {
    ...platform,
    post: async (delivery) => {
      if (luck.gone) throw gone();
      const { next } = luck;
      luck.next = undefined;
      if (next === 'lost-answer') await platform.post(delivery);
      if (next) throw new PlatformError(faults[next], `told to be ${next}`);
      return platform.post(delivery);
    },
    edit: async (delivery) => {
      if (luck.gone) throw gone();
      return platform.edit(delivery);
    },
  };
}

interface Acting {
  readonly address: string;
  readonly person: string;
  readonly luck: { repeats: number };
  readonly refused: unknown[];
}

interface Raw {
  readonly entry: string;
  readonly controls: readonly Found[];
}

const shownIn = (id: string, html: string): Shown => {
  const controls = controlsIn(html);
  const raw: Raw = { entry: id.replace(/^a-/, ''), controls };
  return { text: wordsIn(html), controls: controls.map((each) => each.label), raw };
};

function actor(acting: Acting): Actor {
  const doing = (path: string, fields: readonly (readonly [string, string])[]) => perform(acting, path, fields);
  return {
    command: (path, options = {}) => {
      const said = Object.entries(options).map(([name, value]) => ` ${name}: ${value}`);
      return doing('/say', [['text', `/${path}${said.join('')}`]]);
    },
    press: (on, label, picked = []) => {
      const { entry, controls } = on.raw as Raw;
      const menu = /^menu (\d+)$/.exec(label);
      const found = menu
        ? controls.filter((each) => each.kind === 'menu')[Number(menu[1])]
        : controls.find((each) => each.label.startsWith(label));
      if (!found) throw new Error(`no “${label}” among ${controls.map((each) => each.label).join(', ')}`);
      const values = picked.map((words) => ['picked', optionOf(found, words)] as const);
      return doing('/press', [['entry', entry], ['action', found.action], ...values]);
    },
    submit: (form, values) => doing('/submit', fieldsOf(form, values)),
  };
}

function fieldsOf(form: OpenForm | undefined, values: Readonly<Record<string, string | readonly string[]>>) {
  if (!form) throw new Error('no form is open');
  const held = Object.entries(form.filled).map(([name, value]) => [name, value.split(',')] as const);
  const all = new Map<string, string | readonly string[]>([...held, ...Object.entries(values)]);
  const fields = [...all].flatMap(([name, value]) => [value].flat().map((each) => [`field-${name}`, each] as const));
  return [['open', String(form.raw)] as const, ...fields];
}

function optionOf(menu: Found, words: string): string {
  const option = menu.kind === 'menu' && menu.options.find((each) => each.label.startsWith(words));
  if (!option) throw new Error(`no option “${words}”`);
  return option.value;
}

/** Sends what the page would send, then looks at the page: what is new there is what this brought. */
async function perform(
  { address, person, luck, refused }: Acting,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<Screen> {
  const event = crypto.randomUUID();
  const view = `as=${person}&in=${CHANNEL}`;
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
    form: form && { title: form.title, filled: form.filled, raw: form.id },
    problems: form?.problems ?? {},
    trouble: false,
  };
}
