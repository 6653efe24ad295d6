/** ICU MessageFormat, as all catalogues; what only some platforms show is at most 100 characters. */
export const en = {
  'plan.opens': 'Opens',
  'plan.opens.hint': 'As “monday 09:00”, in your own time; now unless you say otherwise',
  'plan.every': 'Every',
  'plan.every.hint': 'To open one again and again: “every second monday 09:00”; it closes as long after as this one',
  'plan.closes-first': 'It would close before it opens, {at}.',
  'plan.done': 'The poll is planned',
  'plan.once': 'Opens {at}.',
  'plan.again': 'Opens {at}, and then {every}.',
  'plan.top':
    '{count, plural, one {The topic most wanted by then is put to the vote.} other {The # topics most wanted by then are put to the vote.}}',
  'plan.numbers': 'Topics {numbers} are put to the vote, as far as they wait by then.',
  'plan.see': '{polls} shows what is planned, and stops it.',
  'plan.not-opened': 'A planned poll did not open: {question}',
  'plan.not-opened.text':
    'A poll needs two topics, and {count, plural, =0 {none waits} one {only # waits} other {only # wait}} that is in no other poll.',
  'plan.next': 'It is tried again {at}.',
  'plan.stopped': 'No more such polls are opened',
  'plan.stopped.text': 'A poll that is open goes on until it closes.',
  'plan.stopped-before': 'This was stopped before.',
  'plan.gone': 'That plan is no longer there.',

  'polls.summary': 'See the polls that are open or planned; edit, close or stop them',
  'polls.headline':
    '{open, plural, =0 {No open poll} one {One open poll} other {# open polls}}, {coming, plural, =0 {none planned} one {# planned} other {# planned}}',
  'polls.none': 'No poll is open or planned',
  'polls.none.text': 'Open one with {poll}.',
  'polls.edit': 'Edit {number}',
  'polls.stop': 'Stop',

  'remind.closed': 'This poll is closed',
  'remind.headline': 'This poll is still open',
  'remind.text':
    '{voters, plural, =0 {Nobody has voted yet} one {# member has voted} other {# members have voted}}, {left, plural, one {# has not} other {# have not}}. It closes {at}. Vote in the message above.',
} as const;
