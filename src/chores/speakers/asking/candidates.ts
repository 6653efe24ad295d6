import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { type Line, lineFor } from '../rotation/line.ts';
import type { Place } from '../rotation/order.ts';
import type { Call, How } from '../slots/model.ts';
import { seatsOf } from '../slots/store.ts';

/** Somebody who could be asked. */
export interface Candidate {
  readonly member: MemberId;
  readonly name: string;
  readonly how: Extract<How, 'volunteer' | 'rotation'>;
  /** Where they stand in the order; undefined where they volunteered for this topic only. */
  readonly place: Place | undefined;
  /** A coordinator wants them passed over once. */
  readonly skipped: boolean;
}

/**
 * Who may be asked to speak in a call, in order: those who said that they could, then the rotation. Nobody who is away that
 * day, and nobody who had to do with this call before.
 */
export async function candidatesFor(work: Work, call: Call): Promise<readonly Candidate[]> {
  const { tx, now, community } = work;
  const known = await knownIn(work, call.id);
  const line = await lineFor(tx, { community: community.id, now, call, without: known });
  const could = call.volunteers.filter((member) => !line.away.has(member) && !known.has(member));
  const order = line.places.map((place) => place.member);
  return [...new Set([...could, ...order])].flatMap((member) =>
    candidate(line, member, could.includes(member) ? 'volunteer' : 'rotation'),
  );
}

function candidate(line: Line, member: MemberId, how: Candidate['how']): readonly Candidate[] {
  const name = line.members.get(member)?.name;
  const place = line.places.find((each) => each.member === member);
  return name === undefined ? [] : [{ member, name, how, place, skipped: line.skipped.has(member) }];
}

/** Who has to do with a call, or had and is not asked for it again. */
export const knownIn = async ({ tx }: Work, call: string): Promise<ReadonlySet<MemberId>> =>
  new Set((await seatsOf(tx, call)).filter(({ slot }) => slot.state !== 'void').map(({ slot }) => slot.member));
