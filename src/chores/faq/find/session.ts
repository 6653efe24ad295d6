import type { Turn } from '../../../kernel/work.ts';

/** A search while somebody looks through what it found. Nothing of it is written down. */
export interface Session {
  readonly memory: string;
  readonly query: string;
  /** Entries by their ids, the likeliest first. */
  readonly best: readonly string[];
  /** For each of these the stored phrasing that was like the query. */
  readonly phrasings: readonly string[];
  /** Those whose answers or tags alone have its words. */
  readonly also: readonly string[];
  /** The first is so likely that it is shown in full. */
  readonly clear: boolean;
}

type Remembering = Pick<Turn, 'memory' | 'community'>;

export function begin({ memory, community }: Remembering, of: Omit<Session, 'memory'>): Session {
  const { query, best, phrasings, also, clear } = of;
  const kept = { query: [query], best, phrasings, also, clear: [String(clear)], community: [community.id] };
  return { ...of, memory: memory.hold(kept) };
}

/** Undefined where it was forgotten, as after a restart, or belongs to another community. */
export function resume({ memory, community }: Remembering, id: string): Session | undefined {
  const kept = memory.held(id);
  const query = kept?.['query']?.[0];
  if (query === undefined || kept?.['community']?.[0] !== community.id) return undefined;
  const { best = [], phrasings = [], also = [], clear = [] } = kept ?? {};
  return { memory: id, query, best, phrasings, also, clear: clear[0] === 'true' };
}
