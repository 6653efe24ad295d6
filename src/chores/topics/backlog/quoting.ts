import { open } from '../../../kernel/answer.ts';
import { shortcut } from '../../../kernel/shortcut.ts';
import { localized } from '../words.ts';
import { asCredit } from './credit.ts';
import { excerpt } from './excerpt.ts';
import { suggest } from './suggesting.ts';

/** Makes a suggestion of what somebody wrote: the form opens with it, and whose words they are goes along unseen. */
export const suggestMessage = shortcut({
  name: 'topics.suggest-message',
  label: localized('quote.label'),
  opensForm: true,
  run: async (_turn, { text, author }) => {
    const { title, why } = excerpt(text);
    return open(suggest, {
      ...(title !== '' && { title: [title] }),
      ...(why !== undefined && { why: [why] }),
      ...(author && { author: [asCredit(author)] }),
    });
  },
});
