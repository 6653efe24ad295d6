import { z } from 'zod';
import type { Turn } from '../../../kernel/work.ts';
import { saysSomething } from '../model.ts';
import type { Held } from './held.ts';

/** An entry as somebody typed it, with what its form carried along unseen. */
export interface Typed {
  readonly question: string;
  readonly answer: string;
  /** Where alone the answer holds; empty: everywhere. */
  readonly place: string;
  readonly tags: readonly string[];
  readonly links: readonly string[];
  /** The message it is made of. */
  readonly held: Held | null;
  /** The open question that it answers. */
  readonly of: string | null;
}

/** The name of the open question that a form carried along; whoever made one up is not believed. */
export const questionId = (carried: string | undefined): string | null =>
  z
    .uuid()
    .nullable()
    .catch(null)
    .parse(carried ?? null);

/**
 * What was typed, while somebody makes up their mind. Words that may be somebody else's are kept in mind only, so that none of
 * them is left where that person is forgotten.
 */
export async function keepTyped(turn: Turn, typed: Typed, inMind = typed.held !== null): Promise<string> {
  const written = [JSON.stringify(typed)];
  const community = [turn.community.id];
  if (!inMind) return turn.keep({ community, typed: written });
  return turn.keep({ community, memory: [turn.memory.hold({ typed: written })] });
}

/** Undefined where nothing is kept, or it was typed in another community. */
export async function keptTyped(turn: Turn, draft: string): Promise<Typed | undefined> {
  const kept = await turn.kept(draft);
  if (kept?.['community']?.[0] !== turn.community.id) return undefined;
  const [memory] = kept['memory'] ?? [];
  const [written] = (memory === undefined ? kept : turn.memory.held(memory))?.['typed'] ?? [];
  return written === undefined ? undefined : (JSON.parse(written) as Typed);
}

/** What has to be said that is not. */
export const lacking = ({ question, answer }: Typed): readonly ('question' | 'answer')[] => [
  ...(saysSomething(question) ? [] : (['question'] as const)),
  ...(saysSomething(answer) ? [] : (['answer'] as const)),
];
