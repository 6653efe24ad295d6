import { expect, it } from 'vitest';
import { channels } from './sample.ts';
import { inChannel, readView, writeView } from './view.ts';

const read = (query: string) => readView(new URLSearchParams(query));

it('is all in the address', () => {
  const address = 'as=marisol&in=safecities&beside=teresa&beside-in=sandbox';
  const view = read(address);
  expect(view && writeView(view)).toBe(address);
});

it('is nobody’s where nobody is chosen, and one person’s where the second is unknown', () => {
  expect(read('')).toBeUndefined();
  expect(read('as=<script>')).toBeUndefined();
  expect(read('as=karen&beside=nobody')?.second).toBeUndefined();
});

it('falls back on the channel in which the community lives', () => {
  expect(read('as=karen&in=elsewhere')?.first.channel.id).toBe('safecities');
});

it('speaks the language of each person in their pane', () => {
  const view = read('as=teresa&beside=karen');
  expect([view?.first.reader.language, view?.second?.reader.language]).toEqual(['es', 'en']);
});

it('changes the channel of one pane and leaves the other', () => {
  const view = read('as=karen&beside=teresa');
  expect(view && writeView(inChannel(view, 'b', channels[1]))).toBe(
    'as=karen&in=safecities&beside=teresa&beside-in=sandbox',
  );
});
