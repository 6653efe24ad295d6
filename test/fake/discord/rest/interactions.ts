import type { Choice, Sent, SentModal } from '../bodies.ts';
import { kept } from '../components.ts';
import { type Exchange, firstAnswerWithin } from '../exchange.ts';
import { type Incoming, noContent, ok } from '../http.ts';
import { Answered, Asked, Flag } from '../numbers.ts';
import { alreadyAcknowledged, invalid, unknownInteraction } from '../refusals.ts';
import type { Route } from '../router.ts';
import { badLength, under, wrong } from '../validate/fields.ts';
import { checkMessage } from '../validate/message.ts';
import { modalErrors } from '../validate/modal.ts';
import type { World } from '../world.ts';
import { answerMessage } from './answers.ts';
import { changed } from './messages.ts';
import { checked } from './reach.ts';

interface Callback {
  readonly type: number;
  readonly data?: Sent & Partial<SentModal> & { readonly choices?: readonly (Choice | null)[] };
}

interface Answering {
  readonly world: World;
  readonly exchange: Exchange;
  readonly callback: Callback;
  readonly uploads: Incoming['uploads'];
}

const callback: Route = {
  method: 'POST',
  path: '/interactions/:interaction/:token/callback',
  open: true,
  answer: (world, { params, query, body, uploads }) => {
    const exchange = world.exchanges.get(params['token'] ?? '');
    if (!exchange || exchange.id !== params['interaction']) throw unknownInteraction();
    if (exchange.answered !== undefined) throw alreadyAcknowledged();
    if (world.now() - exchange.openedAt >= firstAnswerWithin) throw unknownInteraction();
    const answering = { world, exchange, callback: body as Callback, uploads };
    checkType(answering);
    take(answering);
    exchange.answered = answering.callback.type;
    exchange.whenAnswered.resolve();
    return query.get('with_response') === 'true' ? ok(responseOf(exchange)) : noContent;
  },
};

/** Which answers fit which interaction: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object */
function checkType({ exchange, callback }: Answering): void {
  const fitting = fittingTypes(exchange);
  if (fitting.includes(callback?.type)) return;
  throw invalid([wrong(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${fitting.join(', ')}}.`)]);
}

function fittingTypes({ kind, source }: Exchange): number[] {
  if (kind === Asked.complete) return [Answered.choices];
  const both = [Answered.message, Answered.thinking];
  const onMessage = source ? [Answered.acknowledged, Answered.update] : [];
  const form = kind === Asked.submit ? [] : [Answered.modal];
  return [...both, ...onMessage, ...form];
}

function take(answering: Answering): void {
  const { world, exchange, callback } = answering;
  const { type } = callback;
  if (type === Answered.message || type === Answered.thinking) takeMessage(answering);
  if (type === Answered.update) takeUpdate(answering);
  if (type === Answered.choices) exchange.choices = checkedChoices(world, callback);
  if (type === Answered.modal) exchange.modal = checkedModal(answering);
}

function takeMessage({ world, exchange, callback, uploads }: Answering): void {
  checked(world, 'CreateMessageInteractionCallbackRequest', callback);
  const sent = callback.data ?? {};
  const thinking = callback.type === Answered.thinking;
  if (!thinking) checkMessage({ sent, files: uploads.map((each) => each.name), uploads, within: 'data' });
  exchange.original = answerMessage(world, exchange, {
    sent: thinking ? { flags: sent.flags ?? 0 } : sent,
    uploads,
    thinking,
  });
}

function takeUpdate({ world, exchange, callback, uploads }: Answering): void {
  if (!exchange.source) throw unknownInteraction();
  const { data: sent = {} } = checked<Callback>(world, 'UpdateMessageInteractionCallbackRequest', callback);
  exchange.original = changed(world, { message: exchange.source, sent, uploads, within: 'data' });
  exchange.updated = true;
}

function checkedChoices(world: World, callback: Callback): Choice[] {
  checked(world, 'ApplicationCommandAutocompleteCallbackRequest', callback);
  const choices = (callback.data?.choices ?? []).filter((choice) => choice !== null);
  const long = choices.flatMap((choice, index) =>
    String(choice.value).length > 100 ? [badLength(['data', 'choices', index, 'value'], 1, 100)] : [],
  );
  if (long.length > 0) throw invalid(long);
  return choices;
}

function checkedModal({ world, exchange, callback }: Answering): Exchange['modal'] {
  const { data } = checked<{ data: SentModal }>(world, 'ModalInteractionCallbackRequest', callback);
  const errors = modalErrors(data);
  if (errors.length > 0) throw invalid(under('data', errors));
  const { personId, channelId, source } = exchange;
  return { ...data, components: kept(data.components), personId, channelId, source };
}

function responseOf(exchange: Exchange): object {
  const message = exchange.original;
  const loading = message && {
    response_message_id: message.id,
    response_message_loading: (message.body.flags & Flag.loading) !== 0,
    response_message_ephemeral: message.onlyFor !== undefined,
  };
  return {
    interaction: { id: exchange.id, type: exchange.kind, ...loading },
    ...(message && { resource: { type: exchange.answered, message: message.body } }),
  };
}

export const interactionRoutes: readonly Route[] = [callback];
