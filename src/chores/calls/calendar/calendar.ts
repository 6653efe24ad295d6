import { pressed } from '../../../kernel/action.ts';
import { problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { callField, findCall } from '../call-field.ts';
import { type Call, isDated } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callById } from '../store.ts';
import { callsVoice, localized } from '../words.ts';
import { addToCalendar, renewAddress } from './actions.ts';
import { plannedCalls } from './entries.ts';
import { renewToken, tokenOf } from './feeds.ts';
import { callFile, callsFile } from './files.ts';
import { feedAddress, type Own, oneCall, ownCalendar, renewedCalendar } from './views.ts';

const one = callField({ label: localized('calendar.call'), hint: localized('calendar.call.hint') }, (look) =>
  plannedCalls(look.tx, look.community.id, look.now),
);

export const calendar = command({
  path: 'calls calendar',
  summary: localized('calendar.summary'),
  fields: { call: optional(one) },
  run: async (turn, { call: number }) => {
    if (number === undefined) return whisper(ownCalendar(turn.language, await own(turn, tokenOf)));
    const found = await findCall(turn, number);
    return found.ok ? whisper(await fileOf(turn, found.call)) : problems({ call: found.problem });
  },
});

export const renewByButton = pressed(renewAddress, async (turn) =>
  replace(renewedCalendar(turn.language, await own(turn, renewToken))),
);

export const addByButton = pressed(addToCalendar, async (turn, { call: id }) => {
  const voice = callsVoice(turn.language);
  const call = await callById(turn.tx, id);
  if (!call) return whisper(said(voice.line('calendar.gone')));
  if (call.community !== turn.community.id) return whisper(said(voice.line('calendar.elsewhere')));
  return whisper(await fileOf(turn, call));
});

async function own(turn: Turn, token: typeof tokenOf): Promise<Own> {
  const { tx, community, actor, now, address } = turn;
  const planned = await plannedCalls(tx, community.id, now);
  return {
    community: community.name,
    feed: address === undefined ? undefined : feedAddress(address, await token(tx, actor.id, now)),
    file: planned.length === 0 ? undefined : await callsFile(turn, planned),
  };
}

async function fileOf(turn: Turn, call: Call): Promise<Message> {
  const voice = callsVoice(turn.language);
  if (!isDated(call)) return said(voice.line('calendar.undated', { title: titleOf(voice, call) }));
  return oneCall(turn.language, call, await callFile(turn, call));
}
