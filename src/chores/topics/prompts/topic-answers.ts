import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { dropAnswer, keepAnswer } from './answers.ts';
import { promptCard } from './card.ts';
import { holdOpen } from './store.ts';

/** Somebody who works on topics. */
interface Doing extends Work {
  readonly actor: { readonly id: MemberId };
}

/** Where a topic that somebody added or joined answers a prompt that is still open, it is counted there; else nothing happens. */
export async function answerWithTopic(
  { tx, actor, now, community, refresh }: Doing,
  round: string | undefined,
  said: { readonly topic: string; readonly words: string },
): Promise<void> {
  const open = round === undefined ? undefined : await holdOpen(tx, round, now);
  if (!open || open.community !== community.id) return;
  await keepAnswer(tx, { ...said, round: open.id, member: actor.id, named: true, now });
  await refresh(promptCard, open.id);
}

/** Takes that back. */
export async function dropTopic(
  { tx, actor, now, refresh }: Doing,
  round: string | undefined,
  topic: string,
): Promise<void> {
  const open = round === undefined ? undefined : await holdOpen(tx, round, now);
  if (!open) return;
  await dropAnswer(tx, { round: open.id, member: actor.id, topic });
  await refresh(promptCard, open.id);
}
