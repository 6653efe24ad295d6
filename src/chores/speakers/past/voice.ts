import type { MemberId } from '../../../surface/identity.ts';
import type { How, Role } from '../slots/model.ts';

/** Somebody has spoken in a call. */
export interface Spoken {
  readonly member: MemberId;
  readonly call: string;
  readonly at: Date;
  readonly role: Role;
  readonly how: How;
}

export interface Belonging {
  readonly id: MemberId;
  readonly site: string | null;
  readonly sector: string | null;
}

/** What part of the turns went to some, beside the part of the community that they are; both in whole percent. */
export interface Share {
  /** Null for those who have not said where they belong. */
  readonly name: string | null;
  readonly turns: number;
  readonly percentOfTurns: number;
  readonly percentOfMembers: number;
}

export interface FairVoice {
  readonly turns: number;
  readonly bySite: readonly Share[];
  readonly bySector: readonly Share[];
  /** Turns in which somebody spoke for the first time. */
  readonly first: { readonly turns: number; readonly percent: number };
}

/** Whose voice is heard: each turn counts for where its speaker belongs today. */
export function fairVoice(spoken: readonly Spoken[], members: readonly Belonging[]): FairVoice {
  const of = new Map(members.map((each) => [each.id, each]));
  const known = spoken.filter(({ member }) => of.has(member));
  const speakers = new Set(known.map(({ member }) => member));
  const share = (belongs: (one: Belonging) => string | null) =>
    shares(
      known.map(({ member }) => belongs(of.get(member) ?? { id: member, site: null, sector: null })),
      members.map(belongs),
    );
  return {
    turns: known.length,
    bySite: share((each) => each.site),
    bySector: share((each) => each.sector),
    first: { turns: speakers.size, percent: percent(speakers.size, known.length) },
  };
}

/** The most heard first; those nobody belongs to are left out. */
function shares(turns: readonly (string | null)[], members: readonly (string | null)[]): readonly Share[] {
  const names = [...new Set([...turns, ...members])];
  const count = (all: readonly (string | null)[], name: string | null) => all.filter((each) => each === name).length;
  return names
    .map((name) => ({
      name,
      turns: count(turns, name),
      percentOfTurns: percent(count(turns, name), turns.length),
      percentOfMembers: percent(count(members, name), members.length),
    }))
    .toSorted(
      (a, b) => Number(a.name === null) - Number(b.name === null) || b.turns - a.turns || compare(a.name, b.name),
    );
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));
const compare = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');
