import { playground } from '../../adapters/web/index.ts';
import { webServer } from '../../src/server/server.ts';
import { type Fault, type Platform, PlatformError } from '../../src/surface/platform.ts';
import { type Watched, watch } from '../browser/watch.ts';
import { runningClock } from './clocks.ts';
import { type RunningHouse, runningHouse } from './house.ts';
import type { Place, Shown, Stage, Trouble, Who } from './stage.ts';
import { played as people, shownIn, webActor } from './web-actor.ts';

/** Where each place is, by the page's address. */
const places = { channel: 'safecities', desk: 'coordinators', direct: 'direct' } as const;
/** Of the sample's channels only the coordinators' is closed. */
const placed = (at: Place): string => {
  if (at === 'den') throw new Error('there is no such channel in the playground');
  return places[at];
};

interface Luck {
  next: Trouble | undefined;
  gone: boolean;
  repeats: number;
}

/** The playground without its sample, as its own pages use it: over HTTP, by what stands in their markup. */
export async function webStage(): Promise<Stage> {
  const web = webServer();
  const luck: Luck = { next: undefined, gone: false, repeats: 1 };
  const clock = runningClock();
  let house: RunningHouse | undefined;
  const silent = () => undefined;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const platform = playground({
    around: { log, now: clock.now, mount: web.mount, fail: silent },
    time: { now: clock.now, moveTo: async (at) => clock.moveTo(at), next: async () => house?.engine.nextJob() },
    sample: false,
  });
  house = await runningHouse(clock, unlucky(platform, luck));
  const address = await web.listen(0, '127.0.0.1');
  const seen = await lookingAt(address);
  const refused: unknown[] = [];
  return {
    ...house,
    problemsShown: 'inline',
    person: (who, at = 'channel') => webActor({ address, person: people[who], place: placed(at), luck, refused }),
    channel: seen.channel,
    desk: seen.desk,
    den: undefined,
    alone: (who) => [...seen.alone[who](), ...seen.direct[who]()],
    direct: (who) => seen.direct[who](),
    calendar: () => [],
    longest: 2_000,
    pinged: () => seen.entries().filter((each) => /class="mention"/.test(each.html)).length,
    edits: () => seen.entries().at(-1)?.edits ?? 0,
    badLuck: (of) => {
      luck.next = of;
    },
    repeatNext: () => {
      luck.repeats = 3;
    },
    closeDirect: () => {
      throw new Error('in the playground everybody can be written to');
    },
    deleteChannel: () => {
      luck.gone = true;
    },
    violations: () => refused,
    stop: async () => {
      seen.stop();
      await house?.engine.stop();
      await web.stop();
    },
  };
}

/** Pages that stand open: the channels, and everybody's direct messages. */
async function lookingAt(address: string) {
  const open = (person: string, place: keyof typeof places) =>
    watch(`${address}/stream`, `${address}/?as=${person}&in=${places[place]}`);
  const whos = ['rosa', 'ben', 'luz', 'kim'] as const;
  const [desk, direct, channels] = await Promise.all([
    open(people.rosa, 'desk'),
    Promise.all(whos.map((who) => open(people[who], 'direct'))),
    Promise.all(whos.map((who) => open(people[who], 'channel'))),
  ]);
  const read = (entries: () => readonly Watched[]) => () => entries().flatMap((each) => allIn(each));
  const each = (reading: (at: number) => () => readonly Shown[]) =>
    Object.fromEntries(whos.map((who, i) => [who, reading(i)])) as Readonly<Record<Who, () => readonly Shown[]>>;
  const none = (): readonly Watched[] => [];
  const entries = channels[whos.indexOf('ben')]?.entries ?? none;
  return {
    entries,
    channel: read(entries),
    desk: read(desk.entries),
    direct: each((i) => read(direct[i]?.entries ?? none)),
    alone: each((i) => read(channels[i]?.alone ?? none)),
    stop: () => {
      for (const page of [desk, ...direct, ...channels]) page.stop();
    },
  };
}

/** An entry, and what stands in its thread. */
const allIn = ({ id, html }: Watched): readonly Shown[] => [
  shownIn(id, html),
  ...[...html.matchAll(/<li id="([^"]+)" class="entry [\s\S]*?<\/article>/g)]
    .filter(([, each]) => each !== id)
    .map(([markup, each = '']) => ({ ...shownIn(each, markup), under: id })),
];

const faults: Readonly<Record<Trouble, Fault>> = {
  limited: { kind: 'rate-limited', retryAfter: 1_000 },
  broken: { kind: 'unavailable' },
  'lost-answer': { kind: 'unclear' },
};

/** What lies in memory has no bad luck of its own. */
function unlucky(platform: Platform, luck: Luck): Platform {
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
