/** ICU MessageFormat, as all catalogues; what only some platforms show is at most 100 characters. */
export const en = {
  'edit.summary': 'Change an open poll: its question, its end, its topics; votes for what stays are kept',
  'edit.form': 'Change a poll',
  'edit.submit': 'Change it',
  'edit.poll.hint': 'Its number',
  'edit.question.hint': 'Stays as it is unless you say otherwise',
  'edit.closes.hint': 'As “next tuesday 17:00”, in your own time; stays as it is unless you say otherwise',
  'edit.add': 'Topics to add',
  'edit.remove': 'Topics to take out',
  'edit.numbers.hint': 'Their numbers, as in “3, 7”',
  'edit.unreadable': '“{typed}” is not a list of topics. Give their numbers, as in “3, 7”.',
  'edit.not-in':
    '{count, plural, one {Topic {numbers} is no choice in this poll.} other {Topics {numbers} are no choices in this poll.}}',
  'edit.too-few':
    'A poll needs at least {least} topics; {count, plural, =0 {none would be left} one {only # would be left} other {only # would be left}}.',
  'edit.nothing': 'Poll {number} is like that already. Nothing was changed.',
  'edit.done': 'Poll {number} is changed',
  'edit.aloud': 'This poll has changed',
  'edit.said.question': 'Its question is now: {question}',
  'edit.said.closes': 'It closes {at}.',
  'edit.said.added': 'Added: {title}',
  'edit.said.removed': 'Taken out: {title}. Who voted for it has that vote back.',
  'edit.kept': 'All other votes stay as they are.',
} as const;
