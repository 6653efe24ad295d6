import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { convener } from '../../src/chores/convener/chore.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import { revise } from '../../src/chores/faq/entries/writing.ts';
import type { Entry } from '../../src/chores/faq/model.ts';
import { SUGGEST_AT } from '../../src/chores/faq/search/gate.ts';
import { learnAsking } from '../../src/chores/faq/suggest/learning.ts';
import { STEP } from '../../src/chores/faq/suggest/threshold.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { testHouse } from '../support/house.ts';
import { notebook } from '../support/notebook.ts';
import { type Plaza, plaza } from './faq-watched.ts';
import { action, labelsIn, messageIn, said, toldIn } from './reading.ts';

const QUESTION = 'How do cities pay for street lights?';
const ASKED = 'Hi all, does anyone know how cities pay for their street lights?';
const DAY = 24 * 3_600_000;

let here: Plaza;
let entry: Entry;

beforeEach(async () => {
  here = await plaza();
  await here.watch();
  entry = await here.entry(QUESTION);
});

interface Asking {
  readonly text: string;
  readonly helped: number;
  readonly missed: number;
}
const askings = () => here.rows<Asking>(sql`select text, helped, missed from faq_asking order by text`);
const threshold = async () => {
  const [row] = await here.rows<{ threshold: number | null }>(sql`select threshold from faq_channel`);
  return row?.threshold ?? SUGGEST_AT;
};
/** A phrasing that is stored for the entry, found from now on. */
async function storedAs(text: string): Promise<void> {
  await here.house.person('joe').say('convener help');
  const joe = await here.member('joe');
  await here.house.db.transaction(async (tx) => {
    await tx.execute(
      sql`insert into faq_asking (entry_id, text, said_by, at) values (${entry.id}, ${text}, ${joe}, now())`,
    );
    entry = await revise(tx, entry, { act: 'edited', by: null, now: here.house.clock.now() });
  });
}

describe('“This helped”', () => {
  it('keeps how it was asked, without greeting, and says so', async () => {
    const reply = await here.write('ben', ASKED);
    const thanks = await here.press('ben', reply, 'This helped');
    expect(thanks).toMatchObject({ kind: 'replace' });
    expect(toldIn(thanks)).toContain('You said that this helped. Thank you.');
    expect(toldIn(thanks)).toContain('“does anyone know how cities pay for their street lights?”');
    const text = 'does anyone know how cities pay for their street lights?';
    expect(await askings()).toEqual([{ text, helped: 0, missed: 0 }]);
    expect(await here.rows(sql`select outcome from faq_suggestion`)).toEqual([{ outcome: 'helped' }]);
    expect(await here.rows(sql`select helped from faq_verdict`)).toEqual([{ helped: true }]);
  });

  it('lets those find it who ask like that, where nobody did before', async () => {
    const alike = 'who pays the electricity at night?';
    expect(await here.write('joe', alike)).toEqual({ kind: 'done' });
    const reply = await here.write('ben', 'how do cities pay the electricity of street lights at night?');
    expect(await here.write('joe', alike)).toEqual({ kind: 'done' });
    await here.press('ben', reply, 'This helped');
    expect(toldIn(await here.write('joe', alike))).toContain(QUESTION);
  });

  it('pressed twice counts once', async () => {
    const reply = await here.write('ben', ASKED);
    await Promise.all([here.press('ben', reply, 'This helped'), here.press('ben', reply, 'This helped')]);
    expect(toldIn(await here.press('ben', reply, 'This helped'))).not.toContain('Whoever asks like this');
    expect(await askings()).toHaveLength(1);
    expect(await threshold()).toBeCloseTo(SUGGEST_AT - STEP / 9);
  });

  it('counts for the phrasing that led there', async () => {
    await storedAs('who pays the electricity of the lamps in our streets');
    const reply = await here.write('ben', 'Who pays the electricity of the lamps in our streets?');
    await here.press('ben', reply, 'This helped');
    expect(await askings()).toEqual([
      { text: 'who pays the electricity of the lamps in our streets', helped: 1, missed: 0 },
    ]);
  });

  it('thanks all the same where the words are no longer known, and learns nothing', async () => {
    const reply = await here.write('ben', ASKED);
    const paper = notebook('paper');
    const after = await testHouse({ chores: [faq, convener], platforms: [paper], database: here.house.database });
    const thanks = await after.paper.inbox().handle({
      kind: 'press',
      from: { event: 'after the restart', workspace: 'W1', channel: 'general', person: 'ben' },
      action: action(messageIn(reply), 'This helped'),
      picked: [],
    });
    expect(toldIn(thanks)).toContain('You said that this helped. Thank you.');
    expect(await askings()).toEqual([]);
    expect(await threshold()).toBeCloseTo(SUGGEST_AT - STEP / 9);
  });

  it('keeps nothing that is the entry’s own question already', async () => {
    const reply = await here.write('ben', 'how do cities pay for STREET LIGHTS');
    await here.press('ben', reply, 'This helped');
    expect(await askings()).toEqual([]);
  });

  it('is nobody’s to say but the asker’s', async () => {
    const reply = await here.write('ben', ASKED);
    expect(said(await here.press('eve', reply, 'This helped'))).toBe(
      'This suggestion is no longer there. Nothing was changed.',
    );
    expect(await here.rows(sql`select outcome from faq_suggestion`)).toEqual([{ outcome: null }]);
    expect(await here.rows(sql`select 1 from faq_verdict`)).toEqual([]);
  });

  it('goes with whoever said it, when they are forgotten', async () => {
    const reply = await here.write('ben', ASKED);
    await here.press('ben', reply, 'This helped');
    expect(await here.everything()).toContain('does anyone know how cities pay');
    await here.house.db.execute(
      sql`delete from person where id = (select person_id from account where external = 'ben')`,
    );
    expect(await here.rows(sql`select 1 from faq_asking union all select 1 from faq_suggestion`)).toEqual([]);
    const phrasings = await here.rows<{ text: string }>(sql`select text from faq_phrasing`);
    expect(phrasings.map((each) => each.text)).toEqual([QUESTION]);
  });
});

