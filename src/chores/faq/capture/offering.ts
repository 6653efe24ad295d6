import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { entryById, entryOfDraft } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import type { Entry } from '../model.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { joinEntry, openAgain, saveOwn } from './actions.ts';
import { add } from './adding.ts';
import { saysTheSame, theSame } from './alike.ts';
import { addAsking, phrasingIn } from './asked.ts';
import { hold } from './held.ts';
import { noteCaptured } from './of-question.ts';
import { capturedBefore, refusedDraft } from './offers.ts';
import { joined, saved, savedBefore } from './receipts.ts';
import { type Plan, plan, save } from './saving.ts';
import { keptTyped, type Typed } from './typed.ts';
import { whyNot } from './why-not.ts';

/** Saves what was typed before the warning; a second press finds it saved. */
export const saveAnyway = pressed(saveOwn, async (turn, { draft }) => {
  const { tx, language } = turn;
  await lockFaq(tx, turn.community.id);
  const before = await savedFrom(turn, draft);
  if (before) return replace(savedBefore(language, before));
  const typed = await keptTyped(turn, draft);
  if (!typed) return whisper(said(faqVoice(language).line('draft.gone')));
  const same = await theSame(turn, typed);
  if (same) return replace(capturedBefore(language, { entry: same, draft }));
  const planned = await plan(turn, typed);
  if (!('voices' in planned)) return refusedAnswer(turn, draft, planned);
  return replace(saved(turn, await save(turn, planned, { draft })));
});

/** Adds the way in which it was asked to an entry that is there; another answer waits for a steward, who sees what it belongs to. */
export const joinInstead = pressed(joinEntry, async (turn, { draft, entry: id }) => {
  const { tx, language } = turn;
  const voice = faqVoice(language);
  await lockFaq(tx, turn.community.id);
  const entry = await standing(turn, id);
  if (!entry) return whisper(said(voice.line('entry.gone')));
  const typed = await keptTyped(turn, draft);
  if (!typed) return whisper(said(voice.line('draft.gone')));
  const planned = await plan(turn, typed);
  if (!('voices' in planned)) return refusedAnswer(turn, draft, planned);
  return replace(joined(language, { entry, ...(await join(turn, planned, { entry, draft })) }));
});

async function join(turn: Turn, planned: Plan, { entry, draft }: { readonly entry: Entry; readonly draft: string }) {
  const phrasing = phrasingIn(turn, planned);
  if (phrasing) await addAsking(turn.tx, entry, { ...phrasing, now: turn.now });
  const before = await savedFrom(turn, draft);
  if (before) return { asked: phrasing !== undefined, waits: before };
  if (saysTheSame(entry, planned.typed)) {
    if (planned.typed.of !== null) await noteCaptured(turn, planned.typed.of, entry);
    return { asked: phrasing !== undefined };
  }
  const { entry: waits } = await save(turn, planned, { draft, why: tag(entry.number) });
  return { asked: phrasing !== undefined, waits };
}

async function savedFrom({ tx, community }: Turn, draft: string): Promise<Entry | undefined> {
  const entry = await entryOfDraft(tx, draft);
  return entry?.community === community.id ? entry : undefined;
}

/** An entry of this community that is not settled otherwise meanwhile. */
async function standing(turn: Turn, id: string): Promise<Entry | undefined> {
  const entry = await entryById(turn.tx, id);
  if (entry?.community !== turn.community.id || !isShownTo(entry, viewerOf(turn))) return undefined;
  return entry.state === 'published' || entry.state === 'draft' ? entry : undefined;
}

const refusedAnswer = ({ language }: Turn, draft: string, refused: Parameters<typeof whyNot>[1]): Answer =>
  whisper(refusedDraft(language, { draft, why: Object.values(whyNot(language, refused)) }));

/** The form once more with what was typed; what message it was made of goes along where we still know. */
export const openFormAgain = pressed(
  openAgain,
  async (turn, { draft }) => {
    const typed = await keptTyped(turn, draft);
    if (!typed) return whisper(said(faqVoice(turn.language).line('draft.gone')));
    return open(add, asForm(turn, typed));
  },
  { opensForm: true },
);

function asForm(turn: Turn, { question, answer, place, tags, links, held, of }: Typed) {
  return {
    question: [question],
    answer: [answer],
    tags: [tags.join(', ')],
    links: [links.join('\n')],
    place: [place],
    ...(held && { held: [hold(turn, held)] }),
    ...(of !== null && { of: [of] }),
  };
}
