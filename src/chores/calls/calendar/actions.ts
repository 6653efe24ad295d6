import { z } from 'zod';
import { action } from '../../../kernel/action.ts';
import type { Button } from '../../../surface/message.ts';
import type { CallsVoice } from '../words.ts';

export const addToCalendar = action('calls.calendar', z.object({ call: z.uuid() }));
export const renewAddress = action('calls.feed.renew', z.object({}));

/** Answers whoever presses it with the call's file, privately. */
export const calendarButton = (voice: CallsVoice, call: { readonly id: string }): Button =>
  addToCalendar.button(voice.line('calendar.add'), { call: call.id });
