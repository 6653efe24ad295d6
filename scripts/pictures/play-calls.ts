import { type SlackMessage, type Stages, say, shown, told, where } from './play.ts';
import { answered, called, filledIn, pressed, type Stage } from './stage.ts';
import { absence, comings, learned, notes, readers, speakers, times } from './story.ts';

/** Everybody says when they could come; the paper of Discord's reader as it is then. */
export async function mark(stages: Stages) {
  for (const [who, answers] of times) {
    if (who !== readers.discord) await where(stages, who, (stage) => fillIn(stage, who, answers));
  }
  const mine = times.find(([who]) => who === readers.discord)?.[1] ?? '';
  return fillIn(stages.discord, readers.discord, mine);
}

const PLACES: Readonly<Record<string, number>> = { y: 0, i: 1, n: 2 };

/** Three buttons for each time, which stay where they are. */
async function fillIn<M, F>(stage: Stage<M, F>, who: string, answers: string): Promise<M> {
  const card = await shown(stage, 'When shall we meet');
  let paper = await pressed(stage, { who, message: card, sought: called('Mark my times') });
  for (const [slot, answer] of [...answers].entries()) {
    const id = stage.controls(paper)[slot * 3 + (PLACES[answer] ?? 0)]?.id;
    paper = await pressed(stage, { who, message: paper, sought: (each) => each.id === id });
  }
  return paper;
}

/** The first who is asked says no, the next yes; what the first was asked. */
export async function findSpeaker(stages: Stages, pass: (hours: number) => Promise<void>): Promise<SlackMessage> {
  const asked = await told(stages.slack, speakers.first, 'Would you speak');
  const before = structuredClone(asked);
  await pass(3);
  await answered(stages.slack, { who: speakers.first, message: asked, sought: called('Decline') });
  await pass(20);
  await where(stages, speakers.next, async (stage) => {
    const message = await told(stage, speakers.next, 'Would you speak');
    await answered(stage, { who: speakers.next, message, sought: called('Accept') });
  });
  await pass(0);
  return before;
}

/** Everybody says whether they come; what Slack's reader is then told. */
export async function come(stages: Stages): Promise<SlackMessage> {
  for (const [who, answer] of comings) {
    if (who !== readers.slack) await where(stages, who, (stage) => rsvp(stage, who, answer));
  }
  return rsvp(stages.slack, readers.slack, 'Yes');
}

const rsvp = async <M, F>(stage: Stage<M, F>, who: string, answer: string): Promise<M> =>
  pressed(stage, { who, message: await announced(stage), sought: called(answer) });

/** The call's announcement as it stands. */
export const announced = <M>(stage: Stage<M, unknown>): Promise<M> => shown(stage, 'With:');

/** After the call: the speaker's notes, and what members take home. */
export async function writeDown(stages: Stages): Promise<void> {
  await where(stages, speakers.next, async (stage) => {
    const message = await told(stage, speakers.next, 'Thank you for speaking');
    await filledIn(stage, { who: speakers.next, message, sought: called('Write the notes') }, notes);
  });
  for (const [who, entries] of learned) {
    await where(stages, who, async (stage) => {
      const message = await shown(stage, 'what will you try?');
      await filledIn(stage, { who, message, sought: called('I learned …') }, entries);
    });
  }
}

/** The order of speakers, as Slack's reader asks for it. */
export async function order(stages: Stages): Promise<SlackMessage> {
  const { who, ...days } = absence;
  await where(stages, who, (stage) => say(stage, who, { path: 'speakers away', options: days }));
  const [answer] = (await stages.slack.command(readers.slack, 'speakers list')).whispers;
  if (!answer) throw new Error('no order was shown');
  return answer;
}
