const EPOCH = 1_420_070_400_000n;

/**
 * Ids as Discord makes them: 42 bits of milliseconds since 2015, then 22 bits that keep them rising
 * (https://docs.discord.com/developers/reference#snowflakes). A clock that stands still or steps back gives rising ids all the same.
 */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(Math.floor(now())) - EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** When an id was made, in milliseconds since 1970. */
export const madeAt = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);

export const isSnowflake = (id: string): boolean => /^[1-9]\d{0,19}$/.test(id);
