import type { Tx } from '../../../database/connect.ts';
import { job } from '../../../kernel/job.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import { sureToSpeak } from '../announce/speakers.ts';
import type { Call } from '../model.ts';
import { callById } from '../store.ts';
import { askSpeakers, notesMissingCard } from './asking-cards.ts';
import { hasSheets } from './sheets.ts';

const DAY = 24 * 60 * 60_000;
/** How long notes are waited for before whoever spoke is asked again, and then before the coordinators are; in milliseconds. */
const PATIENCE = { speakers: DAY, coordinators: 2 * DAY };

export const chaseNotesJob = job<{ readonly call: string }>('calls.chase-notes', async (work, { call: id }) => {
  if (await lacksNotes(work.tx, id)) await work.show(coordinators, notesMissingCard, id);
});

export const askAgainJob = job<{ readonly call: string }>('calls.ask-again', async (work, { call: id }) => {
  if (!(await lacksNotes(work.tx, id))) return;
  await askSpeakers(work, id, true);
  await chaseIn(work, id, PATIENCE.coordinators);
});

async function lacksNotes(tx: Tx, id: string): Promise<boolean> {
  const call = await callById(tx, id);
  return call?.state === 'held' && !(await hasSheets(tx, id));
}

/** Counted from when they were asked for, which after downtime is later than the call's end. */
export async function chaseNotesInTime(work: Work, { id }: Call): Promise<void> {
  const asked = await sureToSpeak(work.tx, id);
  if (asked.length === 0) return chaseIn(work, id, PATIENCE.speakers + PATIENCE.coordinators);
  await work.later(askAgainJob, { call: id }, { at: new Date(work.now.getTime() + PATIENCE.speakers), key: id });
}

const chaseIn = (work: Work, call: string, patience: number): Promise<void> =>
  work.later(chaseNotesJob, { call }, { at: new Date(work.now.getTime() + patience), key: call });
