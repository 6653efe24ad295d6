import type { Language } from '../../../surface/identity.ts';
import { type Block, controls, list, type Message, note, text } from '../../../surface/message.ts';
import { bold, moment, rich, type Text } from '../../../surface/text.ts';
import { type Call, endOf, isDated } from '../model.ts';
import { command, tag, titled } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { turnPage } from './actions.ts';
import type { Page } from './pages.ts';

export function nothingPlanned(language: Language): Message {
  const voice = callsVoice(language);
  const how = voice.text('next.none.text', { list: command('list') });
  return { headline: voice.line('next.none'), blocks: [text(how)] };
}

/** A page of the community's calls, with what became of each. */
export function listMessage(language: Language, { calls, page, pages }: Page, now: Date): Message {
  const voice = callsVoice(language);
  if (calls.length === 0) {
    const how = voice.text('list.empty.text', { schedule: command('schedule') });
    return { headline: voice.line('list.empty'), blocks: [text(how)] };
  }
  const paging = pages > 1 ? pager(voice, page, pages) : [];
  return {
    headline: voice.line('list.headline'),
    blocks: [list(calls.map((call) => entry(voice, call, now))), ...paging],
  };
}

/** `#12 · Curfews · Tuesday 31 March 2026, 15:00 · held` */
function entry(voice: CallsVoice, call: Call, now: Date): Text {
  const when: Text = call.startsAt === null ? [] : rich` · ${moment(call.startsAt)}`;
  const standing = standingOf(call, now);
  const told: Text = standing === undefined ? [] : rich` · ${voice.line(`list.${standing}`)}`;
  return rich`${bold(tag(call.number))} ${titled(voice, call)}${when}${told}`;
}

function standingOf(call: Call, now: Date): 'dating' | 'now' | 'held' | 'cancelled' | 'skipped' | undefined {
  if (call.state !== 'planned') return call.state;
  return isDated(call) && call.startsAt <= now && now < endOf(call) ? 'now' : undefined;
}

function pager(voice: CallsVoice, page: number, pages: number): readonly Block[] {
  const back = page > 1 ? [turnPage.button(voice.line('list.previous'), { page: page - 1 })] : [];
  const on = page < pages ? [turnPage.button(voice.line('list.next'), { page: page + 1 })] : [];
  return [note(voice.text('list.page-of', { page, pages })), controls(...back, ...on)];
}
