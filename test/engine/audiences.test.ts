import { describe, expect, it } from 'vitest';
import { plain } from '../../src/surface/plain.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { type Entry, type Notebook, notebook } from '../support/notebook.ts';
import { errands } from './errands.ts';

let house: TestHouse;
let paper: Notebook;

const lines = (entries: readonly Entry[]) => entries.map((entry) => entry.shown.at(-1)?.message.headline);
const said = (channel: string) => lines(paper.in(channel));

async function begin(desk: boolean): Promise<void> {
  paper = notebook();
  house = await testHouse({ chores: [errands], platforms: [paper] });
  const at = [
    { platform: 'paper', workspace: 'W1', channel: 'general' },
    { platform: 'paper', workspace: 'W1', channel: 'second' },
    ...(desk ? [{ platform: 'paper', workspace: 'W1', channel: 'desk', purpose: 'coordinators' as const }] : []),
  ];
  await community(house.db, { at });
  for (const each of ['ada', 'ben', 'cleo']) await house.person(each).say('errands alarm hello');
  await makeCoordinator(house.db, 'ada');
  await makeCoordinator(house.db, 'ben');
  await house.settle();
}

describe('the coordinators', () => {
  it('are told in their own channel where they have one, and nowhere else', async () => {
    await begin(true);
    await house.person('cleo').say('errands alarm fire');
    await house.settle();
    expect(said('desk')).toEqual(['hello', 'hello', 'hello', 'fire']);
    expect(paper.entries.filter((entry) => entry.channel !== 'desk')).toEqual([]);
  });

  it('are told each privately where they have none', async () => {
    await begin(false);
    await house.person('cleo').say('errands alarm fire');
    await house.settle();
    expect([said('direct-ada'), said('direct-ben'), said('general')]).toEqual([['fire'], ['fire'], []]);
  });
});

describe('a private message that cannot be delivered', () => {
  const refuse = () => paper.fail('direct', { kind: 'refused', gone: false });

  it('goes to the coordinators’ channel, after a line that mentions whom it is for', async () => {
    await begin(true);
    refuse();
    await house.person('ada').say('errands tell whom: cleo words: are you there');
    await house.settle();
    expect(said('desk').slice(3)).toEqual(['For cleo', 'are you there']);
    const line = paper.in('desk')[3]?.shown[0]?.message.blocks[0];
    expect(line?.kind === 'text' && line.text.find((part) => part.kind === 'mention')).toMatchObject({
      account: 'cleo',
    });
    expect(line?.kind === 'text' && plain(line.text)).toContain('could not write to you privately');
  });

  it('goes to everyone’s channels where the coordinators have none', async () => {
    await begin(false);
    refuse();
    await house.person('ada').say('errands tell whom: cleo words: are you there');
    await house.settle();
    expect([said('general'), said('second')]).toEqual([
      ['For cleo', 'are you there'],
      ['For cleo', 'are you there'],
    ]);
  });

  it('is shown there as the card that it is, and kept up to date there', async () => {
    await begin(true);
    refuse();
    await house.person('ada').say('errands hand cleo');
    await house.settle();
    expect(said('desk').slice(3)).toEqual(['For cleo', 'Question q']);
    await house.person('ada').say('errands add id: q words: beneath');
    await house.settle();
    expect(paper.in('desk').at(-1)).toMatchObject({ under: paper.in('desk').at(-2)?.id });
  });

  it('goes there at once where we know no way to write to them', async () => {
    await begin(true);
    await house.db.execute("delete from account where external = 'cleo'");
    await house.person('ada').say('errands tell whom: cleo words: are you there');
    await house.settle();
    expect(said('desk').slice(3)).toEqual(['For cleo', 'are you there']);
    expect(paper.in('direct-cleo')).toEqual([]);
  });
});

describe('an answer under a card', () => {
  it('stands under the card’s message in every channel that shows it', async () => {
    await begin(false);
    await house.person('ada').say('errands ask q1');
    await house.person('ada').say('errands add id: q1 words: also this');
    await house.settle();
    for (const channel of ['general', 'second']) {
      const [asked, added] = paper.in(channel);
      expect(added).toMatchObject({ under: asked?.id, channel });
    }
  });

  it('is said nowhere where the card is not shown', async () => {
    await begin(false);
    await house.person('ada').say('errands add id: q9 words: lost');
    await house.settle();
    expect(lines(paper.entries)).not.toContain('lost');
  });
});

it('shows a card in the language of the one who reads it privately, and in the community’s to everyone', async () => {
  await begin(true);
  paper.profiles.set('luz', { name: 'luz', locale: 'es-SV', admin: false });
  await house.person('luz').say('errands alarm hola');
  await house.person('ada').say('errands hand luz');
  await house.person('ada').say('errands ask q1');
  await house.settle();
  const language = (channel: string) => paper.in(channel).at(-1)?.shown.at(-1)?.language;
  expect([language('direct-luz'), language('general')]).toEqual(['es', 'en']);
});
