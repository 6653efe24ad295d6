import { cleanLine } from '../../../surface/typed-words.ts';
import { saysSomething } from '../model.ts';
import { ASKING_WORDS, COURTESIES, NOT_ASKING } from './asking-words.ts';

/** In UTF-16 units, without what is no part of a question. */
export const SHORTEST = 10;
export const LONGEST = 500;
/** Greetings and thanks are no longer than this. */
const COURTESY = 150;

const LINK = /<?\b(?:https?:\/\/|www\.)[^\s>]+>?/giu;
const MENTION = /<[@#!][^>\s]{1,150}>|(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]+/gu;
/** A sign by its name, and words quoted from somebody else. */
const SIGN = /(?<![\p{L}\p{N}]):[a-z][a-z0-9_+-]{1,40}:|^>.*$/gimu;
const CODE = /```[\s\S]*?(?:```|$)/gu;
const MARKED = /[?¿？؟⸮]/u;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * What of a message asks something, as it is to be looked for; undefined where none of it looks like a question. Many questions
 * carry no question mark (half of those in Spanish), and so the words with which people ask count as well.
 */
export function questionIn(text: string): string | undefined {
  // What is much too long is not read to its end.
  if (text.length > 4 * LONGEST) return undefined;
  const bare = text.replace(CODE, ' ').replace(SIGN, ' ').replace(LINK, ' ').replace(MENTION, ' ');
  if (cleanLine(bare).length > LONGEST + COURTESY) return undefined;
  const parts = bare.split(/[\r\n\u2028\u2029]+/u).flatMap(inSentences);
  const whole = withoutCourtesies(parts.join(' '));
  if (!isLong(whole) || whole.length > LONGEST) return undefined;
  const asking = withoutCourtesies(parts.filter(isAsking).join(' '));
  if (asking === '') return undefined;
  return isLong(asking) ? asking : whole;
}

export const asks = (text: string): boolean => questionIn(text) !== undefined;

const inSentences = (line: string): readonly string[] =>
  [...sentences.segment(line)].map(({ segment }) => withoutCourtesies(segment)).filter(saysSomething);

const isLong = (text: string): boolean => text.length >= SHORTEST && saysSomething(text);

function isAsking(sentence: string): boolean {
  if (MARKED.test(sentence)) return true;
  const words = folded(sentence);
  return !NOT_ASKING.test(words) && ASKING_WORDS.some((each) => each.test(words));
}

/** Small letters without accents, which many leave out. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/gu, '').toLowerCase();

/** Greetings before and thanks after are no part of a question. */
function withoutCourtesies(text: string): string {
  let bare = cleanLine(text);
  for (let before = ''; before !== bare; ) {
    before = bare;
    for (const courtesy of COURTESIES) bare = bare.replace(courtesy, '').trim();
  }
  return bare.replace(/[\s,;:–—-]+$/u, '');
}
