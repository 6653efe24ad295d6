import type { Reply, Said } from '../../src/surface/platform.ts';
import { filled, formIn, type Hall } from './faq-hall.ts';

export const question = 'How do cities price the collection of waste?';
export const answer = 'We charge by the bag: two dollars for a big one, and one for a small one.';
export const by = (id: string) => ({ person: id, name: id });

/** Eva answers what Leo asked. */
export const thread: Partial<Said> = {
  id: 'm7',
  text: answer,
  author: by('eva'),
  link: 'https://chat.example/m7',
  root: 'm1',
  answers: { text: question, author: by('leo') },
};

export interface Capturing {
  /** Opens the form on a message. */
  capture(of?: Partial<Said>, who?: string, channel?: string): Promise<Reply>;
  /** Sends a form in as it stands, but for what is changed. */
  send(reply: Reply, changed?: Readonly<Record<string, string>>, who?: string, channel?: string): Promise<Reply>;
  /** Both. */
  keep(of?: Partial<Said>, changed?: Readonly<Record<string, string>>, who?: string): Promise<Reply>;
}

/** Ben captures, where nobody else is named. */
export function capturing(here: Hall): Capturing {
  const at = (channel: string | undefined) => (channel === undefined ? {} : { channel });
  const capture: Capturing['capture'] = (of = thread, who = 'ben', channel) =>
    here.as(who, at(channel)).choose('faq.capture', of);
  const send: Capturing['send'] = (reply, changed = {}, who = 'ben', channel) => {
    const form = formIn(reply);
    const values = form.fields.flatMap(({ name }) => {
      const value = changed[name] ?? filled(form, name);
      return value === undefined || value === '' ? [] : [[name, [value]] as const];
    });
    return here.as(who, at(channel)).submit(form.name, Object.fromEntries(values));
  };
  return {
    capture,
    send,
    keep: async (of = thread, changed = {}, who = 'ben') => send(await capture(of, who), changed, who),
  };
}

/** Eva answers Leo where not everybody may read it. */
export const secret: Partial<Said> = { ...thread, open: false };
