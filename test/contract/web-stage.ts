import { playground } from '../../adapters/web/index.ts';
import { webServer } from '../../src/server/server.ts';
import { type Fault, type Platform, PlatformError } from '../../src/surface/platform.ts';
import { watch } from '../browser/watch.ts';
import { runningClock } from './clocks.ts';
import { type RunningHouse, runningHouse } from './house.ts';
import type { Place, Stage, Trouble, Who } from './stage.ts';
import { played as people, shownIn, webActor } from './web-actor.ts';

/** Where each place is, by the page's address. */
const places: Readonly<Record<Place, string>> = { channel: 'safecities', desk: 'coordinators', direct: 'direct' };

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
    person: (who, at = 'channel') => webActor({ address, person: people[who], place: places[at], luck, refused }),
    channel: seen.channel,
    desk: seen.desk,
    direct: (who) => seen.direct[who](),
    calendar: () => [],
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
  const open = (person: string, place: Place) =>
    watch(`${address}/stream`, `${address}/?as=${person}&in=${places[place]}`);
  const [channel, desk, rosa, ben, luz, kim] = await Promise.all([
    open(people.ben, 'channel'),
    open(people.rosa, 'desk'),
    open(people.rosa, 'direct'),
    open(people.ben, 'direct'),
    open(people.luz, 'direct'),
    open(people.kim, 'direct'),
  ]);
  const read = (page: Awaited<ReturnType<typeof watch>>) => () =>
    page.entries().map((each) => shownIn(each.id, each.html));
  const direct = { rosa: read(rosa), ben: read(ben), luz: read(luz), kim: read(kim) } satisfies Record<Who, unknown>;
  return {
    entries: channel.entries,
    channel: read(channel),
    desk: read(desk),
    direct,
    stop: () => {
      for (const page of [channel, desk, rosa, ben, luz, kim]) page.stop();
    },
  };
}

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
