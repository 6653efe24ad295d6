import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import type { Speak, Suggestion } from '../model.ts';

/** A suggestion as somebody typed it, with what its form carried along unseen. */
export interface Typed extends Suggestion {
  /** Whose words it is made of (credit.ts). */
  readonly author: string | undefined;
  /** The asking of a prompt that it answers. */
  readonly round: string | undefined;
}

export const asDraft = ({ community }: Pick<Turn, 'community'>, typed: Typed): RawValues => ({
  community: [community.id],
  title: [typed.title],
  why: given(typed.why),
  speak: [typed.speak],
  author: given(typed.author),
  round: given(typed.round),
});

const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** Undefined where nothing is kept, or it was typed in another community. */
export function fromDraft({ community }: Pick<Turn, 'community'>, kept: RawValues | undefined): Typed | undefined {
  const one = (name: string): string | undefined => kept?.[name]?.[0];
  const title = one('title');
  if (title === undefined || one('community') !== community.id) return undefined;
  return {
    title,
    why: one('why'),
    speak: (one('speak') ?? 'no') as Speak,
    author: one('author'),
    round: one('round'),
  };
}
