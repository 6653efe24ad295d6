import { App, type AppOptions, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { FakeSlack } from '../slack.ts';

/** Says nothing: what a test provokes is not news. */
export const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

const form = (title: string) => ({
  type: 'modal' as const,
  callback_id: 'suggest',
  private_metadata: 'C1',
  title: plain('Suggest a topic'),
  submit: plain('Suggest'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input' as const, action_id: 'title', max_length: 150, initial_value: title },
    },
  ],
});

const topicBlocks = (title: string, wanted: number) => [
  {
    type: 'rich_text' as const,
    elements: [
      { type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text: `${title} (${wanted})` }] },
    ],
  },
  {
    type: 'actions' as const,
    block_id: 'controls',
    elements: [{ type: 'button' as const, action_id: 'me-too', text: plain('Me too'), value: String(wanted) }],
  },
];

function listen(app: App): App {
  app.error(async () => undefined);
  app.command('/topics', async ({ ack, body, client, respond, command: { text } }) => {
    if (text === 'list') return ack({ response_type: 'ephemeral', text: 'No topics yet.' });
    await ack();
    if (text === 'later') return void (await respond('Here it is, later.'));
    if (text.startsWith('suggest'))
      await client.views.open({ trigger_id: body.trigger_id, view: form(text.slice(8) || '?') });
  });
  app.view('suggest', async ({ ack, view, client }) => {
    const title = view.state.values['title']?.['title']?.value ?? '';
    if (title === '?') return ack({ response_action: 'errors', errors: { title: 'Say what it is about.' } });
    await ack();
    await client.chat.postMessage({ channel: view.private_metadata, text: 'New topic', blocks: topicBlocks(title, 1) });
  });
  app.action({ type: 'block_actions', action_id: 'me-too' }, async ({ ack, body, action, client }) => {
    await ack();
    const wanted = Number('value' in action ? action.value : 0) + 1;
    const [channel, ts] = [body.channel?.id ?? '', String(body.container['message_ts'])];
    await client.chat.update({ channel, ts, text: 'Topic', blocks: topicBlocks('Waste', wanted) });
  });
  return app;
}

const noRetries = { retries: 0 };

/** A small real Bolt app on Socket Mode, with a form, a post and a button. */
export async function socketApp(slack: FakeSlack): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: noRetries };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logger: quiet,
    clientPingTimeout: 250,
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  const app = listen(new App({ token: slack.botToken, receiver, logger: quiet, clientOptions }));
  await app.start();
  return app;
}

/** The same app on Bolt's own HTTP receiver, which Slack is told to deliver to. */
export async function httpApp(slack: FakeSlack, options: AppOptions = {}): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: noRetries };
  const app = listen(
    new App({ token: slack.botToken, signingSecret: slack.signingSecret, logger: quiet, clientOptions, ...options }),
  );
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = 'address' in server ? server.address() : null;
  const port = typeof address === 'object' ? address?.port : undefined;
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return app;
}
