import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from './api/call.ts';
import { newContent } from './api/content.ts';
import { misbehave, type Reply, readArgs, send } from './http.ts';
import { nextNumber, secret } from './ids.ts';
import type { Obj } from './json.ts';
import { addMessage, changeMessage, findMessage, removeMessage } from './messages.ts';
import { Refused } from './refused.ts';
import type { Call, Hook, Message } from './types.ts';
import type { World } from './world.ts';

interface Origin {
  readonly user: string;
  readonly channel: string;
  readonly original?: Message;
}

/** A response_url for an interaction: five uses within thirty minutes. */
export function issueHook(
  world: World,
  kind: 'commands' | 'actions' | 'app',
  { user, channel, original }: Origin,
): string {
  const path = `/${kind}/${world.team.id}/${nextNumber(world)}/${secret(12)}`;
  const place = original ? { original: { channel: original.channel, ts: original.ts } } : {};
  world.hooks.set(path, { path, user, channel, issuedAt: world.settings.now(), uses: 0, ...place });
  return `${world.origin}${path}`;
}

const originalOf = (world: World, { original }: Hook): Message | undefined =>
  original && findMessage(world, original.channel, original.ts);

function producedBy(world: World, { path }: Hook, message: Message): void {
  const hook = world.hooks.get(path);
  if (hook && !hook.original)
    world.hooks.set(path, { ...hook, original: { channel: message.channel, ts: message.ts } });
}

/** Shows what an app answered to an interaction: to the person alone unless it says `in_channel`. */
export function showAnswer(world: World, hook: Hook, args: Obj): void {
  const content = newContent(world, args);
  const original = originalOf(world, hook);
  if (args['replace_original'] === true && original) {
    changeMessage(world, original, content);
    return;
  }
  const reader = args['response_type'] === 'in_channel' ? {} : { onlyFor: hook.user };
  const thread = typeof args['thread_ts'] === 'string' ? { thread_ts: args['thread_ts'] } : {};
  const message = { channel: hook.channel, user: world.app.user, ...reader, ...thread, ...content };
  producedBy(world, hook, addMessage(world, message));
}

function use(world: World, hook: Hook): void {
  const { responseUrlMs, responseUrlUses, now } = world.settings;
  if (now() - hook.issuedAt > responseUrlMs) throw new Refused('expired_url');
  if (hook.uses >= responseUrlUses) throw new Refused('used_url');
  world.hooks.set(hook.path, { ...hook, uses: hook.uses + 1 });
}

function act(world: World, hook: Hook, args: Obj): void {
  const channel = world.channels.get(hook.channel);
  if (!channel) throw new Refused('channel_not_found');
  if (channel.archived) throw new Refused('is_archived');
  const original = originalOf(world, hook);
  if (args['delete_original'] === true && original) removeMessage(world, original);
  else showAnswer(world, hook, args);
}

const STATUS: Readonly<Record<string, number>> = {
  expired_url: 404,
  used_url: 404,
  channel_not_found: 404,
  is_archived: 410,
};

function answered(world: World, hook: Hook | undefined, args: Obj | undefined): Reply {
  try {
    if (!hook) throw new Refused('expired_url');
    if (!args) throw new Refused('invalid_payload');
    use(world, hook);
    act(world, hook, args);
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (error instanceof Refused) return { status: STATUS[error.message] ?? 400, body: error.answer };
    throw error;
  }
}

/** Serves a response_url. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export async function serveHook({ world, faults }: Desk, request: IncomingMessage, response: ServerResponse) {
  const args = await readArgs(request);
  const call: Call = { method: 'response_url', args: args ?? {}, token: '', at: world.settings.now() };
  world.calls.push(call);
  const fault = faults.meet('response_url', call.args);
  if (fault && !fault.afterDoing) {
    misbehave(response, fault);
    return;
  }
  const reply = answered(world, world.hooks.get(request.url ?? ''), args);
  call.status = reply.status;
  if (fault) misbehave(response, fault);
  else send(response, reply);
}
