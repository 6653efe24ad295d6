import { expect, it } from 'vitest';
import { bell } from './bell.ts';
import { clock } from './clock.ts';

const START = Date.parse('2026-03-02T15:00:00Z');
const HOUR = 3_600_000;

/** Events so many hours from the start, each gone once the time has come; `stuck` is due for ever. */
function timeWith(hours: readonly number[], { stuck = false } = {}) {
  let at = START;
  const stops: number[] = [];
  const due = () => hours.filter((each) => stuck || START + each * HOUR > at).toSorted((a, b) => a - b)[0];
  return {
    stops,
    now: () => new Date(at),
    next: async () => {
      const hour = due();
      return hour === undefined ? undefined : new Date(START + hour * HOUR);
    },
    moveTo: async (to: Date) => {
      at = Math.max(at, to.getTime());
      stops.push((at - START) / HOUR);
    },
  };
}

it('goes a week on, and stops at each event on the way', async () => {
  const time = timeWith([30, 6, 200]);
  await clock(time, bell()).move('week');
  expect(time.stops).toEqual([6, 30, 7 * 24]);
});

it('goes a day on, or to the next event, or nowhere where there is none', async () => {
  const time = timeWith([50]);
  const face = clock(time, bell());
  await face.move('day');
  await face.move('next');
  await face.move('next');
  expect(time.stops).toEqual([24, 50]);
});

it('does not wait for what is never done', async () => {
  const time = timeWith([3], { stuck: true });
  await clock(time, bell()).move('day');
  expect(time.stops).toEqual([3, 24]);
});
