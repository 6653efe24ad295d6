import { memberWith, type Named as NamedMember } from '../community/places.ts';
import { roster } from '../community/roster.ts';
import type { MemberId } from '../surface/identity.ts';
import { mentionIn } from '../surface/mentioned.ts';
import { fold } from '../time/fold.ts';
import { engineVoice } from '../words/engine.ts';
import type { Field, Named } from './field.ts';
import type { Turn } from './work.ts';

/** Somebody as they were named in a command; `whoIs` finds out who that is. */
export type WantedMember =
  | { readonly by: 'id'; readonly id: MemberId }
  | { readonly by: 'account'; readonly person: string; readonly name: string | undefined }
  | { readonly by: 'name'; readonly name: string };

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A member, by a mention, by name, or chosen as it is typed. For commands without a form: a menu holds no community. */
export const memberField = (of: Named): Field<WantedMember> => ({
  ...of,
  kind: 'choice',
  required: true,
  people: true,
  options: async ({ tx, community }) =>
    (await roster(tx, community.id)).map(({ id, name, site }) => ({
      value: id,
      label: site ? `${name} · ${site}` : name,
    })),
  parse: (raw) => ({ ok: true, value: wanted(raw.join(' ').trim()) }),
});

function wanted(typed: string): WantedMember {
  const mention = mentionIn(typed);
  if (mention) return { by: 'account', ...mention };
  return ID.test(typed) ? { by: 'id', id: typed as MemberId } : { by: 'name', name: typed.replace(/^@/, '') };
}

export type Found =
  | { readonly ok: true; readonly member: NamedMember }
  /** A sentence in the reader's language. */
  | { readonly ok: false; readonly problem: string };

const NAMED_AT_MOST = 5;

/** The member of this community who was meant. */
export async function whoIs(turn: Turn, of: WantedMember): Promise<Found> {
  if (of.by === 'account') {
    const { person, name = person } = of;
    const { platform } = turn.at;
    const member = await memberWith(turn.tx, turn.community.id, { platform, person });
    return member ? { ok: true, member } : nobody(turn, `@${name}`);
  }
  const all = await roster(turn.tx, turn.community.id);
  const sought = of.by === 'name' ? fold(of.name) : '';
  const exact = all.filter((each) => (of.by === 'id' ? each.id === of.id : fold(each.name) === sought));
  const meant = exact.length > 0 || of.by === 'id' ? exact : all.filter((each) => fold(each.name).includes(sought));
  const [member, ...others] = meant;
  if (!member) return nobody(turn, of.by === 'id' ? of.id : of.name);
  if (others.length === 0) return { ok: true, member: { id: member.id, name: member.name } };
  const names = meant.slice(0, NAMED_AT_MOST).map((each) => each.name);
  const typed = of.by === 'id' ? of.id : of.name;
  const voice = engineVoice(turn.language);
  return { ok: false, problem: voice.line('member.several', { typed, names: names.join(', ') }) };
}

const nobody = ({ language }: Turn, typed: string): Found => ({
  ok: false,
  problem: engineVoice(language).line('member.nobody', { typed }),
});
