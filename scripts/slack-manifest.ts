import { parseArgs } from 'node:util';
import { slashCommand } from '../adapters/slack/commands.ts';
import { manifest } from '../adapters/slack/manifest.ts';
import { messageShortcut } from '../adapters/slack/shortcuts.ts';
import { chores } from '../src/chores/index.ts';

const usage = `Usage: npm run -s slack:manifest [-- OPTIONS]

  --http https://convener.example.org  Slack sends its requests to this address, instead of through a socket.
  --messages                           Convener also reads what people write: answers under its messages, which it
                                       marks with a tick, and questions to which it may suggest an answer. Adds the
                                       events message.channels and message.groups, by which Slack sends every message
                                       of the channels that Convener is in, and the scope reactions:write. Without
                                       it, people answer with the buttons alone.
  --help                               Shows this.`;

interface Wanted {
  readonly http?: string | undefined;
  readonly messages?: boolean | undefined;
  readonly help?: boolean | undefined;
}

const wanted = optionsIn(process.argv.slice(2));
if (!wanted) {
  console.error(usage);
  process.exitCode = 1;
} else if (wanted.help) {
  console.log(usage);
} else {
  const commands = chores.map(({ name, summary, commands: of }) =>
    slashCommand({ name, summary: summary.en, paths: of.map(({ path }) => path) }),
  );
  const shortcuts = chores.flatMap((chore) => chore.shortcuts).map(messageShortcut);
  const { http: host, messages } = wanted;
  console.log(JSON.stringify(manifest({ commands, shortcuts, host, messages }), null, 2));
}

/** Undefined where it cannot be understood. */
function optionsIn(args: readonly string[]): Wanted | undefined {
  const options = { http: { type: 'string' }, messages: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { http } = values;
    return http === undefined || URL.parse(http)?.protocol === 'https:' ? values : undefined;
  } catch {
    return undefined;
  }
}
