import { memberWith } from '../../community/places.ts';
import type { Author as Named, Said } from '../../surface/platform.ts';
import type { Author, Quoted } from '../shortcut.ts';
import type { Site, Turn } from '../work.ts';
import { cardShown } from './hearing.ts';

/** A message that somebody wrote, with what we know of those who did and of what it answers. */
export async function quote(turn: Turn, { author, answers, ...said }: Said): Promise<Quoted> {
  const { platform, workspace, channel } = turn.at;
  const spot: Site | undefined = channel === undefined ? undefined : { platform, workspace, channel };
  const { root } = said;
  return {
    ...said,
    author: await known(turn, author),
    answers: answers && { text: answers.text, author: await known(turn, answers.author) },
    spot,
    under: spot && root !== undefined ? await cardShown(turn.tx, { ...spot, message: root }) : undefined,
  };
}

async function known({ tx, community, at }: Turn, author: Named | undefined): Promise<Author | undefined> {
  if (!author) return undefined;
  const { name, person } = author;
  const member = await memberWith(tx, community.id, { platform: at.platform, person });
  return { name, person, member: member?.id };
}
