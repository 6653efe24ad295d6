import type { Tx } from '../../../database/connect.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { fold } from '../../../time/fold.ts';
import { indexEntry } from '../entries/indexing.ts';
import type { Entry } from '../model.ts';
import { askings } from '../tables.ts';
import { asAsking } from './excerpt.ts';
import type { Typed } from './typed.ts';
import type { Voices } from './voices.ts';

/** How something was asked, and by whom. */
export interface Asked {
  readonly text: string;
  readonly saidBy: MemberId | null;
}

interface Captured {
  readonly typed: Typed;
  readonly voices: Voices;
}

/** How it was really asked, where that is not the question itself and everybody may know. */
export function askedIn({ actor }: Pick<Turn, 'actor'>, { typed, voices: { asker } }: Captured): Asked | undefined {
  const text = typed.held?.question ? asAsking(typed.held.question.text) : undefined;
  if (text === undefined || asker === 'gone' || fold(text) === fold(typed.question)) return undefined;
  return isPrivate(typed) && asker !== actor.id ? undefined : { text, saidBy: asker };
}

/** The same to be added to another entry: then it may be the question as it is. */
export function phrasingIn(turn: Pick<Turn, 'actor'>, captured: Captured): Asked | undefined {
  const { typed, voices } = captured;
  const asked = askedIn(turn, captured);
  if (asked) return asked;
  const saidBy = voices.questionQuotes;
  // What somebody asked in private is nobody else's to be told.
  const secret = isPrivate(typed) && saidBy !== null && saidBy !== turn.actor.id;
  return secret ? undefined : { text: typed.question, saidBy };
}

const isPrivate = ({ held }: Typed): boolean => (held?.privateIn ?? null) !== null;

/** One more way in which an entry is asked for; the search knows it from now on. */
export async function addAsking(
  tx: Tx,
  entry: Entry,
  { now, ...asked }: Asked & { readonly now: Date },
): Promise<void> {
  await tx
    .insert(askings)
    .values({ ...asked, entry: entry.id, at: now })
    .onConflictDoNothing();
  await indexEntry(tx, entry);
}
