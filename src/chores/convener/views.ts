import type { Listed } from '../../community/roster.ts';
import type { CommandSpec } from '../../surface/command.ts';
import type { Language, TimeZone } from '../../surface/identity.ts';
import { type Block, type Fact, facts, list, type Message, note, text } from '../../surface/message.ts';
import { bold, code, moment, rich, type Text } from '../../surface/text.ts';
import { zoneLabel } from '../../time/zones.ts';
import { languageName } from './language.ts';
import { speak } from './words.ts';

const typed = (command: string) => code(`/${command}`);

interface Helped {
  readonly language: Language;
  /** Its name, where the reader is in one. */
  readonly community: string | undefined;
  readonly coordinator: boolean;
  readonly admin: boolean;
  readonly commands: readonly CommandSpec[];
}

/** What this reader may do, in the order of their roles; nothing they may not. */
export function help({ language, community, coordinator, admin, commands }: Helped): Message {
  const say = speak(language);
  const may = { anyone: community !== undefined, coordinator, admin } as const;
  const groups = (['anyone', 'coordinator', 'admin'] as const).filter((who) => may[who]);
  const begin = admin
    ? say.text('help.begin', { setup: typed('convener setup') })
    : say.text('help.ask-admin', { setup: typed('convener setup') });
  return {
    headline: community === undefined ? say.line('help.headline.nowhere') : say.line('help.headline', { community }),
    blocks: [
      ...(community === undefined ? [text(begin)] : []),
      ...groups.flatMap((who) =>
        roleBlocks(
          say.line(`help.${who}`),
          commands.filter((each) => each.who === who),
          language,
        ),
      ),
      note(say.text('help.typing', { example: typed('topics suggest title: … why: …') })),
    ],
  };
}

const roleBlocks = (role: string, commands: readonly CommandSpec[], language: Language): readonly Block[] =>
  commands.length === 0
    ? []
    : [
        text([bold(role)]),
        list(commands.map((each): Text => rich`${typed(each.path.join(' '))} ${each.summary[language]}`)),
      ];

interface Charter {
  readonly name: string;
  readonly zone: TimeZone;
  readonly language: Language;
}

export function setUp(language: Language, charter: Charter, how: 'founded' | 'amended' | 'settled'): Message {
  const say = speak(language);
  const community = charter.name;
  return {
    headline: say.line(`setup.${how}`, { community }),
    blocks: [
      text(say.text('setup.coordinator')),
      facts([
        { label: say.line('setup.zone-is'), value: rich`${zoneLabel(charter.zone)}` },
        {
          label: say.line('setup.language-is'),
          value: rich`${say.line(languageName[charter.language])}`,
        },
      ]),
      note(
        say.text('setup.next', {
          suggest: typed('topics suggest'),
          poll: typed('topics poll'),
          connect: typed('convener connect'),
        }),
      ),
    ],
  };
}

export function welcome({ name, language }: Charter): Message {
  const say = speak(language);
  const commands = { suggest: typed('topics suggest'), list: typed('topics list'), help: typed('convener help') };
  return {
    headline: say.line('setup.welcome', { community: name }),
    blocks: [text(say.text('setup.welcome.how', commands))],
  };
}

interface GivenCode {
  readonly code: string;
  readonly until: Date;
}

export function connectCode(language: Language, given: GivenCode): Message {
  const say = speak(language);
  const how = { command: typed(`convener setup code: ${given.code}`), until: moment(given.until) };
  return { headline: say.line('connect.headline', given), blocks: [text(say.text('connect.how', how))] };
}

export function linkCode(language: Language, given: GivenCode): Message {
  const say = speak(language);
  const how = { command: typed(`convener profile link code: ${given.code}`), until: moment(given.until) };
  return { headline: say.line('profile.link.headline', given), blocks: [text(say.text('profile.link.how', how))] };
}

export function linked(language: Language): Message {
  const say = speak(language);
  return { headline: say.line('profile.linked'), blocks: [text(say.text('profile.linked.note'))] };
}

type Belongs = Pick<Listed, 'site' | 'sector'>;

export function profileKept(language: Language, zone: TimeZone, belongs: Belongs | undefined): Message {
  const say = speak(language);
  const spoken = say.line(languageName[language]);
  return {
    headline: say.line('profile.kept'),
    blocks: [
      facts([
        { label: say.line('profile.edit.zone'), value: rich`${zoneLabel(zone)}` },
        { label: say.line('profile.edit.language'), value: rich`${spoken}` },
        ...belonging(say, belongs),
      ]),
    ],
  };
}

/** Outside a community there is nothing that a site or sector could be said in. */
export const nowhereToBelong = (language: Language): Message => ({
  headline: speak(language).line('profile.nowhere'),
  blocks: [],
});

/** What is known of a member now. */
export function memberKept(language: Language, member: Listed | undefined): Message {
  const say = speak(language);
  const rows = belonging(say, member, 'member');
  const nothing = text(say.text('member.nothing'));
  return { headline: member?.name ?? '…', blocks: [rows.length > 0 ? facts(rows) : nothing] };
}

function belonging(
  say: ReturnType<typeof speak>,
  belongs: Belongs | undefined,
  whose: 'profile.edit' | 'member' = 'profile.edit',
): readonly Fact[] {
  return (['site', 'sector'] as const).flatMap((what) => {
    const value = belongs?.[what];
    return value ? [{ label: say.line(`${whose}.${what}`), value: rich`${value}` }] : [];
  });
}

type Desk = 'here' | 'privately' | 'no-channel' | 'everyone' | 'taken';

/** Where coordinators are told things, or why it cannot be here. */
export const desk = (language: Language, how: Desk): Message => ({
  headline: speak(language).line(`settings.desk.${how}`),
  blocks: [],
});
