import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { said } from '../../../surface/message.ts';
import { entryById } from '../entries/reading.ts';
import { isShownTo, viewerOf } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import { tag } from '../naming.ts';
import { approve } from '../review/approving.ts';
import { followQueue } from '../review/handing.ts';
import { faqVoice } from '../words.ts';
import { publishNow } from './actions.ts';

/** A coordinator need not wait for another one, where nobody else has to agree. */
export const publishByButton = pressed(
  publishNow,
  async (turn, { entry: id }) => {
    const voice = faqVoice(turn.language);
    await lockFaq(turn.tx, turn.community.id);
    const entry = await entryById(turn.tx, id);
    const mine = entry?.community === turn.community.id && isShownTo(entry, viewerOf(turn));
    if (!entry || !mine) return whisper(said(voice.line('entry.gone')));
    const number = tag(entry.number);
    if (entry.state === 'published') return replace(said(voice.line('publish.before', { number })));
    const approved = await approve(turn, entry);
    if (!approved.ok) return whisper(said(voice.line(`publish.${approved.because}`, { number })));
    await followQueue(turn);
    return replace(said(voice.line(entry.closedIn === null ? 'publish.done' : 'publish.closed', { number })));
  },
  { who: 'coordinator' },
);
