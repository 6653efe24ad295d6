import { randomUUID } from 'node:crypto';
import type { ActionRef } from '../../src/surface/action.ts';
import type { RawValues } from '../../src/surface/form.ts';
import type { Button, Control, Message } from '../../src/surface/message.ts';
import { plain } from '../../src/surface/plain.ts';
import type { Inbox, Reply } from '../../src/surface/platform.ts';
import { personById, profileOf } from './identity.ts';
import { HEARTBEAT } from './limits.ts';
import type { Room } from './room.ts';
import { COORDINATOR, channels, community, WORKSPACE } from './sample.ts';
import { poll, talk, topics, votes } from './story.ts';

/** Names of another's actions: the sample's people look for these buttons as a person looks for the words on them. */
const WANT = 'topics.want';
const VOTE = 'topics.vote';
/** The most pages of the list that are read. */
const PAGES = 9;
const DAY = 24 * 60 * 60_000;

/** One of the sample's people, doing things as a newcomer would. */
interface Actor {
  say(text: string): Promise<Reply>;
  press(action: ActionRef): Promise<Reply>;
  submit(form: string, values: RawValues): Promise<Reply>;
}

/**
 * Sets the sample up: the coordinator founds the community, members suggest topics and ask for each other's, and a poll is
 * opened. Votes come in once the poll is out. What does not work is logged, and the rest goes on.
 */
export async function enact(room: Room, inbox: Inbox): Promise<void> {
  const cast = castOf(inbox);
  const coordinator = cast(COORDINATOR);
  await coordinator.submit('convener.setup', {
    name: [community.name],
    zone: [community.zone],
    language: [community.language],
  });
  for (const { by, title, why, speak } of topics) {
    const options = [why && ` why: ${why}`, speak && ` speak: ${speak}`].filter(Boolean).join('');
    await cast(by).say(`topics suggest ${title}${options}`);
  }
  const want = await wishes(coordinator);
  const wanting = topics.flatMap(({ title, wanted }) => wanted.map((person) => ({ person, action: want.get(title) })));
  await Promise.all(wanting.flatMap(({ person, action }) => (action ? [cast(person).press(action)] : [])));
  await coordinator.say(`topics poll choices: ${poll.choices} closes: ${closing(room)} votes: ${poll.votes}`);
  await room.clock.look();
  goOnWhenOut(room, cast).catch((error: unknown) => room.log.warn({ err: error }, 'web: the sample did not vote'));
}

const castOf =
  (inbox: Inbox) =>
  (id: string): Actor => {
    const person = personById(id);
    if (!person) throw new Error(`nobody in the sample is ${id}`);
    const from = () => ({
      event: `${id}-${randomUUID()}`,
      workspace: WORKSPACE,
      channel: channels[0].id,
      person: id,
      profile: profileOf(person),
    });
    return {
      say: (text) => inbox.handle({ kind: 'typed', from: from(), text }),
      press: (action) => inbox.handle({ kind: 'press', from: from(), action, picked: [] }),
      submit: (form, values) => inbox.handle({ kind: 'submit', from: from(), form, values }),
    };
  };

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

const buttonsNamed = (name: string, controls: readonly Control[]): readonly Button[] =>
  controls.flatMap((each) => (each.kind === 'button' && each.action.name === name ? [each] : []));

/** So many days on in the community's zone, as a person would type it. */
function closing({ clock }: Room): string {
  const day = new Date(clock.now().getTime() + poll.days * DAY);
  return `${new Intl.DateTimeFormat('sv-SE', { timeZone: community.zone }).format(day)} ${poll.time}`;
}

/** The poll is posted when the engine has begun to send; until then there is nothing to press. */
async function goOnWhenOut(room: Room, cast: (id: string) => Actor): Promise<void> {
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
  for (const [i, [by, words]] of talk.entries()) {
    const place = above - (talk.length - i) / (talk.length + 1);
    const body = { kind: 'said', by, words } as const;
    board.add({ channel: channels[0].id, to: undefined, at: clock.now(), cause: randomUUID(), body, place });
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
      const blocks = body.kind === 'message' ? body.message.blocks : [];
      const controls = blocks.flatMap((each) => (each.kind === 'controls' ? each.controls : []));
      const buttons = buttonsNamed(VOTE, controls);
      if (buttons.length > 0) return { above: place, buttons };
    }
    await room.bell.wait(HEARTBEAT);
  }
  return undefined;
}
