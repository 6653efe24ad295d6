import { pressed } from '../../../kernel/action.ts';
import { type Answer, done, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import type { Turn } from '../../../kernel/work.ts';
import { type Message, said } from '../../../surface/message.ts';
import { revisionAt } from '../entries/history.ts';
import { entryById } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import type { Entry } from '../model.ts';
import { faqVoice, localized } from '../words.ts';
import { lookLater, type Via } from './actions.ts';
import { followQueue } from './handing.ts';
import { gatherBroken, toTheEnd } from './queue.ts';
import { queueMessage } from './queue-message.ts';
import { settledBefore } from './views.ts';

/** What waits, for any coordinator: whoever has time may help. */
export const review = command({
  path: 'faq review',
  summary: localized('review.summary'),
  who: 'coordinator',
  fields: {},
  run: async (turn) => {
    await lockFaq(turn.tx, turn.community.id);
    await gatherBroken(turn.tx, turn.community.id, turn.now);
    return whisper(await reviewMessage(turn));
  },
});

export const reviewMessage = (turn: Turn, receipt?: Message): Promise<Message> =>
  queueMessage(turn, { via: 'review', viewer: viewerOf(turn), ...(receipt && { receipt }) });

interface Asked {
  readonly entry: string;
  readonly via: Via;
}

type Waiting = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly answer: Answer };

/**
 * The entry behind a control, while it waits. Nobody else settles it until this transaction ends. `unseen`: what is asked of it
 * needs none of its words, so that it may also be asked where these may not be shown.
 */
export async function waitingEntry(
  turn: Turn,
  { entry: id, via }: Asked,
  { unseen = false }: { readonly unseen?: boolean } = {},
): Promise<Waiting> {
  const { tx, community, language } = turn;
  await lockFaq(tx, community.id);
  const entry = await entryById(tx, id);
  const voice = faqVoice(language);
  if (entry?.community !== community.id) return { ok: false, answer: whisper(said(voice.line('entry.gone'))) };
  if (!unseen && !isShownTo(entry, viewerOf(turn))) {
    return { ok: false, answer: whisper(said(voice.line('review.closed-here'))) };
  }
  const waits = entry.waitsSince !== null && (entry.state === 'draft' || entry.state === 'published');
  if (waits) return { ok: true, entry };
  const last = settledBefore(language, entry, await revisionAt(tx, id, entry.revision));
  return { ok: false, answer: await carryOn(turn, via, last) };
}

/** After a press: what was done, and what is next. The steward's card changes by itself. */
export async function carryOn(turn: Turn, via: Via, receipt?: Message): Promise<Answer> {
  await followQueue(turn);
  if (via === 'review') return replace(await reviewMessage(turn, receipt));
  return receipt ? whisper(receipt) : done;
}

/** The same after a form, which has no message of its own to stand in the place of. */
export async function carryOnAfterForm(turn: Turn, via: string | undefined, receipt: Message): Promise<Answer> {
  await followQueue(turn);
  return whisper(via === 'review' ? await reviewMessage(turn, receipt) : receipt);
}

export const laterByButton = pressed(
  lookLater,
  async (turn, asked) => {
    const found = await waitingEntry(turn, asked, { unseen: true });
    if (!found.ok) return found.answer;
    await toTheEnd(turn.tx, found.entry, turn.now);
    return carryOn(turn, asked.via);
  },
  { who: 'coordinator' },
);
