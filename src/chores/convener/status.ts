import { channelsOf } from '../../community/places.ts';
import { whisper } from '../../kernel/answer.ts';
import { command } from '../../kernel/command.ts';
import { stockOf } from '../../kernel/stock.ts';
import type { Turn } from '../../kernel/work.ts';
import { type Living, statusOf } from './status-view.ts';
import { label } from './words.ts';

/** What runs, what is due and what is stuck. */
export const status = command({
  path: 'convener status',
  summary: label('status.summary'),
  who: 'coordinator',
  fields: {},
  run: async (turn) => {
    const { tx, community, language } = turn;
    return whisper(
      statusOf(language, {
        community: community.name,
        living: await livingOf(turn),
        hasDesk: (await channelsOf(tx, community.id, 'coordinators')).length > 0,
        stock: await stockOf(tx, community.id),
        reports: await turn.reports(),
      }),
    );
  },
});

async function livingOf({ tx, community, hearing }: Turn): Promise<readonly Living[]> {
  const byPlatform = Map.groupBy(await channelsOf(tx, community.id), ({ platform }) => platform);
  return [...byPlatform].map(([platform, all]) => ({ platform, channels: all.length, hearing: hearing(platform) }));
}