describe('“Not this”', () => {
  it('makes the channel surer, and says where else to look', async () => {
    const reply = await here.write('ben', ASKED);
    const sorry = await here.press('ben', reply, 'Not this');
    expect(toldIn(sorry)).toContain('To ask everyone, use /faq ask; to look for yourself, /faq search.');
    expect(await threshold()).toBeCloseTo(Math.min(0.99, SUGGEST_AT + STEP));
    expect(await askings()).toEqual([]);
    expect(await here.rows(sql`select helped from faq_verdict`)).toEqual([{ helped: false }]);
  });

  it('drops a phrasing that leads astray more often than not', async () => {
    const astray = 'who pays the electricity of the lamps in our streets';
    await storedAs(astray);
    for (const who of ['ben', 'eva']) {
      expect(await askings()).toHaveLength(1);
      await here.press(who, await here.write(who, `${astray}?`), 'Not this');
    }
    expect(await askings()).toEqual([]);
    expect(await here.write('mia', `${astray}?`)).toEqual({ kind: 'done' });
    expect((await here.write('mia', QUESTION)).kind).toBe('whisper');
  });

  it('takes back that it helped, and the words with it', async () => {
    const reply = await here.write('ben', ASKED);
    const helped = await here.press('ben', reply, 'This helped');
    expect(labelsIn(messageIn(helped))).toEqual(['Show', 'Not this', 'Don’t suggest to me']);
    const missed = await here.press('ben', helped, 'Not this');
    expect(await askings()).toEqual([]);
    expect(await threshold()).toBeCloseTo(Math.min(0.99, SUGGEST_AT + STEP));
    await here.press('ben', missed, 'This helped');
    expect(await askings()).toHaveLength(1);
    expect(await threshold()).toBeCloseTo(SUGGEST_AT - STEP / 9);
  });

  it('silences a channel, bit by bit, in which it does not help', async () => {
    const asked = 'who pays for the lights in our streets';
    let shown = 0;
    for (let reply = await here.write('p0', asked); reply.kind !== 'done' && shown < 40; shown += 1) {
      await here.press(`p${shown}`, reply, 'Not this');
      reply = await here.write(`p${shown + 1}`, asked);
    }
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(15);
    expect((await here.write('mia', QUESTION)).kind).toBe('whisper');
  });
});

