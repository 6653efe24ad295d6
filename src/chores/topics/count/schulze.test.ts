import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { potentialWinners, schulze } from './schulze.ts';
import type { Pairs } from './standing.ts';

/**
 * The examples of Schulze's paper (https://arxiv.org/abs/1804.02973, section 3), as votes and the winners that the paper
 * finds by winning votes. `8 ACDB`: so many ballots, best first; `A=B`: as good as each other; what is not named comes
 * last. The one of 45 voters is also Wikipedia's (https://en.wikipedia.org/wiki/Schulze_method#Example).
 */
const elections: readonly {
  readonly name: string;
  readonly votes: string;
  readonly winners: string;
  readonly ranking?: string;
}[] = [
  { name: '21 voters, a cycle', votes: '8 ACDB 2 BADC 4 CDBA 4 DBAC 3 DCBA', winners: 'D' },
  { name: '9 voters, two potential winners', votes: '3 ABCD 2 CBDA 2 DABC 2 DBCA', winners: 'BD' },
  { name: '63 voters', votes: '12 ABCD 6 ADBC 9 BCDA 15 CDAB 21 DBAC', winners: 'D' },
  { name: '15 voters, two potential winners', votes: '6 ACDB 1 BADC 3 CBDA 3 DBAC 2 DCBA', winners: 'AD' },
  {
    name: 'participation, before',
    votes: '3 ADEBCF 3 BFECDA 4 CABFDE 1 DBCEFA 4 DEFABC 2 ECBDFA 2 FACDBE',
    winners: 'A',
  },
  {
    name: 'participation, after two more voters',
    votes: '3 ADEBCF 3 BFECDA 4 CABFDE 1 DBCEFA 4 DEFABC 2 ECBDFA 2 FACDBE 2 AEFCBD',
    winners: 'D',
  },
  {
    name: 'an alternative less',
    votes: '3 ABDC 5 ADBC 1 ADCB 2 BADC 2 BDCA 4 CABD 6 CBAD 2 DBCA 5 DCAB',
    winners: 'A',
  },
  {
    name: 'an alternative more',
    votes: '3 ABDEC 5 ADEBC 1 ADECB 2 BADEC 2 BDECA 4 CABDE 6 CBADE 2 DBECA 5 DECAB',
    winners: 'B',
  },
  {
    name: 'ties on ballots',
    votes: '6 ABCD 8 A=B 8 A=C 18 A=CD 8 A=C=D 40 B 4 CBDA 9 CDAB 8 C=D 14 DABC 11 DBCA 4 DCAB',
    winners: 'D',
  },
  { name: '45 voters', votes: '9 ADBEC 6 BCADE 5 BCDEA 2 CDBEA 6 DECBA 14 EACBD 2 ECABD 1 EDACB', winners: 'B' },
  {
    name: '45 other voters',
    votes: '9 ADBEC 1 BACED 6 CBADE 2 CDBEA 5 CDEAB 6 DECAB 14 EBACD 2 EBCAD',
    winners: 'E',
  },
  {
    name: '45 voters, the best known',
    votes: '5 ACBED 5 ADECB 8 BEDAC 3 CABED 7 CAEBD 2 CBADE 7 DCEBA 8 EBADC',
    winners: 'E',
    ranking: 'EACBD',
  },
];

/** Letters as good as each other together, best first. */
type Weak = readonly string[];
interface Votes {
  readonly count: number;
  readonly ballot: Weak;
}

const read = (votes: string): readonly Votes[] =>
  [...votes.matchAll(/(\d+) ([A-Z=]+)/g)].map(([, count, ballot = '']) => ({
    count: Number(count),
    ballot: (ballot.match(/[A-Z](?:=[A-Z])*/g) ?? []).map((group) => group.replaceAll('=', '')),
  }));
const lettersIn = (votes: readonly Votes[]) =>
  [...new Set(votes.flatMap(({ ballot }) => [...ballot.join('')]))].toSorted().join('');

/** The rank of a letter on a ballot; what is not named is last. */
const rank = (ballot: Weak, letter: string): number => {
  const at = ballot.findIndex((group) => group.includes(letter));
  return at < 0 ? ballot.length : at;
};
const pairsOf = (votes: readonly Votes[], letters = lettersIn(votes)): Pairs =>
  [...letters].map((one) =>
    [...letters].map((other) =>
      votes.reduce((sum, { count, ballot }) => sum + (rank(ballot, one) < rank(ballot, other) ? count : 0), 0),
    ),
  );
const named = (letters: string, of: readonly number[]): string => of.map((i) => letters[i]).join('');
const winnersOf = (votes: readonly Votes[], letters = lettersIn(votes)): string =>
  named(letters, potentialWinners(pairsOf(votes, letters)));

