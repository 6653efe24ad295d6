import type { WebClient } from '@slack/web-api';
import { PlatformError } from '../../src/surface/platform.ts';
import type { Calling } from './calling.ts';
import type { Item } from './goods.ts';
import { complete, upload } from './upload.ts';

/**
 * What goes along with one delivery, as far as it has come. Kept between its tries, since Slack takes a while to make an
 * uploaded picture ready, and one that is uploaded anew is never older than that.
 */
export interface Trunk {
  /** Slack's numbers of what is uploaded, by key. */
  readonly ids: Map<string, string>;
  /** Keys of what will not come. */
  readonly lost: Set<string>;
  /** How often something of it went wrong since anything of it went well. */
  tries: number;
  /** The number of the message, once its words are out. */
  posted?: string;
}

/** Then the words go without what is not there by then: with the outbox's waits, after half a minute. */
const TRIES = 5;

/** More than are ever under way; the oldest are forgotten, and uploaded again where they come back. */
const KEPT = 200;

export interface Trunks {
  readonly of: (once: string) => Trunk;
  readonly known: (once: string) => Trunk | undefined;
  readonly forget: (once: string) => void;
}

export function trunks(): Trunks {
  const kept = new Map<string, Trunk>();
  return {
    known: (once) => kept.get(once),
    forget: (once) => void kept.delete(once),
    of: (once) => {
      const trunk = kept.get(once) ?? { ids: new Map(), lost: new Set(), tries: 0 };
      kept.set(once, trunk);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return trunk;
    },
  };
}

/** Takes what is wrong as a reason to try later, by rejecting with it, or to do without these things. */
export function missed(trunk: Trunk, keys: readonly string[], error: PlatformError): void {
  trunk.tries += 1;
  if (error.fault.kind !== 'refused' && trunk.tries < TRIES) throw error;
  for (const key of keys) {
    trunk.ids.delete(key);
    trunk.lost.add(key);
  }
}

/** Uploads what is not there yet, pictures ready to be shown. Rejects with a PlatformError where a later try may do better. */
export async function bring(
  { client, call }: { readonly client: WebClient; readonly call: Calling },
  trunk: Trunk,
  items: readonly Item[],
): Promise<void> {
  for (const item of items.filter(({ key }) => !trunk.ids.has(key) && !trunk.lost.has(key))) {
    try {
      trunk.ids.set(item.key, await call('freely', ready(client, item)));
      trunk.tries = 0;
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      missed(trunk, [item.key], error);
    }
  }
}

async function ready(client: WebClient, item: Item): Promise<string> {
  const id = await upload(client, item);
  if (item.kind === 'picture') await complete(client, [{ id, title: item.title }]);
  return id;
}
