import { beforeEach, describe, expect, it } from 'vitest';
import { done, whisper } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { type Embed, shared, type Vector } from '../../src/kernel/embedding.ts';
import { type Field, line, optional } from '../../src/kernel/field.ts';
import { job } from '../../src/kernel/job.ts';
import { overhears } from '../../src/kernel/overhearing.ts';
import { everyone } from '../../src/kernel/work.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';

const both = (words: string) => ({ en: words, es: words });
const said = (vectors: readonly Vector[] | undefined) => ({ headline: JSON.stringify(vectors ?? null), blocks: [] });
let house: TestHouse;
/** Each time somebody was asked, what for. */
const asked: (readonly string[])[] = [];
const lengths: Embed = async (texts) => {
  asked.push(texts);
  return texts.map((text) => [text.length]);
};

const weigh = job<{ readonly texts: readonly string[] }>('scales.weigh', async ({ post, embeddings }, { texts }) => {
  await post(everyone, said(embeddings(texts)));
});

const searched: Field<string | undefined> = {
  ...optional(line({ label: both('Like'), max: 50 })),
  find: async ({ embeddings }, typed) => [{ value: typed, label: JSON.stringify(embeddings([typed]) ?? null) }],
};

const scales = defineChore({
  name: 'scales',
  summary: both('S'),
  jobs: [weigh],
  commands: [
    command({
      path: 'scales weigh',
      summary: both('Weigh'),
      fields: {
        texts: line({ label: both('Texts'), max: 90 }),
        later: optional(line({ label: both('Later'), max: 9 })),
        like: searched,
      },
      run: async (turn, { texts, later }) => {
        const each = texts.split('/');
        await turn.post(everyone, { headline: 'tried', blocks: [] });
        if (!later) return whisper(said(turn.embeddings(each)));
        await turn.later(weigh, { texts: each }, { at: turn.now, key: texts });
        return done;
      },
    }),
    command({
      path: 'scales chain',
      summary: both('Weigh one after another'),
      fields: { text: line({ label: both('Text'), max: 50 }) },
      run: async ({ embeddings }, { text }) => {
        const chain = Array.from({ length: 5 }, (_, i) => embeddings([`${text}${i}`])?.[0]);
        return whisper({ headline: JSON.stringify(chain), blocks: [] });
      },
    }),
  ],
  overhears: [
    overhears('scales.overheard', {
      cares: async ({ embeddings }, { text }) => (embeddings([text])?.[0]?.[0] ?? 0) > 10,
      run: async ({ embeddings }, { text }) => whisper(said(embeddings([text]))),
    }),
  ],
});

const begin = async (embed?: Embed) => {
  asked.length = 0;
  house = await testHouse({ chores: [scales], ...(embed && { embed }) });
  await community(house.db);
};
beforeEach(() => begin(lengths));

const say = async (line: string) => {
  const reply = await house.person('ada').say(line);
  return 'message' in reply ? reply.message.headline : reply.kind;
};
const headlines = async () => {
  await house.settle();
  return house.paper.in('general').map(({ shown }) => shown.at(-1)?.message.headline);
};

it('those who work side by side ask for a text once', async () => {
  asked.length = 0;
  const ask = shared(lengths);
  expect(await Promise.all([ask(['a', 'bb']), ask(['bb', 'ccc']), ask(['a'])])).toEqual([
    [[1], [2]],
    [[2], [3]],
    [[1]],
  ]);
  expect(asked).toEqual([['a', 'bb'], ['ccc']]);
});

it('a text that is given no vector fails for all who wait for it', async () => {
  const ask = shared(async () => []);
  const both = await Promise.allSettled([ask(['a']), ask(['a'])]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

describe('what texts mean', () => {
  it('is asked for once for each text, and what was done before is done once all the same', async () => {
    expect(await say('scales weigh texts: ab/abc/ab')).toBe('[[2],[3],[2]]');
    expect(asked).toEqual([['ab', 'abc']]);
    expect(await headlines()).toEqual(['tried']);
  });

  it('is asked for at most three times for one event', async () => {
    expect(await say('scales chain x')).toBe('[[2],[2],[2],null,null]');
    expect(asked).toEqual([['x0'], ['x1'], ['x2']]);
  });

  it('is not known where nobody can tell', async () => {
    await begin();
    expect(await say('scales weigh texts: ab')).toBe('null');
  });

  it('is not known where whoever is asked fails, and the log has no word of it', async () => {
    await begin(() => Promise.reject(new Error('cannot read “ab”')));
    expect(await say('scales weigh texts: ab')).toBe('null');
    expect(house.lines).toEqual([{ level: 'warn', fields: { type: 'Error' }, message: expect.any(String) }]);
  });

  it('is not known where whoever is asked is late: an event is answered in time', async () => {
    await begin(() => new Promise(() => undefined));
    const started = performance.now();
    expect(await say('scales chain x')).toBe('[null,null,null,null,null]');
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('is known to a job, which is done once', async () => {
    await say('scales weigh texts: ab/abc later: yes');
    expect(await headlines()).toEqual(['tried', '[[2],[3]]']);
    expect(asked).toEqual([['ab', 'abc']]);
  });

  it('is learned once of what was overheard, for those who care and for the answer', async () => {
    expect(await house.person('zoe').write('Who pays for it?')).toMatchObject({ message: { headline: '[[16]]' } });
    expect(await house.person('zoe').write('Hello')).toEqual({ kind: 'done' });
    expect(asked).toEqual([['Who pays for it?'], ['Hello']]);
  });

  it('is not asked for while somebody types', async () => {
    const from = { event: 'c', workspace: 'W1', channel: 'general', person: 'ada' };
    const typing = { from, path: ['scales', 'weigh'], name: 'like', typed: 'ab', limit: 25 };
    expect(await house.paper.inbox().complete(typing)).toEqual([{ value: 'ab', label: 'null' }]);
    expect(asked).toEqual([]);
  });
});
