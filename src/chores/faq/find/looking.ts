import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { entriesByIds } from '../entries/reading.ts';
import { viewerOf } from '../entries/visible.ts';
import { faqVoice } from '../words.ts';
import { resultsMessage, searchForgotten } from './results.ts';
import { resume, type Session } from './session.ts';
import { findable } from './standing.ts';

/** What a search found, as this reader may see it now. */
export async function resultsOf(turn: Turn, session: Session, headline?: string): Promise<Message> {
  const asked = { community: turn.community.id, viewer: viewerOf(turn) };
  const shown = async (ids: readonly string[]) => findable(await entriesByIds(turn.tx, ids), asked);
  const [best, also] = [await shown(session.best), await shown(session.also)];
  const clear = session.clear && best[0]?.id === session.best[0];
  return resultsMessage(turn, { session: { ...session, clear }, best, also, ...(headline && { headline }) });
}

/** The same once more, or that it is not at hand any more. */
export async function resultsAgain(turn: Turn, memory: string): Promise<Message> {
  const session = resume(turn, memory);
  return session ? resultsOf(turn, session) : searchForgotten(faqVoice(turn.language));
}