describe('the published example', () => {
  it.each(elections)('of $name is won by $winners', ({ votes, winners, ranking }) => {
    const ballots = read(votes);
    expect(winnersOf(ballots)).toBe(winners);
    if (ranking === undefined) return;
    const letters = lettersIn(ballots);
    const better = schulze(pairsOf(ballots));
    const beats = (letter: string) => better[letters.indexOf(letter)]?.filter(Boolean).length ?? 0;
    expect([...letters].toSorted((a, b) => beats(b) - beats(a)).join('')).toBe(ranking);
  });

  it('of 45 voters has the strongest paths of the article', () => {
    const ballots = read(elections.at(-1)?.votes ?? '');
    const better = schulze(pairsOf(ballots)).map((row) => row.map((each) => (each ? 1 : 0)).join(''));
    expect(better).toEqual(['01110', '00010', '01010', '00000', '11110']);
  });
});

describe('with nothing to go by', () => {
  it('every choice is a potential winner, and one alone is the winner', () => {
    expect(potentialWinners(pairsOf([], 'ABC'))).toEqual([0, 1, 2]);
    expect(potentialWinners(pairsOf([], 'A'))).toEqual([0]);
    expect(potentialWinners([])).toEqual([]);
  });

  it('a perfect circle leaves all of them', () => {
    expect(winnersOf(read('1 ABC 1 BCA 1 CAB'))).toBe('ABC');
  });
});

const LETTERS = 'ABCDE';
const strict = fc.shuffledSubarray([...LETTERS], { minLength: 1 });
/** Letters in order, some of them level with the one before. */
const weak = fc.tuple(strict, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })).map(
  ([order, level]): Weak =>
    order
      .map((letter, i) => (i === 0 || level[i] ? letter : `>${letter}`))
      .join('')
      .split('>'),
);
const election = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), ballot: weak }), {
  minLength: 1,
  maxLength: 9,
});

it('a choice that is preferred to each other one is the only winner', () => {
  let seen = 0;
  fc.assert(
    fc.property(election, (votes) => {
      const pairs = pairsOf(votes, LETTERS);
      const beatsAll = [...LETTERS].findIndex((_, i) =>
        pairs.every((row, j) => i === j || (pairs[i]?.[j] ?? 0) > (row[i] ?? 0)),
      );
      if (beatsAll < 0) return;
      seen++;
      expect(potentialWinners(pairs)).toEqual([beatsAll]);
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(50);
});

it('the order of the ballots, and of the choices, does not matter', () => {
  fc.assert(
    fc.property(election, fc.shuffledSubarray([...LETTERS], { minLength: 5 }), (votes, letters) => {
      const sorted = (winners: string) => [...winners].toSorted().join('');
      expect(winnersOf(votes.toReversed(), LETTERS)).toBe(winnersOf(votes, LETTERS));
      expect(sorted(winnersOf(votes, letters.join('')))).toBe(winnersOf(votes, LETTERS));
    }),
  );
});

it('turning every ballot round turns the whole order round', () => {
  fc.assert(
    fc.property(election, (votes) => {
      const all = votes.map(({ count, ballot }) => {
        const left = [...LETTERS].filter((letter) => !ballot.join('').includes(letter)).join('');
        return { count, ballot: left === '' ? ballot : [...ballot, left] };
      });
      const round = all.map(({ count, ballot }) => ({ count, ballot: ballot.toReversed() }));
      const [better, reversed] = [schulze(pairsOf(all, LETTERS)), schulze(pairsOf(round, LETTERS))];
      for (const i of better.keys()) for (const j of better.keys()) expect(reversed[j]?.[i]).toBe(better[i]?.[j]);
    }),
  );
});

it('a clone of a choice beside it on every ballot changes nothing for the others', () => {
  const cloned = (ballot: Weak): Weak =>
    ballot.flatMap((group) => (group === 'A' ? ['A', 'Z'] : group.replace('A', 'AZ')));
  fc.assert(
    fc.property(election, (votes) => {
      const more = votes.map(({ count, ballot }) => ({ count, ballot: cloned(ballot) }));
      const [before, after] = [winnersOf(votes, LETTERS), winnersOf(more, `${LETTERS}Z`)];
      expect(after.replace(/[AZ]/g, '')).toBe(before.replace('A', ''));
      expect(/[AZ]/.test(after)).toBe(before.includes('A'));
    }),
    { numRuns: 500 },
  );
});

it('better is a strict order: what is better than what is better is better too', () => {
  fc.assert(
    fc.property(election, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 3, maxLength: 3 }), (votes, [i, j, k]) => {
      const better = schulze(pairsOf(votes, LETTERS));
      const over = (one = 0, other = 0) => better[one]?.[other] === true;
      expect(over(i, j) && over(j, k) && !over(i, k)).toBe(false);
      expect(over(i, i)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
