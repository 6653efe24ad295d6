import { randomUUID } from 'node:crypto';
import type { ActionRef } from '../../src/surface/action.ts';
import type { Button, Message } from '../../src/surface/message.ts';
import { plain } from '../../src/surface/plain.ts';
import type { Inbox } from '../../src/surface/platform.ts';
import { type Actor, buttonsIn, buttonsNamed, type Cast, castOf } from './cast.ts';
import { stock } from './faq-opening.ts';
import { HEARTBEAT } from './limits.ts';
import type { Room } from './room.ts';
import { COORDINATOR, channels, community, people, sectors } from './sample.ts';
import { type Line, poll, talk, topics, volunteers, votes } from './story.ts';

/** Names of another's actions: the sample's people look for these buttons as a person looks for the words on them. */
const WANT = 'topics.want';
const VOTE = 'topics.vote';
/** The most pages of the list that are read. */
const PAGES = 9;
const DAY = 24 * 60 * 60_000;

/**
 * Sets the sample up: the coordinator founds the community, members suggest topics and ask for each other's, and a poll is
 * opened. Soon after, they say who they are, keep what was answered, and vote. What does not work is logged; the rest goes on.
 */
export async function enact(room: Room, inbox: Inbox): Promise<void> {
  const cast = castOf(inbox);
  const coordinator = cast(COORDINATOR);
  await found(cast);
  for (const { by, title, why, speak } of topics) {
    const options = [why && ` why: ${why}`, speak && ` speak: ${speak}`].filter(Boolean).join('');
    await cast(by).say(`topics suggest ${title}${options}`);
  }
  const want = await wishes(coordinator);
  const wanting = topics.flatMap(({ title, wanted }) => wanted.map((person) => ({ person, action: want.get(title) })));
  await Promise.all(wanting.flatMap(({ person, action }) => (action ? [cast(person).press(action)] : [])));
  await coordinator.say(`topics poll choices: ${poll.choices} closes: ${closing(room)} votes: ${poll.votes}`);
  await room.clock.look();
  goOn(room, cast).catch((error: unknown) => room.log.warn({ err: error }, 'web: the sample did not go on'));
}

/** A community, with a channel for its coordinators. */
async function found(cast: Cast): Promise<void> {
  const { name, zone, language } = community;
  await cast(COORDINATOR).submit('convener.setup', { name: [name], zone: [zone], language: [language] });
  await cast(COORDINATOR, channels[1].id).submit('convener.settings', { coordinators: ['here'] });
}

/** Everybody says where they are from, and some that they are ready to speak: in the order in which they say so. */
async function introduce(room: Room, cast: Cast): Promise<void> {
  const belonging = people.map(async ({ id, coalition, sector }) => {
    const where = { site: [coalition], sector: [sectors[sector][community.language]] };
    if (!room.stopped) await cast(id).submit('convener.profile.edit', where);
  });
  await Promise.all(belonging);
  for (const [id, topics] of volunteers) {
    if (!room.stopped) await cast(id).submit('speakers.join', { topics: [topics] });
  }
}

/** The *Me too* of each topic, by title: it is the same for everybody who has not pressed it. */
async function wishes(reader: Actor): Promise<ReadonlyMap<string, ActionRef>> {
  const found = new Map<string, ActionRef>();
  for (let page = 1; page <= PAGES; page += 1) {
    const reply = await reader.say(`topics list page: ${page}`);
    if (reply.kind !== 'whisper') break;
    const before = found.size;
    for (const [title, action] of wantedIn(reply.message)) found.set(title, action);
    if (found.size === before) break;
  }
  return found;
}

/** A title stands above its buttons. */
function wantedIn({ blocks }: Message): readonly (readonly [string, ActionRef])[] {
  let above = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'text') above = plain(block.text);
    const title = topics.find((each) => above.includes(each.title))?.title;
    const want = block.kind === 'controls' && buttonsNamed(WANT, block.controls)[0];
    return title && want ? [[title, want.action] as const] : [];
  });
}

/** So many days on in the community's zone, as a person would type it. */
function closing({ clock }: Room): string {
  const day = new Date(clock.now().getTime() + poll.days * DAY);
  return `${new Intl.DateTimeFormat('sv-SE', { timeZone: community.zone }).format(day)} ${poll.time}`;
}

/** What need not be there when the first page is. The poll is posted when the engine has begun to send. */
async function goOn(room: Room, cast: Cast): Promise<void> {
  await introduce(room, cast);
  await stock(room, cast);
  const ballot = await pollIn(room);
  if (!ballot) return;
  chat(room, ballot.above);
  const voting = votes.map(async ([person, choices]) => {
    for (const choice of choices) {
      const button = ballot.buttons[choice - 1];
      if (button && !room.stopped) await cast(person).press(button.action);
    }
  });
  await Promise.all(voting);
}

/** What members said to each other stands above the poll, so that the poll is what a newcomer sees first. */
function chat({ board, clock }: Room, above: number): void {
  const channel = channels[0].id;
  for (const [i, [first, ...answers]] of talk.entries()) {
    const says = ([by, words]: Line) =>
      ({ channel, to: undefined, at: clock.now(), cause: randomUUID(), body: { kind: 'said', by, words } }) as const;
    const { id } = board.add({ ...says(first), place: above - 1 + (i + 1) / (talk.length + 1) });
    for (const each of answers) board.add({ ...says(each), under: id });
  }
}

interface Ballot {
  /** The poll's place in the channel. */
  readonly above: number;
  readonly buttons: readonly Button[];
}

async function pollIn(room: Room): Promise<Ballot | undefined> {
  while (!room.stopped) {
    for (const { body, place } of room.board.all()) {
      const buttons = body.kind === 'message' ? buttonsIn(body.message, VOTE) : [];
      if (buttons.length > 0) return { above: place, buttons };
    }
    await room.bell.wait(HEARTBEAT);
  }
  return undefined;
}
