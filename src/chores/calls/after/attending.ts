import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, type Field } from '../../../kernel/field.ts';
import type { Look, Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import type { Choice } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { fold } from '../../../time/fold.ts';
import { callCard } from '../announce/card.ts';
import { type Call, isDated } from '../model.ts';
import { tag } from '../naming.ts';
import { callById, lockCalls } from '../store.ts';
import { callsVoice, localized } from '../words.ts';
import { correctAttendance } from './actions.ts';
import { likelyToHaveCome } from './candidates.ts';
import { enterBurdens } from './ledger.ts';
import { keepPresent, presentAt } from './presences.ts';
import { attendance as attendanceMessage } from './views.ts';
import { begunCall, lastOr } from './which.ts';

/** Members by what a form's menu sends, or by their names as somebody types them. */
const came: Field<readonly string[]> = {
  kind: 'choices',
  label: localized('attendance.came'),
  hint: localized('attendance.came.hint'),
  required: false,
  min: 0,
  options: peopleOf,
  parse: (raw) => ({ ok: true, value: raw.flatMap((each) => each.split(',')).flatMap((each) => each.trim() || []) }),
};

/** Who was there: shown when asked for, and put right in its form or by names. */
export const attendance = command({
  path: 'calls attendance',
  summary: localized('attendance.summary'),
  who: 'coordinator',
  fields: { call: begunCall, came, corrected: aside },
  form: { title: localized('attendance.form'), submit: localized('attendance.submit') },
  run: async (turn, { call: number, came: typed, corrected }) => {
    const voice = callsVoice(turn.language);
    const found = await lastOr(turn, number);
    if (!found.ok) return problems({ call: found.problem });
    const { call } = found;
    if (call.state !== 'held') return problems({ call: voice.line('call.not-begun', { number: tag(call.number) }) });
    // In the form, nobody chosen means that nobody came.
    if (!corrected && typed.length === 0) return shown(turn, call);
    return correct(turn, call, typed);
  },
});

async function correct(turn: Turn, call: Call, typed: readonly string[]): Promise<Answer> {
  const { tx } = turn;
  await lockCalls(tx, turn.community.id);
  const offered = await peopleOf(turn);
  const meant = typed.map((each) => offered.find(({ value, label }) => value === each || bare(label) === bare(each)));
  const unknown = typed.find((_, i) => meant[i] === undefined);
  if (unknown !== undefined) {
    return problems({ came: callsVoice(turn.language).line('attendance.nobody', { typed: unknown }) });
  }
  const others = await unlisted(turn, call, offered);
  const members = [...new Set(meant.flatMap((each) => (each ? [each.value as MemberId] : []))), ...others];
  await keepPresent(tx, call.id, members);
  if (isDated(call)) await enterBurdens(turn, call, members);
  await turn.refresh(callCard, call.id);
  await turn.record('calls.attendance', { call: call.id, number: call.number, came: members.length });
  return shown(turn, call);
}

/** A name as it may be typed: in any case, mentioned or not, and without the marks that we put around some. */
const bare = (name: string): string => fold(name.replace(/^@|[\u2068\u2069]/g, ''));

/** Who is thought to have been there and could not be unchosen, because the menu is not long enough for all. */
async function unlisted({ tx }: Turn, call: Call, offered: readonly Choice[]): Promise<readonly MemberId[]> {
  const listed = new Set(offered.map((each) => each.value));
  return (await presentAt(tx, call.id)).map((each) => each.member).filter((id) => !listed.has(id));
}

async function shown({ tx, language }: Turn, call: Call): Promise<Answer> {
  const names = (await presentAt(tx, call.id)).map((each) => each.name);
  return whisper(attendanceMessage(language, call, names));
}

export const correctByButton = pressed(
  correctAttendance,
  async (turn, { call: id }) => {
    const call = await callById(turn.tx, id);
    if (call?.community !== turn.community.id || call.state !== 'held') {
      return whisper(said(callsVoice(turn.language).line('call.gone')));
    }
    const there = (await presentAt(turn.tx, id)).map((each) => each.member);
    return open(attendance, { call: [String(call.number)], came: there, corrected: ['yes'] });
  },
  { who: 'coordinator', opensForm: true },
);

async function peopleOf({ tx, community, now }: Look): Promise<readonly Choice[]> {
  return (await likelyToHaveCome(tx, community.id, now)).map(({ id, name }) => ({ value: id, label: isolated(name) }));
}
