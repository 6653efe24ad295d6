import type { Embed } from '../../src/kernel/embedding.ts';

/** What the words of this model's language are about, a number each; it knows no others. */
const SUBJECTS: readonly (readonly string[])[] = [
  ['waste', 'garbage', 'rubbish', 'basura', 'refuse'],
  ['park', 'parks', 'parking', 'garden', 'gardens'],
  ['cost', 'price', 'pay', 'fee', 'cuesta'],
  ['police', 'officer', 'officers', 'patrol', 'patrols'],
  ['school', 'schools', 'pupils', 'lessons', 'teaching'],
  ['light', 'lights', 'lamp', 'lamps'],
  ['bus', 'buses', 'tram', 'transit'],
  ['water', 'pipes', 'sewer'],
];
const SIZE = SUBJECTS.length + 8;

/** Something that is in any text, so that no two are strangers altogether: as with real models. */
function noise(text: string, at: number): number {
  let hash = 2_166_136_261 + at;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return 0.35 + ((hash >>> 8) % 100) / 1_000;
}

export interface StandIn {
  readonly embed: Embed;
  /** All texts it was ever asked for. */
  readonly asked: string[];
  /** From now on it fails. */
  broken: boolean;
}

/** A model of embeddings that knows a few subjects, and answers as a real one does. */
export function standInModel(model = 'stand-in'): StandIn {
  const standIn: StandIn = {
    asked: [],
    broken: false,
    embed: Object.assign(
      async (texts: readonly string[]) => {
        standIn.asked.push(...texts);
        if (standIn.broken) throw new Error('the model is away');
        return texts.map(vectorOf);
      },
      { model },
    ),
  };
  return standIn;
}

export function vectorOf(text: string): readonly number[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const about = SUBJECTS.map((subject) => words.filter((word) => subject.includes(word)).length);
  const vector = [...about, ...Array.from({ length: SIZE - SUBJECTS.length }, (_, at) => noise(text, at))];
  const length = Math.hypot(...vector);
  return vector.map((each) => each / length);
}
