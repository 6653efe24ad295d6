import { en as ballots } from './ballots/words.en.ts';
import { en as editing } from './editing/words.en.ts';
import { en as planned } from './planned/words.en.ts';
import { en as polls } from './polls/words.en.ts';
import { en as prompts } from './prompts/words.en.ts';
import { en as results } from './results/words.en.ts';
import { en as tidying } from './tidying/words.en.ts';

/** ICU MessageFormat; `<b>…</b>` is bold. What only some platforms show is at most 100 characters (Discord's summaries). */
export const en = {
  'chore.summary': 'Suggest topics and vote on what to talk about next',

  'suggest.summary': 'Suggest something the community should talk about',
  'suggest.form': 'Suggest a topic',
  'suggest.submit': 'Suggest',
  'suggest.title': 'Topic',
  'suggest.title.hint': 'In one line, a question if you like',
  'suggest.why': 'Why now?',
  'suggest.why.hint': 'What makes it matter; others read it before they vote',
  'suggest.speak': 'Could you speak about it?',
  'suggest.speak.hint': 'Whether you could speak about it, or know someone who could',
  'suggest.speak.yes': 'Yes, I could',
  'suggest.speak.no': 'No',
  'suggest.speak.someone': 'I know someone who could',
  'suggest.no-words': 'A topic needs at least one letter or digit, so that everybody can read it out.',
  'suggest.done': 'Suggested as topic {number}',
  'suggest.done.text': '{title} is on the list. You are counted as the first who wants it.',
  'suggest.done-before': 'You suggested this already: it is topic {number}',
  'suggest.draft-gone': 'What you typed is no longer kept, and nothing was added. Please suggest it again.',
  'quote.label': 'Suggest as topic',
  'quote.done.text': '{title} is on the list. You are counted as wanting it.',
  'quote.credited': 'It is credited to {name}, whose words it is made of.',
  'quote.stranger': 'It stands in your name, because {name} has not taken part here yet.',

  'similar.headline':
    '{count, plural, one {There is a topic much like yours} other {There are # topics much like yours}}',
  'similar.text': 'Yours is {title}. It is not on the list yet.',
  'similar.hint': 'If you mean the same, press “Me too”: one topic wanted by many gets further than two.',
  'similar.anyway': 'Suggest mine anyway',

  'list.summary': 'See the topics that wait, the most wanted first',
  'list.page': 'Page',
  'list.page.hint': 'Five topics a page, from 1',
  'list.headline': 'Topics that wait, the most wanted first',
  'list.empty': 'No topic waits',
  'list.empty.text': 'Suggest one with {suggest}.',
  'list.page-of': 'Page {page} of {pages}',
  'list.previous': 'Previous',
  'list.next': 'Next',
  'list.wanted': '{wants, plural, =0 {nobody asks for it} one {# wants it} other {# want it}}',
  'list.speakers': '{speakers, plural, one {# could speak} other {# could speak}}',
  'list.introduced': 'a speaker is known',
  'list.polled': 'in an open poll',
  'list.by': 'suggested by {name}',
  'list.since': 'since {day}',

  want: 'Me too',
  'want.number': 'Me too · {number}',
  speak: 'I could speak',
  on: '{label} ✓',

  'topic.gone': 'That topic is no longer there. Nothing was changed.',
  'topic.elsewhere': 'That topic belongs to another community. Nothing was changed.',
  'topic.chosen': 'Topic {number} has been chosen already, so it no longer waits. Nothing was changed.',
  'topic.removed': 'Topic {number} was withdrawn. Nothing was changed.',
  'topic.merged': 'Topic {number} was joined with topic {into}, which stands for both. Nothing was changed.',

  ...polls,
  ...ballots,
  ...tidying,
  ...results,
  ...prompts,
  ...planned,
  ...editing,
} as const;
