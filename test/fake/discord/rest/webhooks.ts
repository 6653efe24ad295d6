import type { Sent } from '../bodies.ts';
import { type Exchange, tokenLivesFor } from '../exchange.ts';
import { type Incoming, noContent, ok } from '../http.ts';
import { removeMessage } from '../messages.ts';
import type { Message } from '../nouns.ts';
import { Answered, Flag } from '../numbers.ts';
import { invalidWebhookToken, unknownMessage, unknownWebhook } from '../refusals.ts';
import type { Route } from '../router.ts';
import { checkMessage } from '../validate/message.ts';
import type { World } from '../world.ts';
import { answerMessage } from './answers.ts';
import { changed } from './messages.ts';
import { checked } from './reach.ts';

/** An exchange whose token still works: answered once already, and not older than 15 minutes. */
function reachExchange(world: World, params: Incoming['params']): Exchange {
  const exchange = world.exchanges.get(params['token'] ?? '');
  if (!exchange || params['application'] !== world.applicationId) throw unknownWebhook();
  if (world.now() - exchange.openedAt >= tokenLivesFor) throw invalidWebhookToken();
  if (exchange.answered === undefined || exchange.answered === Answered.choices) throw unknownWebhook();
  return exchange;
}

function reachAnswer(exchange: Exchange, id: string | undefined): Message {
  const original = exchange.original ?? (exchange.answered === Answered.acknowledged ? exchange.source : undefined);
  const message = id === '@original' ? original : [original, ...exchange.followups].find((each) => each?.id === id);
  if (!message || message.deletedAt !== undefined) throw unknownMessage();
  return message;
}

const followUp: Route = {
  method: 'POST',
  path: '/webhooks/:application/:token',
  open: true,
  gives: 'MessageResponse',
  answer: (world, { params, body, uploads }) => {
    const exchange = reachExchange(world, params);
    const sent = checked<Sent>(world, 'IncomingWebhookRequestPartial', body);
    const { original } = exchange;
    // The first follow-up after "is thinking" becomes its answer, and keeps to whom it was shown.
    if (exchange.answered === Answered.thinking && original && (original.body.flags & Flag.loading) !== 0)
      return ok(changed(world, { message: original, sent, uploads }).body);
    checkMessage({ sent, files: uploads.map((each) => each.name), uploads });
    const message = answerMessage(world, exchange, { sent, uploads, followup: true });
    exchange.followups.push(message);
    return ok(message.body);
  },
};

const read: Route = {
  method: 'GET',
  path: '/webhooks/:application/:token/messages/:message',
  open: true,
  gives: 'MessageResponse',
  answer: (world, { params }) => ok(reachAnswer(reachExchange(world, params), params['message']).body),
};

const edit: Route = {
  method: 'PATCH',
  path: '/webhooks/:application/:token/messages/:message',
  open: true,
  gives: 'MessageResponse',
  answer: (world, { params, body, uploads }) => {
    const exchange = reachExchange(world, params);
    const message = reachAnswer(exchange, params['message']);
    const sent = checked<Sent>(world, 'IncomingWebhookUpdateRequestPartial', body);
    changed(world, { message, sent, uploads });
    if (message === exchange.source) exchange.updated = true;
    return ok(message.body);
  },
};

const remove: Route = {
  method: 'DELETE',
  path: '/webhooks/:application/:token/messages/:message',
  open: true,
  answer: (world, { params }) => {
    removeMessage(world, reachAnswer(reachExchange(world, params), params['message']));
    return noContent;
  },
};

export const webhookRoutes: readonly Route[] = [followUp, read, edit, remove];
