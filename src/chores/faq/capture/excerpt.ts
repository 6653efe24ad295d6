import { shortenAtWord } from '../../../surface/plain.ts';
import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import { stillTheirs } from '../entries/theirs.ts';
import { ANSWER_LIMIT, QUESTION_LIMIT, saysSomething } from '../model.ts';
import { asks } from '../suggest/asks.ts';

/** How people asked is kept up to this length: what is longer is a story and no phrasing. */
export const ASKING_LIMIT = 300;

const MARK = /[?？؟]$/;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A message as a question: whole where it is short, else the sentence that asks, else its first line cut at a word. */
export function asQuestion(message: string): string {
  const whole = cleanLine(message);
  if (whole.length <= QUESTION_LIMIT) return whole;
  const asking = [...sentences.segment(whole)]
    .map(({ segment }) => segment.trim())
    .find((each) => MARK.test(each) && each.length <= QUESTION_LIMIT);
  if (asking !== undefined && saysSomething(asking)) return asking;
  const [first = ''] = (cleanLines(message) ?? '').split('\n');
  return shortenAtWord(saysSomething(first) ? first : whole, QUESTION_LIMIT);
}

/** A message as an answer, cut at a word where it is too long. */
export const asAnswer = (message: string): string => shortenAtWord(cleanLines(message) ?? '', ANSWER_LIMIT);

/** How somebody asked, where it is short enough to be asked like that again. */
export function asAsking(message: string): string | undefined {
  const whole = cleanLine(message);
  return whole.length <= ASKING_LIMIT && saysSomething(whole) ? whole : undefined;
}

/** Whether a message that answers nothing is more likely to ask. */
export function looksAsked(message: string): boolean {
  const whole = cleanLine(message);
  return MARK.test(whole) || (whole.length <= QUESTION_LIMIT && asks(whole));
}

/** Whether a text is made of somebody's words: it has most of them, or most of it is theirs. */
export const quotes = (said: string, written: string): boolean =>
  saysSomething(said) && (stillTheirs(said, written) || stillTheirs(written, said));
