import type { CommandSpec } from '../../src/surface/command.ts';
import { unescaped } from './escaped.ts';

/** The slash command that also takes the others' words: `/convener topics list`. */
const OWN = 'convener';

export interface Typed {
  readonly command: string;
  /** As Slack escapes it where the manifest says `should_escape`. */
  readonly text: string;
  readonly team: string;
}

/**
 * A slash command as the line of words it stands for: `/topics suggest Waste` is `topics suggest Waste`, and so is
 * `/convener topics suggest Waste`, while `/convener help` is `convener help`.
 */
export function typedLine({ command, text, team }: Typed, known: readonly CommandSpec[]): string {
  const name = command.replace(/^\//, '').toLowerCase();
  const words = unescaped(text, team).trim();
  const first = /^\S+/.exec(words)?.[0].toLowerCase();
  const another = name === OWN && known.some(({ path }) => path[0] === first);
  return another ? words : `${name} ${words}`.trim();
}

/** What the manifest says of one slash command. */
export interface SlashCommand {
  readonly command: string;
  readonly description: string;
  readonly usage_hint: string;
}

/** `/topics`, hinting at the words that may follow. */
export const slashCommand = (chore: {
  readonly name: string;
  readonly summary: string;
  readonly paths: readonly string[];
}): SlashCommand => ({
  command: `/${chore.name}`,
  description: chore.summary,
  usage_hint: chore.paths.map((path) => path.split(' ').slice(1).join(' ')).join(' | '),
});
