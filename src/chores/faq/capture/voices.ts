import { inArray } from 'drizzle-orm';
import type { Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Consent, Part } from '../model.ts';
import { wishes } from '../tables.ts';
import { asAnswer, asQuestion, quotes } from './excerpt.ts';
import type { Words } from './held.ts';
import { introduce, type Whose, whoseWords } from './speaking.ts';
import type { Typed } from './typed.ts';

/** Whose an entry's words are. */
export interface Voices {
  /** Who gave the answer, in whatever words it is by now; null: a machine. */
  readonly author: MemberId | null;
  /** Who asked. `gone`: they have been forgotten since, and how they asked with them. */
  readonly asker: MemberId | null | 'gone';
  /** Whose own words the pieces are; null: written anew. */
  readonly questionQuotes: MemberId | null;
  readonly answerQuotes: MemberId | null;
}

/** Somebody whose words these are has been forgotten since they were chosen. */
export type Gone = { readonly gone: readonly Part[] };

/** Makes known to us whoever said it. What somebody typed who captures nothing is their own. */
export async function voicesOf(turn: Turn, typed: Typed): Promise<Voices | Gone> {
  const { held } = typed;
  const me = turn.actor.id;
  const [theirQuestion, theirAnswer] = [isTheirQuestion(typed), isTheirAnswer(typed)];
  const asker = held?.question ? await speaker(turn, held.question) : null;
  const author = held?.answer ? await speaker(turn, held.answer) : me;
  const gone: readonly Part[] = [
    ...(asker === 'gone' && theirQuestion ? (['question'] as const) : []),
    ...(author === 'gone' && theirAnswer ? (['answer'] as const) : []),
  ];
  if (gone.length > 0) return { gone };
  const said = known(author);
  return {
    author: said,
    asker,
    questionQuotes: held ? known(theirQuestion ? asker : null) : me,
    answerQuotes: theirAnswer || said === me ? said : null,
  };
}

const known = (whose: Whose): MemberId | null => (whose === 'gone' ? null : whose);

const isTheirQuestion = ({ held, question }: Typed): boolean =>
  held?.question != null && quotes(asQuestion(held.question.text), question);

const isTheirAnswer = ({ held, answer }: Typed): boolean =>
  held?.answer != null && quotes(asAnswer(held.answer.text), answer);

async function speaker(turn: Turn, words: Words): Promise<Whose> {
  const whose = await whoseWords(turn, words);
  if (whose !== 'unknown') return whose;
  return words.by ? introduce(turn, words.by) : null;
}

/** Who has to agree, and what they have said. Whoever captures their own words agrees by it. */
export async function consentsFor(
  { tx, actor }: Turn,
  { author, questionQuotes }: Voices,
  isPrivate: boolean,
): Promise<ReadonlyMap<MemberId, Consent>> {
  if (author === null) return new Map();
  const askerToo = isPrivate && questionQuotes !== null && questionQuotes !== actor.id;
  const who = [...new Set([author, ...(askerToo ? [questionQuotes] : [])])];
  const rows = await tx.select().from(wishes).where(inArray(wishes.member, who));
  const wish = new Map(rows.map((row) => [row.member, row.consent]));
  return new Map(who.map((each) => [each, each === actor.id ? 'named' : consentBy(wish.get(each), isPrivate)]));
}

/** What somebody wants for good holds for what everybody could read; of what they said in private they are asked each time. */
function consentBy(wish: Consent | null | undefined, isPrivate: boolean): Consent {
  return wish === 'no' || !isPrivate ? (wish ?? 'asked') : 'asked';
}

export const haveAgreed = (consents: Iterable<Consent>): boolean =>
  [...consents].every((each) => each === 'named' || each === 'unnamed');
