import { expect, it } from 'vitest';
import { chores } from '../../src/chores/index.ts';
import { manifest as problemsIn } from '../../test/fake/slack/validate/manifest.ts';
import { slashCommand } from './commands.ts';
import { manifest } from './manifest.ts';
import { messageShortcut } from './shortcuts.ts';

it('the manifest with every command and shortcut that there is stays within what Slack allows', () => {
  const commands = chores.map(({ name, summary, commands: of }) =>
    slashCommand({ name, summary: summary.en, paths: of.map(({ path }) => path) }),
  );
  const shortcuts = chores.flatMap((each) => each.shortcuts).map(messageShortcut);
  expect(commands.length).toBeGreaterThan(1);
  expect(problemsIn(manifest({ commands, shortcuts, messages: true }), '')).toEqual([]);
});
