import { asPerson, recognise } from '../../community/acquaintance.ts';
import { communityFor } from '../../community/places.ts';
import type { Completion } from '../../surface/command.ts';
import type { Choice } from '../../surface/message.ts';
import type { Inbox, Platform } from '../../surface/platform.ts';
import { unasked } from '../embedding.ts';
import type { Field } from '../field.ts';
import type { House } from '../house.ts';

type Asked = Parameters<Inbox['complete']>[0];

/** Suggestions for an option as it is typed. A failure gives none: the person goes on typing. */
export async function complete(house: House, platform: Platform, asked: Asked): Promise<Completion> {
  const field = house.registry.commands.get(asked.path.join(' '))?.fields[asked.name];
  if (!field) return [];
  try {
    if (field.suggest) return field.suggest(asked.typed, asked.limit);
    const typed = partOf(asked.typed, field.kind === 'choices');
    const offered = await offeredBy(house, platform, { asked, field, typed });
    const found = field.find ? offered : offered.filter(contains(typed.sought));
    return found
      .filter(({ value }) => !typed.taken.has(value))
      .slice(0, asked.limit)
      .map(after(typed.before));
  } catch (error) {
    house.log.warn({ err: error, platform: platform.name }, 'a completion failed');
    return [];
  }
}

async function offeredBy(
  house: House,
  platform: Platform,
  { asked, field, typed }: { readonly asked: Asked; readonly field: Field<unknown>; readonly typed: Part },
): Promise<readonly Choice[]> {
  return house.db.transaction(
    async (tx) => {
      const { event, workspace, channel, person } = asked.from;
      const known = await recognise(tx, { platform: platform.name, event, workspace, channel, person });
      const { community } = await communityFor(tx, known);
      const language = known.person ? asPerson(known.person, community).language : (community?.language ?? 'en');
      if (field.choices) return field.choices.map(({ value, label }) => ({ value, label: label[language] }));
      if (!community) return [];
      const look = { tx, now: house.clock.now(), community, language, address: house.address(), embeddings: unasked };
      return field.find?.(look, typed.sought, asked.limit) ?? field.options?.(look) ?? [];
    },
    { accessMode: 'read only' },
  );
}

/** Of several values separated by commas, the last is completed and the others are kept. */
interface Part {
  readonly before: string;
  readonly sought: string;
  readonly taken: ReadonlySet<string>;
}

function partOf(typed: string, several: boolean): Part {
  const cut = several ? typed.lastIndexOf(',') + 1 : 0;
  const before = typed.slice(0, cut);
  const taken = before.split(',').map((each) => each.trim());
  return { before, sought: typed.slice(cut).trim(), taken: new Set(several ? taken : []) };
}

const contains = (sought: string) => {
  const part = sought.toLowerCase();
  return ({ value, label }: Choice): boolean => label.toLowerCase().includes(part) || value === part;
};

const after =
  (before: string) =>
  ({ value, label }: Choice): Choice => ({
    value: `${before}${value}`,
    label: before === '' ? label : `${before} ${label}`,
  });
