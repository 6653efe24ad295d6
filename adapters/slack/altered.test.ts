import { expect, it } from 'vitest';
import { altered } from './altered.ts';
import type { Happening, Spoken } from './payloads.ts';

const home = { team: 'T1', name: 'One', botUser: 'U0BOT' };
const before: Spoken = { ts: '1.000001', user: 'U7', text: 'Who pays for *lights*?' };
const after: Spoken = { ...before, text: 'Who pays for <@U8>?', edited: { user: 'U7' } } as Spoken;
const change: Happening = {
  type: 'message',
  subtype: 'message_changed',
  channel: 'C1',
  channel_type: 'channel',
  ts: '9.000009',
  message: after,
  previous_message: before,
};
const { message: _, ...rest } = change;
const deletion: Happening = { ...rest, subtype: 'message_deleted', deleted_ts: '1.000001' };
const stone: Spoken = { ts: '1.000001', user: 'USLACKBOT', subtype: 'tombstone', text: 'This message was deleted.' };
const tell = (event: Happening) => altered({ type: 'event_callback', event }, home);

it('other words are told, with mentions as the port has them', () => {
  expect(tell(change)).toEqual({ workspace: 'T1', channel: 'C1', id: '1.000001', text: 'Who pays for <@T1:U8>?' });
});

it('a message that is gone has no words', () => {
  const gone = { workspace: 'T1', channel: 'C1', id: '1.000001' };
  expect(tell(deletion)).toEqual(gone);
  expect(tell({ ...change, message: stone })).toEqual(gone);
  expect(tell({ ...deletion, previous_message: stone })).toEqual(gone);
});

it('it is also told where Slack does not say what there was before', () => {
  const { previous_message: _, ...unknown } = change;
  const { previous_message: __, ...deleted } = deletion;
  expect(tell(unknown)).toMatchObject({ id: '1.000001', text: 'Who pays for <@T1:U8>?' });
  expect(tell(deleted)).toMatchObject({ id: '1.000001' });
});

it('a message of which only the words were taken is still there', () => {
  expect(tell({ ...change, message: { ...before, text: '', subtype: 'file_share' } })).toMatchObject({ text: '' });
});

it.each<[string, Happening]>([
  ['a preview that was added', { ...change, message: { ...before, attachments: [{}] } as Spoken }],
  ['words that were only made bold', { ...change, message: before, previous_message: before }],
  ['an edit of an app', { ...change, message: { ...after, bot_id: 'B1' } }],
  ['an edit of ours', { ...change, message: { ...after, user: 'U0BOT' } }],
  ['an edit of a welcome', { ...change, message: { ...after, subtype: 'channel_join' } }],
  ['an edit in a direct message', { ...change, channel_type: 'im' }],
  ['an edit among a few', { ...change, channel_type: 'mpim' }],
  ['an edit of nothing', { ...change, message: {} }],
  ['a message of ours that is gone', { ...deletion, previous_message: { ...before, user: 'U0BOT' } }],
  [
    'a message of ours that has answers and is gone',
    { ...change, message: stone, previous_message: { user: 'U0BOT' } },
  ],
  ['a message of an app that is gone', { ...deletion, previous_message: { ...before, bot_id: 'B1' } }],
  ['words as they are said', { ...change, subtype: 'file_share', message: after }],
  ['anything else that happens', { ...change, type: 'reaction_added' }],
])('%s is not', (_, event) => {
  expect(tell(event)).toBeUndefined();
});
