import { beforeEach, expect, it } from 'vitest';
import type { Incoming, Reply } from '../../src/surface/platform.ts';
import { desk } from '../../test/support/desk.ts';
import { logbook } from '../../test/support/logbook.ts';
import type { Outcome } from './answers.ts';
import type { Entry } from './board.ts';
import { directOf } from './identity.ts';
import { readDeed } from './inbound.ts';
import { post } from './outbox.ts';
import { room as newRoom, type Room } from './room.ts';
import { answer, say } from './speaking.ts';

const now = () => new Date('2026-03-02T15:00:00Z');
let room: Room;
let heard: readonly Incoming[];
let reply: Reply;
let outcome: Outcome | undefined;
let events = 0;

beforeEach(() => {
  room = newRoom({ log: logbook(), time: { now, moveTo: async () => undefined, next: async () => undefined } });
  const inbox = desk({ answer: () => reply });
  room.inbox = inbox;
  heard = inbox.heard;
  reply = { kind: 'done' };
});

async function karen(text: string, { entry, place = 'safecities' }: { entry?: string; place?: string } = {}) {
  const view = `as=karen&in=${place}`;
  const body = new URLSearchParams({
    view,
    side: 'a',
    event: `event-of-karen-${++events}`,
    text,
    ...(entry && { entry }),
  });
  const deed = readDeed(body, 'http://localhost:3000');
  if (!deed) throw new Error('no page sends that');
  outcome = await (entry === undefined ? say : answer)(room, deed, body);
  return room.board.all().find(({ body: of }) => of.kind === 'said' && of.words === text);
}

const question = () =>
  post(room, {
    workspace: 'playground',
    channel: 'safecities',
    language: 'en',
    once: 'letter-1',
    message: { headline: 'What have you tried?', blocks: [] },
  });
const mine = (): readonly Entry[] => room.board.all().filter(({ to }) => to === 'karen');

it('lets Convener hear what somebody writes in a channel, in answer to nothing', async () => {
  const said = await karen('Who pays for night buses?');
  expect(heard).toMatchObject([
    {
      kind: 'heard',
      id: said?.id,
      text: 'Who pays for night buses?',
      link: `http://localhost:3000/at/safecities/${said?.id}`,
      from: { person: 'karen', channel: 'safecities' },
    },
  ]);
  expect(heard[0]).not.toHaveProperty('under');
});

it('lets it hear what answers its own messages, and not what members answer each other', async () => {
  const root = question();
  await karen('A bus', { entry: root });
  expect(heard).toMatchObject([{ kind: 'heard', under: root, text: 'A bus' }]);
  const said = await karen('Good morning');
  await karen('Good morning to you', { entry: said?.id ?? '' });
  expect(heard).toHaveLength(2);
});

it('lets it hear nothing of what somebody writes where Convener writes to them alone', async () => {
  const said = await karen('Thank you', { place: 'direct' });
  expect(said?.channel).toBe(directOf('karen'));
  expect(heard).toEqual([]);
});

it('shows what is said to something heard to whoever said it, right below it', async () => {
  reply = { kind: 'whisper', language: 'en', message: { headline: 'There is an answer to that', blocks: [] } };
  const said = await karen('Who pays for night buses?');
  await karen('Me neither');
  const [first] = mine();
  expect(first).toMatchObject({
    to: 'karen',
    body: { kind: 'answer', message: { headline: 'There is an answer to that' } },
  });
  expect(first?.place).toBeGreaterThan(said?.place ?? 0);
  expect(first?.place).toBeLessThan((said?.place ?? 0) + 1);
});

it('shows nothing of other answers to something heard', async () => {
  reply = { kind: 'form', form: { name: 'f', title: 'F', submit: 'S', cancel: 'C', fields: [] } };
  await karen('Good morning');
  expect([mine(), outcome]).toEqual([[], { kind: 'done' }]);
});
