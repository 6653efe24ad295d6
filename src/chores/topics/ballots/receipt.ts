import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { list, type Message, note, said, text } from '../../../surface/message.ts';
import { moment, type Text } from '../../../surface/text.ts';
import type { Tallied } from '../polls/tally.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { type Ballot, choiceAt, type TooMany, type VoteRefusal } from './ballot.ts';
import type { InHand } from './ballots.ts';
import { standing } from './how-it-stands.ts';

interface Voted {
  readonly paper: InHand;
  readonly ballot: Ballot;
  /** Where it is shown to who has voted. */
  readonly tally?: Tallied | undefined;
}

/** What somebody's ballot is now: for their eyes only. */
export function receipt(language: Language, { paper, ballot, tally }: Voted): Message {
  const voice = topicsVoice(language);
  const at = moment(paper.closesAt);
  const left =
    paper.method === 'single'
      ? voice.text('vote.until', { at })
      : voice.text('vote.left', { left: paper.votesEach - ballot.length, at });
  return {
    headline: voice.line('vote.headline', { count: ballot.length }),
    blocks: [
      ...(ballot.length > 0 ? [list(itemsOf(voice, paper, ballot))] : []),
      note(left),
      ...(tally ? standing(voice, tally) : []),
    ],
  };
}

const itemsOf = (voice: TopicsVoice, paper: InHand, ballot: Ballot): readonly Text[] =>
  ballot.map((position) =>
    voice.text('card.button', { position, title: named(choiceAt(paper, position)?.title ?? '') }),
  );

/** Why a vote was not taken; the ballot stays as it was. */
export function voteRefused(language: Language, paper: InHand, refusal: VoteRefusal): Message {
  const voice = topicsVoice(language);
  switch (refusal.kind) {
    case 'no-such-choice':
    case 'other-method':
      return said(voice.line(`vote.${refusal.kind}`));
    case 'removed':
      return said(voice.line('vote.removed', { title: isolated(refusal.choice.title) }));
    case 'too-many':
      return tooMany(voice, paper, refusal);
  }
}

function tooMany(voice: TopicsVoice, paper: InHand, refusal: TooMany): Message {
  const { wanted, standing, count } = refusal;
  const limit = paper.votesEach;
  const [first, ...more] = wanted;
  const items = standing.length > 0 ? [list(itemsOf(voice, paper, standing))] : [];
  if (first && more.length === 0 && standing.length > 0) {
    const hint = voice.text('vote.too-many.one.text', { limit, wanted: named(first.title) });
    return { headline: voice.line('vote.too-many.one', { limit }), blocks: [text(hint), ...items] };
  }
  const headline = voice.line('vote.too-many.several', { count, limit });
  const key = standing.length > 0 ? 'vote.too-many.several.text' : 'vote.too-many.none';
  return { headline, blocks: [text(voice.text(key)), ...items] };
}

/** The poll takes no vote from here. */
export const noVote = (language: Language, because: 'closed' | 'elsewhere' | 'gone'): Message =>
  said(topicsVoice(language).line(`vote.${because}`));
