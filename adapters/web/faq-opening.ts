import type { RawValues } from '../../src/surface/form.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { buttonsIn, type Cast } from './cast.ts';
import { answered, draft } from './faq-story.ts';
import type { Room } from './room.ts';
import { COORDINATOR } from './sample.ts';

/** The name of another's action, as in `opening.ts`. */
const APPROVE = 'faq.approve';

/** Members keep what was answered; the coordinator publishes all but a draft, and has answers suggested in everyone's channel. */
export async function stock(room: Room, cast: Cast): Promise<void> {
  for (const { by, question, answer, tags } of [...answered, draft]) {
    if (!room.stopped) await cast(by).submit('faq.add', { question: [question], answer: [answer], tags: [tags] });
  }
  await approve(room, cast);
  for (const [form, values] of [...additions(), ['faq.settings', { suggest: ['on'] }] as const]) {
    if (!room.stopped) await cast(COORDINATOR).submit(form, values);
  }
}

/** From the list of what waits, which shows the next one each time. */
async function approve(room: Room, cast: Cast): Promise<void> {
  const coordinator = cast(COORDINATOR);
  let reply: Reply = { kind: 'done' };
  for (const _ of answered) {
    if (room.stopped) return;
    if (reply.kind === 'done') reply = await coordinator.say('faq review');
    const [button] = 'message' in reply ? buttonsIn(reply.message, APPROVE) : [];
    if (button) reply = await coordinator.press(button.action);
  }
}

/** What is said of an entry besides, once it has its number. */
const additions = (): readonly (readonly [form: string, values: RawValues])[] =>
  answered.flatMap(({ variant, spanish }, i) => {
    const entry = [String(i + 1)];
    return [
      ...(variant ? [['faq.variant', { entry, place: [variant.place], answer: [variant.answer] }] as const] : []),
      ...(spanish
        ? [
            [
              'faq.translate',
              { entry, language: ['es'], question: [spanish.question], answer: [spanish.answer] },
            ] as const,
          ]
        : []),
    ];
  });
