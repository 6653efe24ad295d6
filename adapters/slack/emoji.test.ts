import { expect, it } from 'vitest';
import { withEmoji } from './emoji.ts';

it('makes characters of the names of emoji', () => {
  expect(withEmoji('Street lights :bulb: and :+1:')).toBe('Street lights 💡 and 👍');
});

it('leaves what is no emoji’s name: times, addresses, a workspace’s own', () => {
  const typed = 'at 10:30:15 see http://x.example:80/:our_logo: or why: this';
  expect(withEmoji(typed)).toBe(typed);
});
