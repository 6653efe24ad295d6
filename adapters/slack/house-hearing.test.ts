import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, fleeting, whisper } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { type Engine, engine } from '../../src/kernel/engine.ts';
import { follows } from '../../src/kernel/following.ts';
import { overhears } from '../../src/kernel/overhearing.ts';
import { type Quoted, shortcut } from '../../src/kernel/shortcut.ts';
import type { CommunityId } from '../../src/surface/identity.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { emptyTables, testDatabase } from '../../test/support/database.ts';
import { community, stillClock } from '../../test/support/house.ts';
import { type Logbook, logbook } from '../../test/support/logbook.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';
import { messageEvents } from './heard.ts';

describe('the engine on Slack', () => {
  let slack: FakeSlack;
  let connected: Connected;
  let running: Engine;
  let log: Logbook;
  let safeCities: CommunityId;
  let altered: (string | undefined)[];
  let handed: Quoted[];

  const librarian = () =>
    defineChore({
      name: 'librarian',
      summary: { en: 'Answers', es: 'Respuestas' },
      commands: [],
      overhears: [
        overhears('librarian.question', {
          cares: async (_look, { text }) => text.includes('zebra'),
          run: async (_turn, { text, link }) => fleeting(whisper({ headline: `You ask: ${text} ${link}`, blocks: [] })),
        }),
      ],
      follows: [
        follows('librarian.answer', {
          find: async () => safeCities,
          run: async (_work, { text }) => void altered.push(text),
        }),
      ],
      shortcuts: [
        shortcut({
          name: 'librarian.keep',
          label: { en: 'Keep', es: 'Guardar' },
          run: async (_turn, quoted) => {
            handed.push(quoted);
            return done;
          },
        }),
      ],
    });

  beforeEach(async () => {
    [altered, handed] = [[], []];
    log = logbook();
    const clock = stillClock('2026-03-02T15:00:00Z');
    const { db } = await testDatabase();
    await emptyTables(db);
    slack = await startFakeSlack({ quietMs: 100, events: messageEvents, now: () => clock.now().getTime() });
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addUser({ id: 'U0BEN', name: 'Ben' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', 'U0BEN'] });
    connected = await adapterFor(slack, 'http');
    const { platform } = connected;
    running = engine({ db, chores: [librarian()], platforms: [platform], clock, log });
    await platform.start(running.inbox(platform));
    slack.deliverTo(connected.url);
    safeCities = await community(db, { at: [{ platform: 'slack', workspace: 'T0SAFE', channel: 'C0TOWN' }] });
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });
  const ana = () => slack.person('U0ANA');
  const ben = () => slack.person('U0BEN');

  it('answers a question that nobody asked it, once however often it is told, and says nothing of it in the log', async () => {
    slack.repeatNext(3, { apart: true });
    const said = await ana().say('C0TOWN', 'Who pays for zebras, @Ben?');
    await slack.until(() => slack.callsOf('chat.postEphemeral').length > 0);
    await ben().say('C0TOWN', 'Lunch?');
    await connected.platform.stop();
    const shown = ana()
      .sees('C0TOWN')
      .filter(({ onlyFor }) => onlyFor);
    const link = `https://safecities.slack.com/archives/C0TOWN/p${said.ts.replace('.', '')}`;
    expect(shown.map((each) => slack.shown(each))).toEqual([[`You ask: Who pays for zebras, @Ben? ${link}`]]);
    const lines = [...log.lines, ...connected.log.lines].map((each) => JSON.stringify(each));
    expect(lines.join()).not.toMatch(/zebra|lunch/i);
  });

  it('follows what becomes of a message', async () => {
    const said = await ana().say('C0TOWN', 'The town pays');
    await ana().edit(said, 'The county pays, @Ben');
    await expect.poll(() => altered.length).toBe(1);
    await ana().remove(said);
    await expect.poll(() => altered.length).toBe(2);
    expect(altered).toEqual(['The county pays, @Ben', undefined]);
  });

  it('gets an answer together with the question', async () => {
    const root = await ana().say('C0TOWN', 'Who pays, @Ben?');
    await ana().shortcut(await ben().reply(root, 'The town'), 'librarian.keep');
    expect(handed).toMatchObject([
      {
        text: 'The town',
        open: true,
        root: root.ts,
        under: undefined,
        author: { name: 'Ben' },
        answers: { text: 'Who pays, @Ben?', author: { name: 'Ana', person: 'T0SAFE:U0ANA' } },
      },
    ]);
  });
});
