import type { Language } from '../../../surface/identity.ts';
import { type Block, controls, type Message, note, text } from '../../../surface/message.ts';
import { code, link, moment } from '../../../surface/text.ts';
import type { Dated } from '../model.ts';
import { titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { renewAddress } from './actions.ts';
import { FEED_PATH } from './page.ts';

export interface Own {
  readonly community: string;
  /** The address to subscribe to; undefined where nobody told us ours. */
  readonly feed: string | undefined;
  /** The calls as they are now; undefined where none is planned. */
  readonly file: Block | undefined;
}

export const feedAddress = (address: string, token: string): string => `${address}${FEED_PATH}/${token}.ics`;

/** A member's own calendar of the community's calls. */
export function ownCalendar(language: Language, own: Own): Message {
  const voice = callsVoice(language);
  const headline = voice.line('calendar.headline', { community: own.community });
  return { headline, blocks: [...subscribing(voice, own), ...taking(voice, own)] };
}

export function renewedCalendar(language: Language, own: Own): Message {
  return { ...ownCalendar(language, own), headline: callsVoice(language).line('calendar.renewed') };
}

function subscribing(voice: CallsVoice, { feed }: Own): readonly Block[] {
  if (feed === undefined) return [text(voice.text('calendar.no-address'))];
  const webcal = code(feed.replace(/^https?:/, 'webcal:'));
  return [
    text(voice.text('calendar.subscribe', { https: link(feed, feed), webcal })),
    note(voice.text('calendar.private')),
    controls(
      { kind: 'link', label: voice.line('calendar.open'), url: feed },
      renewAddress.button(voice.line('calendar.renew'), {}),
    ),
  ];
}

function taking(voice: CallsVoice, { feed, file }: Own): readonly Block[] {
  if (file === undefined) return [text(voice.text('calendar.nothing'))];
  return feed === undefined ? [file] : [text(voice.text('calendar.file')), file];
}

/** One call, to be put into a calendar once. */
export function oneCall(language: Language, call: Dated, file: Block): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('calendar.one', { title: titleOf(voice, call) }),
    blocks: [text(voice.text('calendar.one.text', { at: moment(call.startsAt) })), file],
  };
}
