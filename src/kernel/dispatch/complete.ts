import { asPerson, recognise } from '../../community/acquaintance.ts';
import { communityFor } from '../../community/places.ts';
import type { Completion } from '../../surface/command.ts';
import type { Choice } from '../../surface/message.ts';
import type { Inbox, Platform } from '../../surface/platform.ts';
import type { Field } from '../field.ts';
import type { House } from '../house.ts';

type Asked = Parameters<Inbox['complete']>[0];

/** Suggestions for an option as it is typed. A failure gives none: the person goes on typing. */
export async function complete(house: House, platform: Platform, asked: Asked): Promise<Completion> {
  const field = house.registry.commands.get(asked.path.join(' '))?.fields[asked.name];
  if (!field) return [];
  try {
    if (field.suggest) return field.suggest(asked.typed, asked.limit);
    return matching(await optionsFor(house, platform, { asked, field }), asked, field.kind === 'choices');
  } catch (error) {
    house.log.warn({ err: error, platform: platform.name }, 'a completion failed');
    return [];
  }
}

async function optionsFor(
  house: House,
  platform: Platform,
  { asked, field }: { readonly asked: Asked; readonly field: Field<unknown> },
): Promise<readonly Choice[]> {
  return house.db.transaction(
    async (tx) => {
      const { event, workspace, channel, person } = asked.from;
      const known = await recognise(tx, { platform: platform.name, event, workspace, channel, person });
      const { community } = await communityFor(tx, known);
      const language = known.person ? asPerson(known.person, community).language : (community?.language ?? 'en');
      if (field.choices) return field.choices.map(({ value, label }) => ({ value, label: label[language] }));
      return community && field.options
        ? field.options({ tx, now: house.clock.now(), community, language, address: house.address() })
        : [];
    },
    { accessMode: 'read only' },
  );
}

/** Of several values separated by commas, the last is completed and the others are kept. */
function matching(options: readonly Choice[], { typed, limit }: Asked, several: boolean): Completion {
  const cut = several ? typed.lastIndexOf(',') + 1 : 0;
  const before = typed.slice(0, cut);
  const sought = typed.slice(cut).trim().toLowerCase();
  const taken = new Set(before.split(',').map((each) => each.trim()));
  return options
    .filter(
      ({ value, label }) =>
        !(several && taken.has(value)) && (label.toLowerCase().includes(sought) || value === sought),
    )
    .slice(0, limit)
    .map(({ value, label }) => ({ value: `${before}${value}`, label: before === '' ? label : `${before} ${label}` }));
}
