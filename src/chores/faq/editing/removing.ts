import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, line, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { entryById } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq, revise } from '../entries/writing.ts';
import { theEntry } from '../entry-field.ts';
import { refreshShared } from '../find/shared-card.ts';
import { type Entry, WHY_LIMIT } from '../model.ts';
import { tag } from '../naming.ts';
import { putBack, withdrawEntry } from '../review/actions.ts';
import { unfit } from '../review/approving.ts';
import { followQueue, handToSteward } from '../review/handing.ts';
import { carryOnAfterForm, waitingEntry } from '../review/reviewing.ts';
import { checkLater, rightUntil } from '../review/verifying.ts';
import { receiptOf, removedReceipt } from '../review/views.ts';
import { faqVoice, localized } from '../words.ts';
import { isOpen, notChangeable } from './changing.ts';
import { chosenEntry } from './chosen-entry.ts';

/** Takes an entry out of what is found. It is kept, with all that it was. */
export const remove = command({
  path: 'faq remove',
  summary: localized('remove.summary'),
  who: 'coordinator',
  fields: {
    entry: chosenEntry,
    why: optional(line({ label: localized('remove.why'), hint: localized('remove.why.hint'), max: WHY_LIMIT })),
    via: aside,
  },
  form: { title: localized('remove.form'), submit: localized('remove.submit') },
  run: async (turn, { entry: number, why: typed, via }) => {
    const { tx, community, actor, now, language } = turn;
    const voice = faqVoice(language);
    await lockFaq(tx, community.id);
    const found = await theEntry(turn, number);
    if (!found.ok) return problems({ entry: found.problem });
    const refused = notChangeable(voice, found.entry);
    if (refused !== undefined) return problems({ entry: refused });
    if (found.entry.state === 'draft') return problems({ entry: voice.line('remove.draft', { number: tag(number) }) });
    const why = cleanLine(typed ?? '') || undefined;
    const change = { act: 'removed', state: 'removed', waitsSince: null } as const;
    const entry = await revise(tx, found.entry, { ...change, by: actor.id, now, why });
    await refreshShared(turn, entry.id);
    await turn.record('faq.remove', { entry: entry.id, number });
    return carryOnAfterForm(turn, via, removedReceipt(language, entry));
  },
});

export const withdrawByButton = pressed(
  withdrawEntry,
  async (turn, asked): Promise<Answer> => {
    const found = await waitingEntry(turn, asked);
    return found.ok ? open(remove, { entry: [String(found.entry.number)], via: [asked.via] }) : found.answer;
  },
  { who: 'coordinator', opensForm: true },
);

/** As it was: found again, or a draft again where there is a reason against that. */
export const putBackByButton = pressed(
  putBack,
  async (turn, { entry: id }): Promise<Answer> => {
    const { tx, community, language } = turn;
    const voice = faqVoice(language);
    await lockFaq(tx, community.id);
    const entry = await entryById(tx, id);
    if (entry?.community !== community.id || !isShownTo(entry, viewerOf(turn))) {
      return whisper(said(voice.line('entry.gone')));
    }
    const number = tag(entry.number);
    if (isOpen(entry)) return replace(said(voice.line('back.before', { number })));
    if (entry.state === 'merged') return whisper(said(notChangeable(voice, entry) ?? ''));
    return replace(await bringBack(turn, entry));
  },
  { who: 'coordinator' },
);

async function bringBack(turn: Turn, before: Entry) {
  const { tx, actor, now, language } = turn;
  const found = before.state === 'removed' && unfit(before) === undefined;
  const change = { act: 'restored', by: actor.id, now } as const;
  const over = before.verifiedUntil === null || before.verifiedUntil <= now;
  const entry = found
    ? await revise(tx, before, { ...change, state: 'published', ...(over && (await rightUntil(turn))) })
    : await revise(tx, before, { ...change, state: 'draft', waitsSince: now });
  await refreshShared(turn, entry.id);
  if (found) await checkLater(turn, entry);
  else await handToSteward(turn, entry);
  await followQueue(turn);
  await turn.record('faq.put-back', { entry: entry.id, number: entry.number });
  return receiptOf(language, entry, {
    headline: (voice, number) => voice.line(found ? 'back.found' : 'back.draft', { number }),
  });
}
