import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, noted } from '../../src/kernel/answer.ts';
import { card } from '../../src/kernel/card.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { type Engine, engine } from '../../src/kernel/engine.ts';
import { hears } from '../../src/kernel/hearing.ts';
import { everyone, under } from '../../src/kernel/work.ts';
import { file, picture } from '../../src/surface/message.ts';
import { errands } from '../../test/engine/errands.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { emptyTables, testDatabase } from '../../test/support/database.ts';
import { community, type StillClock, stillClock } from '../../test/support/house.ts';
import { logbook } from '../../test/support/logbook.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';
import { messageEvents } from './heard.ts';

const words = (said: string) => ({ en: said, es: said });

const question = card('fair.question', async () => ({ headline: 'What did you learn?', blocks: [] }));

const fair = defineChore({
  name: 'fair',
  summary: words('Fair'),
  cards: [question],
  hears: [
    hears(question, async (turn, { id, text }) => {
      await turn.post(under(question, id), { headline: `Taken: ${text}`, blocks: [] });
      return noted;
    }),
  ],
  commands: [
    command({
      path: 'fair ask',
      summary: words('Ask'),
      fields: {},
      run: async (turn) => {
        await turn.show(everyone, question, 'q');
        return done;
      },
    }),
    command({
      path: 'fair result',
      summary: words('Tell the result'),
      fields: {},
      run: async (turn) => {
        const bars = picture(new Uint8Array([137, 80, 78, 71]), 'Waste 5, Lights 3');
        const votes = file({ name: 'votes.csv', type: 'text/csv', content: 'topic,votes\nWaste,5\n' });
        await turn.post(everyone, { headline: 'Waste has won', blocks: [bars, votes] });
        return done;
      },
    }),
  ],
});

describe('the engine on Slack', () => {
  let slack: FakeSlack;
  let connected: Connected;
  let running: Engine;
  let clock: StillClock;
  beforeEach(async () => {
    clock = stillClock('2026-03-02T15:00:00Z');
    const { db } = await testDatabase();
    await emptyTables(db);
    slack = await startFakeSlack({
      now: () => clock.now().getTime(),
      quietMs: 100,
      events: messageEvents,
      unreadyPosts: 2,
    });
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addUser({ id: 'U0BEN', name: 'Ben' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', 'U0BEN'] });
    connected = await adapterFor(slack, 'http');
    const { platform } = connected;
    running = engine({ db, chores: [fair, errands], platforms: [platform], clock, log: logbook() });
    await platform.start(running.inbox(platform));
    slack.deliverTo(connected.url);
    await community(db, { at: [{ platform: 'slack', workspace: 'T0SAFE', channel: 'C0TOWN' }] });
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });

  const ana = () => slack.person('U0ANA');
  const ben = () => slack.person('U0BEN');
  const settle = async () => {
    for (let i = 0; i < 12; i += 1) {
      await running.settle();
      clock.pass(15_000);
    }
  };
  const town = () => slack.channel('C0TOWN').messages;
  const read = () => town().map((each) => slack.shown(each));

  it('brings a picture and a file through all that goes wrong with them, and the words once', async () => {
    slack.fail('upload', { status: 500 });
    slack.fail('files.completeUploadExternal', {
      status: 'reset',
      afterDoing: true,
      when: (args) => !args['channel_id'],
    });
    slack.fail('files.completeUploadExternal', { status: 503, when: (args) => args['channel_id'] !== undefined });
    await ana().command('C0TOWN', '/fair', 'result');
    await settle();
    expect(read()).toEqual([['Waste has won', '[image: Waste 5, Lights 3]'], ['[file: votes.csv]']]);
    expect(town()[1]?.thread_ts).toBe(town()[0]?.ts);
  });

  it('hears what is written under a card once, however often Slack tells of it, marks it and answers there', async () => {
    await ana().command('C0TOWN', '/fair', 'ask');
    await settle();
    const [asked] = town();
    if (!asked) throw new Error('nothing was asked');
    slack.repeatNext(3);
    const reply = await ben().reply(asked, 'Street lights');
    await slack.until(() => slack.callsOf('reactions.add').length === 3);
    await settle();
    expect(
      ana()
        .thread(asked)
        .map((each) => slack.shown(each)),
    ).toEqual([['Street lights'], ['Taken: Street lights']]);
    expect(town().find(({ ts }) => ts === reply.ts)?.reactions).toMatchObject([{ name: 'white_check_mark', count: 1 }]);
  });

  it('makes a form of a message, with its words and its author', async () => {
    const said = await ben().say('C0TOWN', 'Who pays for lights, @Ana? :tada:');
    const { modal } = await ana().shortcut(said, 'errands.note-this');
    expect(modal).toMatchObject({
      blocks: [{ element: { initial_value: 'Who pays for lights, @Ana? 🎉' } }, {}, {}],
    });
    const kept = await ana().submit(modal, { why: 'It is dark' });
    expect(kept.ephemeral.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Who pays for lights, @Ana\? 🎉 \/ It is dark \/ {2}\/ (?:Ben|[\da-f-]{36})$/),
    ]);
  });

  it('knows who is meant by a mention', async () => {
    await ben().command('C0TOWN', '/errands', 'alarm words: hello');
    const seen = await ana().command('C0TOWN', '/errands', 'tell whom: @Ben words: You are next');
    expect(seen.ephemeral.map(({ text }) => text)).toEqual(['Told Ben']);
    await settle();
    const direct = slack.callsOf('chat.postMessage').map(({ args }) => [String(args['channel'])[0], args['text']]);
    expect(direct).toContainEqual(['D', 'You are next']);
  });
});
