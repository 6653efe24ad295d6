/** `profile` joins two accounts of one person, `community` brings a community into another channel. */
export type Purpose = 'profile' | 'community';

const MINUTE = 60_000;
/** How long a code works, in milliseconds: long enough to change windows, or to write to an administrator elsewhere. */
export const lifetime: Readonly<Record<Purpose, number>> = { profile: 15 * MINUTE, community: 24 * 60 * MINUTE };

/** Digits and capitals that are not mistaken for one another: no 0 O, 1 I L, U V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const LENGTH = 8;

/** Eight characters, some 39 bits, as `7KQM-2TRX`. `pick(n)` gives a whole number from 0 up to, not including, n. */
export function newCode(pick: (below: number) => number): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[pick(ALPHABET.length)]).join('');
  return `${characters.slice(0, LENGTH / 2)}-${characters.slice(LENGTH / 2)}`;
}

/** A code as somebody typed it, in the form it was given out, or undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const characters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (characters.length !== LENGTH || [...characters].some((each) => !ALPHABET.includes(each))) return undefined;
  return `${characters.slice(0, LENGTH / 2)}-${characters.slice(LENGTH / 2)}`;
}
