import { pressed } from '../../../kernel/action.ts';
import { type Answer, fleeting, replace, whisper } from '../../../kernel/answer.ts';
import { said } from '../../../surface/message.ts';
import { faqVoice } from '../words.ts';
import { goBack, showEntry, showPlace } from './actions.ts';
import { entryMessage, placeIn } from './entry.ts';
import { listOf } from './listing.ts';
import { resultsAgain } from './looking.ts';
import { standingMessage } from './searching.ts';
import { resume } from './session.ts';
import { standingById } from './standing.ts';
import { wayIn } from './way.ts';

export const showByButton = pressed(showEntry, async (turn, { entry, from }): Promise<Answer> => {
  const { standing, number } = await standingById(turn, entry);
  if (standing.is === 'unknown') return whisper(said(faqVoice(turn.language).line('entry.gone')));
  return fleeting(replace(standingMessage(turn, { standing, number, way: wayIn(from) })));
});

export const showPlaceByMenu = pressed(showPlace, async (turn, { entry, from }, { values }): Promise<Answer> => {
  const { standing } = await standingById(turn, entry);
  if (standing.is !== 'there') return whisper(said(faqVoice(turn.language).line('entry.gone')));
  const way = wayIn(from);
  const words = way?.to === 'search' && resume(turn, way.memory) !== undefined;
  return fleeting(replace(entryMessage(turn, { entry: standing.entry, way, words, place: placeIn(values[0]) })));
});

export const backByButton = pressed(goBack, async (turn, { from }): Promise<Answer> => {
  const way = wayIn(from);
  if (way?.to === 'search') return fleeting(replace(await resultsAgain(turn, way.memory)));
  return fleeting(replace(await listOf(turn, { page: way?.page ?? 1, tag: way?.tag })));
});
