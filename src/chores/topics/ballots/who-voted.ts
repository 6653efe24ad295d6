import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Button, controls, list, type Message, note } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { bold, rich, type Text } from '../../../surface/text.ts';
import { turnVoters } from '../actions.ts';
import type { Tallied } from '../polls/tally.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { pointsOf } from './scoring.ts';
import type { Voter, VoterPage } from './voters.ts';

/** Beyond these a ballot is told by the numbers that the poll itself shows. */
const TITLES = 3;
const TITLE = 40;

/** Who voted for what, a page of them by name. */
export function votersMessage(language: Language, tally: Tallied, { voters, page, pages }: VoterPage): Message {
  const voice = topicsVoice(language);
  if (voters.length === 0) return { headline: voice.line('voters.none'), blocks: [] };
  const numbers = voters.some((each) => each.ballot.length > TITLES);
  return {
    headline: voice.line('voters.headline'),
    blocks: [
      list(voters.map((each) => rich`${bold(each.name)}: ${votesOf(voice, tally, each)}`)),
      ...(numbers ? [note(voice.text('voters.numbers'))] : []),
      ...(pages > 1 ? [note(voice.text('list.page-of', { page, pages }))] : []),
      controls(...turns(voice, tally, { page, pages })),
    ],
  };
}

function votesOf(voice: TopicsVoice, { method, standings }: Tallied, voter: Voter): Text {
  const short = voter.ballot.length > TITLES;
  const votes = voter.ballot.map((position) => {
    const title = standings.find((each) => each.position === position)?.title ?? '';
    const name = short ? String(position) : isolated(shorten(title, TITLE));
    return method === 'score' ? voice.line('voters.points', { name, points: pointsOf(voter, position) }) : name;
  });
  return [{ kind: 'plain', text: votes.join(method === 'ranked' ? ' > ' : '; ') }];
}

function turns(
  voice: TopicsVoice,
  { id }: Tallied,
  at: { readonly page: number; readonly pages: number },
): readonly Button[] {
  const { page, pages } = at;
  return [
    ...(page > 1 ? [turnVoters.button(voice.line('list.previous'), { poll: id, page: page - 1 })] : []),
    ...(page < pages ? [turnVoters.button(voice.line('list.next'), { poll: id, page: page + 1 })] : []),
  ];
}
