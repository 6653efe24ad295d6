import { z } from 'zod';
import { action, pressed } from '../../src/kernel/action.ts';
import { done, whisper } from '../../src/kernel/answer.ts';
import { card } from '../../src/kernel/card.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { fact, hearing } from '../../src/kernel/fact.ts';
import { line, number, optional } from '../../src/kernel/field.ts';
import { job } from '../../src/kernel/job.ts';
import { moment as momentField } from '../../src/kernel/moment-field.ts';
import { everyone } from '../../src/kernel/work.ts';
import { text } from '../../src/surface/message.ts';
import { moment, rich } from '../../src/surface/text.ts';

const both = (words: string) => ({ en: words, es: `${words} (es)` });

/** The smallest chore that uses every part of the engine: it counts, and shows the count. */
export const counts = new Map<string, number>();
export const rung = fact<{ readonly times: number }>('bell.rung');
export const heard: number[] = [];
export const ring = action('bell.ring', z.object({ id: z.string() }));

export const when = action('bell.when', z.object({ at: z.string() }));

export const board = card('bell.board', async (_look, id) => ({
  headline: `Rung ${counts.get(id) ?? 0}`,
  blocks: [text(rich`by hand`), { kind: 'controls', controls: [ring.button('Ring', { id })] }],
}));

export const chime = job<{ readonly id: string }>('bell.chime', async (work, { id }) => {
  if (id === 'broken') throw new Error('the bell is broken');
  counts.set(id, (counts.get(id) ?? 0) + 1);
  await work.post(everyone, { headline: `Chimed ${id}`, blocks: [] });
});

export const bell = defineChore({
  name: 'bell',
  summary: both('A bell'),
  commands: [
    command({
      path: 'bell hang',
      summary: both('Hang the bell'),
      who: 'coordinator',
      fields: {
        name: line({ label: both('Name'), max: 10 }),
        chimes: optional(momentField({ label: both('Chimes'), defaultTime: '09:00', withinDays: 366 })),
      },
      form: { title: both('A bell'), submit: both('Hang') },
      run: async (turn, { name, chimes }) => {
        await turn.show(everyone, board, name);
        if (chimes) await turn.later(chime, { id: name }, { at: chimes, key: name });
        await turn.record('bell.hang', { name });
        return whisper({ headline: `Hung ${name}`, blocks: [] });
      },
    }),
    command({
      path: 'bell say',
      summary: both('Say something'),
      fields: {
        words: line({ label: both('Words'), max: 200 }),
        times: optional(number({ label: both('Times'), min: 1, max: 3 })),
      },
      run: async (turn, { words, times }) => {
        for (let i = 0; i < (times ?? 1); i++) await turn.post(everyone, { headline: words, blocks: [] });
        return done;
      },
    }),
  ],
  presses: [
    pressed(when, async (turn, { at }) => {
      const message = { headline: 'When', blocks: [text(rich`at ${moment(new Date(at))}`)] };
      await turn.post(everyone, message);
      return whisper(message);
    }),
    pressed(ring, async (turn, { id }) => {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      await turn.refresh(board, id);
      await turn.tell(rung, { times: counts.get(id) ?? 0 });
      return whisper({ headline: `Rang ${counts.get(id)}`, blocks: [] });
    }),
  ],
  cards: [board],
  jobs: [chime],
  listens: [hearing(rung, async (_work, { times }) => void heard.push(times))],
});
