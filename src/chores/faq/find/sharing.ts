import { livesIn } from '../../../community/places.ts';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, fleeting, replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { entryById } from '../entries/reading.ts';
import { viewerOf } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import { type Entry, placeKey } from '../model.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { shareEntry } from './actions.ts';
import { entryMessage, mayStandHere } from './entry.ts';
import { sharedCard } from './shared-card.ts';
import { addShare, lastShare } from './shares.ts';
import { standingOf } from './standing.ts';
import { wayIn } from './way.ts';

/** For this long an entry is not posted into the same channel again, whoever wants it there. */
const AGAIN_AFTER = 10 * 60_000;

export const shareByButton = pressed(shareEntry, async (turn, { entry: id, from }): Promise<Answer> => {
  const voice = faqVoice(turn.language);
  await lockFaq(turn.tx, turn.community.id);
  const asked = { community: turn.community.id, viewer: viewerOf(turn) };
  const standing = await standingOf(turn.tx, await entryById(turn.tx, id), asked);
  if (standing.is !== 'there') return whisper(said(voice.line('entry.gone')));
  const { entry } = standing;
  if (!mayStandHere(entry, turn)) return whisper(said(voice.line('share.closed', { number: tag(entry.number) })));
  const place = await placeFor(turn, entry);
  if (place === undefined) return whisper(said(voice.line('share.no-channel', { community: turn.community.name })));
  const headline = await post(turn, entry, place);
  return fleeting(replace(entryMessage(turn, { entry, way: wayIn(from), headline, shared: true })));
});

/** The channel in which it was pressed, where it is one of the community's or the one in which the entry was said. */
async function placeFor({ tx, community, at }: Turn, { closedIn }: Entry): Promise<string | undefined> {
  const { platform, workspace, channel } = at;
  if (channel === undefined) return undefined;
  const ours = closedIn !== null || (await livesIn(tx, community.id, { platform, workspace, channel }));
  return ours ? placeKey({ platform, workspace, channel }) : undefined;
}

/** Posts it, unless somebody just did. Says which. */
async function post(turn: Turn, entry: Entry, place: string): Promise<string> {
  const { tx, now, actor, community, language } = turn;
  const voice = faqVoice(language);
  const since = new Date(now.getTime() - AGAIN_AFTER);
  if (await lastShare(tx, { entry: entry.id, place, since })) return voice.line('share.already');
  const id = await addShare(tx, { community: community.id, entry: entry.id, place, by: actor.id, at: now });
  await turn.show(turn.here, sharedCard, id);
  return voice.line('share.done');
}
