import { setTimeout as pause } from 'node:timers/promises';
import type { SSEStreamingApi } from 'hono/streaming';
import { BREATH, HEARTBEAT } from './limits.ts';
import { clockFace, clockTold } from './pages/clock.ts';
import { entryId, entryIn, isIn, spoken } from './pages/entry.ts';
import type { Room } from './room.ts';
import { type Pane, panesOf, type View } from './view.ts';

/** What a page is told of one entry. */
interface News {
  readonly id: string;
  readonly side: Pane['side'];
  /** Empty where it is to be taken away. */
  readonly html: string;
  readonly place: number;
  readonly cause: string;
  /** For a screen reader. */
  readonly say: string;
}

/** Everything that has changed in a view since a version of the board. */
export const news = (room: Room, view: View, since: number): readonly News[] =>
  panesOf(view).flatMap((pane) =>
    room.board
      .all()
      .filter((entry) => entry.version > since && isIn(entry, pane))
      .map((entry) => ({
        id: entryId(pane, entry),
        side: pane.side,
        html: String(entryIn(room, entry, { view, pane })),
        place: entry.place,
        cause: entry.cause,
        say: spoken(entry, pane),
      })),
  );

interface Following {
  readonly view: View;
  /** `boot-version`: what the page has. */
  readonly since: string;
  readonly stream: Pick<SSEStreamingApi, 'writeSSE' | 'aborted'>;
}

/** Keeps a page in step until it is left or we stop: what it has missed first, then each change, and the time. */
export async function follow(room: Room, { view, since, stream }: Following): Promise<void> {
  const [boot, version] = since.split('-');
  if (boot !== room.boot || !/^\d+$/.test(version ?? '')) return stream.writeSSE({ event: 'stale', data: '' });
  let seen = Number(version);
  let clock = -1;
  while (!stream.aborted && !room.stopped) {
    const now = room.board.version();
    const changes = now > seen ? news(room, view, seen) : [];
    seen = now;
    if (changes.length > 0) {
      await stream.writeSSE({ event: 'entries', id: `${boot}-${seen}`, data: JSON.stringify(changes) });
    }
    clock = room.clock.version();
    await stream.writeSSE({ event: 'clock', data: JSON.stringify(timeIn(room, view)) });
    if (room.board.version() === seen && room.clock.version() === clock && !room.stopped)
      await room.bell.wait(HEARTBEAT);
    await pause(BREATH);
  }
}

const timeIn = ({ clock }: Room, view: View) => ({
  html: String(clockFace(clock, view)),
  moves: clock.moves(),
  say: clockTold(clock, view),
});
