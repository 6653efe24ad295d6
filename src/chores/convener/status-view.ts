import type { Stock } from '../../kernel/stock.ts';
import type { Language } from '../../surface/identity.ts';
import { type Fact, facts, list, type Message } from '../../surface/message.ts';
import type { Hearing } from '../../surface/platform.ts';
import { code, moment, rich, type Text } from '../../surface/text.ts';
import { speak } from './words.ts';

/** How a community lives on one platform. */
export interface Living {
  readonly platform: string;
  readonly channels: number;
  /** Undefined where we are not connected. */
  readonly hearing: Hearing | undefined;
}

interface Status {
  readonly community: string;
  readonly living: readonly Living[];
  /** The coordinators have a channel of their own. */
  readonly hasDesk: boolean;
  readonly stock: Stock;
  /** What the chores say. */
  readonly reports: readonly Text[];
}

type Say = ReturnType<typeof speak>;

export function statusOf(language: Language, { community, living, hasDesk, stock, reports }: Status): Message {
  const say = speak(language);
  const rows: readonly Fact[] = [
    ...living.map((each) => ({ label: named(each.platform), value: livingText(say, each) })),
    { label: say.line('status.coordinators'), value: deskText(say, hasDesk) },
    { label: say.line('status.messages'), value: say.text('status.messages.are', stock.messages) },
    { label: say.line('status.jobs'), value: jobsText(say, stock) },
  ];
  return {
    headline: say.line('status.headline', { community }),
    blocks: [facts(rows), ...(reports.length > 0 ? [list(reports)] : [])],
  };
}

const named = (platform: string): string => platform.charAt(0).toUpperCase() + platform.slice(1);

function livingText(say: Say, { channels, hearing }: Living): Text {
  const where = say.text('status.channels', { channels });
  if (!hearing) return rich`${where} ${say.text('status.away')}`;
  const heard = rich`${where} ${say.text(`status.words.${hearing.words}`)}`;
  const grant = hearing.grant[say.language];
  return grant === '' ? heard : rich`${heard} ${grant}`;
}

const deskText = (say: Say, hasDesk: boolean): Text =>
  hasDesk ? say.text('status.desk') : say.text('status.no-desk', { command: code('/convener settings') });

function jobsText(say: Say, { jobs: { waiting, dead, next } }: Stock): Text {
  const planned = next ? say.text('status.jobs.next', { waiting, next: moment(next) }) : say.text('status.jobs.none');
  return dead === 0 ? planned : rich`${planned} ${say.text('status.jobs.dead', { dead })}`;
}
