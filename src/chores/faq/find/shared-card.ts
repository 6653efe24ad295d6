import { card } from '../../../kernel/card.ts';
import type { Work } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import { controls, type Message, note, said } from '../../../surface/message.ts';
import { entryAlone } from '../entries/message.ts';
import { entryById } from '../entries/reading.ts';
import type { Entry } from '../model.ts';
import { command, tag } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { sayHelped, sayMissed } from './actions.ts';
import { placesApart, roomFor } from './entry.ts';
import { type Share, shareById, sharesOf } from './shares.ts';
import { standingOf } from './standing.ts';

/** In a channel there is nobody in particular who looks: what is closed is shown where it was said, and nowhere else. */
const NOBODY = '00000000-0000-0000-0000-000000000000' as never;

/**
 * An entry as somebody posted it; the card's id is the share's, not the entry's, so that sharing it again is a new message down
 * where people talk now, and all of them follow the entry.
 */
export const sharedCard = card('faq.shared', async ({ tx, language, now }, id): Promise<Message | undefined> => {
  const share = await shareById(tx, id);
  const entry = share && (await entryById(tx, share.entry));
  if (!share || !entry) return undefined;
  const viewer = { member: NOBODY, place: share.place };
  const standing = await standingOf(tx, entry, { community: share.community, viewer });
  const voice = faqVoice(language);
  if (standing.is !== 'there') return said(voice.line('shared.gone', { number: tag(entry.number) }));
  return sharedMessage(voice, { entry: standing.entry, was: standing.merged ? entry : undefined, share, now });
});

interface Shared {
  readonly entry: Entry;
  /** The one that was shared and has been merged into it. */
  readonly was: Entry | undefined;
  readonly share: Share;
  readonly now: Date;
}

function sharedMessage(voice: FaqVoice, { entry, was, share, now }: Shared): Message {
  const named = { entry: entry.id, from: '' };
  const alone = entryAlone(voice.language, roomFor({ entry }), now);
  return {
    headline: alone.headline,
    blocks: [
      ...alone.blocks,
      ...notes(voice, { entry, was, share }).map((each) => note([{ kind: 'plain', text: each }])),
      controls(sayHelped.button(voice.line('show.helped'), named), sayMissed.button(voice.line('show.missed'), named)),
    ],
  };
}

function notes(voice: FaqVoice, { entry, was, share }: Omit<Shared, 'now'>): readonly string[] {
  const number = tag(entry.number);
  return [
    ...(was ? [voice.line('show.merged', { number: tag(was.number) })] : []),
    ...(placesApart(entry) ? [voice.line('shared.places', { search: command(`search ${number}`) })] : []),
    share.by === null ? voice.line('shared.by-nobody') : voice.line('shared.by', { name: isolated(share.by) }),
  ];
}

/** Brings every message that shows an entry up to date; to be called after each change of one. */
export async function refreshShared(work: Work, entry: string): Promise<void> {
  for (const id of await sharesOf(work.tx, entry)) await work.refresh(sharedCard, id);
}
