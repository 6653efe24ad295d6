import { pressed } from '../../../kernel/action.ts';
import { type Answer, fleeting, replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { entriesByIds } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import { type Entry, isWhole } from '../model.ts';
import { faqVoice } from '../words.ts';
import { sayHelped, sayMissed, showSuggested } from './actions.ts';
import { asAsking, creditAsking, keepVerdict, learnAsking, type Outcome, unlearnAsking } from './learning.ts';
import { changeSuggestion, type Suggestion, suggestedIn, suggestionById } from './suggestions.ts';
import { worth } from './threshold.ts';
import { type Suggested, suggestionMessage, wholeEntry } from './views.ts';
import { moveThreshold } from './watched.ts';

export const helpedByButton = pressed(sayHelped, (turn, { suggestion, words }) =>
  say(turn, { id: suggestion, memory: words, outcome: 'helped' }),
);

export const missedByButton = pressed(sayMissed, (turn, { suggestion, words }) =>
  say(turn, { id: suggestion, memory: words, outcome: 'missed' }),
);

export const showByButton = pressed(showSuggested, async (turn, { suggestion: id, words }): Promise<Answer> => {
  const { language, now } = turn;
  const mine = await ownSuggestion(turn, id);
  if (!mine) return whisper(said(faqVoice(language).line('suggest.gone')));
  const [found] = await shownOf(turn, [mine]);
  if (!found) return whisper(said(faqVoice(language).line('suggest.not-there')));
  return fleeting(whisper(wholeEntry(language, found, { memory: words, now })));
});

interface Saying {
  readonly id: string;
  readonly memory: string;
  readonly outcome: Outcome;
}

async function say(turn: Turn, { id, memory, outcome }: Saying): Promise<Answer> {
  const { tx, language, community } = turn;
  await lockFaq(tx, community.id);
  const mine = await ownSuggestion(turn, id);
  if (!mine) return whisper(said(faqVoice(language).line('suggest.gone')));
  const [found] = await shownOf(turn, [mine]);
  if (!found) return replace(said(faqVoice(language).line('suggest.not-there')));
  const words = turn.memory.held(memory)?.['words']?.[0];
  const isNew = mine.outcome !== outcome;
  const learned = isNew ? await count(turn, found, { outcome, words }) : false;
  const all = await shownOf(turn, await suggestedIn(tx, mine.message));
  const kept = learned && words !== undefined ? asAsking(words) : undefined;
  return fleeting(replace(suggestionMessage(language, { all, memory, words, learned: kept })));
}

/** Whether how it was asked is stored from now on. Only under `lockFaq`. */
async function count(
  turn: Turn,
  { suggestion, entry }: Suggested,
  { outcome, words }: { readonly outcome: Outcome; readonly words: string | undefined },
): Promise<boolean> {
  const { tx, actor, now } = turn;
  const before = worth((await suggestedIn(tx, suggestion.message)).map((each) => each.outcome));
  await keepVerdict(tx, { entry: entry.id, member: actor.id, helped: outcome === 'helped', now });
  await creditAsking(tx, { entry, asking: suggestion.asking, was: suggestion.outcome, is: outcome });
  const learned = outcome === 'helped' ? await learn(turn, entry, words) : undefined;
  if (outcome === 'missed' && suggestion.learned !== null) {
    await unlearnAsking(tx, entry, { asking: suggestion.learned, saidBy: actor.id });
  }
  await changeSuggestion(tx, suggestion.id, { outcome, learned: learned ?? null });
  const after = worth((await suggestedIn(tx, suggestion.message)).map((each) => each.outcome));
  await moveThreshold(tx, suggestion, { was: before, is: after });
  return learned !== undefined;
}

const learn = async ({ tx, actor, now }: Turn, entry: Entry, words: string | undefined) =>
  words === undefined ? undefined : learnAsking(tx, { entry, text: words, saidBy: actor.id, now });

async function ownSuggestion({ tx, community, actor }: Turn, id: string): Promise<Suggestion | undefined> {
  const found = await suggestionById(tx, id);
  return found?.community === community.id && found.member === actor.id ? found : undefined;
}

/** With the entries as they are now; without those that nobody is shown any more. */
async function shownOf(turn: Turn, all: readonly Suggestion[]): Promise<readonly Suggested[]> {
  const entries = await entriesByIds(
    turn.tx,
    all.map((each) => each.entry),
  );
  const isShown = (each: Entry) => each.state === 'published' && isWhole(each) && isShownTo(each, viewerOf(turn));
  return all.flatMap((suggestion) => {
    const entry = entries.find((each) => each.id === suggestion.entry && isShown(each));
    return entry ? [{ suggestion, entry }] : [];
  });
}
