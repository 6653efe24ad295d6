import { whisper } from '../../kernel/answer.ts';
import { defineChore } from '../../kernel/chore.ts';
import { anywhere, command } from '../../kernel/command.ts';
import { memberEdit } from './member.ts';
import { profileEdit, profileLink } from './profile.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { status } from './status.ts';
import { giveCode } from './store.ts';
import { connectCode, help } from './views.ts';
import { label } from './words.ts';

const helpCommand = anywhere({
  path: 'convener help',
  summary: label('help.summary'),
  fields: {},
  run: async ({ language, turn, admin, commands }) =>
    whisper(
      help({
        language,
        admin,
        commands,
        community: turn?.community.name,
        coordinator: turn?.actor.coordinator ?? false,
      }),
    ),
});

const connect = command({
  path: 'convener connect',
  summary: label('connect.summary'),
  who: 'coordinator',
  fields: {},
  run: async ({ tx, actor, community, now, language, record }) => {
    const given = await giveCode(tx, { purpose: 'community', person: actor.person, community: community.id, now });
    await record('convener.code', {});
    return whisper(connectCode(language, given));
  },
});

export const convener = defineChore({
  name: 'convener',
  summary: label('chore.summary'),
  commands: [helpCommand, setup, settings, status, connect, profileLink, profileEdit, memberEdit],
});
