import { communityById } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import { withoutMentions } from '../../surface/mentioned.ts';
import type { Altered, Platform } from '../../surface/platform.ts';
import { type Learned, learning, PATIENCE } from '../embedding.ts';
import type { Followed, Follower } from '../following.ts';
import type { House } from '../house.ts';
import { kindOf } from '../unworded.ts';
import { refreshStale, workIn } from '../working.ts';
import { patiently } from './patience.ts';

/** Tells the followers of a message that somebody wrote what became of it. Never rejects; what nobody follows leaves no trace. */
export async function altered(house: House, platform: Platform, { text, ...at }: Altered): Promise<void> {
  const change = { of: { ...at, platform: platform.name }, text: text?.replaceAll('\u0000', '') };
  for (const follower of house.registry.followers) {
    try {
      const learned = learning(house, PATIENCE.job);
      const work = (tx: Tx) => follow(house, tx, { ...change, follower, learned });
      const once = () => house.events(() => house.db.transaction(work));
      if (await patiently(() => learned.knowing(once))) house.wake();
    } catch (error) {
      const { name } = follower;
      house.log.error({ ...kindOf(error), platform: platform.name, follower: name }, 'a change was not followed');
    }
  }
}

interface Change {
  readonly follower: Follower;
  readonly of: Followed;
  readonly text: string | undefined;
  readonly learned: Learned;
}

/** Whether anything was done about it. */
async function follow(house: House, tx: Tx, { follower, of, text, learned }: Change): Promise<boolean> {
  const found = await follower.find(tx, of);
  const community = found && (await communityById(tx, found));
  if (!community) return false;
  const { embeddings } = learned;
  const stale = new Set<string>();
  const setting = { tx, community, now: house.clock.now(), language: community.language, stale, embeddings };
  await follower.run(workIn(house, setting), { ...of, text: text === undefined ? undefined : withoutMentions(text) });
  await refreshStale(tx, stale);
  return true;
}
