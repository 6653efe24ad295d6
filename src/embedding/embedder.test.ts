import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embedder } from './embedder.ts';

interface Asked {
  readonly path: string | undefined;
  readonly key: string | undefined;
  readonly body: { readonly model: string; readonly input: readonly string[] };
}

let server: Server;
let asked: Asked[];
let answer: (input: readonly string[]) => { readonly status?: number; readonly body: unknown };
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
};
const vectors = (input: readonly string[]) => ({
  body: { data: input.map((text, index) => ({ index, embedding: [text.length, 4, 0] })).reverse() },
});

beforeEach(async () => {
  asked = [];
  answer = vectors;
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: request.url, key: request.headers.authorization, body });
      const { status = 200, body: said } = answer(body.input);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const settings = (key?: string) => ({ url: url(), model: 'small', key });

describe('a server of embeddings', () => {
  it('is asked as OpenAI is, and gives vectors of length 1 in the order of the texts', async () => {
    expect(await embedder(settings('secret'))(['abc', 'abcd'])).toEqual([
      [0.6, 0.8, 0],
      [Math.SQRT1_2, Math.SQRT1_2, 0].map((each) => expect.closeTo(each, 12)),
    ]);
    expect(asked).toEqual([
      {
        path: '/v1/embeddings',
        key: 'Bearer secret',
        body: { model: 'small', input: ['abc', 'abcd'], encoding_format: 'float' },
      },
    ]);
  });

  it('is given no key where there is none', async () => {
    await embedder(settings())(['abc']);
    expect(asked.map((each) => each.key)).toEqual([undefined]);
  });

  it('is asked in parts for many texts', async () => {
    const many = Array.from({ length: 150 }, (_, i) => 'x'.repeat(i + 1));
    expect(await embedder(settings())(many)).toHaveLength(150);
    expect(asked.map((each) => each.body.input.length)).toEqual([64, 64, 22]);
  });

  it('is asked nothing for no texts', async () => {
    expect(await embedder(settings())([])).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is given the beginning of a long text', async () => {
    await embedder(settings())(['y'.repeat(10_000)]);
    expect(asked[0]?.body.input[0]).toHaveLength(2_000);
  });
});

describe('a server that cannot help is refused, whose words are not repeated', () => {
  const wrong = {
    'says no': { status: 401, body: { error: 'bad key secret' } },
    'answers something else': { body: { data: 'vectors' } },
    'leaves one out': { body: { data: [{ index: 0, embedding: [1, 0] }] } },
    'gives vectors of several lengths': {
      body: {
        data: [
          { index: 0, embedding: [1, 0] },
          { index: 1, embedding: [1] },
        ],
      },
    },
    'gives a vector of nothing': {
      body: {
        data: [
          { index: 0, embedding: [0, 0] },
          { index: 1, embedding: [1, 0] },
        ],
      },
    },
  };
  it.each(Object.entries(wrong))('%s', async (_, said) => {
    answer = () => said;
    const failed = await embedder(settings('secret'))(['my words', 'others']).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(String(failed)).not.toMatch(/secret|words/);
  });

  it('is not there', async () => {
    const gone = { ...settings(), url: 'http://127.0.0.1:1/v1' };
    await expect(embedder(gone)(['my words'])).rejects.toThrow();
  });
});
