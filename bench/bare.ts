import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import pg from 'pg';

/**
 * What somebody would write in an afternoon: Bolt, a pool, and one INSERT for each vote. `/vote` is thanked for in the
 * acknowledgement; a button at its response URL, since an acknowledgement shows nothing there.
 */
const { DATABASE_URL = '', SIGNING_SECRET = '', SLACK_API_URL = '' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
await pool.query(
  'create table vote (id bigserial primary key, person text not null, choice text not null, at timestamptz not null)',
);

const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
const app = new App({
  receiver,
  authorize: async () => ({}),
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

const keep = (person: string, choice: string) =>
  pool.query('insert into vote (person, choice, at) values ($1, $2, $3)', [person, choice, new Date()]);

app.command('/vote', async ({ ack, command }) => {
  await keep(command.user_id, command.text);
  await ack('Thanks.');
});

app.action(/./, async ({ ack, body, action, respond }) => {
  await keep(body.user.id, 'action_id' in action ? action.action_id : '');
  await ack();
  await respond({ text: 'Thanks.', response_type: 'ephemeral', replace_original: false });
});

const server = (await app.start({ port: 0, host: '127.0.0.1' })) as Server;
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

process.once('SIGTERM', async () => {
  server.closeAllConnections();
  await app.stop();
  await pool.end();
});
