import { en as asking } from './asking/words.en.ts';
import { en as office } from './office/words.en.ts';
import { en as past } from './past/words.en.ts';
import { en as pool } from './pool/words.en.ts';
import { en as slots } from './slots/words.en.ts';
import { en as swaps } from './swaps/words.en.ts';

/** ICU MessageFormat; `<b>…</b>` is bold. What only some platforms show is at most 100 characters (Discord's summaries). */
export const en = {
  'chore.summary': 'Take turns to speak: who is next, who is asked, who stands in',
  'button.accept.speaker': 'Accept',
  'button.accept.co': 'Accept',
  'button.accept.backup': 'Yes, I stand by',
  'button.decline': 'Decline',
  'button.suits': 'It suits me',
  'button.cannot': 'I can’t',
  'button.swap': 'Swap',
  'button.swap-this': 'Swap “{title}”',
  'button.date': 'Other date',
  'button.withdraw': 'I can’t make it',
  'button.withdraw-this': 'I can’t make “{title}”',
  'button.still': 'I can still do it',
  'button.why': 'Say why',
  'button.take': 'I take it',
  'button.refuse': 'No, thanks',
  'button.give': 'Give it to {name}',
  'button.keep': 'Keep {name}',
  'button.ask-everyone': 'Ask everyone',
  'button.step-up': 'I speak about it',
  'button.join': 'Join the speakers',
  'button.away': 'I’m away',
  'button.back': 'I’m back',
  page: 'Page',
  'page.hint': 'From 1',
  'page.previous': 'Previous',
  'page.next': 'Next',
  'page.earlier': 'Earlier',
  'page.later': 'Later',

  ...slots,
  ...asking,
  ...office,
  ...swaps,
  ...pool,
  ...past,
} as const;
