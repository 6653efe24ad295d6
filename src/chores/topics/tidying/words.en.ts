/** ICU MessageFormat, as all catalogues; what only some platforms show is at most 100 characters. */
export const en = {
  'tidy.unreadable': '“{typed}” is not the number of a topic.',
  'tidy.unknown': 'There is no topic {number}.',

  'merge.summary': 'Join two topics that mean the same, with everyone who wants them',
  'merge.from': 'Topic that goes',
  'merge.from.hint': 'Its number',
  'merge.into': 'Topic that stays',
  'merge.into.hint': 'The number of the one that then stands for both',
  'merge.same': 'These are one and the same topic.',
  'merge.polled':
    'Topic {number} stands in poll {poll}, and votes given to it are not moved. Join it once the poll has closed.',
  'merge.done': 'Topic {number} is joined with {into}',
  'merge.done.text':
    '{into} stands for {from} too. Who wanted either wants it, and who could speak about either could speak.',
  'merge.undo': 'Undo',
  'merge.undo.gone': 'What there was before is kept for a day, and that is over. Nothing was changed.',
  'merge.undo.done-before': 'Topic {number} is not joined with {into} any more',
  'merge.undo.late': 'Topic {into} no longer waits, so joining {number} with it cannot be undone. Nothing was changed.',
  'merge.undone': 'Topic {number} stands for itself again',
  'merge.undone.text':
    '{from} is back on the list, with everyone who wanted it. What members said since stays as it is.',

  'remove.summary': 'Take a topic off the list',
  'remove.topic': 'Topic',
  'remove.topic.hint': 'Its number',
  'remove.why': 'Why',
  'remove.why.hint': 'Told to whoever suggested it',
  'remove.done': 'Topic {number} is off the list',
  'remove.done.text': '{title} no longer waits. The interest in it is kept.',
  'remove.done.polled': 'In the open poll it shows as withdrawn, and those who voted for it have their votes back.',
  'remove.done.told': 'Who suggested it is told privately.',
  'remove.back': 'Bring back',
  'removed.headline': 'Your topic {number} is off the list',
  'removed.text': '{by} took {title} off the list of topics.',
  'removed.why': 'The reason given: {why}',
  'removed.thanks': 'Thank you for suggesting it. If it matters to you, talk to them: it can be brought back.',
  'back.done': 'Topic {number} is on the list again',
  'back.done.text': '{title} waits again, with everyone who wanted it.',
  'back.headline': 'Your topic {number} is on the list again',
} as const;
