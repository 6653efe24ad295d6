import { expect, it } from 'vitest';
import type { CommandSpec } from '../../src/surface/command.ts';
import { slashCommand, typedLine } from './commands.ts';

const spec = (path: string): CommandSpec => ({
  path: path.split(' '),
  summary: { en: '', es: '' },
  who: 'anyone',
  options: [],
});
const known = [spec('topics suggest'), spec('convener help')];

it.each([
  ['/topics', 'suggest Waste', 'topics suggest Waste'],
  ['/topics', '', 'topics'],
  ['/convener', 'topics suggest Waste', 'topics suggest Waste'],
  ['/convener', 'Topics list', 'Topics list'],
  ['/convener', 'help', 'convener help'],
  ['/convener', 'convener help', 'convener help'],
  ['/convener', 'topcis list', 'convener topcis list'],
  ['/topics', 'suggest R&amp;D &lt;!channel&gt; &amp;lt;', 'topics suggest R&D <!channel> &lt;'],
  ['/convener', 'member <@U1|ana>', 'convener member <@T1:U1|ana>'],
])('%s %s stands for: %s', (command, text, line) => {
  expect(typedLine({ command, text, team: 'T1' }, known)).toBe(line);
});

it('a slash command hints at the words that may follow it', () => {
  expect(slashCommand({ name: 'topics', summary: 'Choose topics.', paths: ['topics suggest', 'topics list'] })).toEqual(
    {
      command: '/topics',
      description: 'Choose topics.',
      usage_hint: 'suggest | list',
    },
  );
});
