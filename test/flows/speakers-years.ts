import { type Candidate, order } from '../../src/chores/speakers/rotation/order.ts';
import { departed, emptyQueue, joined, type Queue, taken } from '../../src/chores/speakers/rotation/queue.ts';
import {
  type Absence,
  awayOn,
  type History,
  type Pass,
  type PastTurn,
  type Spell,
} from '../../src/chores/speakers/rotation/replay.ts';
import type { MemberId } from '../../src/surface/identity.ts';
import { chance, referee } from './speakers-referee.ts';

export interface Scene {
  readonly seed: number;
  readonly calls: number;
  readonly members: number;
  readonly sites: number;
}

export interface Years {
  readonly queue: Queue;
  readonly history: History;
  readonly everyone: readonly Candidate[];
  readonly end: Date;
  readonly furthestAhead: number;
  /** Turns that went against a place in the order, and against another turn. */
  readonly swaps: number;
  readonly exchanges: number;
  readonly substitutions: number;
  /** Turns that went to the site of the last speaker, and those of them that another site could have had. */
  readonly repeats: number;
  readonly needlessRepeats: number;
}

/** Somebody has said yes; `left` are they and whoever else could have had the turn. */
interface Agreed {
  readonly speaker: MemberId;
  readonly left: readonly Candidate[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const name = (i: number) => `m${String(i).padStart(4, '0')}` as MemberId;
const membersOf = (those: readonly Candidate[]) => new Set(those.map((each) => each.member));

/** A community that lives for so many calls, one a day: people join, leave, are away, decline, swap and stand in. */
export function live({ seed, calls, members, sites }: Scene): Years {
  const random = chance(seed);
  const oneOf = (n: number) => Math.floor(random() * n);
  const judge = referee();
  const siteOf = new Map<MemberId, string | null>();
  const history = { spells: [] as Spell[], absences: [] as Absence[], turns: [] as PastTurn[], passes: [] as Pass[] };
  const count = { swaps: 0, exchanges: 0, substitutions: 0, repeats: 0, needlessRepeats: 0 };
  let queue = emptyQueue;
  let current: readonly Absence[] = [];
  let lastSite: string | null = null;
  let now = 0;

  /** No two things happen at one moment. */
  const tick = () => {
    now += 1_000;
    return new Date(now);
  };
  const join = (member: MemberId) => {
    if (!siteOf.has(member)) siteOf.set(member, random() < 0.1 ? null : `site ${oneOf(sites)}`);
    const at = tick();
    queue = joined(queue, { member, at, away: awayOn(current, at, at) });
    history.spells.push({ member, joinedAt: at, leftAt: null });
    judge.joins(member);
  };
  const leave = (member: MemberId) => {
    queue = departed(queue, member);
    const i = history.spells.findLastIndex((each) => each.member === member);
    history.spells.splice(i, 1, { ...(history.spells[i] as Spell), leftAt: tick() });
    judge.leaves(member);
  };
  /** Several may go and come back together: those have been available equally long. */
  const goAway = (all: readonly MemberId[], day: number) => {
    const days = { from: new Date(day * DAY), until: new Date((day + 1 + oneOf(3 * members)) * DAY) };
    const together = all.slice(oneOf(all.length)).slice(0, 1 + oneOf(4));
    const saidAt = tick();
    const said = together.map((member) => ({ ...days, member, saidAt }));
    history.absences.push(...said);
    current = [...current, ...said];
  };
  const comeAndGo = (day: number) => {
    current = current.filter(({ until }) => until !== null && +until > now);
    if (random() < 0.01) join(name(siteOf.size));
    const all = [...queue.standings.keys()];
    const someone = all[oneOf(all.length)];
    const restless = all.length > members ? 0.05 : 0.01;
    if (someone && all.length > 2 && random() < restless) leave(someone);
    const back = name(oneOf(siteOf.size));
    if (random() < 0.02 && !queue.standings.has(back)) join(back);
    if (random() < 0.25) goAway(all, day);
  };
  const free = (startsAt: number): readonly Candidate[] => {
    const away = awayOn(current, new Date(startsAt), new Date(now));
    const here = [...queue.standings.keys()].filter((member) => !away.has(member));
    return here.map((member) => ({ member, site: siteOf.get(member) ?? null, fit: oneOf(4) === 0 ? 1 : 0 }));
  };
  const next = (those: readonly Candidate[]) => order(queue, those, { lastSite, moves: [] });
  /** Asks down the order until somebody says yes; the others who could still have had it are left. */
  const ask = (call: string, those: readonly Candidate[]) => {
    const asked = next(those).map((each) => each.member);
    const yes = asked.findIndex(() => random() >= 0.12);
    const declined = asked.slice(0, yes < 0 ? asked.length : yes);
    history.passes.push(...declined.map((member) => ({ member, call })));
    return { speaker: asked[yes], left: those.filter((each) => !declined.includes(each.member)) };
  };
  const checkSite = (speaker: MemberId, left: readonly Candidate[]) => {
    if (lastSite === null || siteOf.get(speaker) !== lastSite) return;
    const level = queue.standings.get(speaker)?.level;
    const others = left.filter(({ member, site }) => site !== lastSite && queue.standings.get(member)?.level === level);
    count.repeats += 1;
    if (others.some(({ member }) => judge.mayTake(member, membersOf(left)))) count.needlessRepeats += 1;
  };
  const give = (call: string, turn: { member: MemberId; startsAt: Date; left: readonly Candidate[] }) => {
    const { member, startsAt, left } = turn;
    const there = membersOf(left);
    const missing = new Set([...queue.standings.keys()].filter((each) => !there.has(each)));
    queue = taken(queue, { member, startsAt, missing });
    history.turns.push({ member, call, startsAt, at: new Date(now) });
    judge.takes(member, there);
    lastSite = siteOf.get(member) ?? null;
  };
  /** Somebody stands in: the turn is nobody's, and both keep their places. */
  const standIn = (others: readonly Candidate[]) => {
    count.substitutions += 1;
    lastSite = others[oneOf(others.length)]?.site ?? null;
  };
  /** Whoever is next takes the turn, and whoever had it their place. */
  const giveAway = (call: string, startsAt: Date, others: readonly Candidate[]) => {
    const taker = next(others)[0]?.member;
    count.swaps += 1;
    if (taker) give(call, { member: taker, startsAt, left: others });
  };
  /** Whoever speaks in the call after it takes the turn, and gives theirs for it. */
  const exchange = (call: string, startsAt: Date, { speaker, left }: Agreed) => {
    const missing = new Set([...queue.standings.keys()].filter((each) => !membersOf(left).has(each)));
    const then = taken(queue, { member: speaker, startsAt, missing });
    const others = left.filter((each) => each.member !== speaker);
    const taker = order(then, others, { lastSite: siteOf.get(speaker) ?? null, moves: [] })[0]?.member;
    if (!taker) return;
    count.exchanges += 1;
    history.passes.push(...[taker, ...missing].map((member) => ({ member, call: `${call} b` })));
    give(call, { member: taker, startsAt, left: others });
    const after = new Date(+startsAt + HOUR);
    give(`${call} b`, { member: speaker, startsAt: after, left: left.filter((each) => each.member !== taker) });
  };
  /** What may happen to a turn once somebody has said yes to it. */
  const settle = (call: string, startsAt: Date, { speaker, left }: Agreed) => {
    const others = left.filter((each) => each.member !== speaker);
    const fate = others.length > 0 ? random() : 1;
    if (fate >= 0.2) {
      checkSite(speaker, left);
      return give(call, { member: speaker, startsAt, left });
    }
    history.passes.push({ member: speaker, call });
    if (fate < 0.06) return standIn(others);
    return fate < 0.13 ? giveAway(call, startsAt, others) : exchange(call, startsAt, { speaker, left });
  };

  for (let i = 0; i < members; i++) join(name(i));
  for (let day = 1; day <= calls; day++) {
    now = day * DAY;
    comeAndGo(day);
    now += HOUR;
    const startsAt = day * DAY + 10 * HOUR;
    const { speaker, left } = ask(`call ${day}`, free(startsAt));
    if (speaker) settle(`call ${day}`, new Date(startsAt), { speaker, left });
  }
  const everyone = [...siteOf].map(([member, site]) => ({ member, site, fit: 0 }));
  return { queue, history, everyone, end: new Date(now + DAY), furthestAhead: judge.furthestAhead(), ...count };
}
