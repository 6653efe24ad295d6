import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../surface/identity.ts';
import { type Asked, order } from './order.ts';
import { type History, replay } from './replay.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const id = (name: string) => name as MemberId;
const spell = (name: string, joined: number, left?: number) => ({
  member: id(name),
  joinedAt: day(joined),
  leftAt: left === undefined ? null : day(left),
});
const turn = (name: string, on: number) => ({
  member: id(name),
  call: `call ${on}`,
  startsAt: day(on),
  at: day(on - 1),
});
const pass = (name: string, on: number) => ({ member: id(name), call: `call ${on}` });
const away = (name: string, from: number, until: number) => ({
  member: id(name),
  from: day(from),
  until: day(until),
  saidAt: day(1),
});

const none: History = { spells: [], absences: [], turns: [], passes: [] };
interface Of {
  readonly sites?: Readonly<Record<string, string>>;
  readonly fits?: readonly string[];
  readonly asked?: Partial<Asked>;
}
const placesIn = (history: Partial<History>, { sites = {}, fits = [], asked = {} }: Of = {}) => {
  const queue = replay({ ...none, ...history });
  const candidates = [...queue.standings.keys()].map((member) => ({
    member,
    site: sites[member] ?? null,
    fit: fits.includes(member) ? 1 : 0,
  }));
  return order(queue, candidates, { lastSite: null, moves: [], ...asked });
};
const namesIn = (history: Partial<History>, of: Of = {}) => placesIn(history, of).map((each) => each.member);

const three = [spell('ana', 1), spell('ben', 2), spell('eva', 3)];

describe('the order of speakers', () => {
  it('begins with whoever joined first, where nobody has spoken', () => {
    expect(namesIn({ spells: three })).toEqual(['ana', 'ben', 'eva']);
  });

  it('has whoever spoke least first, then whoever spoke longest ago', () => {
    const turns = [turn('ana', 10), turn('ben', 20)];
    expect(namesIn({ spells: three, turns })).toEqual(['eva', 'ana', 'ben']);
    expect(namesIn({ spells: three, turns: [...turns, turn('eva', 30)] })).toEqual(['ana', 'ben', 'eva']);
  });

  it('keeps the place of whoever declined, and owes them one turn only, however often they do', () => {
    const spells = [spell('ana', 1), spell('ben', 2)];
    const turns = [10, 20, 30, 40].map((on) => turn('ben', on));
    const passes = [10, 20, 30, 40].map((on) => pass('ana', on));
    expect(namesIn({ spells, turns, passes })).toEqual(['ana', 'ben']);
    expect(namesIn({ spells, passes, turns: [...turns, turn('ana', 50)] })).toEqual(['ben', 'ana']);
  });

  it('lets a newcomer begin level with the least of those present, not with everyone’s past', () => {
    const turns = [10, 12, 14, 16].flatMap((on) => [turn('ana', on), turn('ben', on + 1)]);
    const spells = [spell('ana', 1), spell('ben', 2), spell('eva', 30)];
    expect(placesIn({ spells, turns })[0]).toMatchObject({ member: 'eva', ahead: 0, newcomer: true });
    expect(namesIn({ spells, turns: [...turns, turn('eva', 40)] })).toEqual(['ana', 'ben', 'eva']);
  });

  it('lets somebody who was away a long time come back without turns to make up for', () => {
    const spells = [spell('ana', 1), spell('ben', 1), spell('eva', 1)];
    const turns = [10, 12, 14].flatMap((on) => [turn('ana', on), turn('ben', on + 1)]);
    expect(namesIn({ spells, turns, absences: [away('eva', 5, 20)] })).toEqual(['eva', 'ana', 'ben']);
    const since = [...turns, turn('eva', 30)];
    expect(namesIn({ spells, turns: since, absences: [away('eva', 5, 20)] })).toEqual(['ana', 'ben', 'eva']);
  });

  it('does not forget a turn by leaving and joining again', () => {
    const spells = [spell('ana', 1, 15), spell('ben', 2), spell('ana', 16)];
    expect(namesIn({ spells, turns: [turn('ana', 10)] })).toEqual(['ben', 'ana']);
  });

  it('counts a turn that is promised, and none that a substitute took', () => {
    expect(namesIn({ spells: three, turns: [turn('ana', 200)] })).toEqual(['ben', 'eva', 'ana']);
    expect(namesIn({ spells: three, passes: [pass('ana', 10)] })).toEqual(['ana', 'ben', 'eva']);
  });
});

describe('of those who have spoken as often', () => {
  const sites = { ana: 'Chicago', ben: 'Chicago', eva: 'Madrid' };

  it('none comes from where the last speaker came from, while another can', () => {
    expect(namesIn({ spells: three }, { sites, asked: { lastSite: 'Chicago' } })).toEqual(['eva', 'ana', 'ben']);
  });

  it('but fairness comes first: nobody waits a second turn for it', () => {
    const turns = [turn('eva', 10)];
    const places = placesIn({ spells: three, turns }, { sites, asked: { lastSite: 'Chicago' } });
    expect(places.map((each) => each.member)).toEqual(['ana', 'ben', 'eva']);
    expect(places[0]).toMatchObject({ sameSite: true, ahead: 0 });
  });

  it('neither site nor topic puts anybody two turns ahead of another who was there as long', () => {
    const spells = [spell('ana', 1), spell('eva', 1), spell('kim', 1)];
    // Ana and Eva are away together for a round: both come back level, but Ana has had a turn and Eva none.
    const absences = [away('ana', 15, 25), away('eva', 15, 25)];
    const turns = [turn('ana', 10), turn('kim', 20)];
    const fits = { fits: ['ana'], sites: { eva: 'Madrid' }, asked: { lastSite: 'Madrid' } };
    expect(namesIn({ spells, turns, absences }, fits)).toEqual(['kim', 'eva', 'ana']);
  });

  it('whoever knows the topic comes before whoever has waited longer', () => {
    expect(namesIn({ spells: three }, { fits: ['eva'] })).toEqual(['eva', 'ana', 'ben']);
    expect(namesIn({ spells: three, turns: [turn('eva', 10)] }, { fits: ['eva'] })).toEqual(['ana', 'ben', 'eva']);
  });
});

it('several who were moved stand where they were put, the last word last', () => {
  const moves = [
    { member: id('eva'), place: 1, at: day(5) },
    { member: id('ben'), place: 1, at: day(6) },
    { member: id('gone'), place: 1, at: day(7) },
  ];
  expect(placesIn({ spells: three }, { asked: { moves } }).map(({ member, moved }) => [member, moved])).toEqual([
    ['ben', true],
    ['eva', true],
    ['ana', false],
  ]);
});
