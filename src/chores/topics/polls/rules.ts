import { moment, rich, type Text } from '../../../surface/text.ts';
import type { TopicsVoice } from '../words.ts';
import type { Poll } from './polls.ts';

/** How an open poll is counted, until when, what is shown of it and who can learn how somebody voted. */
export function rules(voice: TopicsVoice, poll: Poll): Text {
  const said: readonly Text[] = [
    voice.text(`rule.${poll.method}`, { votes: poll.votesEach }),
    voice.text(poll.writeIns ? 'rule.closes.write-ins' : 'rule.closes', { at: moment(poll.closesAt) }),
    voice.text('rule.tie'),
    ...(poll.reveal === 'live' ? [] : [voice.text(`rule.${poll.reveal}`)]),
    voice.text(`rule.${poll.anonymity}`),
  ];
  return said.flatMap((sentence, i) => (i === 0 ? sentence : rich` ${sentence}`));
}
