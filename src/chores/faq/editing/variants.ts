import { type Answer, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { choice, line, lines, optional } from '../../../kernel/field.ts';
import type { Turn, Visit } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { isolated } from '../../../surface/isolate.ts';
import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import { fold } from '../../../time/fold.ts';
import { spokenIn } from '../entries/history.ts';
import { rewritten, without } from '../entries/rewriting.ts';
import { theEntry } from '../entry-field.ts';
import { ANSWER_LIMIT, type Entry, type Piece, PLACE_LIMIT, saysSomething } from '../model.ts';
import { followQueue } from '../review/handing.ts';
import { receiptOf } from '../review/views.ts';
import { faqVoice, localized } from '../words.ts';
import { changeable } from './changeable.ts';
import { change } from './changing.ts';
import { chosenEntry } from './chosen-entry.ts';
import { numberIn } from './opening.ts';

const fields = {
  entry: chosenEntry,
  place: line({ label: localized('variant.place'), hint: localized('variant.place.hint'), max: PLACE_LIMIT }),
  answer: optional(
    lines({ label: localized('variant.answer'), hint: localized('variant.answer.hint'), max: ANSWER_LIMIT }),
  ),
  remove: optional(
    choice({
      label: localized('variant.remove'),
      hint: localized('variant.remove.hint'),
      choices: [{ value: 'yes', label: localized('variant.remove.yes') }],
    }),
  ),
};

/** What holds in one place: "in San Salvador: …". */
export const variant = command({
  path: 'faq variant',
  summary: localized('variant.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('variant.form'), submit: localized('variant.submit'), prefill },
  run: async (turn, typed) => {
    const voice = faqVoice(turn.language);
    const place = cleanLine(typed.place);
    if (!saysSomething(place)) return problems({ place: voice.line('variant.no-place') });
    const found = await changeable(turn, typed.entry);
    if (!found.ok) return problems({ entry: found.problem });
    const before = variantIn(found.entry, place);
    const spot = { part: 'answer', place: before?.place ?? place, language: null } as const;
    const answer = cleanLines(typed.answer);
    if (answer !== undefined && saysSomething(answer)) {
      const spoken = await spokenIn(turn.tx, found.entry.id);
      return apply(turn, found.entry, {
        place: spot.place,
        pieces: rewritten(found.entry.pieces, { ...spot, text: answer }, spoken),
        done: 'variant.done',
      });
    }
    if (!before) return problems({ answer: voice.line('variant.none', { place: isolated(place) }) });
    if (typed.remove !== 'yes')
      return problems({ answer: voice.line('variant.sure', { place: isolated(spot.place) }) });
    return apply(turn, found.entry, {
      place: spot.place,
      pieces: without(found.entry.pieces, spot),
      done: 'variant.removed',
    });
  },
});

/** However it is spelt. */
const variantIn = ({ pieces }: Entry, place: string): Piece | undefined =>
  pieces.find(
    (each) => each.part === 'answer' && each.language === null && each.place !== '' && fold(each.place) === fold(place),
  );

interface Applied {
  readonly place: string;
  readonly pieces: readonly Piece[];
  readonly done: 'variant.done' | 'variant.removed';
}

async function apply(turn: Turn, before: Entry, { place, pieces, done }: Applied): Promise<Answer> {
  const { tags, links } = before;
  const changed = await change(turn, before, { act: 'edited', content: { pieces, tags, links } });
  if (!changed.ok) return problems({ answer: changed.problem });
  await followQueue(turn);
  const headline = receiptOf(turn.language, changed.entry, {
    headline: (voice, number) => voice.line(done, { number, place: isolated(place) }),
  });
  return whisper(headline);
}

/** What holds there now, where the place was said already. */
async function prefill({ turn }: Visit, said: RawValues): Promise<RawValues> {
  const number = numberIn(said);
  const found = turn && number !== undefined ? await theEntry(turn, number) : undefined;
  const text = found?.ok ? variantIn(found.entry, (said['place'] ?? []).join(' '))?.text : undefined;
  return text === undefined ? {} : { answer: [text] };
}
