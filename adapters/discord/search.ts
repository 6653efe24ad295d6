import type { REST } from 'discord.js';
import { type APIMessage, type APIMessageTopLevelComponent, Routes } from 'discord-api-types/v10';
import type { Delivery } from '../../src/surface/platform.ts';
import { carriable } from './carriable.ts';
import { SEARCH } from './limits.ts';
import { render } from './render.ts';
import { nonce, withoutFiles } from './sending.ts';

/** Clocks differ: a message of ours may carry a time a little before our own. */
const CLOCK_MARGIN = 10_000;

/**
 * The id of a message of ours that may have been posted: by its nonce; where Discord has dropped that, as it does from a
 * channel's history, by all that the message shows.
 */
export async function find(
  rest: REST,
  me: string,
  delivery: Delivery & { readonly since: Date },
): Promise<string | undefined> {
  const wanted = nonce(delivery.once);
  const message = carriable(delivery.message, delivery.language);
  const forms = [message, withoutFiles(message)].map((each) => likeness(render(each).components));
  const since = new Date(delivery.since.getTime() - CLOCK_MARGIN);
  for await (const { id, author, nonce: given, components } of messagesSince(rest, delivery.channel, since)) {
    if (author.id !== me) continue;
    if (given === undefined ? forms.includes(likeness(components ?? [])) : given === wanted) return id;
  }
  return undefined;
}

const DISCORD_EPOCH = 1_420_070_400_000;

/** The least id that a message of that time can have (https://docs.discord.com/developers/reference#snowflakes). */
export const snowflake = (at: Date): string => (BigInt(Math.max(0, at.getTime() - DISCORD_EPOCH)) << 22n).toString();

/** Messages of a channel from `since` on, oldest first, as many as a search may take. */
export async function* messagesSince(rest: REST, channel: string, since: Date): AsyncGenerator<APIMessage> {
  let after = snowflake(since);
  for (let page = 0; page < SEARCH.pages; page++) {
    const query = new URLSearchParams({ after, limit: String(SEARCH.page) });
    const found = (await rest.get(Routes.channelMessages(channel), { query })) as readonly APIMessage[];
    const ascending = found.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    yield* ascending;
    after = ascending.at(-1)?.id ?? after;
    if (found.length < SEARCH.page) return;
  }
}

type Loose = Readonly<Record<string, unknown>>;

/** What a message shows and what its controls are, without the ids and defaults that Discord adds. */
export function likeness(components: readonly APIMessageTopLevelComponent[]): string {
  return JSON.stringify(components.map(alike));
}

function alike(component: unknown): unknown {
  const { type, content, custom_id, label, url, placeholder, components, options, items, file } = component as Loose;
  const words = typeof content === 'string' ? content.replace(/\s+/g, ' ').trim() : undefined;
  return [
    type,
    words,
    custom_id,
    label,
    url,
    placeholder,
    Array.isArray(options) ? options.map((each: Loose) => [each['label'], each['value']]) : undefined,
    Array.isArray(components) ? components.map(alike) : undefined,
    Array.isArray(items) ? items.map((each: Loose) => [fileName(each['media']), each['description']]) : undefined,
    fileName(file),
  ];
}

/** The same before a message is posted, `attachment://tally.png`, and after it, where it has the address of the upload. */
const fileName = (media: unknown): string | undefined =>
  /([^/?]+)(?:\?.*)?$/.exec(String((media as Loose | undefined)?.['url'] ?? ''))?.[1];
