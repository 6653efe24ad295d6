/** ICU MessageFormat; `<b>…</b>` is bold. What only some platforms show is at most 100 characters. */
export const en = {
  'calendar.summary': 'Put the calls into your own calendar, once or for good',
  'calendar.call': 'Call',
  'calendar.call.hint': 'Only this one, as a file',
  'calendar.headline': 'The calls of {community} in your own calendar',
  'calendar.subscribe':
    'Subscribe once, and your calendar keeps up with calls that are added, moved or cancelled: {https}. Some apps want it as {webcal}.',
  'calendar.called-off': 'Cancelled: {title}',
  'calendar.private':
    'The address is yours alone. If somebody else has seen it, take a new one; the old one then stops working.',
  'calendar.no-address':
    'A calendar to subscribe to needs a public address, which this installation does not have. The file below holds the calls as they are now.',
  'calendar.file': 'Or take the file with the calls as they are now.',
  'calendar.nothing': 'No call is planned yet, so there is no file to take.',
  'calendar.open': 'Open in my calendar',
  'calendar.renew': 'New address',
  'calendar.renewed': 'Your calendar has a new address; the old one no longer works',
  'calendar.add': 'Add to calendar',
  'calendar.one': 'For your calendar: {title}',
  'calendar.one.text': 'It starts {at}. The file opens in most calendars.',
  'calendar.undated': '“{title}” has no date yet. Take the file when it has one.',
  'calendar.gone': 'That call is no longer there.',
  'calendar.elsewhere': 'That call belongs to another community.',
  'calendar.name': 'Calls of {community}',
  'calendar.speakers': 'With {names}',
  'calendar.file-name': 'calls',
} as const;
