import type { Message } from '../../surface/message.ts';
import { engineVoice } from '../../words/engine.ts';
import type { Command } from '../command.ts';
import { ProfileWanted } from './profile-wanted.ts';
import type { Scene } from './scene.ts';

/** Why this person may not do this here, or undefined where they may. Throws ProfileWanted where their platform must be asked. */
export function refusal(
  { visit, rightsKnown, crowded }: Scene,
  { who, run }: Pick<Command, 'who'> & { readonly run: { readonly in: Command['run']['in'] } },
): Message | undefined {
  const voice = engineVoice(visit.language);
  const said = (headline: string): Message => ({ headline, blocks: [] });
  if (who === 'admin') {
    if (!rightsKnown) throw new ProfileWanted();
    return visit.admin ? undefined : said(voice.line('permit.admin'));
  }
  if (run.in === 'anywhere' && who === 'anyone') return undefined;
  if (!visit.turn) {
    return said(
      crowded ? voice.line('community.elsewhere') : voice.line('community.none', { setup: '/convener setup' }),
    );
  }
  if (who === 'coordinator' && !visit.turn.actor.coordinator) {
    return said(voice.line('permit.coordinator', { community: visit.turn.community.name }));
  }
  return undefined;
}
