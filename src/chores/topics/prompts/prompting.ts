import { livesIn } from '../../../community/places.ts';
import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { readEvery } from '../../../kernel/every.ts';
import { choice, line, lines, number, optional, type Values } from '../../../kernel/field.ts';
import { moment } from '../../../kernel/moment-field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import type { Recurrence } from '../../../time/recurrence.ts';
import { lockTopics } from '../backlog/store.ts';
import { titleOf, USUAL_TIME } from '../model.ts';
import { localized, topicsVoice } from '../words.ts';
import { askLater, askNow } from './asking.ts';
import { MOST_DAYS, type Place, TEXT_LIMIT, USUAL_DAYS } from './model.ts';
import { promptAsked, promptPlanned } from './office.ts';
import { addPrompt, type Prompt } from './store.ts';

const EVERY_LIMIT = 120;
const WITHIN_DAYS = 366;

const fields = {
  text: lines({ label: localized('prompt.text'), hint: localized('prompt.text.hint'), max: TEXT_LIMIT }),
  ask: optional(
    choice({
      label: localized('prompt.ask'),
      hint: localized('prompt.ask.hint'),
      choices: [
        { value: 'words', label: localized('prompt.ask.words') },
        { value: 'topic', label: localized('prompt.ask.topic') },
      ],
    }),
  ),
  when: optional(
    moment({
      label: localized('prompt.when'),
      hint: localized('prompt.when.hint'),
      defaultTime: USUAL_TIME,
      withinDays: WITHIN_DAYS,
    }),
  ),
  every: optional(line({ label: localized('prompt.every'), hint: localized('prompt.every.hint'), max: EVERY_LIMIT })),
  closes: optional(
    number({ label: localized('prompt.closes'), hint: localized('prompt.closes.hint'), min: 1, max: MOST_DAYS }),
  ),
  channel: optional(
    choice({
      label: localized('prompt.channel'),
      hint: localized('prompt.channel.hint'),
      choices: [
        { value: 'all', label: localized('prompt.channel.all') },
        { value: 'here', label: localized('prompt.channel.here') },
      ],
    }),
  ),
};

export const prompt = command({
  path: 'topics prompt',
  summary: localized('prompt.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('prompt.form'), submit: localized('prompt.submit') },
  run: async (turn, values) => {
    const voice = topicsVoice(turn.language);
    if (titleOf(values.text) === undefined) return problems({ text: voice.line('prompt.no-words') });
    const when = whenOf(turn, values);
    if (!when.ok) return problems({ every: when.problem });
    const place = values.channel === 'here' ? await placeHere(turn) : null;
    if (place === undefined) return problems({ channel: voice.line('prompt.not-here') });
    await lockTopics(turn.tx, turn.community.id);
    return whisper(await begin(turn, await added(turn, { values, when, place }), when));
  },
});

type Wanted = Values<typeof fields>;

interface When {
  readonly recurrence: Recurrence | null;
  /** The first time; `due` undefined is now. */
  readonly key: string;
  readonly due: Date | undefined;
}

function whenOf(
  { now, community, language }: Turn,
  { when, every }: Wanted,
): (When & { readonly ok: true }) | { readonly ok: false; readonly problem: string } {
  if (every === undefined) return { ok: true, recurrence: null, key: 'once', due: when };
  const read = readEvery(every, { now, zone: community.zone, language, from: when, usually: USUAL_TIME });
  return read.ok ? { ok: true, recurrence: read.recurrence, ...read.first } : read;
}

/** Undefined where this is none of the community's channels. */
async function placeHere({ tx, at, community }: Turn): Promise<Place | undefined> {
  const { platform, workspace, channel } = at;
  if (channel === undefined) return undefined;
  const place = { platform, workspace, channel };
  return (await livesIn(tx, community.id, place)) ? place : undefined;
}

interface Asked {
  readonly values: Wanted;
  readonly when: When;
  readonly place: Place | null;
}

async function added({ tx, community, actor, now, record }: Turn, { values, when, place }: Asked): Promise<Prompt> {
  const { ask = 'words', closes: days = USUAL_DAYS, every } = values;
  const made = await addPrompt(tx, {
    community: community.id,
    text: cleanLines(values.text) ?? '',
    ask,
    place,
    every: every === undefined ? null : cleanLine(every),
    recurrence: when.recurrence,
    days,
    createdBy: actor.id,
    createdAt: now,
    nextAt: when.due ?? now,
  });
  await record('topics.prompt', { prompt: made.id, number: made.number, ask, days });
  return made;
}

async function begin(turn: Turn, made: Prompt, { due, key }: When) {
  if (due !== undefined) {
    await askLater(turn, made.id, { due, key });
    return promptPlanned(turn.language, made);
  }
  const closesAt = await askNow(turn, made, key);
  return promptAsked(turn.language, made, closesAt ?? turn.now);
}
