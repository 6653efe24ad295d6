import { belong, listed } from '../../community/roster.ts';
import { problems, whisper } from '../../kernel/answer.ts';
import { command } from '../../kernel/command.ts';
import { optional } from '../../kernel/field.ts';
import { memberField, whoIs } from '../../kernel/member-field.ts';
import { sectorField, siteField } from './belonging.ts';
import { memberKept } from './views.ts';
import { label } from './words.ts';

/** What a coordinator knows of a member who has not said it. */
export const memberEdit = command({
  path: 'convener member',
  summary: label('member.summary'),
  who: 'coordinator',
  fields: {
    member: memberField({ label: label('member.member'), hint: label('member.member.hint') }),
    site: optional(siteField(label('member.site'))),
    sector: optional(sectorField(label('member.sector'))),
  },
  run: async (turn, { member: wanted, site, sector }) => {
    const { tx, community, language } = turn;
    const found = await whoIs(turn, wanted);
    if (!found.ok) return problems({ member: found.problem });
    const member = found.member.id;
    await belong(tx, { community: community.id, member, ...(site && { site }), ...(sector && { sector }) });
    if (site ?? sector) await turn.record('convener.member', { member });
    return whisper(memberKept(language, await listed(tx, member)));
  },
});
