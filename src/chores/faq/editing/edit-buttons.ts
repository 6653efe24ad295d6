import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, whisper } from '../../../kernel/answer.ts';
import { said } from '../../../surface/message.ts';
import { entryNumbered } from '../entries/reading.ts';
import { editEntry, pickEdit } from '../review/actions.ts';
import { waitingEntry } from '../review/reviewing.ts';
import { faqVoice } from '../words.ts';
import { edit } from './editing.ts';

export const editByButton = pressed(
  editEntry,
  async (turn, asked): Promise<Answer> => {
    const found = await waitingEntry(turn, asked);
    return found.ok ? open(edit, { entry: [String(found.entry.number)], via: [asked.via] }) : found.answer;
  },
  { who: 'coordinator', opensForm: true },
);

export const editPicked = pressed(
  pickEdit,
  async (turn, _none, { values: [picked = ''] }): Promise<Answer> => {
    const number = /^\d{1,9}$/.test(picked) ? Number(picked) : 0;
    const entry = await entryNumbered(turn.tx, turn.community.id, number);
    if (!entry) return whisper(said(faqVoice(turn.language).line('entry.gone')));
    return open(edit, { entry: [picked] });
  },
  { who: 'coordinator', opensForm: true },
);
