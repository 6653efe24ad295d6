import { job } from '../../../kernel/job.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import type { Call } from '../model.ts';
import { callById } from '../store.ts';
import { hasSheets } from './sheets.ts';
import { notesMissing } from './views.ts';

/** How long notes are waited for before the coordinators are asked, in milliseconds. */
const PATIENCE = 3 * 24 * 60 * 60_000;

export const chaseNotesJob = job<{ readonly call: string }>('calls.chase-notes', async (work, { call: id }) => {
  const call = await callById(work.tx, id);
  if (call?.state !== 'held' || (await hasSheets(work.tx, id))) return;
  await work.post(coordinators, notesMissing(work.community.language, call));
});

/** Counted from when they were asked for, which after downtime is later than the call's end. */
export const chaseNotesInTime = (work: Work, call: Call): Promise<void> =>
  work.later(chaseNotesJob, { call: call.id }, { at: new Date(work.now.getTime() + PATIENCE), key: call.id });
