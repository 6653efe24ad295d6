import { startFakeSlack } from '../test/fake/slack/server.ts';
import type { FakeSlack } from '../test/fake/slack/slack.ts';
import { type Child, launch, startFlags } from './child.ts';
import type { Slack } from './load.ts';
import { ask, type Postgres } from './postgres.ts';

export type Message = ReturnType<FakeSlack['channel']>['messages'][number];

/** Our server as `npm start` runs it, connected to a Slack, with a community in two channels. */
export interface Town {
  readonly slack: FakeSlack;
  readonly server: Child;
  readonly to: Slack;
  readonly databaseUrl: string;
  readonly channels: readonly [string, string];
  readonly stop: () => Promise<void>;
}

export interface Founding {
  readonly postgres: Postgres;
  readonly name: string;
  readonly file?: URL;
  /** More for node itself, as `--cpu-prof`. */
  readonly flags?: readonly string[];
}

const MAIN = new URL('../src/main.ts', import.meta.url);
const TITLES = ['Curfews', 'Street lights', 'Mentors', 'Truancy', 'Parks', 'Night buses', 'Hospitals', 'Data'];

export async function town({ postgres, name, file = MAIN, flags = [] }: Founding): Promise<Town> {
  const databaseUrl = await postgres.database(name);
  const slack = await startFakeSlack();
  slack.addUser({ id: 'U0ADA', name: 'ada', isAdmin: true });
  for (const id of ['C0ONE', 'C0TWO']) slack.addChannel({ id, members: ['U0ADA'] });
  const env = {
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PLAYGROUND: 'off',
    HOST: '127.0.0.1',
    PORT: '0',
  };
  const server = await launch({ file, env, flags: [...startFlags(), ...flags] });
  const to = { url: `${server.url}/slack/events`, secret: slack.signingSecret };
  slack.deliverTo(to.url);
  await found(slack, databaseUrl);
  const stop = async () => {
    await server.stop();
    await slack.stop();
  };
  return { slack, server, to, databaseUrl, channels: ['C0ONE', 'C0TWO'], stop };
}

async function found(slack: FakeSlack, databaseUrl: string): Promise<void> {
  const ada = slack.person('U0ADA');
  await ada.command('C0ONE', '/convener', 'setup');
  await ada.submit(await slack.until(() => ada.modal()));
  await slack.until(() => slack.channel('C0ONE').messages.length > 0);
  await ask(
    databaseUrl,
    `insert into channel (workspace_id, external, community_id) select workspace_id, 'C0TWO', community_id from channel`,
  );
  for (const title of TITLES) await ada.command('C0ONE', '/topics', `suggest ${title}`);
}

/** Opens a poll on all that was suggested, and answers its message in each channel. */
export async function openPoll({ slack, channels }: Town): Promise<readonly [Message, Message]> {
  await slack.person('U0ADA').command('C0ONE', '/topics', `poll top ${TITLES.length} closes: tomorrow votes: 3`);
  const shown = await slack.until(() => {
    const [one, two] = channels.map((id) => slack.channel(id).messages.findLast(isPoll));
    return one && two ? ([one, two] as const) : undefined;
  }, 10_000);
  if (!shown) throw new Error('the poll is not shown');
  return shown;
}

const isPoll = ({ blocks }: { readonly blocks: readonly object[] }): boolean =>
  JSON.stringify(blocks).includes('topics.vote');

/** Members who have taken part before: the house has seen their profile. */
export async function addMembers({ slack, databaseUrl }: Town, users: readonly string[]): Promise<void> {
  const externals = users.map((id) => `${slack.teamId}:${id}`);
  await ask(
    databaseUrl,
    `with told as (select gen_random_uuid() as person, external from unnest($1::text[]) as external),
      people as (insert into person (id, name) select person, external from told),
      accounts as (insert into account (person_id, platform, external, name, seen_at)
        select person, 'slack', external, external, now() from told)
    insert into member (community_id, person_id, joined_at) select (select id from community), person, now() from told`,
    [externals],
  );
}

export const crowdOf = (size: number, letter: string): readonly string[] =>
  Array.from({ length: size }, (_, i) => `U${letter}${String(i).padStart(5, '0')}`);
