import { nameOf } from '../../../community/places.ts';
import { open } from '../../../kernel/answer.ts';
import { type Quoted, shortcut } from '../../../kernel/shortcut.ts';
import type { Turn } from '../../../kernel/work.ts';
import { questionCard } from '../ask/card.ts';
import { questionById } from '../ask/questions.ts';
import { placeKey } from '../model.ts';
import { localized } from '../words.ts';
import { add } from './adding.ts';
import { tagsLike } from './alike.ts';
import { asAnswer, asQuestion, looksAsked } from './excerpt.ts';
import { type Held, hold, type Words, wordsOf } from './held.ts';

/** Keeps what somebody wrote as an answer: the form opens with it, and with what it answers. Nothing is written down yet. */
export const captureMessage = shortcut({
  name: 'faq.capture',
  label: localized('capture.label'),
  opensForm: true,
  run: async (turn, quoted) => {
    const { question, answer, of } = await partsOf(turn, quoted);
    const asked = question ? asQuestion(question.text) : '';
    const said = answer ? asAnswer(answer.text) : '';
    const tags = await tagsLike(turn, asked);
    return open(add, {
      ...given('question', asked),
      ...given('answer', said),
      ...given('tags', tags.join(', ')),
      ...given('of', of ?? ''),
      held: [hold(turn, { ...whereSaid(turn, quoted), question, answer })],
    });
  },
});

const given = (name: string, value: string) => (value === '' ? {} : { [name]: [value] });

interface Parts {
  readonly question: Words | null;
  readonly answer: Words | null;
  /** The open question of ours that it answers. */
  readonly of?: string;
}

/** What of a message asks, and what answers. Where it answers nothing, it is one of the two, and the other is to be typed. */
async function partsOf(turn: Turn, quoted: Quoted): Promise<Parts> {
  const { platform } = turn.at;
  const words = wordsOf(platform, quoted);
  const ours = await questionAbove(turn, quoted);
  if (ours) return { ...ours, answer: words };
  if (quoted.answers) return { question: wordsOf(platform, quoted.answers), answer: words };
  return looksAsked(quoted.text) ? { question: words, answer: null } : { question: null, answer: words };
}

/** The question that we posted and that the message was written under. */
async function questionAbove(
  turn: Turn,
  { under }: Quoted,
): Promise<(Pick<Parts, 'question' | 'of'> & { of: string }) | undefined> {
  const { tx, community, at } = turn;
  const id = under?.card === questionCard.name ? under.id : undefined;
  const found = id === undefined ? undefined : await questionById(tx, id);
  if (found?.community !== community.id) return undefined;
  const member = found.askedBy;
  const by = member && { platform: at.platform, person: '', name: await nameOf(tx, member), member };
  return { question: { text: found.text, by }, of: found.id };
}

function whereSaid(turn: Turn, { spot, id, link, open: isOpen }: Quoted): Omit<Held, 'question' | 'answer'> {
  const { platform, workspace } = turn.at;
  return {
    community: turn.community.id,
    source: spot ? { ...spot, message: id } : null,
    link: link ?? null,
    // A channel that we were not told of is none in which it may be shown.
    privateIn: isOpen ? null : placeKey(spot ?? { platform, workspace, channel: '' }),
  };
}
