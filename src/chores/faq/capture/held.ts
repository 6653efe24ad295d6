import type { Quoted } from '../../../kernel/shortcut.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Source } from '../model.ts';

/** Who said something; `member` where we knew them when it was chosen. */
export interface Speaker {
  readonly platform: string;
  readonly person: string;
  readonly name: string;
  readonly member: MemberId | null;
}

/** Words as they were said; by nobody where it was a machine. */
export interface Words {
  readonly text: string;
  readonly by: Speaker | null;
}

/** What a capture is made of. Nothing of it is written anywhere before its form comes back. */
export interface Held {
  readonly community: CommunityId;
  readonly question: Words | null;
  readonly answer: Words | null;
  readonly source: Source | null;
  readonly link: string | null;
  /** The channel, as `placeKey` writes it, where not everybody may read it. */
  readonly privateIn: string | null;
}

/** Keeps it in mind for whoever captures, under a name that goes along with the form. */
export const hold = ({ memory }: Pick<Turn, 'memory'>, held: Held): string =>
  memory.hold({ held: [JSON.stringify(held)] });

/** Undefined where it was too long ago, or in another community. */
export function heldAs({ memory, community }: Pick<Turn, 'memory' | 'community'>, id: string): Held | undefined {
  const [written] = memory.held(id)?.['held'] ?? [];
  const held = written === undefined ? undefined : (JSON.parse(written) as Held);
  return held?.community === community.id ? held : undefined;
}

/** Words of a message as a handler gets it. */
export const wordsOf = (platform: string, { text, author }: Pick<Quoted, 'text' | 'author'>): Words => ({
  text,
  by: author ? { platform, person: author.person, name: author.name, member: author.member ?? null } : null,
});