describe('of several entries', () => {
  const BOLD = 0.6;
  const suggested = async () => {
    await here.house.db.execute(sql`update faq_channel set threshold = ${BOLD}`);
    for (const who of ['towns', 'villages', 'counties', 'states']) {
      await here.entry(`How do ${who} pay for street lights?`);
    }
    return here.write('ben', 'how do villages, counties and towns pay for street lights?');
  };

  it('one that helped is what counts for the channel, and the others stay to be judged', async () => {
    const reply = await suggested();
    const labels = labelsIn(messageIn(reply));
    expect(labels.filter((each) => each.startsWith('Show'))).toHaveLength(3);
    const missed = await here.press('ben', reply, 'Not #');
    expect(await threshold()).toBeCloseTo(BOLD);
    expect(labelsIn(messageIn(missed)).filter((each) => each.startsWith('Not'))).toHaveLength(2);
    const helped = await here.press('ben', missed, '#', 1);
    expect(toldIn(helped)).toMatch(/You said that this is not it[\s\S]*You said that this helped/);
    expect(await threshold()).toBeCloseTo(BOLD - STEP / 9);
    expect(await askings()).toHaveLength(1);
  });

  it('none that helped makes the channel surer, once', async () => {
    let reply = await suggested();
    for (let i = 0; i < 3; i++) reply = await here.press('ben', reply, 'Not #');
    expect(await threshold()).toBeCloseTo(BOLD + STEP);
    expect(toldIn(reply)).toContain('To ask everyone, use /faq ask');
  });
});

describe('an entry that is not there any more', () => {
  const removed = (reply: Reply, label: string) => here.press('ben', reply, label).then(said);

  it('cannot be shown or judged', async () => {
    const reply = await here.write('ben', ASKED);
    await here.house.db.transaction((tx) =>
      revise(tx, entry, { act: 'removed', by: null, now: here.house.clock.now(), state: 'removed' }),
    );
    for (const label of ['Show', 'This helped', 'Not this']) {
      expect(await removed(reply, label)).toBe('This answer is not shown any more.');
    }
    expect(await here.rows(sql`select outcome from faq_suggestion`)).toEqual([{ outcome: null }]);
  });
});

describe('how people asked', () => {
  it('is kept thirty times an entry, and what helped stays', async () => {
    await storedAs('a phrasing that has helped');
    await here.house.db.execute(sql`update faq_asking set helped = 5, at = '2020-01-01'`);
    await here.house.db.execute(sql`insert into faq_asking (entry_id, text, said_by, at)
      select entry_id, 'phrasing number ' || n, said_by, now() from faq_asking, generate_series(1, 29) n`);
    await here.press('ben', await here.write('ben', ASKED), 'This helped');
    const texts = (await askings()).map((each) => each.text);
    expect(texts).toHaveLength(30);
    expect(texts).toContain('a phrasing that has helped');
    expect(texts).toContain('does anyone know how cities pay for their street lights?');
  });

  it('is asked for again after a month', async () => {
    await here.press('ben', await here.write('ben', ASKED), 'This helped');
    here.house.clock.pass(31 * DAY);
    const again = await here.write('ben', ASKED);
    await here.press('ben', again, 'This helped');
    expect(await askings()).toEqual([
      { text: 'does anyone know how cities pay for their street lights?', helped: 1, missed: 0 },
    ]);
  });

  const learn = async (text: string, who = 'ada') => {
    const saidBy = await here.member(who);
    return here.house.db.transaction((tx) => learnAsking(tx, { entry, text, saidBy, now: here.house.clock.now() }));
  };

  it.each(['', '  ', '👍👍👍👍', '?!', '\u202e\u200b'])('is not kept where it says nothing: %j', async (text) => {
    expect(await learn(text)).toBeUndefined();
    expect(await askings()).toEqual([]);
  });

  it.each([
    ['ten thousand characters', 'how do we pay '.repeat(720)],
    ['one word without end', 'a'.repeat(10_000)],
    ['signs that are two', `${'😀'.repeat(2_000)}x`],
  ])('is kept no longer than three hundred: %s', async (_what, text) => {
    await learn(`who ${text}`);
    const [kept] = await askings();
    expect(kept?.text.length).toBeLessThanOrEqual(300);
    expect(kept?.text.isWellFormed()).toBe(true);
  });

  it('is the same however it is spelt', async () => {
    const first = await learn('¿Quién paga   la LUZ de las calles?');
    expect(await learn('quien paga la luz de las calles')).toBe(first);
    expect(await learn('כמה עולה התאורה')).not.toBe(first);
    expect(await learn("'; drop table faq_asking; --")).toBeDefined();
    expect(await askings()).toHaveLength(3);
  });

  it('is kept once where two say it at once', async () => {
    await here.house.person('ben').say('convener help');
    const ids = await Promise.all([learn('who gets the bill', 'ada'), learn('Who gets the bill?', 'ben')]);
    expect(new Set(ids).size).toBe(1);
    expect(await askings()).toHaveLength(1);
  });
});
