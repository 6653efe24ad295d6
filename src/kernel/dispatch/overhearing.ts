import { withoutMentions } from '../../surface/mentioned.ts';
import type { Incoming, Platform } from '../../surface/platform.ts';
import type { Learned } from '../embedding.ts';
import type { House } from '../house.ts';
import type { Overhearer } from '../overhearing.ts';
import type { Site } from '../work.ts';
import { cardShown } from './hearing.ts';

export type Heard = Incoming & { readonly kind: 'heard' };

/** What answers nothing of ours was said to others: it is treated with more care than what is said to us. */
export const isOverheard = (incoming: Incoming): boolean => incoming.kind === 'heard' && incoming.under === undefined;

export const siteOf = ({ name }: Pick<Platform, 'name'>, { from }: Pick<Heard, 'from'>): Site | undefined =>
  from.channel === undefined ? undefined : { platform: name, workspace: from.workspace, channel: from.channel };

/** Whether what was heard is for anybody here, and who takes it where it was not said to us. Nothing is written. */
export async function takerOf(
  house: House,
  platform: Platform,
  { heard, learned }: { readonly heard: Heard; readonly learned: Learned },
): Promise<{ readonly overhearer?: Overhearer } | undefined> {
  const site = siteOf(platform, heard);
  if (!site) return undefined;
  if (heard.under === undefined) {
    const overhearer = await whoCares(house, { ...site, text: withoutMentions(heard.text) }, learned);
    return overhearer && { overhearer };
  }
  const shown = await cardShown(house.db, { ...site, message: heard.under });
  return shown && house.registry.ears.has(shown.card) ? {} : undefined;
}

/** The first who does. */
async function whoCares(house: House, at: Site & { readonly text: string }, { embeddings, knowing }: Learned) {
  for (const overhearer of house.registry.overhearers) {
    const look = { tx: house.db, now: house.clock.now(), embeddings };
    if (await knowing(() => house.events(() => overhearer.cares(look, at)))) return overhearer;
  }
  return undefined;
}
