import { type Answer, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { choice, optional } from '../../../kernel/field.ts';
import { memberField, whoIs } from '../../../kernel/member-field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { invite } from '../asking/asking.ts';
import { word } from '../asking/letters.ts';
import { announce, tellStep, write } from '../asking/telling.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { type Call, isLive, type Role, remindAt } from '../slots/model.ts';
import { type Seat, seatsOf } from '../slots/store.ts';
import { vacate } from '../slots/vacate.ts';
import { localized, speakersVoice } from '../words.ts';
import { callField, callMeant } from './call-field.ts';
import { asked } from './views.ts';

/** Asks somebody out of turn. Their turn counts as theirs; everybody else's place stays as it was. */
export const inviteCommand = command({
  path: 'speakers invite',
  summary: localized('invite.summary'),
  who: 'coordinator',
  fields: {
    member: memberField({ label: localized('invite.member'), hint: localized('member.hint') }),
    call: optional(callField({ label: localized('invite.call'), hint: localized('invite.call.hint') })),
    role: optional(
      choice({
        label: localized('invite.role'),
        hint: localized('invite.role.hint'),
        choices: [
          { value: 'speaker', label: localized('role.speaker') },
          { value: 'co', label: localized('role.co') },
          { value: 'backup', label: localized('role.backup') },
        ],
      }),
    ),
  },
  run: async (turn, { member: wanted, call: typed, role = 'speaker' }) => {
    const voice = speakersVoice(turn.language);
    const found = await whoIs(turn, wanted);
    if (!found.ok) return problems({ member: found.problem });
    await lockSpeakers(turn.tx, turn.community.id);
    const meant = await callMeant(turn, typed);
    if (meant.kind !== 'call')
      return problems({ call: voice.line(`invite.call.${meant.kind}`, { typed: meant.typed }) });
    return inviteTo(turn, meant.call, { member: found.member, role });
  },
});

interface Wanted {
  readonly member: { readonly id: MemberId; readonly name: string };
  readonly role: Role;
}

async function inviteTo(turn: Turn, call: Call, { member, role }: Wanted): Promise<Answer> {
  const voice = speakersVoice(turn.language);
  const live = (await seatsOf(turn.tx, call.id)).filter(({ slot }) => isLive(slot));
  const name = isolated(member.name);
  if (live.some(({ slot }) => slot.member === member.id))
    return problems({ member: voice.line('invite.already', { name }) });
  const present = role === 'co' ? undefined : live.find(({ slot }) => slot.role === role);
  if (present?.slot.state === 'accepted') {
    return problems({ role: voice.line('invite.found', { name: isolated(present.name) }) });
  }
  if (present) await replaceInvited(turn, present, member.name);
  const slot = await invite(turn, { call, member: member.id, role, how: 'invited' });
  await turn.record('speakers.invite', { call: call.id, member: member.id, role });
  if (role !== 'speaker') await announce(turn, call.id);
  else {
    const next = {
      kind: 'asked' as const,
      name: member.name,
      how: 'invited' as const,
      by: slot.confirmBy,
      remindAt: remindAt(slot),
    };
    await tellStep(turn, call, { happened: { kind: 'invited', name: member.name }, next });
  }
  return whisper(asked(turn.language, { call, name: member.name, by: slot.confirmBy }));
}

/** Whoever had been asked and has not answered keeps their place. */
async function replaceInvited(turn: Turn, { slot, call }: Seat, name: string): Promise<void> {
  await vacate(turn, slot);
  await write(turn, slot.member, (language) => word(language, 'replaced', { call, name }));
}
