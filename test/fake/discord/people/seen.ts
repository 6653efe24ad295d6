import { type Exchange, firstAnswerWithin, type Modal } from '../exchange.ts';
import type { Channel, Message } from '../nouns.ts';
import { Answered, Flag } from '../numbers.ts';
import { mayView } from '../views.ts';
import { glance, type World } from '../world.ts';

/** All that a person saw after they did something. The messages are live: they show later changes, too. */
export interface Seen {
  /** The bot put off its answer ("is thinking"), or acknowledged the click without a word. */
  readonly deferred: boolean;
  /** "Is thinking" was still on the screen when we stopped looking. */
  readonly thinking: boolean;
  /** Said to this person alone, in order. */
  readonly ephemeral: readonly Message[];
  /** New messages in channels this person can see, from this interaction and from elsewhere, in order. */
  readonly messages: readonly Message[];
  /** Messages that had been there before and changed meanwhile. */
  readonly edited: readonly Message[];
  /** The message whose button was pressed, when the answer changed it. */
  readonly updated: Message | undefined;
  readonly modal: Modal | undefined;
  /** "The application did not respond". */
  readonly timedOut: boolean;
  /** Looks once more, after everything has been quiet again. */
  readonly again: () => Promise<Seen>;
}

export interface Patience {
  /** Milliseconds without any request after which everything is taken to be said. */
  readonly quietMs: number;
  /** The longest wait for something that follows an answer, in real milliseconds. */
  readonly patienceMs: number;
}

/** Waits, in real time, until no request has been under way for a while. */
export async function quiet(world: World, patience: Patience): Promise<void> {
  if (patience.quietMs <= 0) return;
  const start = performance.now();
  const giveUpAt = start + patience.patienceMs;
  const calm = () => world.underWay === 0 && performance.now() - Math.max(world.lastEnded, start) >= patience.quietMs;
  while (!calm() && performance.now() < giveUpAt) await glance(world);
}

/** Waits for the first answer: 3 s of the fake's clock, and never more than 4 s of the real one. */
export async function firstAnswer(world: World, exchange: Exchange): Promise<boolean> {
  const giveUpAt = performance.now() + 4_000;
  const open = () => world.now() - exchange.openedAt < firstAnswerWithin && performance.now() < giveUpAt;
  const { promise } = exchange.whenAnswered;
  while (exchange.answered === undefined && open()) await Promise.race([promise, glance(world)]);
  return exchange.answered !== undefined;
}

/** Waits until a person would say that the bot is done. */
export async function watch(world: World, exchange: Exchange, patience: Patience): Promise<Seen> {
  const startedAt = world.now();
  const answered = await firstAnswer(world, exchange);
  if (answered) {
    const giveUpAt = performance.now() + patience.patienceMs;
    while (isThinking(exchange) && performance.now() < giveUpAt) await glance(world);
    await quiet(world, patience);
  }
  return seenBy(world, exchange, { startedAt, patience });
}

const isThinking = ({ original }: Exchange): boolean =>
  original !== undefined && original.deletedAt === undefined && (original.body.flags & Flag.loading) !== 0;

function seenBy(world: World, exchange: Exchange, how: { startedAt: number; patience: Patience }): Seen {
  const there = visibleMessages(world, exchange.personId).filter((message) => message.deletedAt === undefined);
  const isNew = (message: Message) => message.order >= exchange.since;
  const isSaid = (message: Message) => (message.body.flags & Flag.loading) === 0;
  return {
    deferred: exchange.answered === Answered.thinking || exchange.answered === Answered.acknowledged,
    thinking: isThinking(exchange),
    ephemeral: there.filter((message) => isNew(message) && isSaid(message) && message.onlyFor !== undefined),
    messages: there.filter((message) => isNew(message) && isSaid(message) && message.onlyFor === undefined),
    edited: there.filter(
      (message) => !isNew(message) && (message.states.at(-1)?.at ?? 0) >= how.startedAt && message.states.length > 1,
    ),
    updated: exchange.updated ? exchange.source : undefined,
    modal: exchange.modal,
    timedOut: exchange.answered === undefined,
    again: async () => {
      await quiet(world, how.patience);
      return seenBy(world, exchange, how);
    },
  };
}

/** Every message in this person's channels that is for their eyes, oldest first. */
export const visibleMessages = (world: World, personId: string): Message[] =>
  [...world.channels.values()]
    .filter((channel) => canSee(world, channel, personId))
    .flatMap((channel) => channel.messages)
    .filter((message) => message.onlyFor === undefined || message.onlyFor === personId)
    .sort((a, b) => a.order - b.order);

export function canSee(world: World, channel: Channel, personId: string): boolean {
  if (channel.deleted) return false;
  if (channel.guildId === undefined) return channel.personId === personId;
  return mayView(world, channel, personId);
}
