import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const embeddingsIn = (env: Readonly<Record<string, string>>) => {
  const read = readConfig([], env);
  return read.ok ? read.config.embeddings : read.problems;
};

it('has no server of embeddings unless one is named', () => {
  expect(embeddingsIn({})).toBeUndefined();
  expect(embeddingsIn({ EMBEDDINGS_URL: ' ' })).toBeUndefined();
});

it('has one where its address and a model are named, with its key', () => {
  const named = { EMBEDDINGS_URL: 'https://api.example.org/v1', EMBEDDINGS_MODEL: 'small' };
  expect(embeddingsIn(named)).toEqual({ url: 'https://api.example.org/v1', model: 'small', key: undefined });
  expect(embeddingsIn({ ...named, EMBEDDINGS_KEY: 'k' })).toMatchObject({ key: 'k' });
});

it('says so where one is named without the other, or is no address', () => {
  const together = 'EMBEDDINGS_URL and EMBEDDINGS_MODEL have to be set together.';
  expect(embeddingsIn({ EMBEDDINGS_URL: 'https://api.example.org/v1' })).toEqual([together]);
  expect(embeddingsIn({ EMBEDDINGS_MODEL: 'small' })).toEqual([together]);
  expect(embeddingsIn({ EMBEDDINGS_URL: 'here', EMBEDDINGS_MODEL: 'small' })).toEqual([
    'EMBEDDINGS_URL has to look like https://api.openai.com/v1.',
  ]);
});
