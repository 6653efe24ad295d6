import { z } from 'zod';

export interface EmbeddingSettings {
  /** Up to and without `/embeddings`: `https://api.example.org/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
}

/** As many texts in one request as every server takes. */
const AT_ONCE = 64;
/** A request that hangs must not be held for good; in milliseconds. */
const LONGEST = 20_000;
/** Of one text, in UTF-16 units: models read a few hundred words. */
const TEXT_LIMIT = 2_000;

const answer = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/**
 * Asks a server what texts mean: one vector of length 1 for each, in their order. Any server that answers as OpenAI's does
 * (https://platform.openai.com/docs/api-reference/embeddings/create). Rejects where it cannot be reached within 20 s, refuses,
 * or answers anything else; what it rejects with repeats neither the texts nor the key.
 */
export function embedder(settings: EmbeddingSettings) {
  const embed = async (texts: readonly string[]): Promise<readonly (readonly number[])[]> => {
    const vectors: (readonly number[])[] = [];
    for (let at = 0; at < texts.length; at += AT_ONCE) {
      vectors.push(...(await ask(settings, texts.slice(at, at + AT_ONCE))));
    }
    return vectors;
  };
  return Object.assign(embed, { model: settings.model });
}

async function ask({ url, model, key }: EmbeddingSettings, texts: readonly string[]) {
  const response = await fetch(`${url.replace(/\/+$/, '')}/embeddings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, input: texts.map((text) => text.slice(0, TEXT_LIMIT)), encoding_format: 'float' }),
    signal: AbortSignal.timeout(LONGEST),
  });
  if (!response.ok) throw new Error(`the embeddings server answered ${response.status}`);
  const read = answer.safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw new Error('the embeddings server answered something that is no list of vectors');
  return inOrder(read.data.data, texts.length);
}

function inOrder(data: z.infer<typeof answer>['data'], count: number): readonly (readonly number[])[] {
  const sorted = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => ofLengthOne(embedding));
  const same = sorted.every((each) => each.length === sorted[0]?.length);
  if (sorted.length !== count || !same) throw new Error('the embeddings server left vectors out, or some are longer');
  return sorted;
}

function ofLengthOne(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0) || !Number.isFinite(length))
    throw new Error('the embeddings server gave a vector without a direction');
  return vector.map((each) => each / length);
}
