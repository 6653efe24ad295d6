import type { MovableClock } from '../../src/kernel/clock.ts';
import { steppingClock } from './clocks.ts';
import type { Named } from './control.ts';
import { eventually } from './house.ts';
import { type PacedHouse, pacedHouse } from './paced-house.ts';
import type { Actor, OpenForm, Place, Scene, Screen, Setting, Shown, Who } from './stage.ts';
import { type Room, type Transcript, transcript } from './transcript.ts';

const HOUR = 60 * 60_000;
const names: Readonly<Record<Who, string>> = { rosa: 'Rosa', ben: 'Ben', luz: 'Luz', kim: 'Kim' };

/** People going through the chain on one platform, with everything that they do and see written down. */
export interface Chain {
  readonly scene: Scene;
  readonly clock: MovableClock;
  readonly house: PacedHouse;
  readonly paper: Transcript;
  /** What the coordinator did, in order, that the software asked or needed. */
  readonly coordinated: string[];
  command(who: Who, line: string, options?: Readonly<Record<string, string>>, at?: Place): Promise<Screen>;
  press(who: Who, on: Shown, control: Named): Promise<Screen>;
  fillIn(who: Who, form: OpenForm | undefined, values: Readonly<Record<string, string>>): Promise<Screen>;
  /** Words to everybody, and what was then said to them alone. */
  say(who: Who, text: string): Promise<Screen>;
  answer(who: Who, to: Shown, text: string): Promise<Screen>;
  /** Time goes by, from one thing that is due to the next. */
  pass(hours: number): Promise<void>;
  /** The last message whose first words fit, in the channel or among somebody's direct messages. */
  find(headline: RegExp, of?: Who): Shown;
}

/** Sets a scene on a clock that stands still. */
export async function chain(
  open: (setting: Setting) => Promise<Scene>,
  setting: Omit<Setting, 'clock'> = {},
): Promise<Chain> {
  const clock = steppingClock();
  const scene = await open({ ...setting, clock });
  const house = await pacedHouse(clock, [scene.platform]);
  await scene.begun();
  const paper = transcript(roomsOf(scene), clock.now);
  const coordinated: string[] = [];
  const set = { scene, clock, house, paper, coordinated };
  return { ...set, ...doings(set), ...seeing(set) };
}

/** The scene and what is written down of it. */
type Scenery = Pick<Chain, 'scene' | 'clock' | 'house' | 'paper' | 'coordinated'>;

const doings = (set: Scenery): Pick<Chain, 'command' | 'press' | 'fillIn' | 'say' | 'answer'> => ({
  command: (who, line, options = {}, at = 'channel') => {
    const said = Object.entries(options).map(([name, value]) => ` ${name}: ${value}`);
    return act(set, { who, what: `/${line}${said.join('')}` }, set.scene.person(who, at).command(line, options));
  },
  press: (who, on, control) => {
    const what = `[${typeof control === 'string' ? control : control[0]}] on “${on.written.split('\n')[0]}”`;
    return act(set, { who, what }, placeOf(set.scene, who, on).press(on, control));
  },
  fillIn: (who, form, values) => {
    const typed = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
    const what = `“${form?.title}” ${typed.length === 0 ? 'as it is' : `with ${typed.join(' · ')}`}`;
    return act(set, { who, what }, set.scene.person(who).submit(form, values));
  },
  say: async (who, text) => {
    const screen = await told(set.scene, who, text);
    const direct = new Set(set.scene.direct(who).map(({ id }) => id));
    const here = { ...screen, whispers: screen.whispers.filter(({ id }) => !direct.has(id)) };
    await act(set, { who, what: `“${text}”` }, Promise.resolve(here));
    return screen;
  },
  answer: (who, to, text) => {
    const what = `“${text}” under “${to.written.split('\n')[0]}”`;
    return act(set, { who, what }, noted(set.scene, who, { to, text }));
  },
});

const blank: Screen = { whispers: [], form: undefined, problems: {}, trouble: false };

/** Says it, and waits for what comes of it; what comes directly is seen there. */
async function told(scene: Scene, who: Who, text: string): Promise<Screen> {
  const before = new Set(scene.alone(who).map(({ id }) => id));
  const fresh = () => scene.alone(who).filter(({ id }) => !before.has(id));
  await scene.person(who).say(text);
  await eventually(() => fresh().length > 0, `${who} to be told something`);
  return { ...blank, whispers: fresh() };
}

/** Answers, and waits for the sign that it was taken. */
async function noted(scene: Scene, who: Who, { to, text }: { readonly to: Shown; readonly text: string }) {
  await scene.person(who).answer(to, text);
  const marked = () => scene.channel().some((each) => each.text.includes(text) && each.marks.length > 0);
  await eventually(marked, 'the answer to be marked');
  return blank;
}

const seeing = ({ scene, clock, house, paper }: Scenery): Pick<Chain, 'pass' | 'find'> => ({
  pass: async (hours) => {
    await house.pass(new Date(clock.now().getTime() + hours * HOUR), paper.look);
    paper.look();
  },
  find: (headline, of) => {
    const shown = of ? scene.direct(of) : scene.channel();
    const found = shown.findLast(({ text }) => headline.test(text));
    if (!found) throw new Error(`no ${headline} among:\n${shown.map(({ text }) => text).join('\n---\n')}`);
    return found;
  },
});

interface Deed {
  readonly who: Who;
  readonly what: string;
}

async function act(
  { house, paper, coordinated }: Scenery,
  { who, what }: Deed,
  doing: Promise<Screen>,
): Promise<Screen> {
  const screen = await doing;
  if (who === 'rosa') coordinated.push(what);
  paper.did(names[who], what, screen);
  await house.settle();
  paper.look();
  return screen;
}

/** A message is pressed where it stands. */
const placeOf = (scene: Scene, who: Who, on: Shown): Actor =>
  scene.person(who, scene.direct(who).some(({ id }) => id === on.id) ? 'direct' : 'channel');

const roomsOf = (scene: Scene): readonly Room[] => [
  { name: '#safecities', shown: scene.channel },
  { name: '#desk', shown: scene.desk },
  ...(Object.entries(names) as [Who, string][]).map(([who, name]) => ({
    name: `Direct messages of ${name}`,
    shown: () => scene.direct(who),
  })),
  { name: 'The server’s events', shown: scene.calendar },
];
