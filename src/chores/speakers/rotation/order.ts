import type { MemberId } from '../../../surface/identity.ts';
import type { Queue, Standing } from './queue.ts';

/** Somebody who could be asked to speak. */
export interface Candidate {
  readonly member: MemberId;
  readonly site: string | null;
  /** How well the topic fits what they said they could take; 0 where it does not or there is none. */
  readonly fit: number;
}

/** A coordinator's word about where somebody stands, until their next turn. Places count from 1. */
export interface Move {
  readonly member: MemberId;
  readonly place: number;
  readonly at: Date;
}

export interface Asked {
  /** Of whoever speaks in the call before; null where that is nobody or they have none. */
  readonly lastSite: string | null;
  readonly moves: readonly Move[];
}

/** A place in the order, with what put them there. */
export interface Place {
  readonly member: MemberId;
  readonly turns: number;
  readonly lastTurn: Date | undefined;
  /** Turns that they are ahead of whoever has had the fewest. */
  readonly ahead: number;
  /** Has never spoken. */
  readonly newcomer: boolean;
  /** Comes from where the last speaker came from. */
  readonly sameSite: boolean;
  readonly fit: number;
  readonly moved: boolean;
}

type Waiting = Standing & Pick<Candidate, 'site' | 'fit'>;

/**
 * The order in which the candidates are asked to speak in one call. Whoever has had fewer turns comes first. Among those who
 * have had as many, nobody may get two turns ahead of one who was available as long; then no site comes twice in a row; then
 * the topic decides, then who spoke longest ago, who joined first, and the id. Candidates who do not volunteer are left out.
 */
export function order(queue: Queue, candidates: readonly Candidate[], asked: Asked): readonly Place[] {
  let waiting = candidates.flatMap(({ member, site, fit }): readonly Waiting[] => {
    const standing = queue.standings.get(member);
    return standing ? [{ ...standing, site, fit }] : [];
  });
  const least = waiting.reduce((level, each) => Math.min(level, each.level), Infinity);
  const places: Place[] = [];
  while (waiting.length > 0) {
    const next = nextOf(waiting, asked.lastSite);
    if (!next) break;
    places.push(placeOf(next, { least, lastSite: asked.lastSite }));
    waiting = waiting.filter((each) => each.member !== next.member);
  }
  return withMoves(places, asked.moves);
}

function nextOf(waiting: readonly Waiting[], lastSite: string | null): Waiting | undefined {
  const least = waiting.reduce((level, each) => Math.min(level, each.level), Infinity);
  const level = waiting.filter((each) => each.level === least);
  // None is left only where coordinators gave turns out of order: then the level alone decides.
  const allowed = level.filter((each) => !waiting.some((other) => isOwed(other, each)));
  return (allowed.length > 0 ? allowed : level).reduce((best, each) => (precedes(each, best, lastSite) ? each : best));
}

/** One more turn would put `by` two ahead of somebody who was available as long. */
const isOwed = (other: Standing, by: Standing): boolean => other.turns < by.turns && by.peers.has(other.member);

function precedes(a: Waiting, b: Waiting, lastSite: string | null): boolean {
  const difference =
    Number(repeats(a, lastSite)) - Number(repeats(b, lastSite)) ||
    b.fit - a.fit ||
    (a.lastTurn?.getTime() ?? 0) - (b.lastTurn?.getTime() ?? 0) ||
    +a.joinedAt - +b.joinedAt;
  return difference < 0 || (difference === 0 && a.member < b.member);
}

const repeats = ({ site }: Pick<Candidate, 'site'>, lastSite: string | null): boolean =>
  site !== null && site === lastSite;

const placeOf = (
  of: Waiting,
  { least, lastSite }: { readonly least: number; readonly lastSite: string | null },
): Place => ({
  member: of.member,
  turns: of.turns,
  lastTurn: of.lastTurn,
  ahead: of.level - least,
  newcomer: of.lastTurn === undefined,
  sameSite: repeats(of, lastSite),
  fit: of.fit,
  moved: false,
});

/** Those moved stand where they were put; the others follow each other as before. */
function withMoves(places: readonly Place[], moves: readonly Move[]): readonly Place[] {
  const known = moves
    .filter((move) => places.some((place) => place.member === move.member))
    .toSorted((a, b) => +a.at - +b.at || (a.member < b.member ? -1 : 1));
  return known.reduce((all, move) => {
    const moved = all.find((each) => each.member === move.member);
    const others = all.filter((each) => each.member !== move.member);
    return moved ? others.toSpliced(move.place - 1, 0, { ...moved, moved: true }) : all;
  }, places);
}
