import { expect, it } from 'vitest';
import { mentionIn } from '../../src/surface/mentioned.ts';
import { asMentioned, asWords } from './mentions.ts';

const names = {
  user: (id: string) => ({ '1': 'Ana', '2': 'Ben > all | <x>' })[id],
  role: (id: string) => ({ '5': 'speakers' })[id],
  channel: (id: string) => ({ '7': 'general' })[id],
};

it.each([
  ['<@1>', '<@1|Ana>', '@Ana'],
  ['<@!1> and <@3>', '<@1|Ana> and <@3>', '@Ana and @…'],
  ['<@&5> <@&6> in <#7> and <#8>', '@speakers @… in #general and #…', '@speakers @… in #general and #…'],
  ['</topics list:99> <:wave:123> <a:dance:4>', '/topics list :wave: :dance:', '/topics list :wave: :dance:'],
  ['<t:0:F>', '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  ['a < b, c@d.org & *so* on', 'a < b, c@d.org & *so* on', 'a < b, c@d.org & *so* on'],
])('%s is read as %s, and in plain words as %s', (typed, mentioned, words) => {
  expect(asMentioned(typed, names)).toBe(mentioned);
  expect(asWords(typed, names)).toBe(words);
});

it('a name that holds markup is still one mention', () => {
  expect(mentionIn(asMentioned('<@2>', names))).toEqual({ person: '2', name: 'Ben   all    x' });
});
