import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { controls, type Message, text } from '../../../surface/message.ts';
import { moment, type Text } from '../../../surface/text.ts';
import { entryPublished } from '../ask/answered.ts';
import { lockFaq, revise } from '../entries/writing.ts';
import { type Author, type Entry, isWhole, unagreed } from '../model.ts';
import { tag } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { aboutAuthor } from './about.ts';
import { approveEntry, editEntry, type Via } from './actions.ts';
import { carryOn, waitingEntry } from './reviewing.ts';
import { checkLater, rightUntil } from './verifying.ts';
import { receiptOf } from './views.ts';

/** Why an entry cannot be published as it is. */
export type Unfit =
  | { readonly because: 'unagreed'; readonly authors: readonly Author[] }
  | { readonly because: 'not-whole' }
  | { readonly because: 'settled' };

export type Approved = { readonly ok: true; readonly entry: Entry } | ({ readonly ok: false } & Unfit);

/** What stands against publishing it; undefined where nothing does. */
export function unfit(entry: Entry): Unfit | undefined {
  if (!isWhole(entry)) return { because: 'not-whole' };
  const authors = unagreed(entry);
  return authors.length > 0 ? { because: 'unagreed', authors } : undefined;
}

/** Publishes a draft, and sees to it that it is looked at again when its time is over. What is closed stays closed. */
export async function approve(turn: Turn, entry: Entry): Promise<Approved> {
  const { tx, community } = turn;
  await lockFaq(tx, community.id);
  if (entry.state !== 'draft') return { ok: false, because: 'settled' };
  const against = unfit(entry);
  if (against) return { ok: false, ...against };
  const published = await publish(turn, entry);
  await turn.record('faq.approve', { entry: entry.id, number: entry.number });
  await entryPublished(turn, published);
  await checkLater(turn, published);
  return { ok: true, entry: published };
}

async function publish(turn: Turn, draft: Entry): Promise<Entry> {
  const { tx, actor, now } = turn;
  return revise(tx, draft, { act: 'approved', by: actor.id, now, state: 'published', ...(await rightUntil(turn)) });
}

export const approveByButton = pressed(
  approveEntry,
  async (turn, asked): Promise<Answer> => {
    const found = await waitingEntry(turn, asked);
    if (!found.ok) return found.answer;
    const approved = await approve(turn, found.entry);
    if (!approved.ok) return whisper(notYet(turn, { entry: found.entry, unfit: approved, via: asked.via }));
    return carryOn(turn, asked.via, approvedReceipt(turn, approved.entry));
  },
  { who: 'coordinator' },
);

interface Refused {
  readonly entry: Entry;
  readonly unfit: Unfit;
  readonly via: Via;
}

/** With a button to the form in which it can be said in other words. */
function notYet({ language }: Turn, { entry, unfit: why, via }: Refused): Message {
  const voice = faqVoice(language);
  const headline = voice.line('approve.not-yet', { number: tag(entry.number) });
  const label = why.because === 'unagreed' ? voice.line('review.reword') : voice.line('review.edit');
  return {
    headline,
    blocks: [...whyNot(voice, why).map(text), controls(editEntry.button(label, { entry: entry.id, via }, 'primary'))],
  };
}

/** The sentences for why it cannot be published. */
export function whyNot(voice: FaqVoice, why: Unfit): readonly Text[] {
  if (why.because !== 'unagreed') return [voice.text(`approve.${why.because}`)];
  return [...why.authors.map((each) => aboutAuthor(voice, each)), voice.text('approve.unagreed')];
}

function approvedReceipt({ language }: Turn, entry: Entry): Message {
  const voice = faqVoice(language);
  const until = entry.verifiedUntil ?? entry.createdAt;
  return receiptOf(language, entry, {
    headline: (v, number) => v.line('approve.done', { number }),
    notes: [
      voice.text(entry.closedIn === null ? 'approve.done.open' : 'approve.done.closed'),
      voice.text('approve.done.until', { day: moment(until, 'day') }),
    ],
  });
}
