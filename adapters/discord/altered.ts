import type {
  GatewayMessageDeleteBulkDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageUpdateDispatchData,
  GatewayThreadDeleteDispatchData,
} from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import type { Inbox } from '../../src/surface/platform.ts';
import type { Channels } from './channels.ts';
import { wordOf } from './errors.ts';
import { asWords, type Names } from './mentions.ts';
import { firstTime, type InOrder } from './once.ts';
import { isPersons, shownName, withoutUs } from './spoken.ts';
import type { Thread } from './threads.ts';

export interface Altering {
  readonly inbox: Pick<Inbox, 'altered'>;
  readonly log: Log;
  readonly names: Names;
  readonly channels: Channels;
  readonly thread: (id: string, me: string) => Promise<Thread>;
  readonly me: () => string;
  /** One change of a message after the other, and after it was heard. */
  readonly inOrder: InOrder;
  /** Whether the words of all people reach us. */
  readonly messageContent: boolean;
}

type Update = GatewayMessageUpdateDispatchData;

/** Tells what people changed or took back (https://docs.discord.com/developers/events/gateway-events#messages). */
export function altering(by: Altering) {
  const isNewEdit = firstTime();
  const tell = (workspace: string, at: string, messages: readonly { readonly id: string; readonly text?: string }[]) =>
    Promise.all(
      messages.map((message) =>
        by.inOrder(message.id, async () => by.inbox.altered({ workspace, channel: await homeOf(by, at), ...message })),
      ),
    );
  return {
    updated: async (message: Update): Promise<void> => {
      const { id, guild_id: guild, channel_id } = message;
      const text = newWords(message, by);
      if (guild === undefined || text === undefined || !isNewEdit(`${id} ${editedAt(message)}`)) return;
      await tell(guild, channel_id, [{ id, text }]);
    },
    // Whose message it was is not told: the kernel knows what it holds.
    deleted: async ({ id, guild_id: guild, channel_id }: GatewayMessageDeleteDispatchData): Promise<void> => {
      if (guild !== undefined) await tell(guild, channel_id, [{ id }]);
    },
    deletedAtOnce: async ({
      ids,
      guild_id: guild,
      channel_id,
    }: GatewayMessageDeleteBulkDispatchData): Promise<void> => {
      if (guild !== undefined)
        await tell(
          guild,
          channel_id,
          ids.map((id) => ({ id })),
        );
    },
    /** A post goes with its first message, which has its id; a message that a thread was started from stays. */
    threadDeleted: async ({
      id,
      guild_id: guild,
      parent_id: parent,
    }: GatewayThreadDeleteDispatchData): Promise<void> => {
      if (parent && by.channels.isForum(parent)) await tell(guild, parent, [{ id }]);
    },
  };
}

/** Of one edit, Discord tells microseconds at first and only milliseconds with the preview that it adds (discord-api-docs issue 8281). */
const editedAt = ({ edited_timestamp: at }: Pick<Update, 'edited_timestamp'>): number => Date.parse(at ?? '');

/**
 * What a person's message says now; undefined where nobody edited it, as when Discord adds a preview or somebody pins it. Without
 * the intent no words come along, and nothing tells whether there are any.
 */
function newWords(message: Update, { names, me, messageContent }: Altering): string | undefined {
  const { content, edited_timestamp: at, author, mentions = [] } = message as Partial<Update>;
  if (content === undefined || !at || !author || !isPersons(message)) return undefined;
  if (content === '' && !messageContent) return undefined;
  const people = new Map(mentions.map((user) => [user.id, shownName(user)]));
  return asWords(withoutUs(content, me()), { ...names, user: (id) => people.get(id) }).trim();
}

/** A thread counts as the channel it hangs on. */
async function homeOf({ channels, thread, me, log }: Altering, id: string): Promise<string> {
  const known = channels.homeOf(id);
  if (known !== undefined) return known;
  try {
    return (await thread(id, me())).channel;
  } catch (error) {
    log.info({ code: wordOf(error) }, 'discord: a thread could not be looked at');
    return id;
  }
}
