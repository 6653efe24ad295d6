import { setTimeout as pause } from 'node:timers/promises';
import type { SSEStreamingApi } from 'hono/streaming';
import { BREATH, HEARTBEAT } from './limits.ts';
import { clockFace, clockTold } from './pages/clock.ts';
import { entryIn, isIn, spoken } from './pages/entry.ts';
import { entryId } from './pages/ids.ts';
import { mailFor } from './postman.ts';
import type { Room } from './room.ts';
import { isAnswer } from './threads.ts';
import { type Pane, panesOf, type View } from './view.ts';

/** What a page is told of one entry. */
interface News {
  readonly id: string;
  readonly side: Pane['side'];
  /** Empty where it is to be taken away. */
  readonly html: string;
  readonly place: number;
  /** What it stands under, and what the fold above all that stands there says now. */
  readonly under?: { readonly id: string; readonly count: number; readonly told: string };
  readonly cause: string;
  /** For a screen reader. */
  readonly say: string;
}

/** How many answers there are where this one stands. */
function foldOver({ board }: Room, root: string, pane: Pane): NonNullable<News['under']> {
  const count = board.all().filter((each) => each.under === root && isAnswer(each)).length;
  return { id: entryId(pane, { id: root }), count, told: pane.words.answers(count) };
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
        html: String(entryIn(room, entry, { view, pane, answers: [] })),
        place: entry.place,
        cause: entry.cause,
        say: spoken(entry, pane),
        ...(entry.under !== undefined && { under: foldOver(room, entry.under, pane) }),
      })),
  );

interface Following {
  readonly view: View;
  /** `boot-version`: what the page has. */
  readonly since: string;
  readonly stream: Pick<SSEStreamingApi, 'writeSSE' | 'aborted'>;
}

/** Keeps a page in step until it is left or we stop: what it has missed first, then each change, and the time. */
export async function follow(room: Room, following: Following): Promise<void> {
  const { view, since, stream } = following;
  const [boot, version] = since.split('-');
  if (boot !== room.boot || !/^\d+$/.test(version ?? '')) return stream.writeSSE({ event: 'stale', data: '' });
  const mail = mailFor(room, view);
  let seen = Number(version);
  while (!stream.aborted && !room.stopped) {
    const before = standOf(room);
    seen = await tell(room, { ...following, mail }, seen);
    if (standOf(room) === before && !room.stopped) await room.bell.wait(HEARTBEAT);
    await pause(BREATH);
  }
}

type Telling = Following & { readonly mail: ReturnType<typeof mailFor> };

/** Tells what is new since a version of the board, and gives the version that it told of. */
async function tell(room: Room, { view, stream, mail }: Telling, since: number): Promise<number> {
  const now = room.board.version();
  const changes = now > since ? news(room, view, since) : [];
  if (changes.length > 0) {
    await stream.writeSSE({ event: 'entries', id: `${room.boot}-${now}`, data: JSON.stringify(changes) });
  }
  await stream.writeSSE({ event: 'clock', data: JSON.stringify(timeIn(room, view)) });
  const waiting = mail();
  if (waiting) await stream.writeSSE({ event: 'mail', data: JSON.stringify(waiting) });
  return now;
}

/** Differs when there is something to tell. */
const standOf = ({ board, clock, mail }: Room): string => `${board.version()} ${clock.version()} ${mail.version()}`;

const timeIn = ({ clock }: Room, view: View) => ({
  html: String(clockFace(clock, view)),
  moves: clock.moves(),
  say: clockTold(clock, view),
});
