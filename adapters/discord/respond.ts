import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import type { Inbox, Reply } from '../../src/surface/platform.ts';
import { firstAnswer, laterAnswer, postponed, suggestions, type Told, tidied } from './answers.ts';
import { withBeginning } from './beginning.ts';
import { sendFirst, sendLater } from './callbacks.ts';
import { said } from './errors.ts';
import { type Homes, whichServer } from './homes.ts';
import { type Heard, hear, type Question } from './inbound.ts';
import { PATIENCE } from './limits.ts';
import type { Around } from './quoting.ts';

export interface Answering extends Around {
  readonly inbox: Inbox;
  /** Makes one try of each request: see `sendFirst`. */
  readonly rest: REST;
  readonly log: Log;
  readonly homes: Homes;
  /** Direct messages that may be written over. */
  readonly told: Told;
  /** Whether the words of messages come along when we ask for them. */
  readonly messageContent: boolean;
  /** How long the kernel may take, in milliseconds, before the person is told to wait. */
  readonly patience?: number;
}

/** Hands an interaction to the kernel and shows the reply. Never rejects. */
export async function respond(interaction: APIInteraction, by: Answering): Promise<void> {
  try {
    const heard = hear(interaction, { ...by, home: by.homes.known, shortcuts: by.inbox.shortcuts });
    if (heard.kind === 'incoming') await handle(interaction, heard, by);
    else if (heard.kind === 'homeless') await show(interaction, { ready: sought(interaction, heard, by) }, by);
    else if (heard.kind === 'completion') await complete(interaction, heard.question, by);
    else await sendFirst(by.rest, interaction, postponed(interaction));
  } catch (error) {
    by.log.error({ event: interaction.id, error: said(error) }, 'discord: an answer was not shown');
  }
}

async function handle(interaction: APIInteraction, { incoming, ask }: Asked, by: Answering): Promise<void> {
  // Without the intent there would be no words in it.
  const whole = ask && by.messageContent ? withBeginning(by, ask, incoming) : Promise.resolve(incoming);
  const ready = whole.then((each) => by.inbox.handle(each));
  // A form must be the first answer, so nothing may be said before it.
  await show(interaction, { ready, first: by.inbox.opensForm(incoming) }, by);
}

type Asked = Extract<Heard, { kind: 'incoming' }>;

/** The reply to what was done in a direct message, once it is found out which guild it is about. */
async function sought(interaction: APIInteraction, { name, ...direct }: Homeless, by: Answering): Promise<Reply> {
  const found = await by.homes.seek(direct);
  if (found.kind === 'unsure') return whichServer({ interaction, name, servers: found.servers, inbox: by.inbox });
  const home = () => (found.kind === 'found' ? found.workspace : undefined);
  const heard = hear(interaction, { ...by, home, shortcuts: by.inbox.shortcuts });
  return heard.kind === 'incoming' ? by.inbox.handle(heard.incoming) : { kind: 'done' };
}

type Homeless = Extract<Heard, { kind: 'homeless' }>;

interface Coming {
  readonly ready: Promise<Reply>;
  /** Whether nothing may be said before it. */
  readonly first?: boolean;
}

async function show(interaction: APIInteraction, { ready, first = false }: Coming, by: Answering): Promise<void> {
  const reply = first ? await ready : await within(ready, by.patience ?? PATIENCE.answer);
  if (reply) return showAtOnce(interaction, reply, by);
  const outcome = await sendFirst(by.rest, interaction, postponed(interaction));
  const late = await ready;
  if (outcome === 'shown') await showLate(interaction, late, by);
}

async function within<T>(reply: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const done = new AbortController();
  const enough = sleep(milliseconds, undefined, { signal: done.signal }).catch(() => undefined);
  return Promise.race([reply, enough]).finally(() => done.abort());
}

async function showAtOnce(interaction: APIInteraction, reply: Reply, by: Answering): Promise<void> {
  const answer = firstAnswer(interaction, reply, by.told);
  if (!answer) by.log.error({ event: interaction.id, reply: reply.kind }, 'discord: no way to show this reply');
  const outcome = await sendFirst(by.rest, interaction, answer ?? postponed(interaction));
  const silent = !answer || reply.kind === 'done';
  if (silent && outcome === 'shown') await sendLater(by.rest, interaction, tidied(interaction));
}

async function showLate(interaction: APIInteraction, reply: Reply, by: Answering): Promise<void> {
  const later = laterAnswer(interaction, reply, by.told);
  if (!later) by.log.error({ event: interaction.id, reply: reply.kind }, 'discord: too late for this reply');
  await sendLater(by.rest, interaction, later ?? tidied(interaction));
}

/** Suggestions that come too late are shown to nobody: Discord would say that loading them failed. */
async function complete(interaction: APIInteraction, question: Question, by: Answering): Promise<void> {
  const found = await within(by.inbox.complete(question), by.patience ?? PATIENCE.answer);
  await sendFirst(by.rest, interaction, suggestions(found ?? []));
}
