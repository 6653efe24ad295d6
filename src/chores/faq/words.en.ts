import { en as ask } from './ask/words.en.ts';
import { en as capture } from './capture/words.en.ts';
import { en as editing } from './editing/words.en.ts';
import { en as exported } from './export/words.en.ts';
import { en as find } from './find/words.en.ts';
import { en as merging } from './merging/words.en.ts';
import { en as review } from './review/words.en.ts';
import { en as settings } from './settings/words.en.ts';
import { en as suggest } from './suggest/words.en.ts';

/** ICU MessageFormat; `<b>…</b>` is bold. What only some platforms show is at most 100 characters (Discord's summaries). */
export const en = {
  'chore.summary': 'Find what was answered before, ask what was not, and keep the answers',

  'entry.headline': 'Entry {number}',
  'entry.field': 'Entry',
  'entry.field.hint': 'Its number, or words of its question',
  'entry.unreadable': '“{typed}” is not the number of an entry.',
  'entry.unknown': 'There is no entry {number}.',
  'entry.gone': 'That entry is not there, or not in this community. Nothing was changed.',
  'entry.no-words': '(the words of this question were taken back)',
  'entry.no-answer': '(there is no answer yet)',
  'entry.in-place': 'In {place}:',
  'entry.by': 'Answered by {names}',
  'entry.tags': 'Tags: {tags}',
  'entry.source': 'Where it was said',
  'entry.verified': 'Counts as right until {day}',
  'entry.stale': 'Was to be checked again by {day}: ask whether it still holds',
  'entry.translated': 'Also in {languages}',
  'entry.closed': 'Shown in this channel alone',
  'page.of': 'Page {page} of {pages}',
  'page.previous': 'Previous',
  'page.next': 'Next',
  'draft.gone': 'What you typed is no longer kept, and nothing was changed. Please use the command again.',

  ...capture,
  ...review,
  ...editing,
  ...merging,
  ...find,
  ...ask,
  ...suggest,
  ...settings,
  ...exported,
} as const;
