import type { Board, Entry } from './board.ts';

type Known = Pick<Board, 'get'>;

/** The entry below which an answer to this one goes; undefined where nobody can answer it in that channel. */
export function rootIn(board: Known, channel: string, id: string | undefined): Entry | undefined {
  const entry = id === undefined ? undefined : board.get(id);
  if (entry?.channel !== channel || entry.to !== undefined || entry.body.kind === 'gone') return undefined;
  return entry.under === undefined ? entry : board.get(entry.under);
}

/** Stands by itself: it answers nothing, or what it answers is no longer kept. */
export const standsAlone = (board: Known, { under }: Entry): boolean =>
  under === undefined || board.get(under) === undefined;

/** Those that count as answers: not what Convener says privately beside one. */
export const isAnswer = ({ to, body }: Entry): boolean => to === undefined && body.kind !== 'gone';
