import { expect, it } from 'vitest';
import type { RichPart } from './payloads.ts';
import { wordsOf } from './spoken.ts';

const rich = (...elements: RichPart[]) => ({
  text: 'not *this*',
  blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
});

it('a person’s message is read from its rich text, in which an asterisk is an asterisk', () => {
  expect(wordsOf(rich({ type: 'text', text: '*Waste* & <b> ' }, { type: 'user', user_id: 'U1' }), 'T1')).toBe(
    '*Waste* & <b> <@T1:U1>',
  );
});

it.each([
  [{ type: 'link', url: 'https://x.org' }, 'https://x.org'],
  [{ type: 'link', url: 'https://x.org', text: 'the report' }, 'the report (https://x.org)'],
  [{ type: 'emoji', name: 'tada', unicode: '1f389' }, '🎉'],
  [{ type: 'emoji', name: 'flag-es', unicode: '1f1ea-1f1f8' }, '🇪🇸'],
  [{ type: 'emoji', name: 'ours' }, ':ours:'],
  [{ type: 'emoji', name: 'odd', unicode: 'ffffffff' }, ':odd:'],
  [{ type: 'channel', channel_id: 'C1' }, '#C1'],
  [{ type: 'broadcast', range: 'here' }, '@here'],
  [{ type: 'date', fallback: 'March 3' }, 'March 3'],
  [{ type: 'something new' }, ''],
])('%j is read as: %s', (part, words) => {
  expect(wordsOf(rich(part), 'T1')).toBe(words);
});

it('lists and paragraphs are lines', () => {
  const section = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
  const elements = [section('Two things:'), { type: 'rich_text_list', elements: [section('one'), section('two')] }];
  expect(wordsOf({ blocks: [{ type: 'rich_text', elements }] }, 'T1')).toBe('Two things:\n• one\n• two');
});

it('a message without rich text is read from its text, and one of other blocks too', () => {
  expect(wordsOf({ text: 'R&amp;D <@U1>' }, 'T1')).toBe('R&D <@T1:U1>');
  expect(wordsOf({ text: 'Poll', blocks: [{ type: 'header' }] }, 'T1')).toBe('Poll');
  expect(wordsOf({}, 'T1')).toBe('');
});
