import { describe, expect, it } from 'vitest';
import { read } from './inbound.ts';
import { writeOpened } from './opened.ts';
import type { Payload } from './payloads.ts';

const home = { team: 'T1', name: 'One', botUser: 'U0BOT' };
const asked = (body: Payload) => {
  const inbound = read(body, { home, commands: [] });
  if (inbound.kind !== 'asked') throw new Error(`it was ${inbound.kind}`);
  return inbound;
};
const happened = (event: Payload['event'], team = 'T1') =>
  read(
    { type: 'event_callback', authorizations: [{ team_id: team }], ...(event && { event }) },
    { home, commands: [] },
  );

const press: Payload = {
  type: 'block_actions',
  trigger_id: '1.2.a',
  user: { id: 'U7' },
  team: { id: 'T1' },
  channel: { id: 'C1' },
  container: { channel_id: 'C1', is_ephemeral: true },
  response_url: 'https://hooks/1',
  actions: [{ type: 'button', action_id: 'topics.vote:7', value: 'x' }],
};

describe('what Slack sends', () => {
  it('is a line typed, where it is a slash command', () => {
    const body = {
      command: '/topics',
      text: 'list',
      team_id: 'T1',
      user_id: 'U7',
      channel_id: 'C1',
      trigger_id: '1.2.a',
    };
    expect(asked({ ...body, response_url: 'https://hooks/1' })).toEqual({
      kind: 'asked',
      incoming: {
        kind: 'typed',
        text: 'topics list',
        from: { event: '1.2.a', workspace: 'T1', channel: 'C1', person: 'T1:U7' },
      },
      source: {
        kind: 'typed',
        user: 'U7',
        channel: 'C1',
        responseUrl: 'https://hooks/1',
        trigger: '1.2.a',
        isPrivate: false,
      },
    });
  });

  it('is a press, where it is a button or a menu of ours', () => {
    expect(asked(press)).toMatchObject({
      incoming: { kind: 'press', action: { name: 'topics.vote', args: ['7'] }, picked: [] },
      source: { kind: 'press', isPrivate: true },
    });
    const selected_options = [{ value: '1' }, { value: '2' }];
    const menu = { type: 'multi_static_select', action_id: 'topics.vote:7#0-100', selected_options };
    expect(asked({ ...press, actions: [menu] }).incoming).toMatchObject({
      action: { part: { from: 0, to: 100 } },
      picked: ['1', '2'],
    });
  });

  it('is nothing of ours, where it is a link or an id that we never made', () => {
    const ignored = { kind: 'ignored', because: 'unknown' };
    for (const action_id of ['!link-0', 'Select Me', '', '%%%']) {
      expect(read({ ...press, actions: [{ action_id }] }, { home, commands: [] })).toEqual(ignored);
    }
    for (const body of [{}, { type: 'block_actions' }, { type: 'view_closed' }, { type: 'shortcut' }, { event: {} }]) {
      expect(read(body, { home, commands: [] })).toEqual(ignored);
    }
  });

  it('is a form sent in, answered where the form was opened', () => {
    const view = {
      callback_id: 'topics.suggest',
      app_installed_team_id: 'T1',
      private_metadata: writeOpened({ channel: 'C1', responseUrl: 'https://hooks/1' }),
      state: { values: { title: { title: { type: 'plain_text_input', value: 'Waste' } } } },
    };
    expect(
      asked({ type: 'view_submission', trigger_id: '1.2.a', user: { id: 'U7' }, team: { id: 'T9' }, view }),
    ).toMatchObject({
      incoming: { kind: 'submit', form: 'topics.suggest', values: { title: ['Waste'] }, from: { channel: 'C1' } },
      source: { kind: 'submit', responseUrl: 'https://hooks/1' },
    });
  });

  it('keeps a person one person, whichever workspace of a shared channel they come from', () => {
    expect(asked({ ...press, user: { id: 'U7' }, team: { id: 'T9' } }).incoming.from.person).toBe('T1:U7');
  });

  it('is refused where it was typed in a workspace whose token we do not hold', () => {
    const elsewhere = { kind: 'ignored', because: 'elsewhere' };
    const command = { command: '/topics', text: 'list', team_id: 'T2', user_id: 'U7' };
    expect(read(command, { home, commands: [] })).toEqual(elsewhere);
    expect(happened({ type: 'channel_deleted', channel: 'C1' }, 'T2')).toEqual(elsewhere);
  });

  it('is a departure, where a channel is gone or we are out of it', () => {
    for (const type of [
      'channel_deleted',
      'channel_archive',
      'channel_left',
      'group_deleted',
      'group_archive',
      'group_left',
    ]) {
      expect(happened({ type, channel: 'C1' })).toEqual({
        kind: 'departed',
        where: { workspace: 'T1', channel: 'C1' },
      });
    }
    const left = { type: 'member_left_channel', channel: 'C1' };
    expect(happened({ ...left, user: 'U0BOT' })).toMatchObject({ kind: 'departed' });
    expect(happened({ ...left, user: 'U7' })).toMatchObject({ kind: 'ignored' });
  });

  it('is a departure of all, where the app was removed, and none where one person took their own token back', () => {
    expect(happened({ type: 'app_uninstalled' })).toEqual({ kind: 'departed', where: { workspace: 'T1' } });
    expect(happened({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } })).toMatchObject({ kind: 'departed' });
    expect(happened({ type: 'tokens_revoked', tokens: { bot: [] } })).toMatchObject({ kind: 'ignored' });
  });
});
