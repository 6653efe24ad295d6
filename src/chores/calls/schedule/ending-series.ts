import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { optional } from '../../../kernel/field.ts';
import { numbered } from '../../../kernel/numbered-field.ts';
import { everyone, type Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { tag } from '../naming.ts';
import { lockCalls } from '../store.ts';
import { callsVoice, localized } from '../words.ts';
import { callOff } from './calling-off.ts';
import { rhythmWords } from './rhythm.ts';
import { comingOf, markEnded, runningSeries, type Series } from './series.ts';
import { endedNow, seriesEnded, seriesName } from './views.ts';

const seriesField = numbered({
  label: localized('end.series'),
  hint: localized('end.series.hint'),
  options: async ({ tx, community, language }) => {
    const voice = callsVoice(language);
    return (await runningSeries(tx, community.id)).map((each) => ({
      label: voice.line('end.option', {
        number: tag(each.number),
        series: seriesName(voice, each),
        rhythm: rhythmWords(voice, each.recurrence),
      }),
      value: String(each.number),
    }));
  },
  unreadable: (language, typed) => callsVoice(language).line('end.unreadable', { typed }),
});

export const end = command({
  path: 'calls end',
  summary: localized('end.summary'),
  who: 'coordinator',
  fields: { series: optional(seriesField) },
  run: async (turn, { series: number }) => {
    const voice = callsVoice(turn.language);
    await lockCalls(turn.tx, turn.community.id);
    const running = await runningSeries(turn.tx, turn.community.id);
    const [series, ...others] = number === undefined ? running : running.filter((each) => each.number === number);
    if (!series && number === undefined) return whisper(said(voice.line('end.none')));
    if (!series) return problems({ series: voice.line('end.unknown', { number: tag(number ?? 0) }) });
    if (others.length > 0) {
      const known = running.map((each) => tag(each.number)).join(', ');
      return problems({ series: voice.line('end.which', { known }) });
    }
    return endSeries(turn, series);
  },
});

/** No more calls are made of it, and those that are planned are called off. */
async function endSeries(turn: Turn, series: Series) {
  const { tx, now, community, language } = turn;
  await markEnded(tx, series.id, now);
  const off = await comingOf(tx, series.id, now);
  for (const call of off) await callOff(turn, call, 'cancelled');
  await turn.post(everyone, seriesEnded(community.language, series, off));
  await turn.record('calls.end', { series: series.id, number: series.number, calls: off.length });
  return whisper(endedNow(language, series, off));
}
