import { pressed } from '../../../kernel/action.ts';
import { type Answer, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import type { Turn } from '../../../kernel/work.ts';
import { type Message, said } from '../../../surface/message.ts';
import { countRevisions, type Revision, revisionAt, revisionsOf } from '../entries/history.ts';
import { entryById } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import { entryField, theEntry } from '../entry-field.ts';
import { type Entry, isWhole } from '../model.ts';
import { tag } from '../naming.ts';
import { goBack, lookBack, turnHistory } from '../review/actions.ts';
import { followQueue } from '../review/handing.ts';
import { receiptOf } from '../review/views.ts';
import { faqVoice, localized } from '../words.ts';
import { against, change, notChangeable } from './changing.ts';
import { backMessage, historyMessage } from './history-message.ts';

const PAGE_SIZE = 5;

/** All that was done to an entry, with a way back to each of it. */
export const history = command({
  path: 'faq history',
  summary: localized('history.summary'),
  who: 'coordinator',
  fields: { entry: entryField({ label: localized('entry.field'), hint: localized('entry.field.hint') }) },
  run: async (turn, { entry: number }) => {
    const found = await theEntry(turn, number);
    return found.ok ? whisper(await pageOf(turn, found.entry, 1)) : problems({ entry: found.problem });
  },
});

export const turnHistoryPage = pressed(
  turnHistory,
  async (turn, { entry: id, page }): Promise<Answer> => {
    const found = await ours(turn, id);
    return found ? replace(await pageOf(turn, found, page)) : gone(turn);
  },
  { who: 'coordinator' },
);

async function pageOf({ tx, language }: Turn, entry: Entry, asked: number): Promise<Message> {
  const pages = Math.max(1, Math.ceil((await countRevisions(tx, entry.id)) / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const revisions = await revisionsOf(tx, entry.id, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  return historyMessage(language, { entry, revisions, shown: PAGE_SIZE, page, pages });
}

export const lookBackByButton = pressed(
  lookBack,
  async (turn, { entry: id, revision: number }): Promise<Answer> => {
    const entry = await ours(turn, id);
    const revision = entry && (await revisionAt(turn.tx, id, number));
    if (!entry || !revision) return gone(turn);
    const problem = notBack(turn, entry, revision);
    if (problem !== undefined) return whisper(said(problem));
    return whisper(backMessage(turn.language, { entry, revision, now: turn.now }));
  },
  { who: 'coordinator' },
);

/** Only while the entry is still what it was when they decided. */
export const goBackByButton = pressed(
  goBack,
  async (turn, { entry: id, revision: number, now }): Promise<Answer> => {
    const voice = faqVoice(turn.language);
    await lockFaq(turn.tx, turn.community.id);
    const entry = await ours(turn, id);
    const revision = entry && (await revisionAt(turn.tx, id, number));
    if (!entry || !revision) return gone(turn);
    const at = { number: tag(entry.number), revision: number };
    if (entry.revision !== now) return replace(said(voice.line('back.changed', at)));
    const problem = notBack(turn, entry, revision);
    if (problem !== undefined) return replace(said(problem));
    const { pieces, tags, links } = revision;
    const done = await change(turn, entry, { act: 'restored', content: { pieces, tags, links } });
    if (!done.ok) return replace(said(done.problem));
    await followQueue(turn);
    return replace(receiptOf(turn.language, done.entry, { headline: (v) => v.line('back.done', at) }));
  },
  { who: 'coordinator' },
);

/** The sentence for why an entry cannot be what it was then. */
function notBack({ language }: Turn, entry: Entry, revision: Revision): string | undefined {
  const voice = faqVoice(language);
  const closed = notChangeable(voice, entry);
  if (closed !== undefined) return closed;
  // Of a draft the answer may never have been there; what is missing of a revision was taken back with whoever said it.
  if (!isWhole(revision)) return voice.line('back.not-whole', { revision: revision.number });
  return entry.state === 'published' ? against(voice, entry, revision) : undefined;
}

async function ours(turn: Turn, id: string): Promise<Entry | undefined> {
  const entry = await entryById(turn.tx, id);
  const visible = entry?.community === turn.community.id && isShownTo(entry, viewerOf(turn));
  return visible ? entry : undefined;
}

const gone = ({ language }: Turn): Answer => whisper(said(faqVoice(language).line('entry.gone')));
