import { job } from '../../../kernel/job.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import { type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import type { Dated } from '../model.ts';
import { command, titleOf } from '../naming.ts';
import { callById } from '../store.ts';
import { callsVoice } from '../words.ts';
import { stillStarts } from './reminding.ts';

/** Coordinators are told this long before the start, in milliseconds, that nobody can join yet. */
const NOTICE = 2 * 24 * 60 * 60_000;

export const linkJob = job<{ readonly call: string; readonly startsAt: string }>(
  'calls.link',
  async (work, { call: id, startsAt }) => {
    const call = await callById(work.tx, id);
    if (!call || !stillStarts(call, startsAt) || call.link !== null || call.startsAt <= work.now) return;
    await work.post(coordinators, linkWanted(work, call));
  },
);

/** Looks before the start whether there is a link to join, and asks the coordinators where there is none. */
export async function lookForLink(work: Work, call: Dated): Promise<void> {
  const startsAt = call.startsAt.toISOString();
  const at = new Date(Math.max(work.now.getTime(), call.startsAt.getTime() - NOTICE));
  await work.later(linkJob, { call: call.id, startsAt }, { at, key: `${call.id}/${startsAt}` });
}

function linkWanted({ community: { language } }: Work, call: Dated): Message {
  const voice = callsVoice(language);
  const how = {
    at: moment(call.startsAt),
    edit: command(`edit call: ${call.number} link: https://…`),
    settings: command('settings link: https://…'),
  };
  return {
    headline: voice.line('link.wanted', { title: titleOf(voice, call) }),
    blocks: [text(voice.text('link.wanted.text', how))],
  };
}
