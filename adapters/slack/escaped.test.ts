import { expect, it } from 'vitest';
import { mentionIn } from '../../src/surface/mentioned.ts';
import { unescaped, withMentions } from './escaped.ts';

it.each([
  ['suggest Waste', 'suggest Waste'],
  ['R&amp;D &lt;3 &amp;lt;', 'R&D <3 &lt;'],
  ['<@U1|ana> and <@W2>', '<@T1:U1|ana> and <@T1:W2>'],
  ['in <#C1|general> and <#C2|> and <#C3>', 'in #general and #C2 and #C3'],
  ['<https://x.org/?a=1&amp;b=2|x.org> <https://y.org>', 'https://x.org/?a=1&b=2 https://y.org'],
  ['<mailto:ana@x.org|ana@x.org>', 'ana@x.org'],
  ['<!channel> <!here|here> <!subteam^S1|@board>', '@channel here @board'],
  ['[a](<https://x.org>)', '[a](https://x.org)'],
  ['1 &lt; 2 and 3 &gt; 2', '1 < 2 and 3 > 2'],
])('what Slack sends as %s was typed as: %s', (sent, typed) => {
  expect(unescaped(sent, 'T1')).toBe(typed);
});

it('somebody mentioned is read back by the port', () => {
  expect(mentionIn(unescaped('<@U1|ana>', 'T1'))).toEqual({ person: 'T1:U1', name: 'ana' });
});

it('a form’s text is as it was typed, but for people mentioned in it', () => {
  expect(withMentions('Ask <@U012> &amp; <!here> <b> <@ana>', 'T1')).toBe('Ask <@T1:U012> &amp; <!here> <b> <@ana>');
});
