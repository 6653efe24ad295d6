import { expect, it } from 'vitest';
import { discord } from './index.ts';

const hearing = (content: string) => {
  const configured = discord.configure({ DISCORD_TOKEN: 'x', DISCORD_MESSAGE_CONTENT: content });
  if (configured.kind !== 'on') throw new Error(configured.kind);
  const around = { log: console, now: () => new Date(), mount: () => undefined, fail: () => undefined };
  return configured.create(around as never).hearing();
};

it('with the intent all words are heard, and nothing is to be done', () => {
  expect(hearing('on')).toEqual({ words: 'all', grant: { en: '', es: '' } });
});

it('without it only answers are, and an operator is told what to tick and what to set, in both languages', () => {
  const { words, grant } = hearing('off');
  expect(words).toBe('answers');
  for (const each of [grant.en, grant.es]) {
    expect(each).toMatch(/Message Content Intent.*Developer Portal.*DISCORD_MESSAGE_CONTENT=on/);
  }
});
