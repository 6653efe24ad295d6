import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Completion } from '../../src/surface/command.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';

const summary = { en: 'Which', es: 'Cuál' };
const option = { name: 'entry', summary, kind: 'text', required: false, completes: true } as const;
const commands = [{ path: ['faq'], summary, who: 'anyone', options: [option] }] as const;

let at: Awaited<ReturnType<typeof safeCities>>;
let connected: Connected;
let found: Completion | Promise<Completion>;

beforeEach(async () => {
  at = await safeCities();
  connected = adapterFor(at.discord);
  await connected.platform.start(desk({ commands, complete: async () => found }));
  await at.discord.until(() => at.discord.commands().length > 0);
});
afterEach(async () => {
  await connected.stop();
  expect(at.discord.violations).toEqual([]);
  expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
const offered = () => at.ana.complete(at.channel, 'faq', { entry: 'wa' }, 'entry');

it('labels are cut to what Discord shows, and values that it would refuse are not offered', async () => {
  found = [
    { value: 'x'.repeat(101), label: 'Too long to say' },
    { value: 'x'.repeat(100), label: 'L'.repeat(300) },
    { value: '7', label: ' ' },
  ];
  const choices = await offered();
  expect(choices.map(({ value }) => value)).toEqual(['x'.repeat(100), '7']);
  expect(choices.map(({ name }) => name.length)).toEqual([100, 1]);
});

it('what is not found in time is not waited for', async () => {
  found = new Promise((resolve) => setTimeout(() => resolve([{ value: '7', label: 'Waste' }]), 3500));
  expect(await offered()).toEqual([]);
});
