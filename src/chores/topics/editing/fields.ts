import type { Field, Named } from '../../../kernel/field.ts';
import type { Look } from '../../../kernel/work.ts';
import type { Choice } from '../../../surface/message.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { candidates } from '../backlog/backlog.ts';
import { topicLabel } from '../naming.ts';
import { pollField } from '../polls/poll-field.ts';
import { openPolls } from '../polls/polls.ts';
import { MOST_CHOICES, readSelection } from '../polls/selection.ts';
import { localized, topicsVoice } from '../words.ts';
import { choicesOf } from './store.ts';

/** An open poll by its number. */
export const openPollField: Field<number> = {
  ...pollField({ label: localized('close.poll'), hint: localized('edit.poll.hint') }, ({ tx, community }) =>
    openPolls(tx, community.id),
  ),
  unlessSaid: true,
};

/** One menu on every platform; others are typed. */
const OFFERED = 25;

/** Topics by their numbers: those that wait and stand in no poll, or those that stand in an open one. */
export const topicNumbers = (of: Named, offered: 'waiting' | 'running'): Field<readonly number[]> => ({
  ...of,
  kind: 'choices',
  required: true,
  min: 0,
  max: MOST_CHOICES,
  options: (look) => (offered === 'waiting' ? waiting(look) : running(look)),
  parse: (raw, { language }) => {
    const read = readSelection(raw);
    if (read?.kind === 'numbers') return { ok: true, value: read.numbers };
    const typed = cleanLine(raw.join(', '));
    return { ok: false, problem: topicsVoice(language).line('edit.unreadable', { typed }) };
  },
});

const asOption = (topic: { readonly number: number; readonly title: string }): Choice => ({
  label: topicLabel(topic),
  value: String(topic.number),
});

const waiting = async ({ tx, community }: Look): Promise<readonly Choice[]> =>
  (await candidates(tx, community.id, { kind: 'top', count: OFFERED })).map(asOption);

async function running({ tx, community }: Look): Promise<readonly Choice[]> {
  const choices: Choice[] = [];
  for (const { id } of await openPolls(tx, community.id)) {
    choices.push(...(await choicesOf(tx, id)).filter((each) => each.running).map(asOption));
  }
  return choices.slice(0, OFFERED);
}
