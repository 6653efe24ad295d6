import { card } from '../../../kernel/card.ts';
import { gatherings } from '../../../kernel/gathering.ts';
import type { Look } from '../../../kernel/work.ts';
import { plain } from '../../../surface/plain.ts';
import { countPresent } from '../after/presences.ts';
import { calendarButton } from '../calendar/actions.ts';
import { type Call, endOf, isDated } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callById } from '../store.ts';
import { callsVoice } from '../words.ts';
import { callMessage } from './message.ts';
import { countAnswers } from './rsvps.ts';
import { speakersOf, sureToSpeak } from './speakers.ts';

/** The call, wherever it is announced; its id is the call's. */
export const callCard = card('calls.call', async (look, id) => {
  const call = await callById(look.tx, id);
  return call && callDrawn(look, call);
});

/** The call as it stands now, for the language of the look. */
export async function callDrawn(look: Look, call: Call) {
  const { tx, language } = look;
  const [speakers, counts, came] = [
    await speakersOf(tx, call.id),
    await countAnswers(tx, call.id),
    await countPresent(tx, call.id),
  ];
  return callMessage(language, {
    call,
    speakers,
    counts,
    came,
    calendar: isDated(call) ? [calendarButton(callsVoice(language), call)] : [],
  });
}

/** What workspaces with a calendar of their own show of a call: nothing until it has a date, nor when it is called off. */
export const callGatherings = gatherings('calls.gathering', async ({ tx, language }, id) => {
  const call = await callById(tx, id);
  if (!call || !isDated(call) || call.state === 'cancelled' || call.state === 'skipped') return undefined;
  const voice = callsVoice(language);
  const speakers = (await sureToSpeak(tx, id)).map((each) => each.name);
  const who = speakers.length > 0 ? [plain(voice.text('gathering.speakers', { names: speakers.join(', ') }))] : [];
  return {
    name: titleOf(voice, call),
    description: [...who, ...(call.agenda === null ? [] : [call.agenda])].join('\n\n'),
    place: call.link ?? voice.line('gathering.place'),
    startsAt: call.startsAt,
    endsAt: endOf(call),
  };
});
