import type { Ack, Delivery } from '../delivery.ts';
import { channelOf } from '../directory.ts';
import { issueHook } from '../hooks.ts';
import { newTs } from '../ids.ts';
import { type Obj, obj } from '../json.ts';
import { findMessage } from '../messages.ts';
import { pressInViewPayload, pressPayload } from '../payloads/presses.ts';
import { issueTrigger } from '../triggers.ts';
import type { Message, Values, View } from '../types.ts';
import { type Given, initialValues, preserved } from '../values.ts';
import { keepView } from '../views.ts';
import type { World } from '../world.ts';
import type { Hands } from './command.ts';
import { actionOf, type Found, findElement, labels, type Which, withChoice } from './find.ts';
import { mayRead, type Outcome } from './screen.ts';

export interface Choice {
  readonly which: Which;
  readonly given?: Given | undefined;
}

function troubleOf(ack: Ack): string | undefined {
  if (ack.ok) return undefined;
  return ack.status === undefined
    ? 'Operation timed out. Apps need to respond within 3 seconds.'
    : `This app responded with Status Code ${ack.status}.`;
}

async function act({ wire }: Hands, payload: Obj): Promise<Outcome> {
  const delivery: Delivery = { kind: 'interactive', payload };
  const ack = await wire.send(delivery);
  const trouble = troubleOf(ack);
  return { ack, ...(trouble ? { trouble } : {}) };
}

/** The element as the message has it now, else as it was in the copy that the person still has before them. */
function pressed(now: Message, seen: Message, which: Which): Found {
  const found = findElement(now.blocks, which) ?? findElement(seen.blocks, which);
  if (!found) throw new Error(`Nothing there to press as ${JSON.stringify(which)}, but: ${labels(now.blocks)}.`);
  return found;
}

/** A client remembers what somebody chose in a message for as long as the same menu stands in it. */
function chosenBefore(world: World, key: string, message: Message): Values {
  return preserved(initialValues(message.blocks), obj(world.choices.get(key)) as Values);
}

/** Clicks a button or chooses in a menu of a message. */
export async function pressInMessage(hands: Hands, seen: Message, { which, given }: Choice): Promise<Outcome> {
  const { world, user } = hands;
  const message = findMessage(world, seen.channel, seen.ts);
  if (!message) throw new Error('That message is gone.');
  if (!mayRead(world, user.id, message)) throw new Error(`${user.id} does not see that message.`);
  const found = pressed(message, seen, which);
  const key = `${user.id}/${message.channel}/${message.ts}`;
  const values = withChoice(chosenBefore(world, key, message), found, given);
  world.choices.set(key, values);
  const action = actionOf(found, given, newTs(world));
  const channel = channelOf(world, message.channel);
  const url = issueHook(world, 'actions', { user: user.id, channel: channel.id, original: message });
  const trigger = issueTrigger(world, user.id);
  return act(hands, pressPayload(world, { user, trigger, action, values, message, channel, url }));
}

export function openViewOf(world: World, user: string, id: string): View {
  const open = world.views.get(id) ?? [...world.homes.values()].find(({ view }) => view.id === id);
  if (open?.user !== user) throw new Error('That view is not open.');
  return open.view;
}

/** Acts inside a modal or Home tab without submitting it. */
export async function pressInView(hands: Hands, seen: View, { which, given }: Choice): Promise<Outcome> {
  const { world, user } = hands;
  const view = openViewOf(world, user.id, seen.id);
  const found = findElement(view.blocks, which);
  if (!found) throw new Error(`Nothing there to press as ${JSON.stringify(which)}, but: ${labels(view.blocks)}.`);
  const values = withChoice(view.state.values, found, given);
  keepView(world, { user: user.id, view: { ...view, state: { values } } });
  const silent = found.block['type'] === 'input' && found.block['dispatch_action'] !== true;
  if (silent) return { ack: undefined };
  const action = actionOf(found, given, newTs(world));
  const trigger = issueTrigger(world, user.id, view.id);
  return act(hands, pressInViewPayload(world, { user, trigger, action, values, view }));
}
