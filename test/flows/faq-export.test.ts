import { beforeEach, describe, expect, it } from 'vitest';
import { files } from '../../adapters/discord/attachments.ts';
import { goodsOf } from '../../adapters/slack/goods.ts';
import { partOf } from '../../src/chores/faq/export/exported.ts';
import type { FaqFile } from '../../src/chores/faq/export/json.ts';
import { learnAsking } from '../../src/chores/faq/suggest/learning.ts';
import type { Attachment } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { type Hall, hall } from './faq-hall.ts';
import { alter, piece, shelve } from './faq-shelf.ts';
import { messageIn, said, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
  for (const who of ['ben', 'xoc']) await here.as(who).say('convener help');
});

const take = (rest = '', who = 'ben') => here.as(who).say(`faq export ${rest}`);
const filesIn = (reply: Reply): readonly Attachment[] =>
  messageIn(reply).blocks.flatMap((each) => (each.kind === 'file' ? [each] : []));
const json = async (): Promise<FaqFile> => JSON.parse(filesIn(await take('json'))[0]?.content ?? '') as FaqFile;

describe('an export', () => {
  it('says where there is nothing to take along', async () => {
    await shelve(here, 'Draft?', 'Draft.', { published: false });
    expect(said(await take())).toBe('There is nothing to export yet');
  });

  it('is three files in one private answer, or the one that is asked for', async () => {
    await shelve(here, 'Who pays?', 'The city.');
    const all = await take();
    expect(said(all)).toBe('1 entry to take along');
    expect(filesIn(all).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'faq-2026-03-02.md text/markdown',
      'faq-2026-03-02.json application/json',
      'faq-2026-03-02.html text/html',
    ]);
    for (const each of filesIn(all)) expect(each.content).toContain('The city.');
    expect(filesIn(await take('html')).map(({ name }) => name)).toEqual(['faq-2026-03-02.html']);
    expect(all).toMatchObject({ kind: 'whisper', fleeting: true });
    expect(await here.count("inbound where reply::text like '%The city%'")).toBe(0);
  });

  it('is taken by both platforms, file by file', async () => {
    await shelve(here, 'Who pays?', 'The city.');
    const message = messageIn(await take());
    expect(files(message).map(({ name }) => name)).toEqual(goodsOf(message).map(({ name }) => name));
    expect(files(message)).toHaveLength(3);
  });

  it('is in the language of whoever asks', async () => {
    await shelve(here, 'Who pays?', 'The city.');
    await here.as('eva').say('convener profile edit language: es');
    const [markdown, , page] = filesIn(await take('', 'eva'));
    expect(markdown?.content).toContain('# Preguntas y respuestas de SafeCities\n\n1 entrada, al 2 de marzo de 2026.');
    expect(page?.content).toContain('<html lang="es"');
  });

  it('as JSON has all that is known of an entry, in a shape that stays', async () => {
    const ada = await here.member('ada');
    const ben = await here.member('ben');
    const entry = await shelve(here, 'Who pays?', 'The city.', {
      pieces: [
        piece('question', '¿Quién paga?', { language: 'es' }),
        piece('answer', 'The county.', { place: 'San Salvador' }),
      ],
      tags: ['lights'],
      links: ['https://example.org/'],
      link: 'https://chat.example/p/1',
      authors: [
        { member: ada, consent: 'named' },
        { member: ben, consent: 'unnamed' },
      ],
      askings: ['who foots the bill'],
      verifiedUntil: new Date('2026-09-02T00:00:00Z'),
    });
    const now = here.house.clock.now();
    await here.house.db.transaction((tx) => learnAsking(tx, { entry, text: 'my own words', saidBy: ben, now }));
    const shown = messageIn(await here.as('ben').say('faq search #1'));
    expect(shown).toBeDefined();
    expect(await json()).toEqual({
      version: 1,
      community: 'SafeCities',
      exportedAt: '2026-03-02T15:00:00.000Z',
      part: 1,
      parts: 1,
      entries: [
        {
          id: entry.id,
          number: 1,
          questions: [
            { language: null, text: 'Who pays?' },
            { language: 'es', text: '¿Quién paga?' },
          ],
          answers: [
            { place: null, language: null, text: 'The city.' },
            { place: 'San Salvador', language: null, text: 'The county.' },
          ],
          phrasings: ['who foots the bill'],
          tags: ['lights'],
          links: ['https://example.org/'],
          authors: ['ada'],
          source: 'https://chat.example/p/1',
          createdAt: '2026-03-02T15:00:00.000Z',
          verifiedUntil: '2026-09-02T00:00:00.000Z',
          revision: 2,
          helped: 0,
        },
      ],
    });
    const all = await take();
    for (const each of filesIn(all)) {
      expect(each.content).not.toMatch(/my own words|\bben\b/);
      expect(each.content).toContain('who foots the bill');
    }
  });

  it('has only what is published, whole and open to everybody, whoever asks', async () => {
    await shelve(here, 'Open?', 'Yes.');
    await shelve(here, 'Secret?', 'Xochitl.', { closedIn: 'paper/W1/general', by: await here.member('xoc') });
    await shelve(here, 'Draft?', 'Draft.', { published: false });
    const removed = await shelve(here, 'Removed?', 'Removed.');
    await alter(here, removed, { act: 'removed', state: 'removed' });
    const wordless = await shelve(here, 'Wordless?', 'Wordless.');
    await alter(here, wordless, { act: 'edited', content: { ...wordless, pieces: [piece('question', 'Wordless?')] } });
    for (const who of ['ben', 'xoc', 'ada']) {
      const all = await take('', who);
      expect(said(all)).toBe('1 entry to take along');
      for (const each of filesIn(all)) expect(each.content).not.toMatch(/Secret|Xochitl|Draft|Removed|Wordless/);
    }
    expect(toldIn(await take())).toContain('entries of private channels are left out');
  });

  it('of more than fits comes in parts, each entry in one of them', async () => {
    for (let i = 1; i <= 7; i++) await shelve(here, `Question ${i}?`, 'x'.repeat(1_000));
    const part = (number: number, room: number) =>
      here.house.db.transaction((tx) => partOf(tx, here.community, number, room));
    const three = await Promise.all([1, 2, 3].map((each) => part(each, 5_000)));
    expect(three.map(({ parts }) => parts)).toEqual([3, 3, 3]);
    expect(three.flatMap(({ entries }) => entries.map(({ entry }) => entry.number))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await part(9, 5_000)).part).toBe(3);
    expect((await part(1, 100)).parts).toBe(7);
  });

  it('says how the next part is had, and names its files by their part', async () => {
    for (let i = 1; i <= 700; i += 100) {
      await here.house.db.transaction(async () => {});
      await shelve(here, `Question ${i}?`, '"'.repeat(2_000), {
        pieces: Array.from({ length: 130 }, (_, k) => piece('answer', '"'.repeat(2_000), { place: `Place ${k}` })),
      });
    }
    const first = await take();
    expect(toldIn(first)).toContain('This is part 1 of 2');
    expect(toldIn(first)).toContain('/faq export part: 2');
    expect(filesIn(first).map(({ name }) => name)).toContain('faq-2026-03-02-1.json');
    const second = await take('part: 2');
    expect(toldIn(second)).not.toContain('part: 3');
    for (const each of [...filesIn(first), ...filesIn(second)]) {
      expect(Buffer.byteLength(each.content)).toBeLessThan(8_000_000);
    }
  });
});
