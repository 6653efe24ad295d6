import { randomBytes } from 'node:crypto';
import type { World } from './world.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A new id such as `C0A9D9RTBMF`. */
export const newId = (prefix: string): string =>
  `${prefix}0${[...randomBytes(9)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;

export const secret = (bytes = 16): string => randomBytes(bytes).toString('hex');

/** A timestamp that no other message has: seconds, point, six digits. */
export function newTs(world: World): string {
  world.lastMicros = Math.max(world.settings.now() * 1000, world.lastMicros + 1);
  const digits = Math.floor(world.lastMicros).toString().padStart(16, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** Counts up: the middle part of triggers and response URLs. */
export function nextNumber(world: World): number {
  world.lastNumber += 1;
  return 10_000_000_000 + world.lastNumber;
}
