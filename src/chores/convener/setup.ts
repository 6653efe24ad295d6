import { amend, found, makeCoordinator, settleIn, workspaceName } from '../../community/founding.ts';
import { communityById, livesIn } from '../../community/places.ts';
import { type Answer, problems, whisper } from '../../kernel/answer.ts';
import { anywhere } from '../../kernel/command.ts';
import { line, optional, type Values } from '../../kernel/field.ts';
import { zone } from '../../kernel/moment-field.ts';
import type { Visit } from '../../kernel/work.ts';
import type { CommunityId } from '../../surface/identity.ts';
import { languageField } from './language.ts';
import { takeCode } from './store.ts';
import { setUp, welcome } from './views.ts';
import { label, speak } from './words.ts';

const fields = {
  name: optional(line({ label: label('setup.name'), max: 60 })),
  zone: optional(zone({ label: label('setup.zone'), hint: label('setup.zone.hint') })),
  language: optional(languageField(label('setup.language'))),
  code: optional(line({ label: label('setup.code'), hint: label('setup.code.hint'), max: 20 })),
};

export const setup = anywhere({
  path: 'convener setup',
  summary: label('setup.summary'),
  who: 'admin',
  fields,
  form: {
    title: label('setup.title'),
    submit: label('setup.submit'),
    always: true,
    prefill: async (visit) => {
      const { name, zone, language } = await suggested(visit);
      return { name: [name], zone: [zone], language: [language] };
    },
  },
  run: async (visit, values) => {
    const { channel } = visit.at;
    if (channel === undefined) return whisper({ headline: speak(visit.language).line('setup.no-channel'), blocks: [] });
    return values.code === undefined
      ? charter(visit, { ...values, channel })
      : join(visit, { code: values.code, channel });
  },
});

/** What stands now, or else what the newcomer is likely to want. */
async function suggested(visit: Visit) {
  if (visit.turn && (await livesHere(visit))) return visit.turn.community;
  const name = await workspaceName(visit.tx, visit.at.workspaceId);
  return { name, zone: visit.zone, language: visit.language };
}

/** The turn may be of a community that lives in another channel of this workspace; that one is not meant. */
async function livesHere({ turn, at }: Visit): Promise<boolean> {
  return (
    turn !== undefined &&
    at.channel !== undefined &&
    (await livesIn(turn.tx, turn.community.id, { ...at, channel: at.channel }))
  );
}

async function charter(
  visit: Visit,
  { name, zone, language = visit.language, channel }: Values<typeof fields> & { readonly channel: string },
): Promise<Answer> {
  const here = (await livesHere(visit)) ? visit.turn?.community : undefined;
  const wanted = { name: name ?? here?.name ?? '', zone: zone ?? here?.zone, language };
  if (wanted.name === '' || wanted.zone === undefined) {
    return problems({ name: speak(visit.language).line('setup.need') });
  }
  const agreed = { ...wanted, zone: wanted.zone };
  if (here) {
    await amend(visit.tx, here.id, agreed);
    await take(visit, { community: here.id, channel, act: 'convener.amend' });
    return whisper(setUp(visit.language, agreed, 'amended'));
  }
  const community = await found(visit.tx, agreed, visit.now);
  await take(visit, { community, channel, act: 'convener.found' });
  return whisper(setUp(visit.language, agreed, 'founded'));
}

async function join(
  visit: Visit,
  { code, channel }: { readonly code: string; readonly channel: string },
): Promise<Answer> {
  const say = speak(visit.language);
  if (visit.turn && (await livesHere(visit))) {
    return problems({ code: say.line('setup.taken', { community: visit.turn.community.name }) });
  }
  const taken = await takeCode(visit.tx, { typed: code, purpose: 'community', now: visit.now });
  const community = taken?.community ? await communityById(visit.tx, taken.community) : undefined;
  if (!community) return problems({ code: say.line('code.unknown') });
  await take(visit, { community: community.id, channel, act: 'convener.connect' });
  return whisper(setUp(visit.language, community, 'settled'));
}

/** Whoever sets a community up in a channel coordinates it; a channel new to it is told so. */
async function take(
  visit: Visit,
  { community, channel, act }: { readonly community: CommunityId; readonly channel: string; readonly act: string },
): Promise<void> {
  const { tx, now, person, at } = visit;
  await settleIn(tx, community, { workspaceId: at.workspaceId, channel });
  await makeCoordinator(tx, { community, person: person.id, now });
  const work = await visit.within(community);
  await work.record(act, { platform: at.platform, channel });
  if (act === 'convener.amend') return;
  await work.post({ to: 'spot', platform: at.platform, workspace: at.workspace, channel }, welcome(work.community));
}
