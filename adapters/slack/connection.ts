import { setTimeout as pause } from 'node:timers/promises';
import type { Around } from '../../src/surface/adapter.ts';
import type { Altered, Inbox, Incoming } from '../../src/surface/platform.ts';
import type { Ack } from './answer.ts';
import { settle } from './answer.ts';
import { withBeginning } from './beginning.ts';
import type { Take } from './bolt.ts';
import { webClient } from './clients.ts';
import type { Config } from './config.ts';
import type { Ears } from './granted.ts';
import type { Heard } from './heard.ts';
import { findHome } from './home.ts';
import { type Intake, listen } from './http.ts';
import type { Home } from './identity.ts';
import { type Inbound, read } from './inbound.ts';
import { type Names, namesFrom } from './names.ts';
import { type Openness, opennessFrom, surelyOpen } from './openness.ts';
import type { Payload } from './payloads.ts';
import { keepSocket } from './sockets.ts';
import { readOut, withNames } from './spelled.ts';
import { answerUnasked } from './unasked.ts';
import type { Means } from './whisper.ts';

/** How long what is being answered when we stop may take. */
const FINISH_WITHIN = 3_000;

interface Wiring extends Around {
  readonly config: Config;
  readonly inbox: Inbox;
  readonly ears: Ears;
  readonly stopped: AbortSignal;
}

/**
 * Takes what Slack sends until what it returns is called. While Slack cannot be reached it keeps trying; rejects where
 * Slack refuses a token, and when `stopped` comes first.
 */
export async function connect(wiring: Wiring): Promise<() => Promise<void>> {
  const { config, inbox, ears, log, stopped } = wiring;
  const client = webClient({ config, log, stopped });
  const home = await findHome(client, { log, stopped });
  ears.granted(home.scopes ?? []);
  await inbox.arrived({ workspace: home.team, name: home.name });
  const names = namesFrom(client, { log, team: home.team });
  const isOpen = opennessFrom(client, { log });
  const desk = deskOf({ inbox, home, ears, names, isOpen, means: { client, log } });
  const intake = await open(wiring, desk.take);
  return async () => {
    intake.refuse();
    await desk.finish();
    await intake.close();
  };
}

async function open(wiring: Wiring, take: Take): Promise<Intake> {
  const { config, stopped } = wiring;
  if (config.by.kind === 'http') return listen({ ...wiring, signingSecret: config.by.signingSecret, take });
  const closing = new AbortController();
  const signal = AbortSignal.any([stopped, closing.signal]);
  const { ended } = await keepSocket({ ...wiring, appToken: config.by.appToken, take, stopped: signal });
  const close = async () => {
    closing.abort();
    await ended;
  };
  return { refuse: () => undefined, close };
}

interface Desk {
  readonly inbox: Inbox;
  readonly home: Home;
  readonly ears: Ears;
  readonly names: Names;
  readonly isOpen: Openness;
  readonly means: Means;
}

/** Takes payloads one by one, and once told to finish, waits for those that are being answered and takes no more. */
function deskOf(desk: Desk): { readonly take: Take; readonly finish: () => Promise<void> } {
  const busy = new Set<Promise<void>>();
  let finishing = false;
  return {
    take: async (body, ack) => {
      if (finishing) return; // without an acknowledgement Slack sends it again, to whoever comes after us
      const work = handle(desk, body, ack).finally(() => busy.delete(work));
      busy.add(work);
      await work;
    },
    finish: async () => {
      finishing = true;
      await Promise.race([Promise.allSettled(busy), pause(FINISH_WITHIN, undefined, { ref: false })]);
    },
  };
}

async function handle(desk: Desk, body: Payload, ack: Ack = async () => undefined): Promise<void> {
  const { inbox, home, means } = desk;
  try {
    await answer(desk, read(body, { home, commands: inbox.commands }), ack);
  } catch (error) {
    means.log.error({ err: error, type: body.type ?? 'command' }, 'something from Slack could not be handled');
  }
}

async function answer(desk: Desk, inbound: Inbound, ack: Ack): Promise<void> {
  const { inbox, home, means } = desk;
  switch (inbound.kind) {
    case 'asked': {
      const reply = wholly(desk, inbound).then((incoming) => inbox.handle(incoming));
      return settle(means, { source: inbound.source, workspace: home.team, ack }, reply);
    }
    case 'heard':
      return hear(desk, inbound);
    case 'altered':
      return alter(desk, inbound.message);
    case 'departed':
      return inbox.departed(inbound.where);
    case 'ignored':
      if (inbound.because === 'elsewhere') means.log.warn({}, 'something came from a workspace that is not ours');
      return ack();
  }
}

/** With all that the payload does not tell itself. */
function wholly(desk: Desk, { incoming, answered }: Inbound & { readonly kind: 'asked' }): Promise<Incoming> {
  const { client, log } = desk.means;
  const named = surelyOpen(desk.isOpen, incoming, withNames(incoming, desk.names));
  return answered ? withBeginning({ ...desk, client, log }, answered, named) : named;
}

async function hear({ inbox, ears, names, means }: Desk, heard: Heard): Promise<void> {
  if (heard.incoming.under === undefined) ears.heard();
  await answerUnasked(means, heard, await inbox.handle(await withNames(heard.incoming, names)));
}

async function alter({ inbox, names }: Desk, { text, ...message }: Altered): Promise<void> {
  const words = text === undefined ? {} : { text: await readOut(text, { names, team: message.workspace }) };
  await inbox.altered({ ...message, ...words });
}
