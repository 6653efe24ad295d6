import type { Look } from '../../../kernel/work.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, type Control, controls, type Message, note, rule, said, text } from '../../../surface/message.ts';
import { bold, rich } from '../../../surface/text.ts';
import { entryBlocks } from '../entries/message.ts';
import type { Viewer } from '../entries/visible.ts';
import type { Entry } from '../model.ts';
import { command, tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { aboutEntry, capturerOf } from './about.ts';
import * as act from './actions.ts';
import { alikeBlocks } from './alike.ts';
import { queueFor } from './queue.ts';
import { waitsFor } from './waits.ts';

interface Asked {
  readonly via: act.Via;
  /** Undefined where we do not know who reads it. */
  readonly viewer?: Viewer;
  /** What was done just now. */
  readonly receipt?: Message;
}

/** How many wait, and the first of them in full, with what can be done with it. A thousand are one message. */
export async function queueMessage(look: Look, { via, viewer, receipt }: Asked): Promise<Message> {
  const { tx, language, community } = look;
  const voice = faqVoice(language);
  const { count, first, shown } = await queueFor(tx, community.id, viewer);
  const before = receipt ? [text([bold(receipt.headline)]), ...receipt.blocks, rule] : [];
  if (!first) {
    if (!receipt) return said(voice.line('review.nothing'));
    return { ...receipt, blocks: [...receipt.blocks, note(voice.text('review.nothing'))] };
  }
  const blocks = shown ? await whole(look, first, viewer) : await hidden(look, first);
  const buttons = shown ? buttonsFor(language, first, via) : hiddenButtons(language, first, via);
  return { headline: voice.line('review.waiting', { count }), blocks: [...before, ...blocks, controls(...buttons)] };
}

async function whole(look: Look, entry: Entry, viewer: Viewer | undefined): Promise<readonly Block[]> {
  const { language, now } = look;
  return [
    ...entryBlocks(language, entry, now),
    ...(await aboutEntry(look, entry)).map(note),
    ...(await alikeBlocks(look, entry, viewer)),
  ];
}

/** Of a private channel's message only what says where to look for it. */
async function hidden({ tx, language }: Look, entry: Entry): Promise<readonly Block[]> {
  const voice = faqVoice(language);
  const by = await capturerOf(tx, entry);
  return [
    text(rich`${bold(tag(entry.number))} ${voice.text('review.hidden')}`),
    note(voice.text('review.hidden.how', { review: command('review') })),
    ...(by === undefined ? [] : [note(voice.text('review.by', { name: isolated(by) }))]),
  ];
}

function buttonsFor(language: Language, entry: Entry, via: act.Via): readonly Control[] {
  const voice = faqVoice(language);
  const of = { entry: entry.id, via };
  const later = act.lookLater.button(voice.line('review.later'), of);
  const reject = act.rejectEntry.button(voice.line('review.reject'), of);
  const merge = act.mergeEntry.button(voice.line('review.merge'), of);
  const edit = act.editEntry.button(voice.line('review.edit'), of);
  const withdraw = act.withdrawEntry.button(voice.line('review.withdraw'), of, 'danger');
  switch (waitsFor(entry)) {
    case 'verify':
      return [act.stillRight.button(voice.line('review.still-right'), of, 'primary'), edit, withdraw, later];
    case 'broken':
      return entry.state === 'published'
        ? [{ ...edit, tone: 'primary' }, withdraw, later]
        : [edit, reject, merge, later];
    case 'unanswered': {
      const answer = act.editEntry.button(voice.line('review.answer'), of, 'primary');
      return [answer, act.askEveryone.button(voice.line('review.ask-all'), of), reject, merge, later];
    }
    case 'unagreed':
      return [act.editEntry.button(voice.line('review.reword'), of, 'primary'), reject, merge, later];
    case 'draft':
      return [act.approveEntry.button(voice.line('review.approve'), of, 'primary'), edit, reject, merge, later];
  }
}

function hiddenButtons(language: Language, { id }: Entry, via: act.Via): readonly Control[] {
  const voice = faqVoice(language);
  const of = { entry: id, via };
  return [
    act.lookLater.button(voice.line('review.later'), of),
    act.rejectEntry.button(voice.line('review.reject'), of),
  ];
}
