import { memberPairs, mergePeople } from '../../community/merging.ts';
import { choose } from '../../community/people.ts';
import { belong, listed } from '../../community/roster.ts';
import { type Answer, problems, whisper } from '../../kernel/answer.ts';
import { anywhere } from '../../kernel/command.ts';
import { line, optional } from '../../kernel/field.ts';
import { zone as zoneField } from '../../kernel/moment-field.ts';
import type { Visit } from '../../kernel/work.ts';
import { zoneLabel } from '../../time/zones.ts';
import { sectorField, siteField } from './belonging.ts';
import { membersMerged } from './facts.ts';
import { languageField } from './language.ts';
import { giveCode, takeCode } from './store.ts';
import { linkCode, linked, nowhereToBelong, profileKept } from './views.ts';
import { label, speak } from './words.ts';

export const profileLink = anywhere({
  path: 'convener profile link',
  summary: label('profile.link.summary'),
  fields: {
    code: optional(line({ label: label('profile.link.code'), hint: label('profile.link.code.hint'), max: 20 })),
  },
  run: async (visit, { code }) => {
    if (code !== undefined) return link(visit, code);
    const given = await giveCode(visit.tx, { purpose: 'profile', person: visit.person.id, now: visit.now });
    return whisper(linkCode(visit.language, given));
  },
});

/** Whoever asked for the code stays who they are; the account it is used from becomes theirs. */
async function link(visit: Visit, typed: string): Promise<Answer> {
  const say = speak(visit.language);
  const taken = await takeCode(visit.tx, { typed, purpose: 'profile', now: visit.now });
  if (!taken) return problems({ code: say.line('code.unknown') });
  const two = { from: visit.person.id, into: taken.person };
  if (two.from === two.into) return whisper({ headline: say.line('profile.linked.already'), blocks: [] });
  const pairs = await memberPairs(visit.tx, two);
  for (const { community, from, into } of pairs) {
    const work = await visit.within(community);
    await work.tell(membersMerged, { from, into });
    await work.record('convener.link', { member: into });
  }
  await mergePeople(visit.tx, two, pairs);
  return whisper(linked(visit.language));
}

export const profileEdit = anywhere({
  path: 'convener profile edit',
  summary: label('profile.edit.summary'),
  fields: {
    zone: optional(zoneField({ label: label('profile.edit.zone'), hint: label('setup.zone.hint') })),
    language: optional(languageField(label('profile.edit.language'))),
    site: optional(siteField(label('profile.edit.site'))),
    sector: optional(sectorField(label('profile.edit.sector'))),
  },
  form: {
    title: label('profile.edit.title'),
    submit: label('profile.edit.submit'),
    always: true,
    prefill: async (visit) => {
      const me = await asListed(visit);
      const said = { zone: [zoneLabel(visit.zone)], language: [visit.language] };
      return { ...said, ...(me?.site && { site: [me.site] }), ...(me?.sector && { sector: [me.sector] }) };
    },
  },
  run: async (visit, { zone: chosen, language: spoken, site, sector }) => {
    // What was not said is not chosen: it goes on following the platform and the community.
    await choose(visit.tx, visit.person.id, { ...(chosen && { zone: chosen }), ...(spoken && { language: spoken }) });
    const { turn, zone: known, language: read } = visit;
    const [zone, language] = [chosen ?? known, spoken ?? read];
    if (!turn) return whisper(site || sector ? nowhereToBelong(language) : profileKept(language, zone, undefined));
    const of = { community: turn.community.id, member: turn.actor.id };
    await belong(visit.tx, { ...of, ...(site && { site }), ...(sector && { sector }) });
    return whisper(profileKept(language, zone, await asListed(visit)));
  },
});

const asListed = async ({ tx, turn }: Visit) => (turn ? listed(tx, turn.actor.id) : undefined);
