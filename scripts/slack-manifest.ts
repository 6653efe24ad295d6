import { parseArgs } from 'node:util';
import { slashCommand } from '../adapters/slack/commands.ts';
import { manifest } from '../adapters/slack/manifest.ts';
import { chores } from '../src/chores/index.ts';

const usage = 'Usage: npm run slack:manifest [-- --http https://convener.example.org]';

const host = hostIn(process.argv.slice(2));
if (host === false) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const commands = chores.map(({ name, summary, commands: of }) =>
    slashCommand({ name, summary: summary.en, paths: of.map(({ path }) => path) }),
  );
  console.log(JSON.stringify(manifest(commands, host), null, 2));
}

/** The address given with `--http`, none for Socket Mode, and false where it cannot be understood. */
function hostIn(args: readonly string[]): string | false | undefined {
  try {
    const { http } = parseArgs({ args: [...args], options: { http: { type: 'string' } } }).values;
    if (http === undefined) return undefined;
    return URL.parse(http)?.protocol === 'https:' ? http : false;
  } catch {
    return false;
  }
}
