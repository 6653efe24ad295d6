import { type Ack, settle } from '../adapters/slack/answer.ts';
import { webClient } from '../adapters/slack/clients.ts';
import { readConfig as readSlack } from '../adapters/slack/config.ts';
import { findHome } from '../adapters/slack/home.ts';
import { listen } from '../adapters/slack/http.ts';
import { read } from '../adapters/slack/inbound.ts';
import { slack } from '../adapters/slack/index.ts';
import { readConfig } from '../src/config.ts';
import { startHouse } from '../src/start.ts';
import type { Adapter, Around } from '../src/surface/adapter.ts';
import type { Inbox } from '../src/surface/platform.ts';

/** Our server, but acknowledging at once and answering after, as most bots do. For comparison only. */
const late: Adapter = {
  ...slack,
  configure: (env) => {
    const configured = slack.configure(env);
    if (configured.kind !== 'on') return configured;
    return {
      kind: 'on',
      create: (around) => ({ ...configured.create(around), start: (inbox) => take(around, inbox) }),
    };
  },
};

async function take(around: Around, inbox: Inbox): Promise<void> {
  const found = readSlack(process.env);
  if (found.kind !== 'on' || found.config.by.kind !== 'http') throw new Error('this one speaks HTTP');
  const { config } = found;
  const client = webClient({ config, log: around.log });
  const home = await findHome(client, { log: around.log, stopped: new AbortController().signal });
  await inbox.arrived({ workspace: home.team, name: home.name });
  const means = { client, log: around.log, answerWithin: 0 };
  const answer = async (body: Parameters<typeof read>[0], ack: Ack | undefined) => {
    const inbound = read(body, { home, commands: inbox.commands });
    if (inbound.kind !== 'asked' || !ack) return;
    await settle(means, { source: inbound.source, workspace: home.team, ack }, inbox.handle(inbound.incoming));
  };
  listen({ ...around, config, signingSecret: found.config.by.signingSecret, take: answer });
}

const configuration = readConfig([late]);
if (!configuration.ok) throw new Error(configuration.problems.join(' '));
const house = await startHouse(configuration.config, {
  fail: (error) => {
    throw error;
  },
});
for (const line of house.lines) console.log(line);
process.once('SIGTERM', () => void house.stop());
