import { listed } from '../../../community/roster.ts';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, line } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, note, text } from '../../../surface/message.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { notChangeable } from '../editing/changing.ts';
import { chosenDraft } from '../editing/chosen-entry.ts';
import { entryNumbered } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq, revise } from '../entries/writing.ts';
import { type Entry, saysSomething, WHY_LIMIT } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import { faqVoice, localized } from '../words.ts';
import { putBack, rejectEntry } from './actions.ts';
import { carryOnAfterForm, waitingEntry } from './reviewing.ts';

/** Says why a draft does not become an entry, also to whoever captured it. */
export const reject = command({
  path: 'faq reject',
  summary: localized('reject.summary'),
  who: 'coordinator',
  fields: {
    entry: chosenDraft,
    why: line({ label: localized('reject.why'), hint: localized('reject.why.hint'), max: WHY_LIMIT }),
    via: aside,
  },
  form: { title: localized('reject.form'), submit: localized('reject.submit') },
  run: async (turn, { entry: number, why: typed, via }) => {
    const voice = faqVoice(turn.language);
    const why = cleanLine(typed);
    if (!saysSomething(why)) return problems({ why: voice.line('reject.no-words') });
    await lockFaq(turn.tx, turn.community.id);
    // Also one whose words may not be seen here: none of them are said.
    const draft = await entryNumbered(turn.tx, turn.community.id, number);
    if (!draft) return problems({ entry: voice.line('entry.unknown', { number: tag(number) }) });
    const refused = notChangeable(voice, draft);
    if (refused !== undefined) return problems({ entry: refused });
    if (draft.state === 'published')
      return problems({ entry: voice.line('reject.published', { number: tag(number) }) });
    const told = await rejectFor(turn, draft, why);
    return carryOnAfterForm(turn, via, rejected(turn, draft, told));
  },
});

/** Answers whether whoever captured it is told. */
async function rejectFor(turn: Turn, draft: Entry, why: string): Promise<boolean> {
  const { tx, actor, now } = turn;
  await revise(tx, draft, { act: 'rejected', state: 'rejected', by: actor.id, now, why, waitsSince: null });
  await turn.record('faq.reject', { entry: draft.id, number: draft.number });
  if (draft.capturedBy === null || draft.capturedBy === actor.id) return false;
  const capturer = await listed(tx, draft.capturedBy);
  if (!capturer) return false;
  await turn.post({ to: 'member', member: capturer.id }, letter(capturer.language, draft, { by: actor.name, why }));
  return true;
}

function letter(language: Language, draft: Entry, { by, why }: { readonly by: string; readonly why: string }): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('rejected.headline', { number: tag(draft.number) }),
    blocks: [
      text(named(titleOf(voice, draft))),
      text(voice.text('rejected.why', { by: isolated(by), why: isolated(why) })),
      note(voice.text('rejected.thanks')),
    ],
  };
}

function rejected(turn: Turn, draft: Entry, told: boolean): Message {
  const voice = faqVoice(turn.language);
  const shown = isShownTo(draft, viewerOf(turn));
  return {
    headline: voice.line('reject.done', { number: tag(draft.number) }),
    blocks: [
      ...(shown ? [text(named(titleOf(voice, draft)))] : []),
      ...(told ? [note(voice.text('reject.done.told'))] : []),
      ...(shown ? [controls(putBack.button(voice.line('removed.back'), { entry: draft.id }))] : []),
    ],
  };
}

export const rejectByButton = pressed(
  rejectEntry,
  async (turn, asked): Promise<Answer> => {
    const found = await waitingEntry(turn, asked, { unseen: true });
    return found.ok ? open(reject, { entry: [String(found.entry.number)], via: [asked.via] }) : found.answer;
  },
  { who: 'coordinator', opensForm: true },
);
