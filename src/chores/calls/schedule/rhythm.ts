import type { Recurrence } from '../../../time/recurrence.ts';
import type { Rhythm } from '../../../time/rhythm.ts';
import { zoneCity } from '../../../time/zones.ts';
import type { CallsVoice } from '../words.ts';

/** `every second week on Tuesday at 15:00 (Chicago)` */
export const rhythmWords = (voice: CallsVoice, { rhythm, time, zone }: Recurrence): string =>
  voice.line('rhythm.at', { rhythm: howOften(voice, rhythm), time, city: zoneCity(zone, voice.language) });

function howOften(voice: CallsVoice, rhythm: Rhythm): string {
  switch (rhythm.every) {
    case 'day':
      return voice.line('rhythm.day', { interval: rhythm.interval });
    case 'week': {
      const names = rhythm.days.map((day) => weekdayName(voice, day));
      const days = new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(names);
      return voice.line('rhythm.week', { interval: rhythm.interval, days });
    }
    case 'month':
      if ('date' in rhythm) {
        return rhythm.date === -1
          ? voice.line('rhythm.month.last')
          : voice.line('rhythm.month.date', { date: rhythm.date });
      }
      return voice.line('rhythm.month.nth', {
        nth: voice.line(`rhythm.nth.${rhythm.nth}`),
        day: weekdayName(voice, rhythm.weekday),
      });
  }
}

/** ISO, Monday 1; 1 January 2024 was one. */
const weekdayName = ({ language }: CallsVoice, weekday: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));
