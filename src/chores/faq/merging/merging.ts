import { type Answer, problems } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, choice, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { entryPublished } from '../ask/answered.ts';
import { against, notChangeable } from '../editing/changing.ts';
import { lockFaq, revise } from '../entries/writing.ts';
import { entryField, theEntry } from '../entry-field.ts';
import { refreshShared } from '../find/shared-card.ts';
import type { Content, Entry } from '../model.ts';
import { tag } from '../naming.ts';
import { carryOnAfterForm } from '../review/reviewing.ts';
import { type FaqVoice, faqVoice, localized } from '../words.ts';
import { handOver } from './handing-over.ts';
import { joinedContent, type Kept } from './joining.ts';
import { asDraft } from './unmerging.ts';
import { mergedReceipt } from './views.ts';

const entry = (which: 'from' | 'into') => ({
  ...entryField({ label: localized(`merge.${which}`), hint: localized(`merge.${which}.hint`) }),
  unlessSaid: true as const,
});

const fields = {
  from: entry('from'),
  into: entry('into'),
  answer: optional(
    choice({
      label: localized('merge.answer'),
      hint: localized('merge.answer.hint'),
      choices: [
        { value: 'keep', label: localized('merge.answer.keep') },
        { value: 'add', label: localized('merge.answer.add') },
        { value: 'take', label: localized('merge.answer.take') },
      ],
    }),
  ),
  via: aside,
};

/** Two entries that answer the same become one, which is then found in both ways. */
export const merge = command({
  path: 'faq merge',
  summary: localized('merge.summary'),
  who: 'coordinator',
  fields,
  form: {
    title: localized('merge.form'),
    submit: localized('merge.submit'),
    prefill: async () => ({ answer: ['keep'] }),
  },
  run: async (turn, { from: one, into: other, answer: kept = 'keep', via }) => {
    const voice = faqVoice(turn.language);
    if (one === other) return problems({ into: voice.line('merge.same') });
    await lockFaq(turn.tx, turn.community.id);
    const from = await theEntry(turn, one);
    if (!from.ok) return problems({ from: from.problem });
    const into = await theEntry(turn, other);
    if (!into.ok) return problems({ into: into.problem });
    const refused = refusal(voice, from.entry, into.entry);
    if (refused) return problems(refused);
    return join(turn, { from: from.entry, into: into.entry, kept, via });
  },
});

function refusal(voice: FaqVoice, from: Entry, into: Entry): Readonly<Record<string, string>> | undefined {
  const [one, other] = [notChangeable(voice, from), notChangeable(voice, into)];
  if (one !== undefined) return { from: one };
  if (other !== undefined) return { into: other };
  const number = tag(into.number);
  if (from.state === 'published' && into.state === 'draft') return { into: voice.line('merge.into-draft', { number }) };
  const closer = into.closedIn !== null && into.closedIn !== from.closedIn;
  return closer ? { into: voice.line('merge.into-closed', { number }) } : undefined;
}

interface Two {
  readonly from: Entry;
  readonly into: Entry;
  readonly kept: Kept;
  readonly via: string | undefined;
}

async function join(turn: Turn, two: Two): Promise<Answer> {
  const { from, into, kept } = two;
  const voice = faqVoice(turn.language);
  const joined = joinedContent(from, into, kept);
  if (!joined.ok) return problems({ answer: voice.line(`merge.${joined.because}`) });
  const problem = unjoinable(voice, two, joined.content);
  if (problem !== undefined) return problems({ answer: problem });
  const { done, draft } = await become(turn, two, joined.content);
  await turn.record('faq.merge', { entry: from.id, number: from.number, into: into.number });
  return carryOnAfterForm(turn, two.via, mergedReceipt(turn.language, { from, into: done, draft }));
}

/** What was said in private stays there, and nobody's words are published without their word. */
function unjoinable(voice: FaqVoice, { from, into, kept }: Two, content: Content): string | undefined {
  if (kept !== 'keep' && from.closedIn !== into.closedIn) return voice.line('merge.closed');
  if (into.state !== 'published') return undefined;
  return against(voice, { ...into, authors: [...into.authors, ...from.authors] }, content);
}

async function become(turn: Turn, { from, into }: Two, content: Content) {
  const { tx, actor, now } = turn;
  const said = new Set(content.pieces.flatMap((each) => each.quotes ?? []));
  const voices = from.authors.map((each) => each.member).filter((each) => said.has(each));
  const phrasings = from.closedIn === into.closedIn;
  const handed = await handOver(tx, { from, into, now }, { phrasings, voices });
  const by = { by: actor.id, now };
  await revise(tx, from, { ...by, act: 'merged', state: 'merged', mergedInto: into.id, waitsSince: null });
  const done = await revise(tx, into, { ...by, act: 'took-over', why: tag(from.number), content });
  await refreshShared(turn, into.id);
  if (handed.questions.length > 0 && done.state === 'published') await entryPublished(turn, done);
  const draft = await turn.keep(asDraft(turn, { from, into, after: done.revision, handed }));
  return { done, draft };
}
