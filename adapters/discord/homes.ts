import type { REST } from 'discord.js';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import { languageOf } from '../../src/surface/identity.ts';
import { list, text } from '../../src/surface/message.ts';
import type { Inbox, Reply } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import type { Directs, Opened } from './directs.ts';
import { hasCode, wordOf } from './errors.ts';
import type { Home } from './inbound.ts';
import { wordsIn } from './words.ts';
import type { workspaces } from './workspaces.ts';

/** The guilds that direct messages are about. */
export interface Homes {
  /** Without asking anybody. */
  readonly known: Home;
  /** Asks Discord, and remembers what is certain. Never rejects. */
  readonly seek: (direct: Omit<Opened, 'workspace'>) => Promise<Found>;
}

export type Found =
  | { readonly kind: 'found'; readonly workspace: string }
  /** It may be one of several: the names of those in which the person is; none where Discord did not tell of all. */
  | { readonly kind: 'unsure'; readonly servers: readonly string[] }
  /** They have left all our guilds. */
  | { readonly kind: 'nowhere' };

interface Seeking {
  readonly rest: REST;
  readonly log: Log;
  readonly directs: Pick<Directs, 'homeOf' | 'opened'>;
  readonly guilds: Pick<ReturnType<typeof workspaces>, 'all' | 'nameOf'>;
}

/** After a restart nothing tells for which guild a direct message was sent; its reader is in that guild, or was. */
export const homes = ({ rest, log, directs, guilds }: Seeking): Homes => ({
  known: (channel) => {
    const [first, ...others] = guilds.all();
    return directs.homeOf(channel) ?? (others.length === 0 ? first : undefined);
  },
  seek: async ({ channel, person }) => {
    try {
      const all = await Promise.all(guilds.all().map(async (id) => ((await isIn(rest, id, person)) ? [id] : [])));
      const [workspace, ...others] = all.flat();
      if (workspace === undefined) return { kind: 'nowhere' };
      if (others.length > 0) return { kind: 'unsure', servers: named([workspace, ...others], guilds) };
      directs.opened({ channel, workspace, person });
      return { kind: 'found', workspace };
    } catch (error) {
      log.warn({ code: wordOf(error) }, 'discord: nothing tells which server a direct message is about');
      return { kind: 'unsure', servers: [] };
    }
  },
});

const named = (ids: readonly string[], { nameOf }: Seeking['guilds']) => ids.flatMap((id) => nameOf(id) ?? []);

/** Unknown guild, member and user, and a guild that has just put us out. */
const NOT_THERE = [10004, 10007, 10013, 50001];

/** https://docs.discord.com/developers/resources/guild#get-guild-member */
async function isIn(rest: REST, guild: string, person: string): Promise<boolean> {
  try {
    await rest.get(Routes.guildMember(guild, person));
    return true;
  } catch (error) {
    if (NOT_THERE.some((code) => hasCode(error, code))) return false;
    throw error;
  }
}

interface Lost {
  readonly interaction: APIInteraction;
  /** Of the action or the form: it begins with the word of its commands. */
  readonly name: string;
  readonly servers: readonly string[];
  readonly inbox: Pick<Inbox, 'commands'>;
}

/** Says where the same can be done. */
export function whichServer({ interaction, name, servers, inbox }: Lost): Reply {
  const language = languageOf('locale' in interaction ? interaction.locale : undefined) ?? 'en';
  const { headline, use, anyCommand } = wordsIn(language).whichServer;
  const word = name.split('.')[0];
  const command = inbox.commands.some(({ path }) => path[0] === word) ? `/${word}` : anyCommand;
  const listed = servers.length > 0 ? [list(servers.map((each) => rich`${each}`))] : [];
  return { kind: 'whisper', message: { headline, blocks: [text(rich`${use(command)}`), ...listed] }, language };
}
