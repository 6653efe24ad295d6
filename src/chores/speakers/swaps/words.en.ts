export const en = {
  'offer.headline': 'Would you take a turn of {name}?',
  'offer.turn':
    '{name} speaks about {title} on {at} and would like to swap. You speak about {mine} on {day}: would you exchange the two?',
  'offer.place':
    '{name} speaks about {title} on {at} and would like to swap. You are next in the order: would you take the turn, and {name} your place?',
  'offer.until': 'Whoever takes it first has it. It is offered until {until}; saying no costs you nothing.',
  'offer.taken': 'You took {title} on {at} from {name}.',
  'offer.refused': 'You said no to {title} on {at}. You keep your place in the order.',
  'offer.missed': 'Somebody was quicker, or it is no longer to be had. You keep your place in the order.',
  'offer.already': 'You have taken it already. Nothing was changed.',
  'offer.quicker': 'Somebody was a little quicker and has it. Thank you; nothing changes for you.',
  'offer.over': 'This is no longer to be had. Thank you; nothing changes for you.',
  'offer.thanks': 'Thank you for the quick answer',
  'swap.summary': 'Offer your turn to others',
  'swap.none': 'You have no turn coming up.',
  'swap.nobody-could':
    'There is nobody just now who could take it. It stays yours; you can still say that you can’t make it.',
  'swap.which': 'Which of your turns should be offered?',
  'swap.item': '{title} on {at}',
  'swap.offered': 'Your turn is offered to others',
  'swap.offered.again': 'Your turn is on offer already',
  'swap.offered.text':
    'The first to take it has it, and I tell you at once. If nobody does by {until}, it stays yours.',
  'swap.taken': '“{title}” is yours',
  'swap.taken.text': 'You speak about {title} on {at}. {name} is told, with thanks.',
  'swap.taken.turn': '{name} speaks about {mine} in your stead.',
  'swap.taken.place': '{name} takes your place in the order.',
} as const;
