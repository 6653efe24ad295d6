/** ICU MessageFormat, as all catalogues; what only some platforms show is at most 100 characters. */
export const en = {
  'vote.headline':
    '{count, plural, =0 {You have no vote in this poll now} one {You vote for one topic} other {You vote for # topics}}',
  'vote.left':
    '{left, plural, =0 {No votes left.} one {# vote left.} other {# votes left.}} You can change your mind until {at}.',
  'vote.until': 'You can change your mind until {at}.',
  'vote.other-method': 'This poll is voted on in another way. Nothing was changed.',
  'vote.too-many.one': '{limit, plural, one {Your vote is used} other {All # of your votes are used}}',
  'vote.too-many.one.text':
    '{limit, plural, one {To vote for {wanted}, first take this one back by pressing it again:} other {To vote for {wanted}, first take one of these back by pressing it again:}}',
  'vote.too-many.several': 'That would be {count} votes, and you have {limit}',
  'vote.too-many.several.text':
    'Nothing was changed. Choose fewer topics, or first take some of your votes back in the other menu. You vote for:',
  'vote.too-many.none': 'You vote for nothing so far.',
  'vote.removed': '“{title}” was withdrawn, so it takes no votes. Nothing was changed.',
  'vote.no-such-choice': 'That choice is not in this poll. Nothing was changed.',
  'vote.closed': 'This poll is closed. Nothing was changed.',
  'vote.elsewhere': 'This poll belongs to another community. Nothing was changed.',
  'vote.gone': 'This poll is no longer there. Nothing was changed.',

  'paper.open': 'Fill in my ballot',
  'paper.again': 'Start again',
  'paper.ranked.headline':
    '{count, plural, =0 {Your ballot is empty so far} one {Your ballot: # topic in order} other {Your ballot: # topics in order}}',
  'paper.ranked.buttons':
    'Press the topics one after the other, the one you want most first. Press one again to take it out.',
  'paper.ranked.menu':
    'Choose the topics one after the other, the one you want most first. Choose one again to take it out.',
  'paper.ranked.placed': '✓ {place}. {title}',
  'paper.ranked.first': 'Choose the topic you want most',
  'paper.ranked.next': 'Choose the topic for place {place}',
  'paper.ranked.saved': 'Each press is saved. What you leave out comes last. You can change your ballot until {at}.',
  'paper.score.headline':
    '{count, plural, =0 {Your ballot is empty so far} other {Your ballot: points for # of {all}}}',
  'paper.score.choice': '{title} · {points, plural, =0 {no points} one {# point} other {# points}}',
  'paper.score.saved':
    '{pages, plural, =1 {} other {Page {page} of {pages}. }}Each press is saved; pressing the marked one again takes the points back. What you leave out gets 0. You can change your ballot until {at}.',

  'standing.button': 'How it stands',
  'standing.headline': 'How it stands',
  'standing.text':
    '{voters, plural, one {# member has voted; so it stands:} other {# members have voted; so it stands:}}',
  'standing.vote': 'How it stands is shown to you once you have voted.',
  'standing.wait': 'How it stands is shown to nobody before the close.',

  'voters.button': 'Who voted',
  'voters.headline': 'Who voted for what',
  'voters.none': 'Nobody has voted.',
  'voters.hidden': 'In this poll nobody is shown who voted for what.',
  'voters.numbers': 'Numbers are those of the topics in the poll.',
  'voters.points': '{name} ({points})',
} as const;
