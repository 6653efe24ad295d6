import { isolated, named } from '../../../surface/isolate.ts';
import { shorten } from '../../../surface/plain.ts';
import { rich, type Text } from '../../../surface/text.ts';
import { countPoll } from '../count/count.ts';
import { between } from '../count/pairs.ts';
import { meanOf } from '../count/score.ts';
import type { Standing } from '../count/standing.ts';
import type { TopicsVoice } from '../words.ts';
import { mayShow } from './model.ts';
import type { Tallied } from './tally.ts';

/** The next choice has a line of its own, with its whole title. */
const NEXT = 40;

/** The choices in their own order, with what each has so far where everyone may see that. */
export function choiceLines(voice: TopicsVoice, poll: Tallied): readonly Text[] {
  if (!mayShow(poll, false) || (poll.method === 'ranked' && poll.voters === 0)) {
    return poll.standings.map((each) => line(voice, each, named(each.title)));
  }
  if (poll.method !== 'ranked') return poll.standings.map((each) => line(voice, each, got(voice, poll, each)));
  const { ranking } = countPoll(poll);
  const place = (each: Standing) => 1 + ranking.indexOf(each);
  return poll.standings.map((each) =>
    line(voice, each, voice.text('card.choice.place', { title: named(each.title), place: place(each) })),
  );
}

/** The choices, best first, with what each got. */
export function rankedLines(voice: TopicsVoice, poll: Tallied): readonly Text[] {
  const { ranking } = countPoll(poll);
  return ranking.map((each, i) => {
    const words = poll.method === 'ranked' ? beside(voice, poll, [each, ranking[i + 1]]) : got(voice, poll, each);
    return line(voice, each, words);
  });
}

function line(voice: TopicsVoice, { title, removed, addedBy }: Standing, words: Text): Text {
  if (removed) return voice.text('card.choice.removed', { title: named(title) });
  return addedBy === null ? words : rich`${words} · ${voice.text('card.choice.added', { name: isolated(addedBy) })}`;
}

function got(voice: TopicsVoice, { method, voters }: Tallied, { title, votes, points }: Standing): Text {
  if (method !== 'score') return voice.text('card.choice', { title: named(title), votes });
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const mean = new Intl.NumberFormat(voice.language, digits).format(meanOf({ points }, voters));
  return voice.text('card.choice.points', { title: named(title), points, mean });
}

/** A choice beside the one that comes next. */
function beside(voice: TopicsVoice, poll: Tallied, [one, next]: readonly [Standing, Standing | undefined]): Text {
  if (!next || next.removed) return named(one.title);
  const { for: more, against } = between(poll.pairs, one.position, next.position);
  const names = { title: named(one.title), next: isolated(shorten(next.title, NEXT)) };
  if (more === against) return voice.text('card.choice.level', { ...names, ballots: more });
  return voice.text('card.choice.preferred', { ...names, more, all: more + against });
}
